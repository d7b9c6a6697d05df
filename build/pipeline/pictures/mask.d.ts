import { type NdArray } from '../../numerics/nd-array.ts';
import { type Geometry } from './picture.ts';
import { type Pixels } from './resize.ts';
/**
 * The mask of a part as it lies on the picture that a model sees: `[H, W]`, how much of each pixel the part covers, 0 to 1.
 *
 * @param digest the sha256 that the file had when the run was planned, where it has been
 * @throws UserError when the file is not there, is no mask, marks nothing, or has changed
 */
export declare function readMask(path: string, geometry: Geometry, digest?: string): Promise<NdArray>;
/** A decoded mask, resized and cropped as {@link readMask} says: the picture's own steps, rounded to 8 bits as its pixels are. */
export declare function fitMask(decoded: Pixels, geometry: Geometry): NdArray;
/**
 * The values of a mask's file in three equal channels, at its own size. A colour profile is passed over: the values are shares,
 * not light.
 *
 * @param picture the decoded picture that it belongs to, when it is to be checked that they are of one size
 * @param digest as for {@link readMask} @throws UserError when the file is not there, is no mask, marks nothing, is of another size, or has changed
 */
export declare function decodeMask(path: string, picture?: Pick<Pixels, 'width' | 'height'>, digest?: string): Promise<Pixels>;
/** How much of the picture the part covers, 0 to 1. @param mask [H, W] in 0 … 1 */
export declare function maskShare({ data }: NdArray): number;
/** A mask [H, W] in 0 … 1 as a grey PNG, of which {@link readMask} gives the same values. */
export declare function renderMask({ shape, data }: NdArray): Promise<Uint8Array>;
/** sha256 of a mask's file, in hexadecimal. @throws UserError when it cannot be read. */
export declare function maskFileDigest(path: string): Promise<string>;
