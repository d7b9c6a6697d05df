/** The white point D65 for the 2° observer, with Y = 1. */
const WHITE_X = 0.95047;
const WHITE_Z = 1.08883;
/**
 * CIELAB (D65, 2° observer) of an sRGB picture: planes L* (0 … 100), a*, b*, `[3, H, W]`.
 * Constants and thresholds as in scikit-image's `rgb2lab`, which differ from the exact CIE ones in the fourth digit.
 *
 * @param picture RGB in [0, 1], `[3, H, W]`
 */
export function cielab(picture) {
    const area = picture.length / 3;
    const lab = new Float64Array(picture.length);
    for (let i = 0; i < area; i++) {
        const red = linearLight(picture[i]);
        const green = linearLight(picture[area + i]);
        const blue = linearLight(picture[2 * area + i]);
        const x = lightness((0.412453 * red + 0.35758 * green + 0.180423 * blue) / WHITE_X);
        const y = lightness(0.212671 * red + 0.71516 * green + 0.072169 * blue);
        const z = lightness((0.019334 * red + 0.119193 * green + 0.950227 * blue) / WHITE_Z);
        lab[i] = 116 * y - 16;
        lab[area + i] = 500 * (x - y);
        lab[2 * area + i] = 200 * (y - z);
    }
    return lab;
}
/** Undoes the sRGB transfer curve (IEC 61966-2-1). */
function linearLight(value) {
    return value > 0.04045 ? ((value + 0.055) / 1.055) ** 2.4 : value / 12.92;
}
/** CIELAB's compressive curve: a cube root with a straight line near black. */
function lightness(ratio) {
    return ratio > 0.008856 ? Math.cbrt(ratio) : 7.787 * ratio + 16 / 116;
}
