/**
 * The mean colour of each segment, `[count, 3]`: the row of segment s (counted from 1) is s − 1. The values of a picture of
 * bytes / 255 add up without rounding in float64, so that the means are numpy's to the last bit.
 *
 * @param picture `[3, H, W]`
 */
export function segmentMeans(picture, { labels, count }) {
    const area = labels.length;
    const means = new Float64Array(count * 3);
    const sizes = new Uint32Array(count);
    for (let i = 0; i < area; i++) {
        const segment = labels[i] - 1;
        sizes[segment] += 1;
        for (let channel = 0; channel < 3; channel++)
            means[3 * segment + channel] += picture[channel * area + i];
    }
    for (let i = 0; i < means.length; i++)
        means[i] /= sizes[Math.trunc(i / 3)];
    return means;
}
/** The picture with every pixel in the mean colour of its segment, `[3, H, W]`: what LIME puts where a segment is hidden. */
export function meanColours(picture, segmentation) {
    const { labels } = segmentation;
    const area = labels.length;
    const means = segmentMeans(picture, segmentation);
    const painted = new Float64Array(3 * area);
    for (let i = 0; i < painted.length; i++) {
        painted[i] = means[3 * (labels[i % area] - 1) + Math.trunc(i / area)];
    }
    return painted;
}
