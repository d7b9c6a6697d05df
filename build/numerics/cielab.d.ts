/**
 * CIELAB (D65, 2° observer) of an sRGB picture: planes L* (0 … 100), a*, b*, `[3, H, W]`.
 * Constants and thresholds as in scikit-image's `rgb2lab`, which differ from the exact CIE ones in the fourth digit.
 *
 * @param picture RGB in [0, 1], `[3, H, W]`
 */
export declare function cielab(picture: Float32Array | Float64Array): Float64Array<ArrayBuffer>;
