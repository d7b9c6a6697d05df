import { describe, expect, it } from 'vitest';
import { channelSums, largestOverChannels, strengthOf, strengthOfArray } from '../numerics/channels.ts';
import { enlargeBilinear } from '../numerics/enlarge.ts';
import { matrixOf, requireFinite, transposed } from '../numerics/matrix.ts';
import { ndArray, sizeOf } from '../numerics/nd-array.ts';
import { sobelMagnitude } from '../numerics/sobel.ts';

describe('the channels of a picture', () => {
  // Two pixels of red, of green, of blue.
  const values = [1, -2, -3, 0.5, 2, 1];

  it('give each pixel its largest size in any of them, or their sum', () => {
    expect([...largestOverChannels(Float32Array.from(values), 2)]).toEqual([3, 2]);
    expect([...largestOverChannels(new Float64Array(6), 2)]).toEqual([0, 0]);
    expect([...channelSums(Float64Array.from(values))]).toEqual([0, -0.5]);
  });

  it('make a map of the picture’s height and width', () => {
    const map = { shape: [2, 1], data: Float32Array.of(3, 2) };
    expect(strengthOf(Float32Array.from(values), [3, 2, 1])).toEqual(map);
    expect(strengthOfArray(ndArray([3, 2, 1], Float32Array.from(values)))).toEqual(map);
  });
});

describe('an array', () => {
  it('has as many values as its shape says, a scalar one', () => {
    expect([sizeOf([]), sizeOf([5]), sizeOf([2, 3, 4]), sizeOf([2, 0])]).toEqual([1, 5, 24, 0]);
    expect(() => ndArray([2, 3], new Float32Array(5))).toThrow(new RangeError('[2, 3] holds 6 values, not 5'));
  });
});

describe('a matrix', () => {
  it('has rows times columns of numbers of its own', () => {
    const values = [1, 2, 3, 4, 5, 6];
    const matrix = matrixOf(2, 3, values);
    expect(matrix).toEqual({ rows: 2, columns: 3, values: Float64Array.from(values) });
    values[0] = 9;
    expect(matrix.values[0]).toBe(1);
    for (const [rows, columns] of [
      [3, 3],
      [2, 2],
      [0, 0],
    ] as const) {
      // prettier-ignore
      expect(() => matrixOf(rows, columns, values)).toThrow(
        new RangeError(`6 values do not fill a matrix of ${rows} × ${columns}`),
      );
    }
  });

  it('has its rows as columns when it is turned, and is itself when that is turned', () => {
    const matrix = matrixOf(2, 3, [1, 2, 3, 4, 5, 6]);
    expect(transposed(matrix)).toEqual(matrixOf(3, 2, [1, 4, 2, 5, 3, 6]));
    expect(transposed(transposed(matrix))).toEqual(matrix);
  });

  it('may be asked to be finite, and names the first place where it is not', () => {
    requireFinite(matrixOf(1, 2, [-0, Number.MAX_VALUE]));
    for (const value of [NaN, Infinity, -Infinity]) {
      expect(() => requireFinite(matrixOf(2, 3, [1, 2, 3, 4, 5, value]))).toThrow(
        new RangeError(`The matrix holds ${value} in row 1, column 2, where numbers are finite`),
      );
    }
    expect(() => requireFinite(matrixOf(1, 2, [NaN, NaN]))).toThrow('row 0, column 0');
  });
});

describe('Sobel’s operator', () => {
  it('is what scikit-image 0.19.3 computes, over √2', () => {
    const values = [1, 5, 2, 0, 3, 3, 8, 1, 0, 7, 4, 4];
    const peer = [
      2.236068, 1.581139, 3.579455, 2.795085, 1.952562, 2.795085, 2.76134, 3.758324, 3.816084, 3.010399, 1.952562,
      1.520691,
    ];
    expect([...sobelMagnitude(values, 3, 4)]).toEqual(
      peer.map((value) => expect.closeTo(value / Math.SQRT2, 5) as number),
    );
  });

  it('is the slope of a ramp, and half of it across the border, where the edge pixel is repeated', () => {
    const [height, width] = [4, 5];
    const ramp = (down: number, across: number) =>
      Float64Array.from({ length: 20 }, (_, i) => down * Math.floor(i / width) + across * (i % width));
    const slopes = sobelMagnitude(ramp(3, -4), height, width);
    const at = (y: number, x: number) => slopes[y * width + x];
    expect([at(1, 1), at(2, 3)]).toEqual([5, 5]);
    expect([at(0, 2), at(3, 2)]).toEqual([Math.hypot(1.5, 4), Math.hypot(1.5, 4)]);
    expect([at(1, 0), at(2, 4)]).toEqual([Math.hypot(3, 2), Math.hypot(3, 2)]);
    expect([at(0, 0), at(3, 4)]).toEqual([2.5, 2.5]);
    expect([...sobelMagnitude(new Float64Array(6).fill(7), 2, 3)]).toEqual([0, 0, 0, 0, 0, 0]);
  });
});

describe('a map that is no square in more pixels', () => {
  it('keeps its rows and columns apart', () => {
    // A value at the middle of its cell: of two columns in three, the middle one is their mean.
    expect([...enlargeBilinear([1, 3, 5, 7, 9, 11], [3, 2], [3, 3])]).toEqual([1, 2, 3, 5, 6, 7, 9, 10, 11]);
    expect([...enlargeBilinear([1, 3, 5, 7, 9, 11], [2, 3], [3, 3])]).toEqual([1, 3, 5, 4, 6, 8, 7, 9, 11]);
    expect(() => enlargeBilinear([1, 2], [1, 3], [2, 2])).toThrow(new RangeError('2 values are no map of 3×1'));
  });
});
