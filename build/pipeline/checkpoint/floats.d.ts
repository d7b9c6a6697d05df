import type { DType } from './dtypes.ts';
/** Where a tensor's values lie in its storage; strides count values, as PyTorch's do. */
export interface Layout {
    readonly shape: readonly number[];
    readonly strides: readonly number[];
}
/** How many values lie between the tensor's first and last one, both counted; 0 when it has none. */
export declare function spanOf({ shape, strides }: Layout): number;
/** The strides of a tensor in C order. */
export declare function contiguousStrides(shape: readonly number[]): number[];
/**
 * The values of a tensor as float32 in C order, rounded to nearest as PyTorch's `.float()` does.
 *
 * `bytes` holds the tensor's span, its first value first. @throws for a type that `valueReader` does not know, or bytes of
 * another length: defects of the caller.
 */
export declare function toFloat32(bytes: Uint8Array, dtype: DType, layout: Layout, littleEndian?: boolean): Float32Array;
