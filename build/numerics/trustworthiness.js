import { squaredDistance } from "./distances.js";
/**
 * How far neighbours in a drawing are neighbours in truth, 0 … 1 (Venna & Kaski 2001), as scikit-learn's
 * `manifold.trustworthiness`: each of the k nearest of a row in `embedding` costs as many ranks as it lies beyond the k-th nearest
 * in `matrix`; 1 means no cost. Euclidean distances; of equally near rows the first counts as nearer.
 *
 * @param matrix n rows as they are, `[n, d]`
 * @param embedding the same rows as drawn, `[n, 2]` or of any other width
 * @param neighbours k, 1 … less than n / 2
 * @throws RangeError for any other k
 * @throws RangeError where the numbers of rows differ
 */
export function trustworthiness(matrix, embedding, neighbours = 5) {
    const { rows } = matrix;
    if (embedding.rows !== rows)
        throw new RangeError(`${embedding.rows} points do not draw ${rows} rows`);
    if (!Number.isInteger(neighbours) || neighbours < 1 || neighbours >= rows / 2) {
        const wanted = `a number of neighbours from 1 to less than half of the ${rows} points`;
        throw new RangeError(`Expected ${wanted}, but received ${neighbours}.`);
    }
    const rank = new Uint32Array(rows);
    let cost = 0;
    for (let i = 0; i < rows; i++) {
        othersByDistance(matrix, i).forEach((j, at) => (rank[j] = at + 1));
        for (const j of othersByDistance(embedding, i).subarray(0, neighbours)) {
            cost += Math.max(0, rank[j] - neighbours);
        }
    }
    return 1 - (2 * cost) / (rows * neighbours * (2 * rows - 3 * neighbours - 1));
}
/** All rows but row i, the nearest to it first. */
function othersByDistance({ rows, columns, values }, i) {
    const distances = Float64Array.from({ length: rows }, (_, j) => squaredDistance(values, i * columns, j * columns, columns));
    return Uint32Array.from({ length: rows }, (_, j) => j)
        .filter((j) => j !== i)
        .sort((a, b) => distances[a] - distances[b] || a - b);
}
