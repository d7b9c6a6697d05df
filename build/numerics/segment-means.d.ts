import type { Segmentation } from './connectivity.ts';
/**
 * The mean colour of each segment, `[count, 3]`: the row of segment s (counted from 1) is s − 1. The values of a picture of
 * bytes / 255 add up without rounding in float64, so that the means are numpy's to the last bit.
 *
 * @param picture `[3, H, W]`
 */
export declare function segmentMeans(picture: Float32Array | Float64Array, { labels, count }: Segmentation): Float64Array<ArrayBuffer>;
/** The picture with every pixel in the mean colour of its segment, `[3, H, W]`: what LIME puts where a segment is hidden. */
export declare function meanColours(picture: Float32Array | Float64Array, segmentation: Segmentation): Float64Array<ArrayBuffer>;
