import { describe, expect, it } from 'vitest';
import { enlargeBilinear, mean, pearson, softmax } from 'vitrine/method';

describe('what a method outside of the repository imports', () => {
  it('has what a map from altered pictures is made with: probabilities, means, correlations, a coarse grid enlarged', () => {
    expect([...softmax([Math.log(3), 0])]).toEqual([expect.closeTo(0.75, 12), expect.closeTo(0.25, 12)]);
    expect(mean([1, 2, 6])).toBe(3);
    expect(pearson([1, 2, 3], [-2, -4, -6])).toBeCloseTo(-1, 12);
    // Half a pixel of the small grid lies beyond the outermost centres, where the edge goes on.
    expect([...enlargeBilinear([0, 4], [1, 2], [1, 4])]).toEqual([0, 1, 3, 4]);
  });
});
