/** Float32 values in C order with their shape; a picture is `[3, H, W]`, a map `[H, W]`. */
export interface NdArray {
    readonly shape: readonly number[];
    readonly data: Float32Array;
}
/** How many values a shape holds; 1 for a scalar's empty shape. */
export declare function sizeOf(shape: readonly number[]): number;
/** Pairs values with a shape. @throws when they do not fit: a defect of the caller, not the user's. */
export declare function ndArray(shape: readonly number[], data: Float32Array): NdArray;
