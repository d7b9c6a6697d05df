import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cielab } from '../numerics/cielab.ts';
import { enforceConnectivity } from '../numerics/connectivity.ts';
import { gaussianBlur, gaussianKernel } from '../numerics/gaussian.ts';
import { slic, type SlicOptions } from '../numerics/slic.ts';
import { countDifferences, largestDifference, npyFile, pictureFile } from './maths-arrays.ts';
import { shared, withoutShared } from './shared.ts';

const fixture = (name: string): string => `test/fixtures/maths/slic/${name}`;

/** The real photographs by label and position, with the number of superpixels that a third party printed for each. */
const photographs = {
  '0_0': 107,
  '1_1': 141,
  '1_2': 151,
  '2_3': 101,
  '2_4': 66,
  '3_5': 120,
  '5_6': 108,
  '6_7': 94,
  '8_8': 128,
  '9_9': 109,
};

describe('slic', async () => {
  const { data: maps } = await npyFile(fixture('labels.npy'));

  it.each([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])('gives scikit-image’s label map of picture %i, to the pixel', async (i) => {
    const { picture, height, width } = await pictureFile(fixture(`img_${i}.png`));
    const expected = maps.subarray(i * height * width, (i + 1) * height * width);
    const { labels, count } = slic(picture, height, width);
    expect(countDifferences(labels, expected)).toBe(0);
    expect(count).toBe(Math.max(...expected));
  });

  it('does so for other numbers of segments, weights, smoothing and sides', async () => {
    const { top, left, height, width, cases } = JSON.parse(readFileSync(fixture('rectangle.json'), 'utf8')) as {
      top: number;
      left: number;
      height: number;
      width: number;
      cases: SlicOptions[];
    };
    const { data } = await npyFile(fixture('rectangle_labels.npy'));
    const whole = await pictureFile(fixture('img_7.png'));
    // As float64, since scikit-image was given byte / 255 in float64.
    const part = Float64Array.from({ length: 3 * height * width }, (_, i) => {
      const channel = Math.trunc(i / (height * width));
      const row = top + (Math.trunc(i / width) % height);
      const column = left + (i % width);
      return Math.round(whole.picture[(channel * whole.height + row) * whole.width + column]! * 255) / 255;
    });
    for (const [index, options] of cases.entries()) {
      const expected = data.subarray(index * height * width, (index + 1) * height * width);
      expect(countDifferences(slic(part, height, width, options).labels, expected)).toBe(0);
    }
  });

  it('numbers segments from 1 without a gap, each one connected piece', async () => {
    const { picture, height, width } = await pictureFile(fixture('img_9.png'));
    const { labels, count } = slic(picture, height, width);
    expect(new Set(labels).size).toBe(count);
    expect(Math.min(...labels)).toBe(1);
    expect(enforceConnectivity(labels, width, 1, labels.length).count).toBe(count);
  });

  it('cuts a flat picture into the squares of its grid of seeds', () => {
    const { labels, count } = slic(new Float32Array(3 * 18 * 18).fill(0.5), 18, 18, { segments: 4, sigma: 0 });
    expect(count).toBe(4);
    expect([labels[0], labels[17], labels[17 * 18], labels[17 * 18 + 17]]).toEqual([1, 2, 3, 4]);
    // Seeds stand at 4 and 13: row 8 is nearer to the first, row 9 to the second.
    expect([labels[8 * 18], labels[9 * 18], labels[8], labels[9]]).toEqual([1, 3, 1, 2]);
  });

  describe.skipIf(withoutShared)('on the real photographs (needs VITRINE_SHARED)', () => {
    it.each(Object.entries(photographs))(
      'gives scikit-image’s label map of %s, to the pixel',
      async (name, segments) => {
        const folder = 'real/course-2022-reference';
        const bytes = readFileSync(shared(folder, `slic_labels_${name}.u16le`));
        const expected = Uint16Array.from({ length: bytes.length / 2 }, (_, i) => bytes.readUInt16LE(2 * i));
        const { picture, height, width } = await pictureFile(shared(folder, `resized128_${name}.png`));
        for (const precision of [picture, doubles(picture)]) {
          const { labels, count } = slic(precision, height, width);
          expect(countDifferences(labels, expected)).toBe(0);
          expect(count).toBe(segments);
        }
      },
    );
  });
});

/** Byte / 255 rounded to float64 instead of float32. */
function doubles(picture: Float32Array): Float64Array {
  return Float64Array.from(picture, (value) => Math.round(value * 255) / 255);
}

describe('cielab', () => {
  it('agrees with scikit-image’s rgb2lab to 1e-12', async () => {
    const { data, shape } = await npyFile(fixture('img_6_lab.npy'));
    expect(shape).toEqual([16, 16, 3]);
    const { picture, width } = await pictureFile(fixture('img_6.png'));
    const lab = cielab(picture);
    const everyEighth = Float64Array.from(data, (_, i) => {
      const pixel = Math.trunc(i / 3);
      return lab[(i % 3) * (lab.length / 3) + 8 * Math.trunc(pixel / 16) * width + 8 * (pixel % 16)]!;
    });
    expect(largestDifference(everyEighth, data)).toBeLessThan(1e-12);
  });

  it('puts white at L* 100 without colour and black at 0', () => {
    const [white, black] = [cielab(new Float32Array([1, 1, 1])), cielab(new Float32Array(3))];
    expect(white[0]).toBeCloseTo(100, 3);
    expect(Math.hypot(white[1]!, white[2]!)).toBeLessThan(0.01);
    expect(Math.hypot(...black)).toBeLessThan(1e-12);
  });
});

describe('gaussianBlur', () => {
  const { height, width, values, sigma1, sigma3 } = JSON.parse(readFileSync(fixture('gaussian.json'), 'utf8')) as {
    height: number;
    width: number;
    values: number[];
    sigma1: number[];
    sigma3: number[];
  };

  it('agrees with scipy’s gaussian_filter, mirrored more than once where the kernel is wider than the plane', () => {
    expect(largestDifference(gaussianBlur(values, height, width, 1), sigma1)).toBeLessThan(1e-15);
    expect(largestDifference(gaussianBlur(values, height, width, 3), sigma3)).toBeLessThan(1e-15);
  });

  it('smooths planes apart from one another and leaves its input as it was', () => {
    const planes = Float64Array.from([...values, ...values.map(() => 0)]);
    const before = planes.slice();
    const blurred = gaussianBlur(planes, height, width, 1);
    expect(largestDifference(blurred.subarray(0, values.length), sigma1)).toBeLessThan(1e-15);
    expect(Math.max(...blurred.subarray(values.length))).toBe(0);
    expect(planes).toEqual(before);
  });

  it('has a kernel that sums to 1 and ends at four standard deviations', () => {
    const kernel = gaussianKernel(2.3);
    expect(kernel.length).toBe(2 * 9 + 1);
    expect(kernel.reduce((sum, weight) => sum + weight)).toBeCloseTo(1, 14);
  });

  it('copies for a sigma of 0', () => {
    expect([...gaussianBlur(values, height, width, 0)]).toEqual(values);
  });
});

describe('enforceConnectivity', () => {
  it('gives a piece that is too small to a neighbour and cuts one that is too large', () => {
    // prettier-ignore
    const clusters = Int32Array.from([
      7, 7, 7, 5,
      7, 7, 5, 5,
      7, 7, 7, 5,
      7, 3, 7, 5,
    ]);
    const { labels, count } = enforceConnectivity(clusters, 4, 2, 6);
    expect(count).toBe(Math.max(...labels));
    // The lone 3 joined a neighbour; no piece grew beyond six pixels but by such gifts.
    const sizes = new Map<number, number>();
    for (const label of labels) sizes.set(label, (sizes.get(label) ?? 0) + 1);
    expect(Math.max(...sizes.values())).toBeLessThanOrEqual(7);
    expect([labels[12], labels[9], labels[14]]).toContain(labels[13]);
    expect(labels[3]).toBe(labels[15]);
  });
});
