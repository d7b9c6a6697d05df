import { describe, expect, it } from 'vitest';
import { matrixOf, type Matrix } from '../numerics/matrix.ts';
import { Random } from '../numerics/random.ts';
import { mean, rootMeanSquare } from '../numerics/statistics.ts';
import {
  conditionalProbabilities,
  conditionalToJoint,
  jointProbabilities,
  klDivergence,
  klGradient,
} from '../numerics/tsne-objective.ts';
import { startByChance, startByPca, tsne } from '../numerics/tsne.ts';
import { largestDifference } from './maths-arrays.ts';

/** Rows of normal numbers, each shifted by a number of its own. */
function cloud(columns: number, shifts: readonly number[]): Matrix {
  const random = new Random(5);
  const values = shifts.flatMap((shift) => Array.from({ length: columns }, () => shift + random.normal()));
  return matrixOf(shifts.length, columns, values);
}

const rowsOf = ({ rows, columns, values }: Matrix): Float64Array[] =>
  Array.from({ length: rows }, (_, i) => values.subarray(i * columns, (i + 1) * columns));

describe('conditionalProbabilities', () => {
  it.each([2, 5, 20.5, 39])('have the perplexity %d in every row', (perplexity) => {
    const rows = rowsOf(conditionalProbabilities(cloud(6, new Array<number>(40).fill(0)), perplexity));
    for (const [i, row] of rows.entries()) {
      const entropy = row.reduce((sum, p) => sum - (p > 0 ? p * Math.log(p) : 0), 0);
      expect(row[i]).toBe(0);
      expect(row.reduce((sum, p) => sum + p)).toBeCloseTo(1, 14);
      expect(Math.abs(entropy - Math.log(perplexity))).toBeLessThan(1.1e-5); // the search's tolerance
    }
  });

  it('have the closed form of three points on a line', () => {
    // p(1|0) / p(2|0) = exp(β(9 − 1)), whatever β is; row 1 sees distances 1 and 4.
    const [first, second] = rowsOf(conditionalProbabilities(matrixOf(3, 1, [0, 1, 3]), 1.5));
    const precision = Math.log(first![1]! / first![2]!) / 8;
    expect(first![1]).toBeCloseTo(1 / (1 + Math.exp(-8 * precision)), 14);
    expect(Math.log(first![1]! / first![2]!)).toBeCloseTo(Math.log(second![0]! / second![2]!), 3);
  });

  it('do not lose rows whose squared distances are beyond the exponential’s range', () => {
    const near = conditionalProbabilities(matrixOf(4, 1, [0, 1, 3, 7]), 2);
    const far = conditionalProbabilities(matrixOf(4, 1, [0, 1024, 3072, 7168]), 2);
    expect(largestDifference(near.values, far.values)).toBeLessThan(1e-5);
  });

  it('are shared evenly by more copies of a row than the perplexity, and by rows that are all the same', () => {
    const copies = matrixOf(6, 1, [2, 2, 2, 2, 5, 9]);
    expect(largestDifference(rowsOf(conditionalProbabilities(copies, 2))[0]!, [0, 1 / 3, 1 / 3, 1 / 3, 0, 0])).toBe(0);
    const same = conditionalProbabilities(matrixOf(3, 1, [4, 4, 4]), 2);
    expect([...same.values]).toEqual([0, 0.5, 0.5, 0.5, 0, 0.5, 0.5, 0.5, 0]);
  });

  it('are even among equally far rows, even where the perplexity asks for fewer of them', () => {
    const corners = matrixOf(4, 4, [3, 0, 0, 0, 0, 3, 0, 0, 0, 0, 3, 0, 0, 0, 0, 3]);
    expect([...rowsOf(conditionalProbabilities(corners, 2))[0]!]).toEqual([0, 1 / 3, 1 / 3, 1 / 3]);
  });

  it.each([0, -1, 4, 30, NaN])('refuse a perplexity of %d for four points, in one line', (perplexity) => {
    const refused = () => conditionalProbabilities(matrixOf(4, 1, [0, 1, 3, 7]), perplexity);
    expect(refused).toThrow(RangeError);
    expect(refused).toThrow(
      'Expected a perplexity greater than 0 and less than the 4 points, but received ' + `${perplexity}.`,
    );
  });
});

describe('conditionalToJoint', () => {
  it('averages the two directions of each pair, in the order 01, 02, 12, and sums to a half', () => {
    const conditional = matrixOf(3, 3, [0, 0.75, 0.25, 0.5, 0, 0.5, 0, 1, 0]);
    const joint = conditionalToJoint(conditional);
    expect(largestDifference(joint, [1.25 / 6, 0.25 / 6, 1.5 / 6])).toBeLessThan(1e-16);
  });

  it('lets no probability vanish', () => {
    const joint = conditionalToJoint(matrixOf(3, 3, [0, 1, 0, 1, 0, 0, 0, 1, 0]));
    expect([...joint]).toEqual([1 / 3, 2 ** -52, 1 / 6]);
  });
});

describe('klDivergence and klGradient', () => {
  // Squared distances 1, 4, 5: kernels 1/2, 1/5, 1/6, of which each pair has twice the share.
  const points = Float64Array.of(0, 0, 1, 0, 0, 2);
  const q = [15 / 52, 6 / 52, 5 / 52];
  const even = Float64Array.of(1 / 6, 1 / 6, 1 / 6);

  it('have the closed form of three points', () => {
    const byHand = q.reduce((sum, share) => sum + 2 * (1 / 6) * Math.log(1 / 6 / share), 0);
    expect(klDivergence(even, points)).toBeCloseTo(byHand, 15);
    const [a, b, c] = q.map((share, pair) => 4 * (1 / 6 - share) * [1 / 2, 1 / 5, 1 / 6][pair]!) as [
      number,
      number,
      number,
    ];
    const gradient = [-a, -2 * b, a + c, -2 * c, -c, 2 * b + 2 * c];
    expect(largestDifference(klGradient(even, points), gradient)).toBeLessThan(1e-15);
  });

  it('are 0 where the drawing has the very probabilities', () => {
    expect(klDivergence(Float64Array.from(q), points)).toBeCloseTo(0, 15);
    expect(largestDifference(klGradient(Float64Array.from(q), points), new Float64Array(6))).toBeLessThan(1e-15);
  });

  it('belong together: the gradient is the divergence’s difference quotient', () => {
    const joint = jointProbabilities(cloud(5, [0, 0, 1, 1, 2, 2, 0, 3, 3]), 3);
    const at = startByChance(9, new Random(2)).values.map((value) => Math.fround(value * 1e4));
    const gradient = klGradient(joint, at);
    const step = 1e-5;
    const quotient = at.map((value, k) => {
      const [ahead, behind] = [at.with(k, value + step), at.with(k, value - step)];
      return (klDivergence(joint, ahead) - klDivergence(joint, behind)) / (2 * step);
    });
    // Differences of coordinates carry float32's rounding.
    expect(largestDifference(gradient, quotient)).toBeLessThan(1e-8);
  });

  it('refuse pairs that do not fit', () => {
    expect(() => klDivergence(even, points.subarray(0, 4))).toThrow('3 pairs do not fit 2 points');
    expect(() => klGradient(even, points.subarray(0, 4))).toThrow(RangeError);
  });
});

describe('the starts', () => {
  it('by principal components have a first column of standard deviation 1e-4 and keep the shape', () => {
    const { values } = startByPca(matrixOf(4, 2, [-6, 0, 6, 0, 0, 2, 0, -2]));
    const unit = 1e-4 / Math.sqrt(18);
    expect(
      largestDifference(
        values.map(Math.abs),
        [6, 0, 6, 0, 0, 2, 0, 2].map((value) => value * unit),
      ),
    ).toBeLessThan(1e-11);
  });

  it('by principal components are 0 for points that are all the same', () => {
    expect(startByPca(matrixOf(3, 2, [1, 2, 1, 2, 1, 2])).values.every((value) => value === 0)).toBe(true);
  });

  it('by chance are N(0, 1e-4²) and the same for the same seed', () => {
    const drawn = startByChance(5000, new Random(1)).values;
    expect(Math.abs(mean(drawn))).toBeLessThan(4e-6); // four standard errors
    expect(rootMeanSquare(drawn) / 1e-4).toBeCloseTo(1, 1);
    expect(startByChance(5000, new Random(1)).values).toEqual(drawn);
    expect(startByChance(5000, new Random(2)).values).not.toEqual(drawn);
  });
});

describe('tsne', () => {
  const groups = Array.from({ length: 40 }, (_, i) => (i % 2) * 12);

  it.each(['components', 'chance'])('draws two groups apart, started by %s', (start) => {
    const points = cloud(8, groups);
    const first = start === 'chance' ? startByChance(40, new Random(9)) : startByPca(points);
    const { embedding } = tsne(points, first, { perplexity: 10 });
    const distance = (i: number, j: number) =>
      Math.hypot(
        embedding.values[2 * i]! - embedding.values[2 * j]!,
        embedding.values[2 * i + 1]! - embedding.values[2 * j + 1]!,
      );
    for (let i = 0; i < 40; i++) {
      const others = groups.map((_, j) => j).filter((j) => j !== i);
      const nearest = others.reduce((best, j) => (distance(i, j) < distance(i, best) ? j : best));
      expect(nearest % 2).toBe(i % 2);
    }
  });

  it.each([
    [5, 3, 549, 0.0062180443141204335], // stops since the gradient vanishes
    [12, 3, 649, 0.4565169520228446], // stops since nothing improves any more
    [20, 2, 749, 0.8753291943182093], // the same
    [10, 5, 999, 0.021825168048066907], // needs the least gain
    [12, 9, 999, 0.09848967162615692], // the same
  ])('ends like scikit-learn 1.2.1: %i points, perplexity %d', (rows, perplexity, lastStep, divergence) => {
    // X = stack([sin(1.1 i), cos(0.7 i²), sin(2.3 i + 1)], 1), init = float32(stack([sin(i + 1), cos(2 i)], 1) * 1e-4);
    // TSNE(2, method='exact', init=init, learning_rate='auto', perplexity=perplexity).fit(X): n_iter_, kl_divergence_
    const numbers = Array.from({ length: rows }, (_, i) => i);
    const points = numbers.flatMap((i) => [Math.sin(i * 1.1), Math.cos(i * i * 0.7), Math.sin(i * 2.3 + 1)]);
    const first = numbers.flatMap((i) => [1e-4 * Math.sin(i + 1), 1e-4 * Math.cos(2 * i)]);
    const { kl, iterations } = tsne(matrixOf(rows, 3, points), matrixOf(rows, 2, first), { perplexity });
    expect(iterations - 1).toBe(lastStep);
    // Its divergence is that before the last step.
    expect(Math.abs(kl / divergence - 1)).toBeLessThan(0.01);
  });

  it('says of its result what the objective says, and never takes more steps than it may', () => {
    const points = cloud(8, groups);
    for (const most of [1, 100, 250, 300]) {
      const { embedding, kl, iterations } = tsne(points, startByPca(points), { perplexity: 5, iterations: most });
      expect(iterations).toBeLessThanOrEqual(most);
      expect(kl).toBe(klDivergence(jointProbabilities(points, 5), embedding.values));
    }
  });

  it('keeps rows that are the same together', () => {
    const points = cloud(8, groups);
    points.values.copyWithin(8, 0, 8);
    const { embedding } = tsne(points, startByPca(points), { perplexity: 10 });
    expect(largestDifference(embedding.values.subarray(0, 2), embedding.values.subarray(2, 4))).toBeLessThan(1e-3);
  });

  it('leaves points that are all the same at one place, with a divergence of 0', () => {
    const same = matrixOf(5, 3, new Float64Array(15).fill(0.1));
    const { embedding, kl, iterations } = tsne(same, startByPca(same), { perplexity: 2 });
    expect(embedding.values.every((value) => value === 0)).toBe(true);
    expect(kl).toBeCloseTo(0, 14);
    expect(iterations).toBe(100); // each of the two phases stops at its first check
  });

  it('refuses a start of another shape, and no steps', () => {
    const points = cloud(8, groups);
    expect(() => tsne(points, startByChance(39, new Random(1)))).toThrow('A start of 39 × 2 is none for 40 points');
    expect(() => tsne(points, startByPca(points), { iterations: 0 })).toThrow('0 is no number of steps');
    expect(() => tsne(points, startByPca(points), { perplexity: 40 })).toThrow(RangeError);
  });
});
