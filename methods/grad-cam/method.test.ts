import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ndArray } from '../../numerics/nd-array.ts';
import { UserError } from '../../pipeline/base/errors.ts';
import type { OpenEngine } from '../../pipeline/engine/open.ts';
import type { Explanation } from '../../pipeline/explain/method.ts';
import { cut } from '../../pipeline/graph/cut.ts';
import { float32, type Graph, int, ints } from '../../pipeline/graph/graph.ts';
import { type ImageModel, type Layer, LOGITS, PICTURE } from '../../pipeline/models/model.ts';
import { relativeL2 } from '../../test/golden/closeness.ts';
import { arrayOf, explainPicture, type GoldenPictures } from '../../test/golden/explain.ts';
import { peerModel, peerPictures } from '../../test/golden/peer-model.ts';
import { labels, referenceOf } from '../../test/golden/reference.ts';
import { randomArray, runGraph } from '../../test/graph.ts';
import { classTarget, contextOf, linearModel, openCpu, taskOf } from '../../test/linear-model.ts';
import { picture as ref } from '../../test/tiny.ts';
import gradCam from './method.ts';

let engine: OpenEngine;
let peer: ImageModel;
let pictures: GoldenPictures;
beforeAll(async () => {
  [engine, peer, pictures] = await Promise.all([openCpu(), peerModel(), peerPictures()]);
});
afterAll(() => engine.close());

const [HEIGHT, WIDTH, ROWS, COLUMNS] = [4, 6, 2, 3];
const PLACES = ROWS * COLUMNS;
const picture = Float32Array.from({ length: 3 * HEIGHT * WIDTH }, (_, i) => ((i * 7) % 11) / 10);

/** By map, what it takes from a pixel's red, green and blue. */
const filters = [
  [1, 0.5, 0],
  [0, -1, 2],
];

/** Two maps of every second pixel, rectified, and their means weighted to the scores. @param scores by class, the weights of the maps */
function pooledModel(scores: readonly (readonly [number, number])[]): ImageModel {
  const graph: Graph = {
    inputs: [{ name: PICTURE, shape: [1, 3, HEIGHT, WIDTH] }],
    outputs: [LOGITS],
    nodes: [
      { op: 'Conv', inputs: [PICTURE, 'filters'], outputs: ['conv'], attributes: { strides: ints([2, 2]) } },
      { op: 'Relu', inputs: ['conv'], outputs: ['relu'], attributes: {} },
      { op: 'GlobalAveragePool', inputs: ['relu'], outputs: ['pool'], attributes: {} },
      { op: 'Flatten', inputs: ['pool'], outputs: ['flat'], attributes: { axis: int(1) } },
      { op: 'Gemm', inputs: ['flat', 'scores'], outputs: [LOGITS], attributes: { transB: int(1) } },
    ],
    initializers: new Map([
      ['filters', float32([2, 3, 1, 1], Float32Array.from(filters.flat()))],
      ['scores', float32([scores.length, 2], Float32Array.from(scores.flat()))],
    ]),
  };
  const layers: Layer[] = [
    { name: 'conv', kind: 'Conv2d', outputShape: [2, ROWS, COLUMNS], receptiveField: 1, parameters: 6 },
    { name: 'relu', kind: 'ReLU', outputShape: [2, ROWS, COLUMNS], receptiveField: 1, parameters: 0 },
    { name: 'pool', kind: 'AdaptiveAvgPool2d', outputShape: [2, 1, 1], parameters: 0 },
    { name: 'flat', kind: 'Flatten', outputShape: [2], parameters: 0 },
  ];
  const empty = linearModel({ inputShape: [3, HEIGHT, WIDTH], weights: scores.map(() => [...picture]) });
  return { ...empty, graph, layers };
}

/** The rectified maps of the picture, by hand. */
const maps = filters.map((filter) =>
  Array.from({ length: PLACES }, (_, place) => {
    const pixel = 2 * Math.floor(place / COLUMNS) * WIDTH + 2 * (place % COLUMNS);
    const product = filter.reduce(
      (sum, weight, channel) => sum + weight * picture[channel * HEIGHT * WIDTH + pixel]!,
      0,
    );
    return Math.max(product, 0);
  }),
);

function explain(model: ImageModel, params: Record<string, unknown> = {}, classIndex = 0): Promise<Explanation> {
  const task = taskOf(gradCam, { variant: 'paper', target: classTarget(model, classIndex), picture, params });
  return gradCam.explain(task, contextOf(engine, model));
}

const near = (expected: readonly number[], digits = 5) =>
  expected.map((value) => expect.closeTo(value, digits) as number);

describe('Grad-CAM', () => {
  it('is the class activation map over the number of places, where a mean over the places comes before the scores', async () => {
    const model = pooledModel([
      [3, -2],
      [1, 1],
    ]);
    const explanation = await explain(model);
    const sums = maps[0]!.map((value, place) => (3 * value - 2 * maps[1]![place]!) / PLACES);
    expect([...arrayOf(explanation, 'weights')]).toEqual(near([3 / PLACES, -2 / PLACES]));
    expect([...arrayOf(explanation, 'coarse')]).toEqual(near(sums.map((sum) => Math.max(sum, 0))));
    expect(sums.some((sum) => sum < -0.05)).toBe(true);
    const size = sums.reduce((sum, value) => sum + Math.abs(value), 0);
    const cutOff = sums.reduce((sum, value) => sum + Math.max(-value, 0), 0);
    expect(explanation.measures['cut-off-share']!.value).toBeCloseTo(cutOff / size, 5);
    expect(explanation.measures['largest-value']!.value).toBeCloseTo(Math.max(...sums), 5);
    expect(explanation.measures['cell-side']!.value).toBe(2);
    expect(explanation.remarks).toEqual([]);
  });

  it('is enlarged so that corners keep their values and pixels between two places get a mean of both', async () => {
    const { arrays, relevance } = await explain(pooledModel([[1, 1]]));
    const [map, coarse] = [arrays[0]!.values, arrays[1]!.values];
    expect([map.shape, coarse.shape]).toEqual([
      [HEIGHT, WIDTH],
      [ROWS, COLUMNS],
    ]);
    expect(map.data[0]).toBeCloseTo(coarse.data[0]!, 6);
    expect(map.data.at(-1)).toBeCloseTo(coarse.data.at(-1)!, 6);
    expect(map.data[1]).toBeCloseTo(0.75 * coarse.data[0]! + 0.25 * coarse.data[1]!, 6);
    expect(map.data[WIDTH]).toBeCloseTo(0.75 * coarse.data[0]! + 0.25 * coarse.data[COLUMNS]!, 6);
    expect(relevance).toEqual(map);
  });

  it('says of which class: the other class’s weights make another map', async () => {
    const model = pooledModel([
      [1, 0],
      [0, 1],
    ]);
    expect([...arrayOf(await explain(model, {}, 1), 'coarse')]).toEqual(near(maps[1]!.map((value) => value / PLACES)));
  });

  it('takes the layer that it is told to', async () => {
    const explanation = await explain(pooledModel([[3, 2]]), { layer: 'conv' });
    // Where a map is not positive, its slope is zero.
    const slopes = maps.map((map, k) => ([3, 2][k]! * map.filter((value) => value > 0).length) / PLACES ** 2);
    expect([...arrayOf(explanation, 'weights')]).toEqual(near(slopes));
  });

  it('is zero where everything speaks against the class, and says so', async () => {
    const { remarks, arrays, relevance, measures } = await explain(pooledModel([[-1, -1]]));
    expect(remarks!.map(({ code }) => code)).toEqual(['flat']);
    expect(remarks![0]!.text).toBe(
      'Nowhere do the maps of relu (ReLU) speak for class 0: their weighted sum is positive at no place.',
    );
    expect(arrays[0]!.values.data.every((value) => value === 0)).toBe(true);
    expect(relevance!.data.every((value) => value === 0)).toBe(true);
    expect(measures['cut-off-share']!.value).toBe(1);
  });

  it('is zeros where all places are equal, and where the class does not follow from the maps at all', async () => {
    const pooled = await explain(pooledModel([[1, 1]]), { layer: 'pool' });
    expect(pooled.remarks![0]!.text).toContain('at every place, so no place stands out for class 0');
    expect(arrayOf(pooled, 'map').every((value) => value === 0)).toBe(true);
    const idle = await explain(pooledModel([[0, 0]]));
    expect(idle.remarks!.map(({ code }) => code)).toEqual(['flat']);
    expect(idle.measures['cut-off-share']!.value).toBe(null);
  });
});

describe('Grad-CAM of a trained network', () => {
  const explainPeer = (index: number, params: Record<string, unknown> = {}) =>
    explainPicture(gradCam, { runner: engine.runner(peer), pictures, picture: index, variant: 'paper', params });

  it.each([0, 6])('is what PyTorch computes at picture %i', async (index) => {
    const explanation = await explainPeer(index);
    for (const name of ['coarse', 'map']) {
      const theirs = referenceOf(`grad-cam/${name}`, index)!;
      expect(arrayOf(explanation, name).length).toBe(theirs.data.length);
      expect(relativeL2(arrayOf(explanation, name), theirs.data)).toBeLessThan(1e-5);
    }
  });

  it('weighs a map by what the score does when all of the map rises', async () => {
    const weights = arrayOf(await explainPeer(6), 'weights');
    const pixels = { kind: 'stored', count: 1, data: pictures.pixels[6]! } as const;
    const output = await engine.runner(peer).activations('cnn.36', pixels);
    const { graph } = peer;
    const shape = [1, 64, 8, 8];
    const nodes = graph.nodes.filter(({ outputs }) => !outputs.includes('cnn.36'));
    const rest = cut({ ...graph, inputs: [{ name: 'cnn.36', shape }], nodes }, [LOGITS]);
    const scoreWith = async (channel: number, by: number): Promise<number> => {
      const data = output.map((value, i) => (Math.floor(i / 64) === channel ? value + by : value));
      return (await runGraph(rest, { 'cnn.36': ndArray(shape, data) }))[LOGITS]!.data[labels[6]!]!;
    };
    const step = 2 ** -8;
    for (const channel of [0, 17, 40, 63]) {
      const slope = ((await scoreWith(channel, step)) - (await scoreWith(channel, -step))) / (2 * step);
      expect(weights[channel]).toBeCloseTo(slope / 64, 4);
    }
  });

  it('looks at the last convolution behind its normalisation and activation', async () => {
    const [{ arrays, measures }, named] = await Promise.all([explainPeer(0), explainPeer(0, { layer: 'cnn.36' })]);
    expect(arrays).toEqual(named.arrays);
    expect(arrays[1]!.definition).toContain('cnn.36 (ReLU)');
    expect(measures['cell-side']!.value).toBe(16);
    expect(measures['receptive-field']!.value).toBe(106);
  });
});

describe('a plan of Grad-CAM', () => {
  const plan = (model: ImageModel, params: object = {}) =>
    gradCam.plan({
      model,
      pictures: [ref('one', 0)],
      compared: [],
      variant: 'paper',
      params: gradCam.paramsSchema.parse(params),
    });

  it('costs a forward pass and the way back to the layer alone', () => {
    const [late] = plan(peer);
    const [early] = plan(peer, { layer: 'cnn.2' });
    expect(late!.cost).toBeGreaterThan(1);
    expect(late!.cost).toBeLessThan(1.1);
    expect(early!.cost).toBeGreaterThan(2.5);
    expect(early!.cost).toBeLessThan(3);
  });

  it('is empty for a network without maps of a convolution', () => {
    expect(plan(linearModel({ inputShape: [3, 2, 2], weights: [randomArray([12], 1).data] }))).toEqual([]);
  });

  it('passes a global pool and second names by, and a convolution behind which there is one place', () => {
    const shapes = {
      'a.0': 'Conv2d',
      a: 'Sequential',
      norm: 'BatchNorm2d',
      drop: 'Dropout',
      act: 'ReLU6',
      'drop again': 'Dropout',
    };
    const layers = Object.entries(shapes).map(([name, kind]) => ({
      name,
      kind,
      outputShape: [2, 3, 3],
      parameters: 1,
    }));
    const one = [
      { name: 'pool', kind: 'AdaptiveAvgPool2d', outputShape: [2, 1, 1], parameters: 0 },
      { name: 'last', kind: 'Conv2d', outputShape: [4, 1, 1], parameters: 8 },
    ];
    const [task] = plan({ ...peer, layers: [...layers, ...one] });
    const [named] = plan({ ...peer, layers: [...layers, ...one] }, { layer: 'act' });
    expect(task).toEqual(named);
  });

  it('refuses a layer that is not there, or that has no maps', () => {
    expect(() => plan(peer, { layer: 'cnn.99' })).toThrow(UserError);
    expect(() => plan(pooledModel([[1, 1]]), { layer: 'relue' })).toThrow(
      'Expected a layer of linear with maps for `params.layer`, but received "relue". Did you mean `relu`?',
    );
    expect(() => plan(pooledModel([[1, 1]]), { layer: 'flat' })).toThrow('It has conv, relu, pool.');
  });
});
