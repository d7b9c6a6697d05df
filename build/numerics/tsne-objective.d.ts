import { type Matrix } from './matrix.ts';
/**
 * How likely row i would choose row j as its neighbour, `[n, n]` with 0 on the diagonal and rows that sum to 1: a Gaussian about
 * row i, as wide as gives its choice the perplexity (van der Maaten & Hinton 2008). Squared distances are rounded to
 * float32, as in scikit-learn. Where so many rows are the same as row i that no width is narrow enough, these share
 * the probability evenly.
 *
 * @param matrix n different or equal points, `[n, d]`
 * @param perplexity effective number of neighbours, greater than 0 and less than n
 * @throws RangeError for any other perplexity
 * @throws RangeError for NaN and infinities
 */
export declare function conditionalProbabilities(matrix: Matrix, perplexity: number): Matrix;
/**
 * (p(j|i) + p(i|j)) / 2n for each pair i < j in the order 01, 02, …, 12, …: n(n − 1)/2 numbers that sum to ½ (each pair stands for
 * two), none below 2⁻⁵².
 *
 * @param conditional `[n, n]`
 */
export declare function conditionalToJoint({ rows, values }: Matrix): Float64Array<ArrayBuffer>;
/** The {@link conditionalToJoint} of the {@link conditionalProbabilities}; it throws what they throw. */
export declare function jointProbabilities(matrix: Matrix, perplexity: number): Float64Array<ArrayBuffer>;
/** A drawing's points: x and y of each in turn. */
export type Points = Float32Array | Float64Array;
/**
 * Kullback and Leibler's divergence Σ p log(p / q) of a drawing in nats, ≥ 0, where q of two points is 1 / (1 + squared distance)
 * over the sum of all such.
 *
 * @param joint as {@link conditionalToJoint} orders it
 * @param points n times x and y
 * @throws RangeError where the numbers of points differ
 */
export declare function klDivergence(joint: Float64Array, points: Points): number;
/**
 * The {@link klDivergence}'s derivative by each coordinate, 4 Σ (p − q) · kernel · difference, in the order of `points`. The
 * differences of coordinates are rounded to float32, as in scikit-learn: t-SNE is a chaotic descent, and ends elsewhere if
 * they are not.
 *
 * @param exaggeration what every p is multiplied by
 * @param out where to write; a new array if left out
 * @throws RangeError where the numbers of points differ
 */
export declare function klGradient(joint: Float64Array, points: Points, exaggeration?: number, out?: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer>;
