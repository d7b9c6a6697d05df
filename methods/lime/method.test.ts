import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sha256 } from '../../schema/digests.ts';
import type { OpenEngine } from '../../pipeline/engine/open.ts';
import { NumpyRandom } from '../../numerics/numpy-random.ts';
import { meanColours } from '../../numerics/segment-means.ts';
import { drawSuperpixels } from '../../numerics/superpixel-drawing.ts';
import { colourAgreement, drawnMeasures, signedNumbers } from './drawn-superpixels.ts';
import lime from './method.ts';
import { drawLimeMasks, skipLimeMasks } from './local-surrogate.ts';
import type { Context, Explanation, Task, Variant } from '../../pipeline/explain/method.ts';
import { withOutlines } from './superpixel-outlines.ts';
import { superpixels } from './superpixels.ts';
import { peerPictures } from '../../test/golden/peer-model.ts';
import type { GoldenPictures } from '../../test/golden/explain.ts';
import { fixture } from '../../test/golden/reference.ts';
import { classTarget, linearModel, openCpu, taskOf } from '../../test/linear-model.ts';

interface Digest {
  readonly shape: readonly number[];
  readonly sha256: string;
}
const digests = JSON.parse(readFileSync(fixture('lime', 'digests.json'), 'utf8')) as Record<string, Digest>;
const digestOf = (values: Int32Array | Uint8Array): string =>
  sha256(new Uint8Array(values.buffer, values.byteOffset, values.byteLength));

const options = { segments: 200, compactness: 1, sigma: 1 };
let pictures: GoldenPictures;
let engine: OpenEngine;
beforeAll(async () => {
  [pictures, engine] = await Promise.all([peerPictures(), openCpu()]);
});
afterAll(() => engine.close());

describe('LIME’s random stream', () => {
  it('cuts and masks all ten pictures bit for bit as scikit-image and lime do after numpy.random.seed(16)', () => {
    const random = new NumpyRandom(16);
    pictures.pixels.forEach((picture, index) => {
      const { count, labels } = superpixels(picture, 128, 128, options);
      expect(digestOf(labels)).toBe(digests[`img${index}_segments`]!.sha256);
      expect(digests[`img${index}_masks`]!.shape).toEqual([1000, count]);
      expect(digestOf(drawLimeMasks(random, 1000, count).data)).toBe(digests[`img${index}_masks`]!.sha256);
    });
  });

  it('can be entered at any picture without drawing the masks before it', () => {
    const random = new NumpyRandom(16);
    for (const index of [0, 1, 2]) skipLimeMasks(random, 1000, digests[`img${index}_masks`]!.shape[1]!);
    const { data } = drawLimeMasks(random, 1000, digests['img3_masks']!.shape[1]!);
    expect(digestOf(data)).toBe(digests['img3_masks']!.sha256);
  });
});

describe('LIME on a linear network', () => {
  const weights = Float32Array.from({ length: 3 * 128 * 128 }, (_, i) => Math.sin(i / 500) / 1000);
  const model = linearModel({ inputShape: [3, 128, 128], weights: [weights, weights.map((weight) => -weight)] });
  /** A penalty so small that the regression is exact. */
  const params = { alpha: 1e-9, samples: 400 };

  function explain(variant: Variant, changes: Partial<Task<Record<string, unknown>>> = {}): Promise<Explanation> {
    const task = taskOf(lime, {
      variant,
      target: classTarget(model, 0),
      picture: pictures.pixels[6]!,
      params,
      ...changes,
    });
    const context: Context = {
      runner: engine.runner(model),
      picture: (ref) => Promise.resolve(pictures.pixels[pictures.refs.indexOf(ref)]!),
      runnerOf: (other) => engine.runner(other),
      compared: [],
    };
    return lime.explain(task as never, context);
  }

  /** What showing each superpixel instead of its mean colour adds to the score, by label from 1. */
  function shares(): Float64Array {
    const picture = pictures.pixels[6]!;
    const cut = superpixels(picture, 128, 128, options);
    const means = Float32Array.from(meanColours(picture, cut));
    const sums = new Float64Array(cut.count + 1);
    for (let i = 0; i < picture.length; i++) {
      sums[cut.labels[i % 16384]!]! += weights[i]! * (picture[i]! - means[i]!);
    }
    return sums;
  }

  const values = ({ arrays }: Explanation, name: string): Float32Array =>
    arrays.find((array) => array.name === name)!.values.data;

  it('gives each superpixel what it adds to the score, in the paper’s variant', async () => {
    const explanation = await explain('paper');
    const expected = [...shares().subarray(1)];
    expect([...values(explanation, 'weights')]).toEqual(expected.map((share) => expect.closeTo(share, 4) as number));
    const segments = values(explanation, 'segments');
    expect(Math.min(...segments)).toBe(0);
    expect([...values(explanation, 'coefficients')]).toEqual(
      Array.from(segments, (segment) => values(explanation, 'weights')[segment]),
    );
    const { measures } = explanation;
    expect(measures['weighted-r2']!.value).toBeCloseTo(1, 6);
    expect(measures['local-prediction']!.value).toBeCloseTo(measures['model-logit']!.value!, 4);
    expect(measures['segments']!.value).toBe(expected.length);
    expect(explanation.remarks).toEqual([]);
  });

  it('leaves column 0 without effect and the last superpixel without a weight in the course’s variant', async () => {
    const explanation = await explain('course');
    const expected = [0, ...shares().subarray(1, -1)];
    expect([...values(explanation, 'weights')]).toEqual(expected.map((share) => expect.closeTo(share, 4) as number));
    const segments = values(explanation, 'segments');
    const last = expected.length;
    expect(Math.max(...segments)).toBe(last);
    expect(values(explanation, 'coefficients')[segments.indexOf(last)]).toBe(0);
    expect(explanation.remarks).toEqual([
      { code: 'shifted-numbers', text: expect.stringContaining(`superpixel ${last} is never hidden`) as string },
    ]);
  });

  it('draws other masks where other pictures come first, and the same superpixels', async () => {
    const first = await explain('course', { params: { samples: 60 } });
    const later = await explain('course', { params: { samples: 60 }, dependencies: pictures.refs.slice(0, 2) });
    expect(values(later, 'segments')).toEqual(values(first, 'segments'));
    expect(values(later, 'weights')).not.toEqual(values(first, 'weights'));
  });

  it('finds an exact explanation stable over seeds, and measures that only where it is asked to', async () => {
    const stable = await explain('paper', { params: { ...params, stabilitySeeds: 2 } });
    expect(stable.measures['stability']!.value).toBe(1);
    const shaky = await explain('paper', { params: { samples: 40, stabilitySeeds: 2 } });
    expect(shaky.measures['stability']!.value).toBeLessThan(1);
    expect((await explain('paper')).measures['stability']).toBeUndefined();
  });

  it('draws the strongest superpixels green and red, and outlines in yellow', async () => {
    const { figures, measures, drawn } = await explain('paper', { params: { ...params, shown: 3, minWeight: 0 } });
    const picture = pictures.pixels[6]!;
    const overlay = figures.find(({ id }) => id === 'overlay');
    const outlined = figures.find(({ id }) => id === 'segments');
    if (overlay?.as !== 'picture' || outlined?.as !== 'picture') throw new Error('Both are pictures');
    const { labels } = superpixels(picture, 128, 128, options);
    const signs = new Map<number, Set<number>>();
    overlay.pixels.data.forEach((value, i) => {
      if (value !== picture[i]) signs.set(labels[i % 16384]!, new Set([Math.floor(i / 16384)]));
    });
    const strongest = Array.from(shares().keys())
      .sort((a, b) => Math.abs(shares()[b]!) - Math.abs(shares()[a]!))
      .slice(0, 3);
    expect([...signs.keys()].sort()).toEqual(strongest.sort());
    for (const [label, channels] of signs) expect([...channels]).toEqual([shares()[label]! < 0 ? 0 : 1]);
    const marked = strongest.map((label) => label * Math.sign(shares()[label]!));
    expect([...new Set(drawn!.data)].filter((number) => number !== 0).sort()).toEqual(marked.sort());
    expect(measures['drawn-positive']!.value).toBe(marked.filter((number) => number > 0).length);
    expect(measures['colour-agreement']!.value).toBe(1);
    const edge = labels.findIndex((label, i) => i % 128 < 127 && labels[i + 1] !== label);
    expect([0, 1, 2].map((channel) => outlined.pixels.data[channel * 16384 + edge])).toEqual([1, 1, 0]);
  });
});

describe('what LIME says of its drawing', () => {
  /** Four superpixels of one pixel each on a grey picture. */
  const picture = new Float32Array(12).fill(0.5).fill(0.75, 8, 9);
  const labels = Int32Array.of(1, 2, 3, 4);
  const options = { features: 3, leastWeight: 0.05, firstLabel: 1 } as const;
  const drawnFrom = (weights: readonly number[], of = picture) =>
    drawSuperpixels(of, labels, Float64Array.from(weights), options);
  const agreement = (drawing: readonly number[], weights: readonly number[], of = picture) =>
    colourAgreement(of, drawnFrom(drawing, of).picture, labels, Float32Array.from(weights)).value;

  it('numbers the superpixels drawn with their signs, and counts them', () => {
    const signed = signedNumbers(drawnFrom([2, -1, 0.01, 3]), labels, [2, 2]);
    expect([...signed.data]).toEqual([1, -2, 0, 4]);
    expect(drawnMeasures(signed)).toMatchObject({ 'drawn-positive': { value: 2 }, 'drawn-negative': { value: 1 } });
  });

  it('finds every colour to agree with its coefficient, and each that does not', () => {
    expect(agreement([2, -1, 0.01, 3], [2, -1, 0.01, 3])).toBe(1);
    expect(agreement([2, -1, 0.01, 3], [2, 1, 0.01, 3])).toBeCloseTo(2 / 3, 12);
    expect(agreement([2, -1, 0.01, 3], [-2, 1, 0.01, -3])).toBe(0);
  });

  it('leaves out what shows no colour, and has no value where nothing does', () => {
    const white = picture.map((value, i) => (i % 4 === 0 ? 0.75 : value)); // the first superpixel is as bright as can be
    expect(agreement([2, -1, 0.01, 3], [-2, -1, 0.01, 3], white)).toBe(1);
    expect(agreement([0, 0, 0, 0], [0, 0, 0, 0])).toBeNull();
  });

  it('does not take a drawing on trust whose red and green are exchanged', () => {
    const { picture: right } = drawnFrom([2, -1, 0.01, 3]);
    const exchanged = Float32Array.from([...right.slice(4, 8), ...right.slice(0, 4), ...right.slice(8)]);
    expect(colourAgreement(picture, exchanged, labels, Float32Array.of(2, -1, 0.01, 3)).value).toBe(0);
  });
});

describe('outlines of superpixels', () => {
  it('mark a pixel whose neighbour to the right or below has another label, and no other', () => {
    const labels = Int32Array.of(1, 1, 2, 2, 3, 3); // 2 × 3: the last of a row is no neighbour of the first of the next
    const outlined = withOutlines(new Float32Array(18), labels, 3);
    const [red, green, blue] = [0, 6, 12].map((start) => [...outlined.subarray(start, start + 6)]);
    expect(red).toEqual([1, 1, 1, 1, 0, 0]);
    expect(withOutlines(new Float32Array(18), Int32Array.of(1, 1, 1, 2, 2, 1), 3).subarray(0, 6)).toEqual(
      Float32Array.of(1, 1, 0, 0, 1, 0),
    );
    expect(green).toEqual(red);
    expect(blue).toEqual([0, 0, 0, 0, 0, 0]);
  });
});
