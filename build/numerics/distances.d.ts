import type { Matrix } from './matrix.ts';
/**
 * √Σ(x − y)² of every two rows, `[n, n]`: symmetric, exactly 0 on the diagonal and between equal rows. Differences are squared
 * as they are, without the shortcut by dot products that loses digits between near rows.
 */
export declare function pairwiseEuclideanDistances({ rows, columns, values }: Matrix): Matrix;
/**
 * 1 − cosine of the angle between every two rows, 0 … 2, `[n, n]`: symmetric, exactly 0 on the diagonal and between equal rows;
 * computed as half the squared distance of the rows' directions, so that small angles keep their digits. A row of zeros
 * has no direction: its row and column are NaN, the diagonal too.
 */
export declare function pairwiseCosineDistances(matrix: Matrix): Matrix;
/**
 * The cosine of the angle between every two rows, −1 … 1, `[n, n]`: symmetric, exactly 1 on the diagonal. A row of zeros has no
 * direction: its row and column are NaN, the diagonal too.
 */
export declare function pairwiseCosineSimilarities(matrix: Matrix): Matrix;
/** Σ(x − y)² of two runs of `length` numbers in the same array. */
export declare function squaredDistance(values: Float64Array, at: number, other: number, length: number): number;
