import type { Config, LocalText } from '../../schema/config.ts';
import { type NamedFile } from '../base/errors.ts';
import type { PictureRef } from '../explain/method.ts';
/** A named part of a picture, with the file that says which pixels belong to it. */
export interface PictureMask extends NamedFile {
    readonly part: string;
    /** sha256 of the file. */
    readonly digest: string;
}
/** A picture for one model, with its files. */
export interface Picture extends PictureRef, NamedFile {
    /** Its place among all pictures of the configuration, from 0. */
    readonly position: number;
    readonly alt?: LocalText | undefined;
    readonly credit?: LocalText | undefined;
    /** By the names of their parts, sorted. */
    readonly masks: readonly PictureMask[];
    /** The same picture in more pixels. */
    readonly display?: NamedFile | undefined;
}
/** A picture of the configuration, before it is asked what its label means to a model. */
export interface ListedPicture extends Omit<Picture, 'label'> {
    readonly label: number | string | undefined;
    /** Its entry in the configuration, as errors name it: `pictures[0]`. */
    readonly entry: string;
    /** Where its label stands: `pictures[0].label`. */
    readonly labelAt: string;
    /** Ids of the models that it is for; all where it is absent. */
    readonly models: readonly string[] | undefined;
}
/**
 * All pictures of a configuration, in its order; folders are opened where they stand. Paths are relative to `baseFolder`.
 *
 * An id that is not given comes from the file's name. Where two folders hold files of one name, their ids begin with the
 * folders' names; those that are still equal, as of `猫1.png` and `狗1.png`, end in the beginning of their digests.
 *
 * @param models Ids of all models, which a picture's must be among. @param at the key of the list, named in errors
 * @throws UserError when a folder or file cannot be read, there are no pictures, a model is unknown, or an id is given twice.
 */
export declare function listPictures(configured: Config['pictures'], baseFolder: string, models: readonly string[], at?: string): Promise<readonly ListedPicture[]>;
/**
 * The pictures that a model is explained on, their labels as indices of its classes.
 *
 * @throws UserError when a label is no class of the model
 */
export declare function picturesOf(listed: readonly ListedPicture[], model: {
    readonly id: string;
    readonly classes: readonly string[];
}): readonly Picture[];
