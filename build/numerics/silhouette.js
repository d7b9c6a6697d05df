import { mean } from "./statistics.js";
/**
 * How well each row lies in its group (Rousseeuw 1987), as scikit-learn's `silhouette_samples` with precomputed distances:
 * (b − a) / max(a, b), −1 … 1, where a is its mean distance to the others of its group and b that to the nearest other group. A
 * row that is alone in its group scores 0, and so does one at distance 0 from everything.
 *
 * @param distances of every two rows, `[n, n]`
 * @param labels the group of each of the n rows
 * @throws RangeError for fewer than 2 groups, for as many groups as rows, where there are not n labels, or where a distance is NaN
 */
export function silhouettes({ rows, columns, values }, labels) {
    if (rows !== columns)
        throw new RangeError(`A matrix of ${rows} × ${columns} holds no distances of every two rows`);
    if (labels.length !== rows)
        throw new RangeError(`${labels.length} labels do not fit ${rows} rows`);
    if (values.some(Number.isNaN))
        throw new RangeError('A distance is NaN: a row without a direction has no silhouette');
    const names = [...new Set(labels)];
    if (names.length < 2 || names.length >= rows) {
        const most = Math.max(2, rows - 1);
        throw new RangeError(`Expected 2 to ${most} different labels of ${rows} rows, but received ${names.length}.`);
    }
    const groups = Uint32Array.from(labels, (label) => names.indexOf(label));
    const sizes = new Uint32Array(names.length);
    for (const group of groups)
        sizes[group]++;
    return Float64Array.from({ length: rows }, (_, i) => {
        const own = groups[i];
        if (sizes[own] === 1)
            return 0;
        const sums = new Float64Array(names.length);
        for (let j = 0; j < rows; j++)
            if (j !== i)
                sums[groups[j]] += values[i * rows + j];
        const within = sums[own] / (sizes[own] - 1);
        const nearest = sums.reduce((least, sum, g) => (g === own ? least : Math.min(least, sum / sizes[g])), Infinity);
        const larger = Math.max(within, nearest);
        return larger === 0 ? 0 : (nearest - within) / larger;
    });
}
/** The mean of the {@link silhouettes}, −1 … 1: scikit-learn's `silhouette_score`. It throws what they throw. */
export function meanSilhouette(distances, labels) {
    return mean(silhouettes(distances, labels));
}
