import { describe, expect, it } from 'vitest';
import { cosineDistances, proximities } from '../numerics/lime-kernel.ts';
import type { Masks } from '../numerics/masks.ts';
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
