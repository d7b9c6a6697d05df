import { dot } from "./householder.js";
import {} from "./matrix.js";
import { singularValueDecomposition } from "./singular-values.js";
import { sum } from "./statistics.js";
/** Two scores that differ by less than this share are taken for equally large where the sign is decided. */
const TIE = 1e-10;
/**
 * Principal components by an exact singular value decomposition of the centred rows, as scikit-learn's `PCA` with the solver
 * `full`. Signs are as in its versions before 1.5: the score that is largest in size is positive, the first of equal ones.
 *
 * @param matrix n points in d dimensions, `[n, d]`
 * @throws RangeError for fewer than two rows, for less than 1 or more than min(n, d) components, for NaN and infinities
 */
export function pca(matrix, components) {
    const { rows, columns } = matrix;
    const most = Math.min(rows, columns);
    if (rows < 2)
        throw new RangeError(`${rows} rows do not vary: principal components need two`);
    if (!Number.isInteger(components) || components < 1 || components > most) {
        throw new RangeError(`A matrix of ${rows} × ${columns} has 1 to ${most} principal components, not ${components}`);
    }
    const mean = columnMeans(matrix);
    const { left, values: singular, right } = singularValueDecomposition(centred(matrix, mean));
    const scores = new Float64Array(rows * components);
    const axes = right.values.slice(0, components * columns);
    for (let c = 0; c < components; c++) {
        const column = Float64Array.from({ length: rows }, (_, i) => left.values[i * left.columns + c]);
        const sign = signOfLargest(column);
        for (let i = 0; i < rows; i++)
            scores[i * components + c] = sign * column[i] * singular[c];
        for (let j = 0; j < columns; j++)
            axes[c * columns + j] *= sign;
    }
    const variances = singular.map((value) => value ** 2 / (rows - 1));
    const total = sum(variances);
    const explainedVariance = variances.slice(0, components);
    return {
        components: { rows: components, columns, values: axes },
        mean,
        scores: { rows, columns: components, values: scores },
        explainedVariance,
        explainedVarianceRatio: explainedVariance.map((variance) => (total > 0 ? variance / total : 0)),
    };
}
/**
 * Where other rows lie on a basis, so that several layers can be drawn on the same axes: `[n, k]`.
 *
 * @param matrix `[n, d]` with the basis's d
 * @throws RangeError for another number of columns
 */
export function projectOnto({ components, mean }, matrix) {
    const { rows, columns } = matrix;
    if (columns !== components.columns) {
        throw new RangeError(`Rows of ${columns} numbers do not lie on a basis of ${components.columns}`);
    }
    const { values } = centred(matrix, mean);
    const scores = Float64Array.from({ length: rows * components.rows }, (_, at) => {
        const c = at % components.rows;
        return dot(values, ((at - c) / components.rows) * columns, components.values, c * columns, columns);
    });
    return { rows, columns: components.rows, values: scores };
}
/** The mean of each column, taken of what differs from its first value: a constant column has exactly its value as the mean. */
function columnMeans({ rows, columns, values }) {
    return Float64Array.from({ length: columns }, (_, j) => {
        const first = values[j];
        return first + sum(Float64Array.from({ length: rows }, (_, i) => values[i * columns + j] - first)) / rows;
    });
}
function centred({ rows, columns, values }, mean) {
    return { rows, columns, values: values.map((value, at) => value - mean[at % columns]) };
}
/** −1 where the value that is largest in size is negative, else 1. */
function signOfLargest(values) {
    const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    return values.find((value) => Math.abs(value) >= largest * (1 - TIE)) < 0 ? -1 : 1;
}
