import type { PictureRemark } from '../../schema/report.ts';
import { type PictureFile } from './picture-file.ts';
import { type Geometry } from './picture.ts';
import type { Pixels } from './resize.ts';
/**
 * What was done to a picture so that a model could see it, beyond resizing: a remark for each conversion that changed it.
 *
 * @throws UserError when the file is damaged
 */
export declare function conversionRemarks(file: PictureFile): Promise<readonly PictureRemark[]>;
/** A remark for the models whose input has more pixels than the picture: its detail is interpolated. */
export declare function enlargementRemarks({ width, height }: Pick<Pixels, 'width' | 'height'>, models: readonly {
    readonly id: string;
    readonly preprocess: Geometry;
}[]): readonly PictureRemark[];
