import type { ModelConfig } from '../../schema/config.ts';
import type { ImageModel } from './model.ts';
/**
 * Reads a classifier: architecture and checkpoint become a graph. Paths are relative to `baseFolder`, the configuration's.
 *
 * @param entry the model's place in the configuration, for errors: `models[0]`
 * @throws UserError when the files cannot be read, do not fit each other, or do not fit the classes.
 */
export declare function loadImageModel(config: ModelConfig, baseFolder: string, entry?: string): Promise<ImageModel>;
