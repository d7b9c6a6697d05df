/** Numbers in rows and columns, in C order: row i begins at `values[i * columns]`. */
export interface Matrix {
    readonly rows: number;
    readonly columns: number;
    readonly values: Float64Array<ArrayBuffer>;
}
/**
 * A matrix with a copy of `values`, widened to float64.
 *
 * @throws RangeError where there are not `rows` × `columns` of them: a defect of the caller
 */
export declare function matrixOf(rows: number, columns: number, values: ArrayLike<number>): Matrix;
/** Rows as columns: `[columns, rows]`. */
export declare function transposed({ rows, columns, values }: Matrix): Matrix;
/** @throws RangeError where a value is NaN or infinite, naming its place: a defect of the caller */
export declare function requireFinite({ columns, values }: Matrix): void;
