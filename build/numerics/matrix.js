/**
 * A matrix with a copy of `values`, widened to float64.
 *
 * @throws RangeError where there are not `rows` × `columns` of them: a defect of the caller
 */
export function matrixOf(rows, columns, values) {
    if (values.length !== rows * columns) {
        throw new RangeError(`${values.length} values do not fill a matrix of ${rows} × ${columns}`);
    }
    return { rows, columns, values: Float64Array.from(values) };
}
/** Rows as columns: `[columns, rows]`. */
export function transposed({ rows, columns, values }) {
    const turned = new Float64Array(values.length);
    for (let i = 0; i < rows; i++) {
        for (let j = 0; j < columns; j++)
            turned[j * rows + i] = values[i * columns + j];
    }
    return { rows: columns, columns: rows, values: turned };
}
/** @throws RangeError where a value is NaN or infinite, naming its place: a defect of the caller */
export function requireFinite({ columns, values }) {
    const at = values.findIndex((value) => !Number.isFinite(value));
    if (at === -1)
        return;
    const [row, column] = [Math.floor(at / columns), at % columns];
    throw new RangeError(`The matrix holds ${values[at]} in row ${row}, column ${column}, where numbers are finite`);
}
