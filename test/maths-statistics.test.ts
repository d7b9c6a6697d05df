import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  extent,
  indexOfMaximum,
  jaccard,
  largestMagnitude,
  logSoftmax,
  mean,
  minMaxScaled,
  pearson,
  quantile,
  ranks,
  rootMeanSquare,
  softmax,
  spearman,
  sum,
} from '../numerics/statistics.ts';
import { largestDifference } from './maths-arrays.ts';

/** What numpy 1.24 and scipy 1.10 say of the same numbers, ties among them. */
const scipy = JSON.parse(readFileSync('test/fixtures/maths/statistics/scipy.json', 'utf8')) as {
  x: number[];
  y: number[];
  pearson: number;
  spearman: number;
  ranks: number[];
  quantiles: Record<string, number>;
  float32: number[];
  minMax: number[];
  logits: number[];
  softmax: number[];
  logSoftmax: number[];
};

describe('extent', () => {
  it('finds the smallest and the largest value, infinities among them', () => {
    expect(extent([2, -1, 5])).toEqual({ minimum: -1, maximum: 5 });
    expect(extent([-Infinity, 3])).toEqual({ minimum: -Infinity, maximum: 3 });
  });

  it('refuses NaN and no values', () => {
    expect(() => extent([1, NaN, 2])).toThrow('Value 1 of 3 is NaN');
    expect(() => extent([])).toThrow(new RangeError('No values have no extent'));
  });
});

describe('minMaxScaled', () => {
  it('is what numpy computes in float32, bit for bit', () => {
    expect([...minMaxScaled(Float32Array.from(scipy.float32))]).toEqual(scipy.minMax);
  });

  it('makes zeros of a flat array and keeps a range near the smallest float32', () => {
    expect([...minMaxScaled(new Float32Array([3, 3]))]).toEqual([0, 0]);
    expect([...minMaxScaled(new Float32Array([1e-38, 3e-38, 2e-38]))].map((value) => value.toFixed(4))).toEqual([
      '0.0000',
      '1.0000',
      '0.5000',
    ]);
  });
});

describe('sum and mean', () => {
  it('lose nothing where plain addition loses everything', () => {
    expect(sum([1, 1e100, 1, -1e100])).toBe(2);
    expect(mean([1, 1e100, 1, -1e100])).toBe(0.5);
  });

  it('add a tenth a million times to within the last digit', () => {
    expect(sum(new Float64Array(1e6).fill(0.1))).toBe(100000);
    expect(sum([])).toBe(0);
  });
});

describe('rootMeanSquare', () => {
  it('is √(Σx²/n)', () => expect(rootMeanSquare([3, -4])).toBeCloseTo(Math.sqrt(12.5), 15));
});

describe('largestMagnitude', () => {
  it('is the largest size on either side of zero, and 0 of no values', () => {
    expect(largestMagnitude([2, -3, 1])).toBe(3);
    expect(largestMagnitude([4, -3])).toBe(4);
    expect(largestMagnitude([1, -Infinity])).toBe(Infinity);
    expect(largestMagnitude([])).toBe(0);
  });

  it.each([[[NaN, 5]], [[5, NaN]], [[1, NaN, Infinity]]])('of %j is NaN', (values) => {
    expect(largestMagnitude(values)).toBeNaN();
  });
});

describe('what no values have', () => {
  it('is no mean, no root mean square and no quantile', () => {
    for (const one of [mean([]), rootMeanSquare([]), quantile([], 0.5)]) expect(one).toBeNaN();
  });
});

describe('quantile', () => {
  it.each(Object.entries(scipy.quantiles))('at %s is numpy’s', (q, value) => {
    expect(quantile(scipy.x, Number(q))).toBeCloseTo(value, 14);
  });

  it('is the smallest at 0, the largest at 1, the only one everywhere, and leaves the values in their order', () => {
    const values = [10, -2, 9, 30];
    expect([0, 1].map((q) => quantile(values, q))).toEqual([-2, 30]);
    expect(values).toEqual([10, -2, 9, 30]);
    expect([0, 0.3, 1].map((q) => quantile([7], q))).toEqual([7, 7, 7]);
    expect(quantile(values, 0.5)).toBe(9.5); // by size, not by text
  });
});

describe('pearson and spearman', () => {
  it('agree with scipy, ties among the ranks', () => {
    expect(pearson(scipy.x, scipy.y)).toBeCloseTo(scipy.pearson, 14);
    expect(spearman(scipy.x, scipy.y)).toBeCloseTo(scipy.spearman, 14);
    expect([...ranks(scipy.y)]).toEqual(scipy.ranks);
  });

  it('reach ±1 for straight lines and for monotone curves', () => {
    expect(pearson([1, 2, 4], [-2, -4, -8])).toBeCloseTo(-1, 15);
    expect(pearson([1, 2, 3], [1, 2, 9])).toBeLessThan(0.95);
    expect(spearman([1, 2, 3], [1, 2, 9])).toBeCloseTo(1, 15);
  });

  it('never exceed 1, where rounding would', () => {
    // The plain quotient of these is 1.0000000000000002.
    expect(pearson([0, 1, 6], [0, 3, 18])).toBe(1);
    expect(pearson([0, 1, 6], [0, -3, -18])).toBe(-1);
  });

  it('see gradients of 1e-17 as well as any', () => {
    const tiny = scipy.x.map((value) => value * 1e-17);
    expect(pearson(tiny, scipy.y)).toBeCloseTo(scipy.pearson, 13);
  });

  it('are 0 where one side is constant, and refuse unequal lengths', () => {
    expect(pearson([1, 1, 1], [1, 2, 3])).toBe(0);
    expect(pearson([1, 2, 3], [1, 1, 1])).toBe(0);
    expect(spearman([1, 2, 3], [1, 1, 1])).toBe(0);
    expect(() => pearson([1], [1, 2])).toThrow(RangeError);
    expect(() => spearman([1], [1, 2])).toThrow(new RangeError('1 values cannot be paired with 2'));
  });

  it('give equal values, infinities too, the mean of their ranks', () => {
    expect([...ranks([3, Infinity, -Infinity, 3, 3, Infinity])]).toEqual([3, 5.5, 1, 3, 3, 5.5]);
    // 1 − 6 Σd²/(n(n² − 1)) does not hold with ties: by hand, ranks 1.5 1.5 3 4 and 1 2 3.5 3.5 have r = 4 / 4.5.
    expect(spearman([1, 1, 2, 3], [5, 6, 7, 7])).toBeCloseTo(4 / 4.5, 15);
  });

  it('are NaN where a value is, as scipy says, instead of a number that depends on its place', () => {
    for (const broken of [
      [NaN, 1, 2, 3],
      [3, 1, NaN, 2],
    ]) {
      expect([...ranks(broken)]).toEqual([NaN, NaN, NaN, NaN]);
      expect(spearman(broken, [1, 2, 3, 4])).toBeNaN();
      expect(pearson([1, 2, 3, 4], broken)).toBeNaN();
    }
  });
});

describe('jaccard', () => {
  it('is the share of members in both', () => {
    expect(jaccard([1, 2, 3], [2, 3, 4])).toBe(0.5);
    expect(jaccard([1, 1, 2], [2, 1])).toBe(1);
    expect(jaccard([1], [2])).toBe(0);
    expect(jaccard([], [])).toBe(1);
  });
});

describe('softmax and logSoftmax', () => {
  it('agree with scipy', () => {
    expect(largestDifference(softmax(scipy.logits), scipy.softmax)).toBeLessThan(1e-15);
    expect(largestDifference(logSoftmax(scipy.logits), scipy.logSoftmax)).toBeLessThan(1e-13);
  });

  it('keep what a probability near 1 hides, and overflow nowhere', () => {
    expect(logSoftmax([0, 40])[1]).toBeCloseTo(-Math.exp(-40), 30);
    expect(logSoftmax([0, 40])[1]).not.toBe(0);
    expect([...softmax([1000, 1000, -1000])]).toEqual([0.5, 0.5, 0]);
  });
});

describe('indexOfMaximum', () => {
  it('takes the first of equal values', () => {
    expect(indexOfMaximum([1, 3, 2, 3])).toBe(1);
    expect(indexOfMaximum([])).toBe(-1);
  });
});
