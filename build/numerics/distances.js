import { dot } from "./householder.js";
/**
 * √Σ(x − y)² of every two rows, `[n, n]`: symmetric, exactly 0 on the diagonal and between equal rows. Differences are squared
 * as they are, without the shortcut by dot products that loses digits between near rows.
 */
export function pairwiseEuclideanDistances({ rows, columns, values }) {
    return symmetric(rows, 0, (i, j) => Math.sqrt(squaredDistance(values, i * columns, j * columns, columns)));
}
/**
 * 1 − cosine of the angle between every two rows, 0 … 2, `[n, n]`: symmetric, exactly 0 on the diagonal and between equal rows;
 * computed as half the squared distance of the rows' directions, so that small angles keep their digits. A row of zeros
 * has no direction: its row and column are NaN, the diagonal too.
 */
export function pairwiseCosineDistances(matrix) {
    const { rows, columns } = matrix;
    const { values } = directions(matrix);
    const distances = symmetric(rows, 0, (i, j) => Math.min(2, squaredDistance(values, i * columns, j * columns, columns) / 2));
    for (let i = 0; i < rows; i++)
        if (Number.isNaN(values[i * columns]))
            distances.values[i * rows + i] = NaN;
    return distances;
}
/**
 * The cosine of the angle between every two rows, −1 … 1, `[n, n]`: symmetric, exactly 1 on the diagonal. A row of zeros has no
 * direction: its row and column are NaN, the diagonal too.
 */
export function pairwiseCosineSimilarities(matrix) {
    const distances = pairwiseCosineDistances(matrix);
    return { ...distances, values: distances.values.map((distance) => 1 - distance) };
}
/** Σ(x − y)² of two runs of `length` numbers in the same array. */
export function squaredDistance(values, at, other, length) {
    let squares = 0;
    for (let k = 0; k < length; k++)
        squares += (values[at + k] - values[other + k]) ** 2;
    return squares;
}
/** Every row at length 1; NaN throughout where it is all zeros. */
function directions({ rows, columns, values }) {
    const units = values.slice();
    for (let at = 0; at < values.length; at += columns) {
        const row = units.subarray(at, at + columns);
        // Divided by its largest number first, so that no square overflows or vanishes.
        const largest = row.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
        for (let k = 0; k < columns; k++)
            row[k] /= largest;
        const length = Math.sqrt(dot(row, 0, row, 0, columns));
        for (let k = 0; k < columns; k++)
            row[k] /= length;
    }
    return { rows, columns, values: units };
}
function symmetric(size, diagonal, value) {
    const values = new Float64Array(size * size);
    for (let i = 0; i < size; i++) {
        values[i * size + i] = diagonal;
        for (let j = i + 1; j < size; j++)
            values[i * size + j] = values[j * size + i] = value(i, j);
    }
    return { rows: size, columns: size, values };
}
