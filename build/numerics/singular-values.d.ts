import { type Matrix } from './matrix.ts';
/** A = left · diag(values) · right, with k = min(rows, columns). */
export interface SingularValueDecomposition {
    /** `[rows, k]`; columns of length 1, at right angles to one another, those of a singular value 0 among them. */
    readonly left: Matrix;
    /** k numbers ≥ 0, the largest first. */
    readonly values: Float64Array<ArrayBuffer>;
    /** `[k, columns]`; rows of length 1, at right angles to one another. */
    readonly right: Matrix;
}
/**
 * The thin singular value decomposition by one-sided Jacobi rotations (Hestenes 1958) on the transpose of a pivoted QR's R,
 * which is of the smaller side only and nearly diagonal already (Drmač & Veselić 2008). Signs are as they come.
 *
 * @throws RangeError where a value is NaN or infinite
 */
export declare function singularValueDecomposition(matrix: Matrix): SingularValueDecomposition;
