import { describe, expect, it } from 'vitest';
import { pairwiseCosineDistances, pairwiseEuclideanDistances } from '../numerics/distances.ts';
import { matrixOf } from '../numerics/matrix.ts';
import { meanSilhouette, silhouettes } from '../numerics/silhouette.ts';
import { largestDifference } from './maths-arrays.ts';

const line = (...places: number[]) => pairwiseEuclideanDistances(matrixOf(places.length, 1, places));

describe('silhouettes', () => {
  it('are (b − a) / max(a, b), worked out by hand for 0, 1 | 4, 6', () => {
    // 0: a = 1, b = 5. 1: a = 1, b = 4. 4: a = 2, b = 3.5. 6: a = 2, b = 5.5.
    const byHand = [4 / 5, 3 / 4, 1.5 / 3.5, 3.5 / 5.5];
    const groups = ['fruit', 'fruit', 'phone', 'phone'];
    expect(largestDifference(silhouettes(line(0, 1, 4, 6), groups), byHand)).toBeLessThan(1e-15);
    expect(meanSilhouette(line(0, 1, 4, 6), groups)).toBeCloseTo(byHand.reduce((sum, s) => sum + s) / 4, 15);
  });

  it('are negative for a row nearer to another group, and measured to the nearest of several', () => {
    // 9: a = 9, b = 1 to the group of 10 (a lone row, which scores 0); that of 30 is farther.
    expect([...silhouettes(line(0, 9, 10, 30), [1, 1, 2, 3])].slice(1)).toEqual([(1 - 9) / 9, 0, 0]);
  });

  it('are 0 where all rows lie in one place', () => {
    expect([...silhouettes(line(2, 2, 2, 2), [0, 0, 1, 1])]).toEqual([0, 0, 0, 0]);
  });

  it('agree with scikit-learn 1.2.1 on 24 points in four groups, one of a single point', () => {
    // X = stack([sin(1.1 i), cos(0.7 i²), sin(2.3 i + 1)], 1) for i = 0 … 23; silhouette_score(X, labels), silhouette_samples
    const points = Array.from({ length: 24 }, (_, i) => [
      Math.sin(i * 1.1),
      Math.cos(i * i * 0.7),
      Math.sin(i * 2.3 + 1),
    ]).flat();
    const labels = [0, 1, 2, 0, 1, 1, 3, 2, 0, 1, 2, 0, 1, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2];
    const distances = pairwiseEuclideanDistances(matrixOf(24, 3, points));
    const samples = [-0.78304827, -0.21614915, 0.16367466, -0.66769884, -0.03247867, 0.02888268, 0, 0.14912576];
    expect(meanSilhouette(distances, labels)).toBeCloseTo(-0.23253788071826767, 13);
    expect(largestDifference(silhouettes(distances, labels).subarray(0, 8), samples)).toBeLessThan(1e-8);
  });

  it('refuse one group, groups of one row each, and what does not fit', () => {
    const distances = line(0, 1, 2);
    expect(() => silhouettes(distances, [7, 7, 7])).toThrow(
      'Expected 2 to 2 different labels of 3 rows, but received 1.',
    );
    expect(() => silhouettes(distances, [1, 2, 3])).toThrow('but received 3.');
    expect(() => silhouettes(distances, [1, 2])).toThrow('2 labels do not fit 3 rows');
    expect(() => silhouettes(matrixOf(1, 2, [0, 1]), [1])).toThrow(RangeError);
    expect(() => silhouettes(pairwiseCosineDistances(matrixOf(3, 1, [0, 1, 2])), [1, 1, 2])).toThrow('NaN');
  });
});
