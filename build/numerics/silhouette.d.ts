import type { Matrix } from './matrix.ts';
/**
 * How well each row lies in its group (Rousseeuw 1987), as scikit-learn's `silhouette_samples` with precomputed distances:
 * (b − a) / max(a, b), −1 … 1, where a is its mean distance to the others of its group and b that to the nearest other group. A
 * row that is alone in its group scores 0, and so does one at distance 0 from everything.
 *
 * @param distances of every two rows, `[n, n]`
 * @param labels the group of each of the n rows
 * @throws RangeError for fewer than 2 groups, for as many groups as rows, where there are not n labels, or where a distance is NaN
 */
export declare function silhouettes({ rows, columns, values }: Matrix, labels: readonly (string | number)[]): Float64Array<ArrayBuffer>;
/** The mean of the {@link silhouettes}, −1 … 1: scikit-learn's `silhouette_score`. It throws what they throw. */
export declare function meanSilhouette(distances: Matrix, labels: readonly (string | number)[]): number;
