import { describe, expect, it } from 'vitest';
import {
  pairwiseCosineDistances,
  pairwiseCosineSimilarities,
  pairwiseEuclideanDistances,
} from '../numerics/distances.ts';
import { matrixOf } from '../numerics/matrix.ts';
import { largestDifference } from './maths-arrays.ts';

describe('pairwiseEuclideanDistances', () => {
  it('are those of a right triangle, 0 on the diagonal', () => {
    const { values } = pairwiseEuclideanDistances(matrixOf(3, 2, [0, 0, 3, 0, 0, 4]));
    expect([...values]).toEqual([0, 3, 4, 3, 0, 5, 4, 5, 0]);
  });

  it('keep the digits between near rows far from the origin', () => {
    const { values } = pairwiseEuclideanDistances(matrixOf(2, 2, [1e8, 1e8, 1e8 + 1, 1e8]));
    expect([...values]).toEqual([0, 1, 1, 0]);
  });
});

describe('pairwise cosines', () => {
  const rows = matrixOf(5, 2, [2, 0, 0, 5, -3, 0, 1, 1, 2, 0]);
  const h = Math.SQRT1_2;

  it('are those of angles of 0°, 45°, 90° and 180°, whatever the lengths', () => {
    const cosines = [
      [1, 0, -1, h, 1],
      [0, 1, 0, h, 0],
      [-1, 0, 1, -h, -1],
      [h, h, -h, 1, h],
      [1, 0, -1, h, 1],
    ].flat();
    expect(largestDifference(pairwiseCosineSimilarities(rows).values, cosines)).toBeLessThan(1e-15);
    const distances = pairwiseCosineDistances(rows).values;
    expect(
      largestDifference(
        distances,
        cosines.map((cosine) => 1 - cosine),
      ),
    ).toBeLessThan(1e-15);
  });

  it('are exact on the diagonal and for equal rows', () => {
    const thirds = matrixOf(2, 3, [0.1, 0.7, 1 / 3, 0.1, 0.7, 1 / 3]);
    expect([...pairwiseCosineDistances(thirds).values]).toEqual([0, 0, 0, 0]);
    expect([...pairwiseCosineSimilarities(thirds).values]).toEqual([1, 1, 1, 1]);
  });

  it('keep the digits of a small angle: 1 − cos(1e-9) is 5e-19', () => {
    const distance = pairwiseCosineDistances(matrixOf(2, 2, [1, 0, 1, 1e-9])).values[1]!;
    expect(distance / 5e-19).toBeCloseTo(1, 9);
  });

  it('neither overflow nor vanish', () => {
    const { values } = pairwiseCosineSimilarities(matrixOf(2, 2, [1e-200, 1e-200, 1e200, 0]));
    expect(values[1]).toBeCloseTo(h, 15);
  });

  it('are NaN for a row of zeros, its diagonal too, and for no other', () => {
    const withZeros = matrixOf(3, 2, [1, 2, 0, 0, 2, 1]);
    for (const { values } of [pairwiseCosineDistances(withZeros), pairwiseCosineSimilarities(withZeros)]) {
      expect([...values].map(Number.isNaN)).toEqual([false, true, false, true, true, true, false, true, false]);
    }
  });
});
