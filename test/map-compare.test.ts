import { describe, expect, it } from 'vitest';
import { Random } from '../numerics/random.ts';
import { largestOverChannels } from '../numerics/channels.ts';
import { spearman } from '../numerics/statistics.ts';
import {
  cellsOf,
  differencePixels,
  rankCorrelation,
  resampled,
  scaledDifference,
} from '../src/data/maps/map-compare.ts';
import { compareMaps } from '../src/data/maps/map-comparison.ts';

const floats = (...values: number[]): Float32Array => Float32Array.from(values);

describe('the comparison of two maps', () => {
  it('correlates ranks: 1 for the same order, −1 for the reverse, by hand between', () => {
    expect(rankCorrelation(floats(1, 2, 3), floats(10, 200, 3000))).toBeCloseTo(1, 12);
    expect(rankCorrelation(floats(1, 2, 3), floats(5, 4, -9))).toBeCloseTo(-1, 12);
    // 1 − 6 Σd² / n(n² − 1), d = (0, 1, −1, 0)
    expect(rankCorrelation(floats(1, 2, 3, 4), floats(1, 3, 2, 4))).toBeCloseTo(0.8, 12);
  });

  it('has no correlation with a map that is the same everywhere', () => {
    expect(rankCorrelation(floats(1, 2, 3), floats(0, 0, 0))).toBeNull();
  });

  it('agrees with the pipeline’s correlation on maps with many ties', () => {
    const random = new Random(3);
    const [one, other] = [0, 1].map(() => Float32Array.from({ length: 900 }, () => Math.round(random.normal() * 4)));
    expect(rankCorrelation(one!, other!)).toBeCloseTo(spearman(one!, other!), 12);
  });

  it('takes of maps with channels the largest absolute value, as the pipeline does', () => {
    const data = floats(1, -2, 0.5, 0, -3, 1, 2, 2, 2, 0, 0, -4);
    const { rows, columns, values } = cellsOf({ shape: [3, 2, 2], data });
    expect([rows, columns]).toEqual([2, 2]);
    expect([...values]).toEqual([3, 2, 2, 4]);
    expect([...values]).toEqual([...largestOverChannels(data, 4)]);
    expect(() => cellsOf({ shape: [4], data })).toThrow('Expected an array [H, W] or [C, H, W], but received [4].');
  });

  it('brings the coarser map to the finer grid by its nearest cell, and says which it was', () => {
    const coarse = { rows: 2, columns: 2, values: floats(1, 2, 3, 4) };
    expect([...resampled(coarse, 4, 4).values]).toEqual([1, 1, 2, 2, 1, 1, 2, 2, 3, 3, 4, 4, 3, 3, 4, 4]);
    expect([...resampled(coarse, 3, 3).values]).toEqual([1, 2, 2, 3, 4, 4, 3, 4, 4]);
    const { coarser, rows } = compareMaps(
      { shape: [2, 2], data: coarse.values },
      { shape: [4, 4], data: Float32Array.from({ length: 16 }, (_, cell) => cell) },
    );
    expect(rows).toBe(4);
    expect(coarser).toEqual([{ index: 0, rows: 2, columns: 2 }]);
  });

  it('subtracts maps after dividing each by its own largest absolute value', () => {
    expect([...scaledDifference(floats(1, -2, 0), floats(5, 10, 0))]).toEqual([0, -2, 0]);
    expect([...scaledDifference(floats(0, 0), floats(0, 3))]).toEqual([0, -1]);
  });

  it('finds no difference between a map and itself, whatever its unit', () => {
    const data = floats(0.1, -0.7, 0.3, 0.2);
    const scaled = data.map((value) => value * 4);
    const { correlation, largest } = compareMaps({ shape: [2, 2], data }, { shape: [2, 2], data: scaled });
    expect([correlation, largest]).toEqual([1, 0]);
  });

  it('colours 0 with the middle, the ends with the ends, and what lies between in straight lines', () => {
    const colours = ['#0000ff', '#ffffff', '#ff0000'];
    const pixels = differencePixels(floats(-2, 0, 2, 1), 2, colours);
    expect([...pixels]).toEqual([0, 0, 255, 255, 255, 255, 255, 255, 255, 0, 0, 255, 255, 128, 128, 255]);
    expect([...differencePixels(floats(0), 0, colours)]).toEqual([255, 255, 255, 255]);
  });
});
