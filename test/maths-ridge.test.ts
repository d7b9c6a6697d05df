import { describe, expect, it } from 'vitest';
import { cosineDistances, proximities } from '../numerics/lime-kernel.ts';
import { drawMasks } from '../numerics/masks.ts';
import { NumpyRandom } from '../numerics/numpy-random.ts';
import { ridge } from '../numerics/ridge.ts';
import { meanColours, segmentMeans } from '../numerics/segment-means.ts';
import { drawSuperpixels, rankedColumns } from '../numerics/superpixel-drawing.ts';
import { largestDifference } from './maths-arrays.ts';

describe('cosineDistances', () => {
  it('are 1 − √(share of ones), and 1 for a mask that shows nothing', () => {
    const masks = { data: Uint8Array.of(1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0), rows: 3, columns: 4 };
    expect([...cosineDistances(masks)]).toEqual([0, 0.5, 1]);
    expect([...proximities(Float64Array.of(0, 0.25), 0.25)]).toEqual([1, Math.exp(-0.5)]);
  });
});

describe('ridge', () => {
  it('has the closed form of one column', () => {
    const design = { data: Uint8Array.of(0, 1, 1, 0, 1), rows: 5, columns: 1 };
    const [target, weights] = [[1, 3, 4, 0, 5], Float64Array.of(1, 2, 1, 0.5, 0.25)];
    const total = 4.75;
    const xMean = 3.25 / total;
    const yMean = (1 + 6 + 4 + 1.25) / total;
    const xx = 3.25 * (1 - xMean) ** 2 + 1.5 * xMean ** 2;
    const xy = 6 + 4 + 1.25 - 3.25 * yMean;
    const [fit] = ridge(design, [target], weights, 0.7);
    expect(fit!.coefficients[0]).toBeCloseTo(xy / (xx + 0.7), 13);
    expect(fit!.intercept).toBeCloseTo(yMean - (xMean * xy) / (xx + 0.7), 13);
    expect(fit!.predictions[1]).toBeCloseTo(fit!.intercept + fit!.coefficients[0]!, 13);
  });

  it.each([9, 10, 11, 25])('is where no coefficient can lower the weighted loss of %i samples', (rows) => {
    const columns = 4;
    const masks = drawMasks(new NumpyRandom(rows), rows, columns);
    const weights = Float64Array.from({ length: rows }, (_, row) => (row % 3) + 0.25 * (row % 2));
    const targets = [
      Float64Array.from({ length: rows }, (_, row) => Math.sin(row)),
      Float64Array.from({ length: rows }, (_, row) => row * row),
    ];
    for (const [index, { coefficients, predictions, intercept, score }] of ridge(
      masks,
      targets,
      weights,
      0.7,
    ).entries()) {
      const target = targets[index]!;
      const sum = (each: (row: number) => number): number =>
        weights.reduce((total, weight, row) => total + weight * each(row), 0);
      const rest = (row: number): number => target[row]! - predictions[row]!;
      const size = Math.max(...target);
      // The derivatives by the intercept and by each coefficient are 0.
      expect(sum(rest) / size).toBeCloseTo(0, 11);
      for (const [column, b] of coefficients.entries()) {
        expect((sum((row) => masks.data[row * columns + column]! * rest(row)) - 0.7 * b) / size).toBeCloseTo(0, 11);
      }
      for (const [row, prediction] of predictions.entries()) {
        const line = coefficients.reduce((y, b, column) => y + b * masks.data[row * columns + column]!, intercept);
        expect(prediction).toBeCloseTo(line, 10);
      }
      const mean = sum((row) => target[row]!) / sum(() => 1);
      expect(score).toBeCloseTo(1 - sum((row) => rest(row) ** 2) / sum((row) => (target[row]! - mean) ** 2), 12);
    }
  });

  it('finds a linear target again without a penalty, with a score of 1', () => {
    const masks = drawMasks(new NumpyRandom(1), 200, 9);
    const truth = [3, -1, 0, 2, 0.5, 7, -4, 1, 1];
    const target = Array.from({ length: 200 }, (_, row) =>
      truth.reduce((y, b, j) => y + b * masks.data[row * 9 + j]!, 5),
    );
    const [fit] = ridge(masks, [target], new Float64Array(200).fill(1), 0);
    expect(largestDifference(fit!.coefficients, truth)).toBeLessThan(1e-12);
    expect(fit!.intercept).toBeCloseTo(5, 11);
    expect(fit!.score).toBeCloseTo(1, 12);
  });

  it('scores a constant target 1 where it is met', () => {
    const masks = drawMasks(new NumpyRandom(1), 20, 3);
    const [fit] = ridge(masks, [new Float64Array(20).fill(0.1)], new Float64Array(20).fill(1));
    expect([fit!.score, fit!.intercept]).toEqual([1, 0.1]);
  });

  it('says so where columns depend on one another and nothing penalises, or where lengths do not fit', () => {
    const design = { data: Uint8Array.of(1, 1, 0, 0, 1, 1), rows: 3, columns: 2 };
    expect(() => ridge(design, [[1, 2, 3]], new Float64Array(3).fill(1), 0)).toThrow('alpha must be greater than 0');
    const even = { data: Uint8Array.of(1, 1), rows: 2, columns: 1 };
    expect(() => ridge(even, [[1, 2]], new Float64Array(2).fill(1), 0)).toThrow('Column 0 of the design depends on');
    const ones = (length: number): Float64Array => new Float64Array(length).fill(1);
    expect(() => ridge(design, [[1, 2]], ones(3))).toThrow('A design of 3 rows does not fit 2 samples');
    expect(() => ridge(design, [[1, 2, 3], [1, 2, 3, 4]], ones(3))).toThrow('does not fit 4 samples'); // prettier-ignore
    expect(() => ridge(design, [[1, 2, 3]], ones(4))).toThrow('does not fit 4 samples');
    expect(() => ridge({ ...design, rows: 2 }, [[1, 2]], ones(2))).toThrow('A design of 2 rows does not fit 3 samples');
  });
});

describe('mean colours', () => {
  it('are the means of each segment and channel, painted over the segment', () => {
    const labels = Int32Array.of(2, 1, 2, 1, 1);
    const picture = Float64Array.from([[3, 1, 5, 2, 6], [0, 1, 1, 1, 1], [10, 0, 20, 0, 30]].flat()); // prettier-ignore
    const segmentation = { labels, count: 2 };
    expect([...segmentMeans(picture, segmentation)]).toEqual([3, 1, 10, 4, 0.5, 15]);
    expect([...meanColours(picture, segmentation)]).toEqual(
      [[4, 3, 4, 3, 3], [0.5, 1, 0.5, 1, 1], [15, 10, 15, 10, 10]].flat(), // prettier-ignore
    );
  });
});

describe('drawSuperpixels', () => {
  const labels = Int32Array.of(1, 2, 3, 4);
  const picture = new Float32Array(12).fill(0.25).fill(0.75, 11);

  it('paints the largest coefficients green and red in the picture’s maximum, and none below the least weight', () => {
    const coefficients = Float64Array.of(0.5, -0.04, -0.9, 0.2);
    const {
      picture: drawn,
      signs,
      columns,
    } = drawSuperpixels(picture, labels, coefficients, {
      features: 3,
      leastWeight: 0.05,
      firstLabel: 1,
    });
    expect(columns).toEqual([2, 0, 3]);
    expect([...signs]).toEqual([1, 0, -1, 1]);
    expect([...drawn.subarray(0, 4)]).toEqual([0.25, 0.25, 0.75, 0.25]);
    expect([...drawn.subarray(4, 8)]).toEqual([0.75, 0.25, 0.25, 0.75]);
    expect([...drawn.subarray(8)]).toEqual([...picture.subarray(8)]);
    expect(picture[2]).toBe(0.25);
  });

  it('ranks by size and, of equal sizes, by place; what is just the least weight is drawn', () => {
    expect(rankedColumns(Float64Array.of(0.5, -2, 2, 0, -0.5))).toEqual([1, 2, 0, 4, 3]);
    const options = { features: 4, leastWeight: 0.5, firstLabel: 1 } as const;
    const few = drawSuperpixels(picture, labels, Float64Array.of(1, -3, 2, -4), { ...options, features: 2 });
    expect([few.columns, [...few.signs]]).toEqual([[3, 1], [0, -1, 0, -1]]); // prettier-ignore
    expect(drawSuperpixels(picture, labels, Float64Array.of(0.5, -0.5, 0.49, -0.49), options).columns).toEqual([0, 1]);
    expect(drawSuperpixels(picture, labels, new Float64Array(4), { ...options, leastWeight: 0 }).columns).toHaveLength(
      4,
    );
  });

  it('draws one segment too low, and column 0 not at all, when columns are numbered as lime does', () => {
    const { signs, columns } = drawSuperpixels(picture, labels, Float64Array.of(3, 0, 2, 0), {
      features: 11,
      leastWeight: 0.05,
      firstLabel: 0,
    });
    expect(columns).toEqual([0, 2]);
    expect([...signs]).toEqual([0, 1, 0, 0]);
  });
});
