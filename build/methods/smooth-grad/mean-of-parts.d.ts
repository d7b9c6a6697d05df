import type { Measure } from '../../schema/result.ts';
import type { MeanOptions, Objective, Pictures, Runner } from '../../pipeline/explain/runner.ts';
type NoisyCopies = Extract<Pictures, {
    kind: 'noise';
}>;
/**
 * Whether a mean gradient over noisy copies of a picture is the mean of the gradients at each: the first copies are made here
 * and explained one by one, and their mean is compared with the one that the engine makes of all together.
 *
 * The value is the largest difference over the largest size in either mean; null where both are 0 everywhere.
 */
export declare function meanOfPartsError(runner: Runner, objective: Objective, { count, picture, std, seed }: NoisyCopies, of: NonNullable<MeanOptions['of']>): Promise<Measure>;
export {};
