/**
 * How steep a picture is at each pixel, √(gx² + gy²), by the operator of Sobel & Feldman (1968), scaled so that a ramp has its own
 * slope per pixel. Beyond the border the edge pixel is repeated; scikit-image's `sobel` is this times √2.
 *
 * @param values `[H, W]` @returns `[H, W]`
 */
export declare function sobelMagnitude(values: ArrayLike<number>, height: number, width: number): Float64Array<ArrayBuffer>;
