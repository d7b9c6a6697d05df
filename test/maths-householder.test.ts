import { describe, expect, it } from 'vitest';
import { dot, pivotedQr } from '../numerics/householder.ts';
import { matrixOf } from '../numerics/matrix.ts';
import { Random } from '../numerics/random.ts';
import { largestDifference } from './maths-arrays.ts';

function randomColumns(count: number, length: number): Float64Array[] {
  const random = new Random(count, length);
  return Array.from({ length: count }, () => Float64Array.from({ length }, () => random.normal()));
}
const qrOf = (columns: readonly Float64Array[]) =>
  pivotedQr(
    matrixOf(
      columns.length,
      columns[0]!.length,
      columns.flatMap((column) => [...column]),
    ),
  );
const unit = (size: number, at: number): Float64Array => new Float64Array(size).fill(1, at, at + 1);

describe('pivotedQr', () => {
  it.each([
    [1, 1],
    [1, 4],
    [3, 3],
    [4, 9],
  ])('makes %i columns of %i numbers of Q, whose columns are at right angles, and R', (count, length) => {
    const columns = randomColumns(count, length);
    const { upper, order, expand } = qrOf(columns);
    expect([...order].toSorted()).toEqual(columns.map((_, k) => k));
    const directions = columns.map((_, k) => expand(unit(count, k)));
    for (const [i, one] of directions.entries()) {
      for (const [j, other] of directions.entries()) expect(dot(one, 0, other, 0, length)).toBeCloseTo(+(i === j), 14);
    }
    for (const [k, at] of order.entries()) {
      const column = Float64Array.from({ length: count }, (_, row) => upper.values[row * count + k]!);
      expect(largestDifference(expand(column), columns[at]!)).toBeLessThan(1e-14);
      expect([...column.subarray(k + 1)].every((below) => below === 0)).toBe(true);
    }
  });

  it('takes the longest rest first, so that the sizes on R’s diagonal fall', () => {
    const { upper, order } = qrOf([Float64Array.of(1, 0, 0), Float64Array.of(0, 3, 0), Float64Array.of(0, 0, -2)]);
    expect([...order]).toEqual([1, 2, 0]);
    expect([0, 4, 8].map((at) => Math.abs(upper.values[at]!))).toEqual([3, 2, 1]);
    const sizes = (({ upper: { values, rows } }) =>
      Array.from({ length: rows }, (_, k) => Math.abs(values[k * rows + k]!)))(qrOf(randomColumns(6, 8)));
    expect(sizes).toEqual(sizes.toSorted((one, other) => other - one));
  });

  it('leaves 0 on the diagonal of R where columns depend on one another, and of nothing makes nothing', () => {
    const column = Float64Array.of(3, 4, 0);
    const { upper } = qrOf([column, column.map((value) => -2 * value)]);
    expect(Math.abs(upper.values[0]!)).toBeCloseTo(10, 14);
    expect(upper.values[1]! / upper.values[0]!).toBeCloseTo(-0.5, 15);
    expect(upper.values[3]).toBeCloseTo(0, 14);
    const nothing = qrOf([new Float64Array(3), new Float64Array(3)]);
    expect([...nothing.upper.values].every((value) => value === 0)).toBe(true);
    expect([...nothing.expand(Float64Array.of(5, 7))]).toEqual([5, 7, 0]);
  });

  it('leaves its input as it was', () => {
    const columns = matrixOf(2, 2, [1, 2, 3, 4]);
    pivotedQr(columns);
    expect([...columns.values]).toEqual([1, 2, 3, 4]);
  });
});

describe('dot', () => {
  it('is the sum of products of neighbours from two places on', () => {
    expect(dot(Float64Array.of(9, 1, 2, 9), 1, Float64Array.of(3, 4, 9), 0, 2)).toBe(11);
    expect(dot(Float64Array.of(9), 0, Float64Array.of(9), 0, 0)).toBe(0);
  });
});
