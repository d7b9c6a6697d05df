import type { Measure } from '../../schema/result.ts';
import { Random } from '../../numerics/random.ts';
import { largestMagnitude } from '../../numerics/statistics.ts';
import type { MeanOptions, Objective, Pictures, Runner } from '../../pipeline/explain/runner.ts';

type NoisyCopies = Extract<Pictures, { kind: 'noise' }>;

/**
 * Whether a mean gradient over noisy copies of a picture is the mean of the gradients at each: the first copies are made here
 * and explained one by one, and their mean is compared with the one that the engine makes of all together.
 *
 * The value is the largest difference over the largest size in either mean; null where both are 0 everywhere.
 */
export async function meanOfPartsError(
  runner: Runner,
  objective: Objective,
  { count, picture, std, seed }: NoisyCopies,
  of: NonNullable<MeanOptions['of']>,
): Promise<Measure> {
  const copies: Pictures = { kind: 'noise', count, picture, std, seed };
  const { mean: together } = await runner.meanGradient(objective, copies, { of });
  const single = new Float64Array(picture.length);
  for (let sample = 0; sample < count; sample++) {
    const data = new Float32Array(picture.length);
    new Random(seed, sample).fillNormal(data, std);
    for (let i = 0; i < data.length; i++) data[i]! += picture[i]!;
    const gradient = await runner.gradients(objective, { kind: 'stored', count: 1, data });
    for (let i = 0; i < single.length; i++) {
      single[i]! += (of === 'absolute' ? Math.abs(gradient[i]!) : gradient[i]!) / count;
    }
  }
  const largest = Math.max(largestMagnitude(together), largestMagnitude(single));
  return {
    value: largest > 0 ? largestMagnitude(together.map((value, i) => value - single[i]!)) / largest : null,
    unit: '1',
    definition:
      `Largest difference between the mean over the first ${count} noisy copies computed together and the mean of their ${count} ` +
      'maps computed one by one, as a share of the largest value.',
  };
}
