/**
 * Weights of a one-dimensional Gaussian that sum to 1, centre at index `radius`; `2 · radius + 1` values with
 * radius = ⌊truncate · sigma + ½⌋, as `scipy.ndimage.gaussian_filter1d` chooses it.
 *
 * @param sigma standard deviation in pixels, > 0
 * @param truncate where the kernel ends, in standard deviations
 */
export function gaussianKernel(sigma, truncate = 4) {
    const radius = Math.floor(truncate * sigma + 0.5);
    const weights = Float64Array.from({ length: 2 * radius + 1 }, (_, i) => Math.exp((-0.5 / (sigma * sigma)) * (i - radius) ** 2));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    return weights.map((weight) => weight / total);
}
/**
 * A copy of `planes` smoothed along rows and columns, each plane by itself; borders are mirrored with the edge pixel
 * repeated (scipy's mode `reflect`: d c b a | a b c d | d c b a). A sigma of 0 copies.
 *
 * @param planes any number of planes one after the other, `[C, H, W]`
 */
export function gaussianBlur(planes, height, width, sigma, truncate = 4) {
    const smoothed = Float64Array.from(planes);
    if (sigma === 0)
        return smoothed;
    const kernel = gaussianKernel(sigma, truncate);
    const area = height * width;
    const column = lineFilter(kernel, height, width);
    const row = lineFilter(kernel, width, 1);
    for (let plane = 0; plane < smoothed.length; plane += area) {
        for (let x = 0; x < width; x++)
            column(smoothed, plane + x);
        for (let y = 0; y < height; y++)
            row(smoothed, plane + y * width);
    }
    return smoothed;
}
/** A function that convolves, in place, the `length` values that lie `stride` apart from a given start. */
function lineFilter(kernel, length, stride) {
    const radius = (kernel.length - 1) / 2;
    const padded = new Float64Array(length + 2 * radius);
    const source = Int32Array.from(padded, (_, i) => mirroredIndex(i - radius, length) * stride);
    return (values, start) => {
        for (let i = 0; i < padded.length; i++)
            padded[i] = values[start + source[i]];
        for (let i = 0; i < length; i++) {
            const centre = i + radius;
            let sum = padded[centre] * kernel[radius];
            // From the tails inwards and in mirrored pairs: scipy's order, so that even the rounding is the same.
            for (let tap = radius; tap > 0; tap--)
                sum += (padded[centre - tap] + padded[centre + tap]) * kernel[radius - tap];
            values[start + i * stride] = sum;
        }
    };
}
/** Where index `i` falls in 0 … length − 1 when the line is mirrored again and again at its ends. */
function mirroredIndex(i, length) {
    const period = 2 * length;
    const phase = ((i % period) + period) % period;
    return phase < length ? phase : period - 1 - phase;
}
