import { describe, expect, it } from 'vitest';
import { matrixOf } from '../numerics/matrix.ts';
import { pca, projectOnto } from '../numerics/pca.ts';
import { largestDifference } from './maths-arrays.ts';

describe('pca', () => {
  it('finds the axes of an ellipse: (4, 3)/5 long, (3, −4)/5 short, about (10, 20)', () => {
    const along = [2, -1, -1, 0, 0];
    const across = [0, 0, 0, 0.5, -0.5];
    const points = along.flatMap((a, i) => [10 + 0.8 * a + 0.6 * across[i]!, 20 + 0.6 * a - 0.8 * across[i]!]);
    const found = pca(matrixOf(5, 2, points), 2);
    expect(largestDifference(found.mean, [10, 20])).toBeLessThan(1e-14);
    expect(largestDifference(found.components.values, [0.8, 0.6, 0.6, -0.8])).toBeLessThan(1e-14);
    expect(largestDifference(found.explainedVariance, [6 / 4, 0.5 / 4])).toBeLessThan(1e-14);
    expect(largestDifference(found.explainedVarianceRatio, [6 / 6.5, 0.5 / 6.5])).toBeLessThan(1e-14);
    expect(
      largestDifference(
        found.scores.values,
        along.flatMap((a, i) => [a, across[i]!]),
      ),
    ).toBeLessThan(1e-13);
  });

  it('makes the score that is largest in size positive, whichever way the points lie', () => {
    for (const side of [1, -1]) {
      const { scores } = pca(matrixOf(3, 1, [0, side, 5 * side]), 1);
      expect(Math.max(...scores.values)).toBeCloseTo(3, 14);
    }
  });

  it('decides between two equally large scores by their order, not by rounding', () => {
    for (const shift of [0, 0.1, 1 / 3, 1e5]) {
      const { scores } = pca(matrixOf(2, 2, [shift, 0.7, shift + 1, 0.7]), 1);
      expect(scores.values[0]).toBeCloseTo(0.5, 9);
    }
  });

  it('puts points that are all the same at exactly 0, and says that nothing varies', () => {
    // In float64 the mean of 48 tenths is not a tenth, if it is their sum over their number.
    const same = pca(matrixOf(48, 2, new Float64Array(96).fill(0.1)), 2);
    expect(same.scores.values.every((score) => score === 0)).toBe(true);
    expect([...same.explainedVarianceRatio]).toEqual([0, 0]);
  });

  it('refuses what has no such components', () => {
    const points = matrixOf(3, 2, [0, 0, 1, 0, 0, 2]);
    for (const components of [0, 3, 1.5]) expect(() => pca(points, components)).toThrow('1 to 2 principal components');
    expect(() => pca(matrixOf(1, 2, [1, 2]), 1)).toThrow('need two');
  });
});

describe('projectOnto', () => {
  const basis = pca(matrixOf(4, 2, [0, 0, 4, 0, 2, 1, 2, -1]), 2);

  it('gives the scores back for the points of the basis', () => {
    const again = projectOnto(basis, matrixOf(4, 2, [0, 0, 4, 0, 2, 1, 2, -1]));
    expect(largestDifference(again.values, basis.scores.values)).toBeLessThan(1e-14);
  });

  it('measures other points from the basis’s own mean', () => {
    const other = projectOnto(basis, matrixOf(1, 2, [7, 3]));
    expect([...other.values].map(Math.abs)).toEqual([expect.closeTo(5, 12), expect.closeTo(3, 12)]);
  });

  it('refuses rows of another length', () => {
    expect(() => projectOnto(basis, matrixOf(1, 3, [1, 2, 3]))).toThrow('Rows of 3 numbers do not lie on a basis of 2');
  });
});
