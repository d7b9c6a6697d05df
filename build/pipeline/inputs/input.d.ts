import type { Config, ModelConfig } from '../../schema/config.ts';
import type { ReportCard } from '../../schema/report.ts';
import type { ImageModel } from '../models/model.ts';
import { type Picture } from './pictures.ts';
/** A model with what the configuration says about it and the pictures that it is to be explained on. */
export interface ModelInput {
    readonly config: ModelConfig;
    readonly model: ImageModel;
    /** Labels are indices of this model's classes; those of trials come last. */
    readonly pictures: readonly Picture[];
    readonly card?: ReportCard;
}
/**
 * Opens every model and lists its pictures; no picture is decoded yet.
 *
 * @param folder the configuration's, which paths start from
 * @throws UserError when a file is absent or damaged, or a label is no class
 */
export declare function openInput(config: Config, folder: string): Promise<readonly ModelInput[]>;
/** A picture with the models that it is for. */
export interface SharedPicture {
    /** As the first of its models has it. */
    readonly picture: Picture;
    readonly models: readonly ImageModel[];
}
/** Every picture once, in the order of the configuration. */
export declare function sharedPictures(inputs: readonly ModelInput[]): readonly SharedPicture[];
