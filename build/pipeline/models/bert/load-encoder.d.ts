import type { EncoderConfig } from '../../../schema/text.ts';
import type { Encoder } from './encoder.ts';
/**
 * Opens a folder of Hugging Face's layout: `config.json`, weights in one file or in shards, vocabulary. Weights of safetensors in float32
 * stay in their files.
 *
 * @param baseFolder the configuration's, which the path starts from @param entry the encoder's place in the configuration, for errors:
 * `encoders[0].folder`
 * @throws UserError when a file is absent, damaged, or does not fit the others
 */
export declare function loadEncoder(config: EncoderConfig, baseFolder: string, entry?: string): Promise<Encoder>;
