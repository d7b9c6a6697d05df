import type { Runner } from '../../pipeline/explain/runner.ts';
declare const replacements: readonly ["blurred", "black"];
declare const curves: readonly ["deletion", "insertion"];
type CurveName = `${(typeof curves)[number]}-${(typeof replacements)[number]}`;
/** The probability of the class after each step, STEPS + 1 values, by curve. */
export type FaithfulnessCurves = Readonly<Record<CurveName, Float64Array>>;
/**
 * Deletion and insertion (RISE, Petsiuk et al. 2018): how fast the probability of the explained class falls while the pixels that
 * a map calls most relevant are replaced, and how fast it rises while they are put back. Once they are replaced by a blurred copy
 * of the picture and once by black; the null is the mean over random orders of the same picture.
 */
declare const _default: import("../../pipeline/explain/metric.ts").Metric;
export default _default;
/** A picture, [3, H, W], with the class whose probability is watched and the copy that takes its place. */
export interface FaithfulnessSubject {
    readonly picture: Float32Array;
    readonly blurred: Float32Array;
    readonly classIndex: number;
}
/**
 * The probability of a class while pixels are replaced, and put back, in an order.
 *
 * @param order the pixels by their places in a row of H · W, most relevant first
 */
export declare function faithfulnessCurves(runner: Runner, { picture, blurred, classIndex }: FaithfulnessSubject, order: Uint32Array): Promise<FaithfulnessCurves>;
/** The area under a curve of equally spaced values over an axis from 0 to 1, by the trapezoid rule. */
export declare function areaUnder(values: Float64Array): number;
