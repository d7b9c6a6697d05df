import { Random } from '../maths/random.ts';
import { rootMeanSquare } from '../maths/statistics.ts';
import type { Metric } from './metric.ts';

/** How far a value of the picture is moved at most: five of 255 levels. */
const RADIUS = 0.02;
/** A method is asked again as often as fits into so many forward passes, but … */
const BUDGET = 2000;
const LEAST = 2;
const MOST = 10;
/** Streams of random numbers below this belong to other metrics. */
const FIRST_STREAM = 1000;

/**
 * Max-sensitivity (Yeh et al. 2019): the largest relative change of a map when the picture is changed so little that nobody sees
 * it. The method's own random numbers stay the same, so that what is measured is the picture's doing.
 */
export const sensitivity: Metric = {
  id: 'sensitivity',
  version: 1,
  appliesTo: (kind) => kind === 'pixels',
  cost: (again) => perturbationsFor(again) * again,
  blank: () => ({ 'max-sensitivity': measureOf(null, null) }),
  async measure({ relevance, picture, seed, costAgain, explainAgain }) {
    const count = perturbationsFor(costAgain);
    let largest = 0;
    for (let index = 0; index < count; index++) {
      const moved = perturbed(picture, RADIUS, new Random(seed, FIRST_STREAM + index));
      largest = Math.max(largest, relativeChange(relevance.data, (await explainAgain(moved)).data));
    }
    return { measures: { 'max-sensitivity': measureOf(largest, count) } };
  },
};

/** How many changed pictures a method is asked about that costs so many forward passes a picture: fewer where it costs more. */
export function perturbationsFor(cost: number): number {
  return Math.max(LEAST, Math.min(MOST, Math.floor(BUDGET / cost)));
}

/** A picture with every value moved by up to `radius`, uniformly, within [0, 1]: it stays a picture. */
export function perturbed(picture: Float32Array, radius: number, random: Random): Float32Array {
  return picture.map((value) => Math.min(1, Math.max(0, value + radius * (2 * random.uniform() - 1))));
}

/** ‖after − before‖ / ‖before‖, Euclidean. @throws RangeError where `before` is zero everywhere: no change of it has a size */
export function relativeChange(before: Float32Array, after: Float32Array): number {
  const size = rootMeanSquare(before);
  if (size === 0) throw new RangeError('The map is zero everywhere, so that no change of it has a size.');
  return rootMeanSquare(before.map((value, index) => after[index]! - value)) / size;
}

function measureOf(value: number | null, count: number | null) {
  const asked = count === null ? 'a few' : String(count);
  return {
    value,
    unit: '1',
    definition:
      `Largest change of the map, as a share of the map (root mean squares), over ${asked} pictures in which every value was ` +
      `moved by up to ${RADIUS}, uniformly; the method’s own random numbers stay the same.`,
  };
}
