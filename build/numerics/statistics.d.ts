/** Numbers in a row, of any precision; every reduction here is done in float64. */
export type Values = ArrayLike<number>;
/** The smallest and the largest value. @throws RangeError for no values, or where one is NaN: a defect of the caller */
export declare function extent(values: Values): {
    readonly minimum: number;
    readonly maximum: number;
};
/**
 * (x − min) / (max − min) with every step rounded to float32, as the course computes it on float32 tensors; where all
 * values are equal, zeros.
 */
export declare function minMaxScaled(values: Float32Array): Float32Array<ArrayBuffer>;
/** The sum, with the rounding errors of all additions carried along (Neumaier 1974): as good as in twice the precision. */
export declare function sum(values: Values): number;
/** The arithmetic mean; NaN for no values. */
export declare function mean(values: Values): number;
/** The largest absolute value; 0 for no values, and NaN where one is. */
export declare function largestMagnitude(values: Values): number;
/** √(mean of squares); NaN for no values. */
export declare function rootMeanSquare(values: Values): number;
/**
 * The value below which a share `q` (0 … 1) of the values lies, interpolated linearly between neighbours: numpy's default
 * and type 7 of Hyndman & Fan (1996). NaN for no values.
 */
export declare function quantile(values: Values, q: number): number;
/** Pearson's correlation, −1 … 1; 0 where either side is constant, since nothing varies together there. */
export declare function pearson(x: Values, y: Values): number;
/**
 * Spearman's rank correlation, −1 … 1: {@link pearson} of the {@link ranks}, so 0 where either side is constant; NaN where
 * either holds a NaN (scipy's policy `propagate`).
 */
export declare function spearman(x: Values, y: Values): number;
/**
 * The rank of each value from 1, equal values sharing the mean of their ranks (scipy's `rankdata`, method `average`); all NaN
 * where one value is NaN, since it has no place among the others.
 */
export declare function ranks(values: Values): Float64Array<ArrayBuffer>;
/** Jaccard's index of two sets: members in both over members in either; 1 for two empty sets. */
export declare function jaccard<T>(one: Iterable<T>, other: Iterable<T>): number;
/** Probabilities of scores; they sum to 1, and no score is too large for the exponential. */
export declare function softmax(logits: Values): Float64Array<ArrayBuffer>;
/** Logarithms of the {@link softmax}, exact also where a probability would round to 0 or 1. */
export declare function logSoftmax(logits: Values): Float64Array<ArrayBuffer>;
/** Where the largest value stands: the first of equal ones, as numpy's and PyTorch's `argmax` choose; −1 for no values. */
export declare function indexOfMaximum(values: Values): number;
