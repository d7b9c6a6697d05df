import { describe, expect, it } from 'vitest';
import { cosineDistances, proximities } from '../numerics/lime-kernel.ts';
import { drawMasks, type Masks } from '../numerics/masks.ts';
import { NumpyRandom } from '../numerics/numpy-random.ts';
import { ridge } from '../numerics/ridge.ts';
import { meanColours, segmentMeans } from '../numerics/segment-means.ts';
import { drawSuperpixels, rankedColumns } from '../numerics/superpixel-drawing.ts';
import { countDifferences, largestDifference, npyFile, pictureFile } from './maths-arrays.ts';
import { shared, withoutShared } from './shared.ts';

/** What lime 0.2.0.1 made of one picture: an array by name. */
type Peer = (name: string) => Promise<Float64Array>;

const CLASSES = 11;
const SAMPLES = 1000;

/** Masks that have the given samples' logits: the golden run's own, so that everything after them is compared alone. */
async function fitted(peer: Peer, masks: Masks) {
  const [logits, topLabels] = await Promise.all([peer('logits'), peer('top_labels')]);
  const targets = Array.from(topLabels, (label) =>
    Float64Array.from({ length: SAMPLES }, (_, row) => logits[row * CLASSES + label]!),
  );
  return ridge(masks, targets, proximities(cosineDistances(masks)));
}

async function expectLime(peer: Peer, masks: Masks): Promise<void> {
  const distances = cosineDistances(masks);
  expect(largestDifference(distances, await peer('distances'))).toBeLessThan(1e-12);
  expect(largestDifference(proximities(distances), await peer('sample_weight'))).toBeLessThan(1e-12);

  const fits = await fitted(peer, masks);
  const all = (values: (fit: (typeof fits)[number]) => Iterable<number>) => fits.flatMap((fit) => [...values(fit)]);
  expect(
    largestDifference(
      all((fit) => fit.coefficients),
      await peer('coef'),
    ),
  ).toBeLessThan(1e-10);
  expect(
    largestDifference(
      all((fit) => [fit.intercept]),
      await peer('intercept'),
    ),
  ).toBeLessThan(1e-10);
  expect(
    largestDifference(
      all((fit) => [fit.score]),
      await peer('score'),
    ),
  ).toBeLessThan(1e-12);
  expect(
    largestDifference(
      all((fit) => [fit.predictions[0]!]),
      await peer('local_pred'),
    ),
  ).toBeLessThan(1e-10);
  expect(
    countDifferences(
      all((fit) => rankedColumns(fit.coefficients)),
      await peer('order'),
    ),
  ).toBe(0);
}

/** `[H, W, 3]` as `[3, H, W]`. */
function planes(pixels: Float64Array): Float64Array {
  const area = pixels.length / 3;
  return Float64Array.from(pixels, (_, i) => pixels[(i % area) * 3 + Math.trunc(i / area)]!);
}

/** What the course draws. */
const course = { features: 11, leastWeight: 0.05, firstLabel: 0 } as const;

describe.each([2, 8])('LIME of picture %i', async (index) => {
  const peer: Peer = async (name) => (await npyFile(`test/fixtures/maths/lime/img_${index}_${name}.npy`)).data;
  const { picture } = await pictureFile(`test/fixtures/maths/slic/img_${index}.png`);
  const maps = (await npyFile('test/fixtures/maths/slic/labels.npy')).data;
  const labels = Int32Array.from(maps.subarray(index * 128 * 128, (index + 1) * 128 * 128));
  const segmentation = { labels, count: Math.max(...labels) };
  const packed = await peer('masks_packed');
  const masks: Masks = {
    data: Uint8Array.from({ length: SAMPLES * segmentation.count }, (_, i) => (packed[i >> 3]! >> (7 - (i & 7))) & 1),
    rows: SAMPLES,
    columns: segmentation.count,
  };

  it('has lime’s distances and weights, and scikit-learn’s ridge regression, for the five top labels', async () => {
    await expectLime(peer, masks);
  });

  it('hides segments behind numpy’s mean colours, to the last bit', async () => {
    const expected = await peer('means');
    expect(countDifferences(segmentMeans(picture, segmentation), expected)).toBe(0);
    const painted = meanColours(picture, segmentation);
    const area = labels.length;
    for (const pixel of [0, 127, 8000, area - 1]) {
      const colour = [0, 1, 2].map((channel) => painted[channel * area + pixel]);
      expect(colour).toEqual([0, 1, 2].map((channel) => expected[3 * (labels[pixel]! - 1) + channel]));
    }
  });

  it('is drawn as the course draws it, with lime’s slip of one segment', async () => {
    const [fit] = await fitted(peer, masks);
    const drawing = drawSuperpixels(picture, labels, fit!.coefficients, course);
    const expected = await pictureFile(`test/fixtures/maths/lime/img_${index}_drawn.png`);
    expect(countDifferences(drawing.picture, expected.picture)).toBe(0);
    expect(countDifferences(drawing.signs, await peer('mask'))).toBe(0);
  });
});

describe.skipIf(withoutShared)('LIME of all ten pictures (needs VITRINE_SHARED)', async () => {
  const pictures = withoutShared ? new Float64Array() : (await npyFile(shared('peer/cnn-eighth/inputs.npy'))).data;

  it.each([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])('agrees with lime, scikit-learn and numpy on picture %i', async (index) => {
    const peer: Peer = async (name) =>
      (await npyFile(shared(`peer/cnn-eighth/lime/seed16/img${index}_${name}.npy`))).data;
    const labels = Int32Array.from(await peer('segments'));
    const segmentation = { labels, count: Math.max(...labels) };
    const masks = { data: Uint8Array.from(await peer('masks')), rows: SAMPLES, columns: segmentation.count };
    const picture = Float32Array.from(pictures.subarray(index * 49152, (index + 1) * 49152));
    await expectLime(peer, masks);
    expect(countDifferences(meanColours(picture, segmentation), planes(await peer('fudged')))).toBe(0);
    const [fit] = await fitted(peer, masks);
    const drawing = drawSuperpixels(picture, labels, fit!.coefficients, course);
    expect(countDifferences(drawing.picture, planes(await peer('lime_img')))).toBe(0);
    expect(countDifferences(drawing.signs, await peer('mask'))).toBe(0);
  });
});

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
    expect(() => ridge(design, [[1, 2]], new Float64Array(3).fill(1))).toThrow('does not fit 2 samples');
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

  it('draws one segment too low, and column 0 not at all, when columns are numbered as lime does', () => {
    const { signs, columns } = drawSuperpixels(picture, labels, Float64Array.of(3, 0, 2, 0), course);
    expect(columns).toEqual([0, 2]);
    expect([...signs]).toEqual([0, 1, 0, 0]);
  });
});
