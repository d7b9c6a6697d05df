/**
 * The share of a map's energy in details: of its two-dimensional discrete Fourier transform, the squared magnitudes at spatial
 * frequencies above `cutoff`, over those at all frequencies but 0. The mean of the map, its size and its sign do not count.
 *
 * A frequency is √(u² + v²), with u and v the whole waves that go into the picture's width and height, so that maps of one picture
 * in different resolutions can be compared: a wave of k cycles a picture counts alike in each of them. The transform takes the map
 * as periodic, so that opposite edges of different values count as a detail.
 *
 * @param values [height, width] @param cutoff in cycles per picture
 * @returns 0 … 1; null for a map of one value, which has no energy but in its mean
 */
export function highFrequencyShare(values, height, width, cutoff) {
    const rows = transformRows(values, height, width);
    const { cosine, sine } = waves(height);
    let high = 0;
    let whole = 0;
    for (let u = 0; u < rows.count; u++) {
        // A real map's transform is the same, conjugated, at the opposite frequency.
        const copies = u === 0 || 2 * u === width ? 1 : 2;
        for (let v = 0; v < height; v++) {
            if (u === 0 && v === 0)
                continue;
            let real = 0;
            let imaginary = 0;
            for (let y = 0; y < height; y++) {
                const a = rows.real[y * rows.count + u];
                const b = rows.imaginary[y * rows.count + u];
                const turn = (v * y) % height;
                real += a * cosine[turn] + b * sine[turn];
                imaginary += b * cosine[turn] - a * sine[turn];
            }
            const energy = copies * (real * real + imaginary * imaginary);
            whole += energy;
            if (Math.hypot(u, Math.min(v, height - v)) > cutoff)
                high += energy;
        }
    }
    return whole > rows.rounding ? high / whole : null;
}
/**
 * What {@link highFrequencyShare} is on average for a map of independent random values: the share of frequencies above the cutoff.
 *
 * @returns 0 … 1; null for a map of one value
 */
export function highFrequencyChance(height, width, cutoff) {
    let high = 0;
    for (let v = 0; v < height; v++) {
        for (let u = 0; u < width; u++) {
            if (Math.hypot(Math.min(u, width - u), Math.min(v, height - v)) > cutoff)
                high++;
        }
    }
    return height * width > 1 ? high / (height * width - 1) : null;
}
function transformRows(values, height, width) {
    if (values.length !== height * width)
        throw new RangeError(`${values.length} values are no map of ${width}×${height}`);
    const count = Math.floor(width / 2) + 1;
    const real = new Float64Array(height * count);
    const imaginary = new Float64Array(height * count);
    const { cosine, sine } = waves(width);
    let squares = 0;
    for (let y = 0; y < height; y++) {
        for (let x = 0; x < width; x++)
            squares += values[y * width + x] ** 2;
        for (let u = 0; u < count; u++) {
            for (let x = 0; x < width; x++) {
                const value = values[y * width + x];
                real[y * count + u] += value * cosine[(u * x) % width];
                imaginary[y * count + u] -= value * sine[(u * x) % width];
            }
        }
    }
    return { count, real, imaginary, rounding: squares * height * width * 1e-24 };
}
/** cos and sin of 2πi/n. */
function waves(n) {
    const angle = (_, i) => (2 * Math.PI * i) / n;
    const angles = Float64Array.from({ length: n }, angle);
    return { cosine: angles.map(Math.cos), sine: angles.map(Math.sin) };
}
