import { describe, expect, it } from 'vitest';
import drawn, { regionsTouching } from '../metrics/drawn/metric.ts';
import type { MeasuredMap } from '../pipeline/explain/metric.ts';
import shape, { centroidX, maskCorrelation, spatialEntropy } from '../metrics/shape/metric.ts';
import { ndArray } from '../numerics/nd-array.ts';

const map = (sides: readonly number[], values: readonly number[]) => ndArray(sides, Float32Array.from(values));

describe('the entropy of a map', () => {
  it('is ln n where relevance is spread evenly over n places, whatever their values', () => {
    expect(spatialEntropy(map([2, 4], [3, 3, 3, 3, 3, 3, 3, 3]))).toBeCloseTo(Math.log(8), 12);
    expect(spatialEntropy(map([2, 4], [0, 0.5, -7, 0.5, 0, 0, -1, 0]))).toBeCloseTo(Math.log(2), 12);
    expect(spatialEntropy(map([1, 3], [1, 2, 1]))).toBeCloseTo(1.5 * Math.LN2, 12);
  });

  it('is 0 for one place, and not defined where nothing is positive', () => {
    expect(spatialEntropy(map([1, 3], [0, 9, -1]))).toBe(0);
    expect(spatialEntropy(map([1, 3], [0, 0, -1]))).toBeNull();
  });
});

describe('the centre of a map', () => {
  const everywhere = map([1, 4], [1, 1, 1, 1]);

  it('is the mean place of positive relevance, from 0 at the left edge to 1 at the right', () => {
    expect(centroidX(map([1, 4], [2, 2, 2, 2]), everywhere)).toBeCloseTo(0.5, 12);
    expect(centroidX(map([1, 4], [0, 0, -5, 1]), everywhere)).toBeCloseTo(7 / 8, 12);
    expect(centroidX(map([1, 4], [3, 0, 0, 1]), everywhere)).toBeCloseTo((3 / 8 + 7 / 8) / 4, 12);
  });

  it('is asked of a part alone, as far as the mask covers each pixel', () => {
    const relevance = map([1, 4], [9, 1, 1, 9]);
    expect(centroidX(relevance, map([1, 4], [0, 1, 0.5, 0]))).toBeCloseTo((3 / 8 + 0.5 * (5 / 8)) / 1.5, 12);
    expect(centroidX(map([1, 4], [1, 0, 0, 1]), map([1, 4], [0, 1, 1, 0]))).toBeNull();
  });

  it('spreads each value of a coarse map over its cell', () => {
    expect(centroidX(map([1, 2], [0, 1]), everywhere)).toBeCloseTo(3 / 4, 12);
  });
});

describe('the correlation of a map with a mask', () => {
  it('is 1 for the mask itself, −1 for its opposite, and 0 for what does not vary with it', () => {
    const mask = map([2, 2], [1, 1, 0, 0]);
    expect(maskCorrelation(map([2, 2], [5, 5, -3, -3]), mask)).toBeCloseTo(1, 12);
    expect(maskCorrelation(map([2, 1], [-1, 4]), mask)).toBeCloseTo(-1, 12);
    expect(maskCorrelation(map([2, 2], [1, 0, 1, 0]), mask)).toBeCloseTo(0, 12);
    expect(maskCorrelation(map([2, 2], [1, 0, 0, 0]), mask)).toBeCloseTo(1 / Math.sqrt(3), 12);
  });

  it('is not defined where map or mask is the same everywhere', () => {
    expect(maskCorrelation(map([1, 2], [2, 2]), map([1, 2], [0, 1]))).toBeNull();
    expect(maskCorrelation(map([1, 2], [0, 2]), map([1, 2], [1, 1]))).toBeNull();
  });
});

describe('the metrics of shape and of what is drawn', () => {
  const parts = [{ part: 'handle', mask: map([2, 2], [0, 1, 0, 1]) }];
  const measured = { relevance: map([2, 2], [1, 0, 0, 3]), parts } as unknown as MeasuredMap;

  it('give each part the centre of relevance on it beside its own, and what chance would score', async () => {
    const { measures } = await shape.measure(measured);
    expect(measures).toMatchObject({
      entropy: { value: expect.closeTo(Math.log(4) - 0.75 * Math.log(3), 9) as number, null: Math.log(4), unit: 'nat' },
      'centroid-x': { value: (0.25 + 3 * 0.75) / 4, null: 0.5 },
      'correlation-handle': { value: expect.closeTo(0.5 / Math.sqrt(1.5), 9) as number, null: 0 },
      'centroid-x-handle': { value: 0.75, null: 0.75 },
    });
    const blank = Object.entries(shape.blank(parts));
    expect(blank.map(([name]) => name)).toEqual(Object.keys(measures));
    expect(blank.every(([, { value }]) => value === null)).toBe(true);
  });

  it('count each region once that touches a part, by its sign', async () => {
    const regions = map([2, 3], [4, 4, -2, 5, -2, -2]);
    const mask = map([2, 3], [0, 0.6, 1, 0.4, 0, 0.5]);
    expect(regionsTouching(regions, mask)).toEqual([4, -2]);
    const { measures } = await drawn.measure({ ...measured, drawn: regions, parts: [{ part: 'lid', mask }] });
    expect(measures).toMatchObject({ 'drawn-positive-lid': { value: 1 }, 'drawn-negative-lid': { value: 1 } });
    expect((await drawn.measure(measured)).measures).toEqual({});
  });
});
