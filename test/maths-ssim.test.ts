import { describe, expect, it } from 'vitest';
import { structuralSimilarity } from '../numerics/ssim.ts';

const HEIGHT = 16;
const WIDTH = 14;

/** A picture by a formula of its place, scaled to 0 … 1. */
function picture(valueAt: (x: number, y: number) => number): Float64Array {
  const values = Float64Array.from({ length: HEIGHT * WIDTH }, (_, i) => valueAt(i % WIDTH, Math.floor(i / WIDTH)));
  const low = Math.min(...values);
  const high = Math.max(...values);
  return values.map((value) => (value - low) / (high - low));
}

const one = picture((x, y) => Math.sin(0.7 * x) + Math.cos(0.4 * y) + 0.05 * ((7 * x + 3 * y) % 5));
const other = picture((x, y) => 1.5 * Math.sin(0.7 * x + 0.3) + Math.cos(0.4 * y + 0.2) + 0.08 * ((3 * x + 5 * y) % 7));

describe('structuralSimilarity', () => {
  // scikit-image 0.19.3: y, x = np.mgrid[0:16, 0:14].astype(float), the formulas above, (v - v.min()) / (v.max() - v.min()),
  // structural_similarity(a, b, gaussian_weights=True, sigma=1.5, use_sample_covariance=False, data_range=1.0)
  it.each([
    ['two pictures alike', other, 0.9092571989284157],
    ['a picture and its negative', one.map((value) => 1 - value), -0.5424001632133022],
    ['a picture and a grey field', new Float64Array(HEIGHT * WIDTH).fill(0.5), 0.025231107219837925],
  ])('is scikit-image’s for %s', (_, second, expected) => {
    expect(Math.abs(structuralSimilarity(one, second, HEIGHT, WIDTH) - expected)).toBeLessThan(1e-12);
  });

  it('is 1 for a picture and itself', () => {
    expect(structuralSimilarity(one, one, HEIGHT, WIDTH)).toBeCloseTo(1, 14);
  });

  it('refuses pictures of other sizes, or smaller than its window', () => {
    expect(() => structuralSimilarity(one, other.subarray(1), HEIGHT, WIDTH)).toThrow('no two pictures of 14×16');
    expect(() => structuralSimilarity(one.subarray(0, 160), other.subarray(0, 160), 16, 10)).toThrow('does not fit');
  });
});
