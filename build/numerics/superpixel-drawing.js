/** Columns by falling |coefficient|; of equal ones the first comes first. */
export function rankedColumns(coefficients) {
    return Array.from(coefficients, (_, column) => column).sort((a, b) => Math.abs(coefficients[b]) - Math.abs(coefficients[a]));
}
/**
 * The picture that `get_image_and_mask(positive_only=False, hide_rest=False)` of lime 0.2 draws.
 *
 * @param picture `[3, H, W]`
 * @param labels the segment of each pixel, `[H, W]`
 * @param coefficients one a column of the masks
 */
export function drawSuperpixels(picture, labels, coefficients, { features, leastWeight, firstLabel }) {
    const columns = rankedColumns(coefficients)
        .slice(0, features)
        .filter((column) => Math.abs(coefficients[column]) >= leastWeight);
    const signOfLabel = new Map(columns.map((column) => [column + firstLabel, coefficients[column] < 0 ? -1 : 1]));
    const brightest = picture.reduce((largest, value) => Math.max(largest, value), -Infinity);
    const area = labels.length;
    const drawn = Float32Array.from(picture);
    const signs = Int8Array.from(labels, (label) => signOfLabel.get(label) ?? 0);
    signs.forEach((sign, pixel) => {
        if (sign !== 0)
            drawn[(sign < 0 ? 0 : area) + pixel] = brightest;
    });
    return { picture: drawn, signs, columns };
}
