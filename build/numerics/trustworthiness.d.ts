import type { Matrix } from './matrix.ts';
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
export declare function trustworthiness(matrix: Matrix, embedding: Matrix, neighbours?: number): number;
