import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { drawMasks } from '../numerics/masks.ts';
import { NumpyRandom } from '../numerics/numpy-random.ts';
import { countDifferences, npyFile } from './maths-arrays.ts';
import { shared, withoutShared } from './shared.ts';

/** Drawn by numpy 1.24's RandomState. */
const numpy = JSON.parse(readFileSync('test/fixtures/maths/lime/numpy-random.json', 'utf8')) as {
  seed: number;
  uint32: number[];
  at1999: number;
  largestSeed: number[];
  integers: { low: number; high: number; values: number[]; after: number }[];
  bits: number[];
};

const take = (count: number, draw: () => number): number[] => Array.from({ length: count }, draw);

describe('NumpyRandom', () => {
  it('draws numpy’s 32-bit words, across the renewal of its state', () => {
    const random = new NumpyRandom(numpy.seed);
    const words = take(2000, () => random.uint32());
    expect(words.slice(0, 8)).toEqual(numpy.uint32);
    expect(words[1999]).toBe(numpy.at1999);
  });

  it('takes every seed that numpy takes, and no other', () => {
    const random = new NumpyRandom(2 ** 32 - 1);
    expect(take(3, () => random.uint32())).toEqual(numpy.largestSeed);
    for (const seed of [-1, 2 ** 32, 0.5, NaN]) {
      expect(() => new NumpyRandom(seed)).toThrow(
        new RangeError(`A seed is an integer from 0 to 2^32 - 1, not ${seed}`),
      );
    }
  });

  it.each(numpy.integers)('draws randint($low, $high) and leaves the stream where numpy leaves it', (expected) => {
    const random = new NumpyRandom(7);
    expect(take(12, () => random.integer(expected.low, expected.high))).toEqual(expected.values);
    expect(random.uint32()).toBe(expected.after);
  });

  it('refuses a range that is empty or takes 64 bits', () => {
    const random = new NumpyRandom(7);
    expect(() => random.integer(3, 3)).toThrow(new RangeError('No 32-bit draw lies in 3 … 2'));
    expect(() => random.integer(0, 2 ** 32 + 1)).toThrow(new RangeError('No 32-bit draw lies in 0 … 4294967296'));
  });

  it('draws randint(0, 2, size) as bits', () => {
    const bits = new Uint8Array(64);
    const [random, skipping] = [new NumpyRandom(9), new NumpyRandom(9)];
    random.fillBits(bits);
    expect([...bits]).toEqual(numpy.bits);
    // One draw a bit, and none more.
    skipping.skip(bits.length);
    expect(random.uint32()).toBe(skipping.uint32());
  });

  it.each([0, 1, 623, 624, 625, 1248, 5000])('skips %i draws as if they had been drawn', (draws) => {
    const [skipping, drawing] = [new NumpyRandom(3), new NumpyRandom(3)];
    for (const random of [skipping, drawing]) take(10, () => random.uint32());
    skipping.skip(draws);
    take(draws, () => drawing.uint32());
    expect(take(700, () => skipping.uint32())).toEqual(take(700, () => drawing.uint32()));
  });
});

/** Superpixels of the ten pictures, in the order in which the notebook explains them. */
const segmentCounts = [154, 107, 83, 130, 100, 153, 112, 111, 99, 111];

describe('drawMasks', () => {
  it.each([2, 8])('draws what lime drew for picture %i, the stream going on from picture to picture', async (index) => {
    const { data: packed } = await npyFile(`test/fixtures/maths/lime/img_${index}_masks_packed.npy`);
    const random = new NumpyRandom(16);
    for (const columns of segmentCounts.slice(0, index)) {
      random.integer(0, 1000); // lime draws a seed for its own segmentation, used or not
      random.skip(1000 * columns);
    }
    random.integer(0, 1000);
    const { data, rows, columns } = drawMasks(random, 1000, segmentCounts[index]!);
    expect([rows, columns, data.length]).toEqual([1000, segmentCounts[index], 1000 * segmentCounts[index]!]);
    expect(countDifferences(data, unpacked(packed, data.length))).toBe(0);
  });

  it.skipIf(withoutShared)('draws what lime drew for all ten pictures in a row (needs VITRINE_SHARED)', async () => {
    const random = new NumpyRandom(16);
    for (const [index, columns] of segmentCounts.entries()) {
      random.integer(0, 1000);
      const { data: expected } = await npyFile(shared(`peer/cnn-eighth/lime/seed16/img${index}_masks.npy`));
      expect(countDifferences(drawMasks(random, 1000, columns).data, expected)).toBe(0);
    }
  });
});

/** The bits of `numpy.packbits`: eight a byte, the highest first. */
function unpacked(bytes: Float64Array, length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, i) => (bytes[i >> 3]! >> (7 - (i & 7))) & 1);
}
