import type { Preprocess } from '../../schema/config.ts';
import { type PictureFile } from './picture-file.ts';
import { type Pixels } from './resize.ts';
/** What a model does to the size of a picture. */
export type Geometry = Pick<Preprocess, 'resize' | 'crop'>;
/**
 * A picture as a model sees it: `[3, H, W]`, RGB in [0, 1], resized and cropped. Mean, std and channel order are the graph's.
 * @param digest the sha256 that the file had when the run was planned, where it has been
 * @throws UserError when the file is not there, is not a whole picture, or has changed
 */
export declare function readPicture(path: string, geometry: Geometry, digest?: string): Promise<Float32Array>;
/**
 * The pixels of a picture file in sRGB, upright, as viewers show it: turned as its EXIF orientation says, colours converted by its
 * profile, transparent parts on white, the first frame of an animation, 16 bits cut to 8.
 * @throws UserError when the file is not there or is not a whole picture.
 */
export declare function decodePicture(path: string): Promise<Pixels>;
/** As {@link decodePicture}, of a file that has been opened; turned by its layout alone. @throws UserError when it is not a whole picture */
export declare function pixelsOf(file: PictureFile): Promise<Pixels>;
/** sha256 of a picture's file, in hexadecimal. @throws UserError when it cannot be read. */
export declare function pictureFileDigest(path: string): Promise<string>;
/**
 * Pixels resized and cropped as a model wants them: torchvision's `Resize`, then `CenterCrop`. Only what is kept is computed, since a picture of
 * one pixel by many would grow to the square of what it holds.
 */
export declare function fitPixels(decoded: Pixels, geometry: Geometry): Pixels;
/** The size that a picture has after resizing and before cropping. */
export declare function resizedSize(picture: Size, { resize }: Pick<Preprocess, 'resize'>): Size;
/** In pixels. */
type Size = Pick<Pixels, 'width' | 'height'>;
/** `[H, W, 3]` of 0 … 255 to `[3, H, W]` of 0 … 1. */
export declare function planesOf({ width, height, data }: Pixels): Float32Array;
export {};
