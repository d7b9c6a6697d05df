/**
 * Weights of a one-dimensional Gaussian that sum to 1, centre at index `radius`; `2 · radius + 1` values with
 * radius = ⌊truncate · sigma + ½⌋, as `scipy.ndimage.gaussian_filter1d` chooses it.
 *
 * @param sigma standard deviation in pixels, > 0
 * @param truncate where the kernel ends, in standard deviations
 */
export declare function gaussianKernel(sigma: number, truncate?: number): Float64Array;
/**
 * A copy of `planes` smoothed along rows and columns, each plane by itself; borders are mirrored with the edge pixel
 * repeated (scipy's mode `reflect`: d c b a | a b c d | d c b a). A sigma of 0 copies.
 *
 * @param planes any number of planes one after the other, `[C, H, W]`
 */
export declare function gaussianBlur(planes: ArrayLike<number>, height: number, width: number, sigma: number, truncate?: number): Float64Array<ArrayBuffer>;
