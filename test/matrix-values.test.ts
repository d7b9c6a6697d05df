import { describe, expect, it } from 'vitest';
import { matrixRange } from '../pipeline/matrices/matrix-range.ts';
import { openNpyValues } from '../pipeline/matrices/npy-values.ts';

describe('the ends of a matrix’s colours', () => {
  const range = (values: (number | null)[][], settings: Parameters<typeof matrixRange>[1] = {}) =>
    matrixRange(values, settings, 'm');

  it.each([
    [0, -0.5, 0.5],
    [999_999, 999_998.5, 999_999.5],
    [1e6, 5e5, 1.5e6],
    [-1e6, -1.5e6, -5e5],
    [Number.MAX_VALUE, Number.MAX_VALUE / 2, Number.MAX_VALUE],
    [-Number.MAX_VALUE, -Number.MAX_VALUE, -Number.MAX_VALUE / 2],
  ])('of values that all are %d lie around it', (value, vmin, vmax) => {
    expect(range([[value, null, value]])).toMatchObject({ vmin, vmax });
  });

  it('are where they are set, and else the least and the greatest value', () => {
    expect(range([[1, 5]], { vmin: 0 })).toMatchObject({ vmin: 0, vmax: 5, remarks: [] });
    expect(range([[1, 5]], { vmax: 9 })).toMatchObject({ vmin: 1, vmax: 9, remarks: [] });
    expect(range([[5, 5]], { vmin: 0 })).toMatchObject({ vmin: 0, vmax: 5 });
  });

  it('are no minus zero, which would not be stored', () => {
    const { vmin, vmax } = range([[-0, 1]]);
    expect([vmin, vmax].map((end) => Object.is(end, -0))).toEqual([false, false]);
    expect(Object.is(range([[1]], { vmin: -1, vmax: -0 }).vmax, 0)).toBe(true);
  });

  it('leave what lies on them in, and count what lies beyond', () => {
    expect(range([[0, 1, 2]], { vmin: 0, vmax: 2 }).remarks).toEqual([]);
    expect(range([[0, 1, 2]], { vmin: 0.5, vmax: 2 }).remarks.map(({ text }) => text)).toEqual([
      '1 value lies beyond 0.5 … 2 and has the colour of its end.',
    ]);
    expect(range([[0, 1, 2]], { vmin: 0.5, vmax: 1.5 }).remarks.map(({ text }) => text)).toEqual([
      '2 values lie beyond 0.5 … 1.5 and have the colour of its end.',
    ]);
  });

  it('are refused where they are equal or turned round, or nothing is shown', () => {
    for (const vmax of [2, 1]) {
      expect(() => range([[1, 5]], { vmin: 2, vmax })).toThrow(`colours that end above where they begin for \`m\``);
    }
    expect(() => range([[1, 5]], { vmin: 5 })).toThrow('received 5 to 5. Set both `vmin` and `vmax`.');
    expect(() => range([[null]])).toThrow('at least one cell to show');
    expect(() => range([[1, 5]], { mask: { above: 0 } })).toThrow('at least one cell to show');
  });
});

describe('values of a .npy file', () => {
  const npy = (descr: string, shape: string, data: Uint8Array, order = 'False'): Uint8Array => {
    const header = `{'descr': '${descr}', 'fortran_order': ${order}, 'shape': ${shape}, }`.padEnd(117) + '\n';
    const start = Uint8Array.of(0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0, 118, 0);
    return Buffer.concat([start, Buffer.from(header), data]);
  };
  const open = (file: Uint8Array) => openNpyValues(file, 'a.npy', () => undefined);
  const halves = (...bits: number[]) =>
    open(npy('<f2', `(${bits.length},)`, Buffer.from(Uint16Array.from(bits).buffer)));
  const longs = (value: bigint) => open(npy('<i8', '(1,)', Buffer.from(BigInt64Array.of(value).buffer)));

  it('of 16 bits are those of IEEE 754', () => {
    const bits = [0x0000, 0x0001, 0x03ff, 0x0400, 0x3c00, 0xc000, 0x7bff, 0x7c00, 0xfc00, 0x7e00, 0x3555];
    const { at } = halves(...bits);
    expect(bits.map((_, index) => at(index))).toEqual([
      ...[0, 2 ** -24, 1023 * 2 ** -24, 2 ** -14, 1, -2, 65504],
      ...[Infinity, -Infinity, NaN, 1365 / 4096],
    ]);
  });

  it('of 64 bits reach to 2⁵³ − 1 on either side, and are refused from 2⁵³ on by their place', () => {
    for (const value of [2n ** 53n - 1n, -(2n ** 53n) + 1n]) expect(longs(value).at(0)).toBe(Number(value));
    for (const value of [2n ** 53n, -(2n ** 53n)]) {
      expect(() => longs(value).at(0)).toThrow(`received ${value} in row 1, column 1`);
    }
  });

  it('of 64 bits are named by all their axes, and as what they are without a sign', () => {
    const largest = Buffer.from(BigUint64Array.of(0n, 0n, 0n, 0n, 0n, 2n ** 64n - 1n).buffer);
    expect(() => open(npy('<u8', '(1, 1, 2, 3)', largest)).at(0, 0, 1, 2)).toThrow(
      'Expected whole numbers of at most 2^53 for `a.npy`, but received 18446744073709551615 in [0, 0], row 2, column 3.',
    );
    expect(() => open(npy('<u8', '(2, 3)', largest)).at(1, 2)).toThrow(
      'received 18446744073709551615 in row 2, column 3',
    );
    // A float of 64 bits may be as large as it is.
    expect(open(npy('<f8', '(1,)', Buffer.from(Float64Array.of(1e300).buffer))).at(0)).toBe(1e300);
  });

  it('lie by the last axis first, or in Fortran’s order by the first', () => {
    const data = Uint8Array.from({ length: 24 }, (_, index) => index);
    const [c, fortran] = ['False', 'True'].map((order) => open(npy('|u1', '(2, 3, 4)', data, order)));
    expect(c!.shape).toEqual([2, 3, 4]);
    expect([c!.at(0, 0, 1), c!.at(0, 1, 0), c!.at(1, 0, 0), c!.at(1, 2, 3)]).toEqual([1, 4, 12, 23]);
    expect([fortran!.at(0, 0, 1), fortran!.at(0, 1, 0), fortran!.at(1, 0, 0), fortran!.at(1, 2, 3)]).toEqual([
      6, 2, 1, 23,
    ]);
  });

  it('are exactly as many bytes as the shape has', () => {
    expect(open(npy('|u1', '(2,)', Uint8Array.of(1, 2))).at(1)).toBe(2);
    for (const size of [1, 3]) {
      expect(() => open(npy('|u1', '(2,)', new Uint8Array(size)))).toThrow(
        `Expected 2 bytes of data for the shape (2) for \`a.npy\`, but received ${size} bytes`,
      );
    }
    expect(() => open(npy('|u1', '(0, 3)', new Uint8Array()))).toThrow('an array of the shape (0, 3)');
  });

  it('are of either byte order, and true is 1 whatever byte stands for it', () => {
    expect(open(npy('>i2', '(1,)', Uint8Array.of(0xff, 0xfe))).at(0)).toBe(-2);
    expect(open(npy('<i2', '(1,)', Uint8Array.of(0xfe, 0xff))).at(0)).toBe(-2);
    const bools = open(npy('|b1', '(3,)', Uint8Array.of(0, 1, 255)));
    expect([0, 1, 2].map((index) => bools.at(index))).toEqual([0, 1, 1]);
  });
});
