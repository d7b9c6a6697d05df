import { describe, expect, it } from 'vitest';
import { Random } from '../../numerics/random.ts';
import localisation, { pointingGame, shareInside } from './metric.ts';
import type { MeasuredMap } from '../../pipeline/explain/metric.ts';
import { ndArray } from '../../numerics/nd-array.ts';

const map = (shape: readonly number[], values: readonly number[]) => ndArray(shape, Float32Array.from(values));

describe('the share of relevance inside a mask', () => {
  it('counts positive values only, and a pixel as far as the mask covers it', () => {
    const relevance = map([2, 2], [3, -5, 1, 4]);
    const mask = map([2, 2], [1, 1, 0.5, 0]);
    expect(shareInside(relevance, mask)).toBeCloseTo((3 + 0.5) / 8, 12);
  });

  it('spreads each value of a coarse map over its cell', () => {
    const relevance = map([1, 2], [3, 1]);
    const mask = map([2, 4], [0, 1, 1, 0, 0, 0, 0, 0]);
    expect(shareInside(relevance, mask)).toBeCloseTo((3 + 1) / (4 * 3 + 4 * 1), 12);
  });

  it('is not defined where nothing is positive', () => {
    expect(shareInside(map([1, 2], [0, -1]), map([1, 2], [1, 1]))).toBeNull();
  });

  it('is 1 for a map that lies on the part, and the part’s own share for a random one', () => {
    const side = 128;
    const mask = map(
      [side, side],
      Array.from({ length: side * side }, (_, i) => (i % side < 32 && i < 64 * side ? 1 : 0)),
    );
    const random = new Random(1);
    const drawn = map(
      [side, side],
      Array.from({ length: side * side }, () => random.uniform()),
    );
    expect(shareInside(mask, mask)).toBe(1);
    // The standard deviation of the share is 0.002.
    expect(shareInside(drawn, mask)).toBeCloseTo(1 / 8, 1.9);
  });
});

describe('the pointing game', () => {
  it('is won where the maximum lies on the part', () => {
    const relevance = map([2, 2], [3, -5, 1, 4]);
    expect(pointingGame(relevance, map([2, 2], [0, 0, 0, 1]))).toBe(1);
    expect(pointingGame(relevance, map([2, 2], [1, 1, 1, 0]))).toBe(0);
  });

  it('counts a pixel that is covered by half or more', () => {
    const relevance = map([1, 2], [1, 0]);
    expect(pointingGame(relevance, map([1, 2], [0.5, 0]))).toBe(1);
    expect(pointingGame(relevance, map([1, 2], [0.49, 1]))).toBe(0);
  });

  it('is won as often as an equal maximum lies on the part, and that of a coarse map fills its cell', () => {
    expect(pointingGame(map([2, 2], [2, 2, 2, 1]), map([2, 2], [1, 0, 0, 1]))).toBeCloseTo(1 / 3, 12);
    expect(pointingGame(map([1, 2], [3, 1]), map([2, 4], [0, 1, 1, 0, 0, 0, 0, 0]))).toBeCloseTo(1 / 4, 12);
  });

  it('is not played where nothing is positive', () => {
    expect(pointingGame(map([1, 2], [0, -1]), map([1, 2], [1, 1]))).toBeNull();
  });

  it('has the part’s share of the picture as its null', async () => {
    const parts = [{ part: 'lid', mask: map([2, 2], [1, 0.5, 0.25, 0]) }];
    const measures = localisation.blank(parts);
    expect(measures['inside-lid']!.null).toBeCloseTo(1.75 / 4, 6);
    expect(measures['hit-lid']!.null).toBe(2 / 4);
    const asked = { relevance: map([2, 2], [0, 1, 3, 0]), parts } as unknown as MeasuredMap;
    const measured = await localisation.measure(asked);
    expect(measured.measures['inside-lid']!.value).toBeCloseTo((0.5 + 3 * 0.25) / 4, 6);
    expect(measured.measures['hit-lid']!.value).toBe(0);
  });
});
