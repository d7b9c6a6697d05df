import type { Measure } from '../../schema/result.ts';
import type { Objective, Runner } from '../../pipeline/explain/runner.ts';
/** A gradient that is to be checked, with what it is the gradient of. */
export interface CheckedGradient {
    readonly objective: Extract<Objective, {
        classIndex: number;
    }>;
    /** [3, H, W] */
    readonly picture: Float32Array;
    /** [3, H, W] */
    readonly gradient: Float32Array;
}
/**
 * How far a gradient is from central differences at pixels that are drawn by the seed, in each at the channel of the largest
 * derivative: the median over the pixels of |difference − derivative| over the larger of the two sizes, 0 where both are 0.
 *
 * @param pixels how many, at least 1
 */
export declare function finiteDifferenceError(runner: Runner, { objective, picture, gradient }: CheckedGradient, pixels: number, seed: number): Promise<Measure>;
