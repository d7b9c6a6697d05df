import type { Config } from '../../schema/config.ts';
import { type ListedPicture } from './pictures.ts';
/**
 * The pictures of the report and then those of its trials, whose ids begin with the trial's and which are for its two models.
 *
 * @throws UserError as {@link listPictures}, and when a trial's model is unknown or a picture of it has no mask of its part
 */
export declare function listAllPictures({ models, pictures, trials }: Config, folder: string): Promise<readonly ListedPicture[]>;
