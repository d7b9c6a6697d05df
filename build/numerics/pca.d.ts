import { type Matrix } from './matrix.ts';
/** The axes of the widest spread, and where they cross. */
export interface PcaBasis {
    /** `[k, d]`; unit vectors at right angles to one another, the widest spread first. */
    readonly components: Matrix;
    /** The mean of each of the d columns. */
    readonly mean: Float64Array<ArrayBuffer>;
}
export interface Pca extends PcaBasis {
    /** `[n, k]`: where each row lies along each component; their mean is 0. */
    readonly scores: Matrix;
    /** The scores' variance with n − 1 as the divisor, one a component. */
    readonly explainedVariance: Float64Array<ArrayBuffer>;
    /** The share of all d columns' variance, 0 … 1; 0 where all rows are the same and nothing varies. */
    readonly explainedVarianceRatio: Float64Array<ArrayBuffer>;
}
/**
 * Principal components by an exact singular value decomposition of the centred rows, as scikit-learn's `PCA` with the solver
 * `full`. Signs are as in its versions before 1.5: the score that is largest in size is positive, the first of equal ones.
 *
 * @param matrix n points in d dimensions, `[n, d]`
 * @throws RangeError for fewer than two rows, for less than 1 or more than min(n, d) components, for NaN and infinities
 */
export declare function pca(matrix: Matrix, components: number): Pca;
/**
 * Where other rows lie on a basis, so that several layers can be drawn on the same axes: `[n, k]`.
 *
 * @param matrix `[n, d]` with the basis's d
 * @throws RangeError for another number of columns
 */
export declare function projectOnto({ components, mean }: PcaBasis, matrix: Matrix): Matrix;
