import { type NdArray } from './nd-array.ts';
/** max over channels of |v|, `[H, W]` of `[3, H, W]`. */
export declare function largestOverChannels(values: Float32Array | Float64Array, pixels: number): Float32Array<ArrayBuffer>;
/** Σ over channels, `[H, W]` of `[3, H, W]`. */
export declare function channelSums(values: Float64Array): Float32Array<ArrayBuffer>;
/** How strongly each pixel of a picture [3, H, W] stands out in any of its channels: `[H, W]`. */
export declare function strengthOf(values: Float32Array, [, height, width]: readonly [number, number, number]): NdArray;
/** The same of an array [3, H, W]. */
export declare function strengthOfArray({ data, shape }: NdArray): NdArray;
