/** A picture `[3, H, W]` with yellow lines where superpixels meet: the last pixel before another label, right or below. */
export declare function withOutlines(picture: Float32Array, labels: Int32Array, width: number): Float32Array;
