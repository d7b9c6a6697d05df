import type { Measure } from '../../schema/result.ts';
import { type NdArray } from '../../numerics/nd-array.ts';
import type { SuperpixelDrawing } from '../../numerics/superpixel-drawing.ts';
/**
 * Which superpixels are drawn, and with which sign: [H, W], the number of each pixel's superpixel from 1, negative where it speaks
 * against the class; 0 where none is drawn.
 */
export declare function signedNumbers({ signs }: Pick<SuperpixelDrawing, 'signs'>, labels: Int32Array, [height, width]: readonly [number, number]): NdArray;
/** How many superpixels are drawn for and against the class, as a map of {@link signedNumbers} has them. */
export declare function drawnMeasures({ data }: NdArray): Readonly<Record<'drawn-positive' | 'drawn-negative', Measure>>;
/**
 * Whether the colours of a drawing say what the coefficients do, read back from the drawing's pixels in 8 bits: a superpixel that the
 * drawing changes is green where its green has grown and red where its red has.
 *
 * The value is the share of the superpixels with a colour whose colour is that of their coefficient's sign. One that was as bright
 * before shows no colour, and is left out; null where none has one.
 *
 * @param picture what is drawn on, [3, H, W] @param drawn the drawing, [3, H, W]
 * @param labels the superpixel of each pixel @param weights the coefficient of each pixel's superpixel
 */
export declare function colourAgreement(picture: Float32Array, drawn: Float32Array, labels: Int32Array, weights: Float32Array): Measure;
