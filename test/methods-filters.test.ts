import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenEngine } from '../pipeline/engine/open.ts';
import { float32, ints } from '../pipeline/graph/graph.ts';
import { Random } from '../numerics/random.ts';
import filterActivation from '../methods/filter-activation/method.ts';
import filterVisualization from '../methods/filter-visualization/method.ts';
import type { Method, Variant } from '../pipeline/explain/method.ts';
import { type ImageModel, LOGITS, PICTURE } from '../pipeline/models/model.ts';
import { contextOf, linearModel, openCpu, taskOf } from './linear-model.ts';

/** Three 1×1 filters on four pixels: red minus blue; green; and one that answers −1 whatever it sees, behind a ReLU. */
const kernels = [1, 0, -1, 0, 1, 0, 0, 0, 0];
const bias = [0, 0, -1];
const base = linearModel({
  inputShape: [3, 2, 2],
  weights: [new Array<number>(12).fill(0), new Array<number>(12).fill(0)],
});
const model: ImageModel = {
  ...base,
  graph: {
    ...base.graph,
    nodes: [
      {
        op: 'Conv',
        inputs: [PICTURE, 'kernels', 'biases'],
        outputs: ['conv'],
        attributes: { kernel_shape: ints([1, 1]) },
      },
      { op: 'Relu', inputs: ['conv'], outputs: ['relu'], attributes: {} },
      { op: 'Flatten', inputs: ['relu'], outputs: ['values'], attributes: {} },
      ...base.graph.nodes.slice(1),
    ],
    outputs: [LOGITS],
    initializers: new Map([
      ...base.graph.initializers,
      ['kernels', float32([3, 3, 1, 1], Float32Array.from(kernels))],
      ['biases', float32([3], Float32Array.from(bias))],
    ]),
  },
  layers: [
    { name: 'conv', cnnid: 0, kind: 'Conv2d', outputShape: [3, 2, 2], receptiveField: 1, parameters: 12 },
    { name: 'relu', cnnid: 1, kind: 'ReLU', outputShape: [3, 2, 2], receptiveField: 1, parameters: 0 },
  ],
};
const picture = Float32Array.of(1, 0.5, 0.25, 0, 0.1, 0.2, 0.3, 0.4, 0, 0.25, 0.25, 1);

let engine: OpenEngine;
beforeAll(async () => {
  engine = await openCpu();
});
afterAll(() => engine.close());

function explain(method: Method, layer: 'conv' | 'relu', filter: number, variant: Variant = 'paper', params = {}) {
  const layerKind = layer === 'conv' ? 'Conv2d' : 'ReLU';
  const target = { kind: 'filter', layer, layerKind, filter } as const;
  return method.explain(taskOf(method, { variant, target, picture, params, seed: 3 }), contextOf(engine, model));
}

describe('filter activation', () => {
  it('is the filter’s own map, with the receptive field and its range stated', async () => {
    const { arrays, measures, remarks } = await explain(filterActivation, 'conv', 0);
    expect([...arrays[0]!.values.data]).toEqual([1, 0.25, 0, -1]);
    expect(measures['receptive-field']!.value).toBe(1);
    expect(measures['largest-activation']!.value).toBe(1);
    expect(measures['mean-activation']!.value).toBe(0.0625);
    expect(remarks).toEqual([]);
  });

  it('is like the map of the same filter in the layer before, as far as the two vary together', async () => {
    const params = { layers: ['conv', 'relu'], filters: [0, 1] };
    const first = await explain(filterActivation, 'conv', 0, 'paper', params);
    expect(first.measures).not.toHaveProperty('likeness-to-layer-before');
    const { measures } = await explain(filterActivation, 'relu', 0, 'paper', params);
    // Of 1, ¼, 0 and −1 with the same behind a rectifier: 1, ¼, 0, 0.
    const correlation =
      (1 + 1 / 16 - 4 * (1 / 16) * (5 / 16)) / Math.sqrt(2 + 1 / 16 - 1 / 64) / Math.sqrt(17 / 16 - 25 / 64);
    expect(measures['likeness-to-layer-before']!.value).toBeCloseTo(correlation, 6);
    expect(measures['likeness-to-layer-before']!.definition).toContain('filter 0 of conv (Conv2d)');
    const silent = await explain(filterActivation, 'relu', 2, 'paper', { ...params, filters: [2] });
    expect(silent.measures['likeness-to-layer-before']!.value).toBeNull();
  });

  it('measures how much of the map changes faster than a frequency', async () => {
    const { measures } = await explain(filterActivation, 'conv', 0, 'paper', { cutoff: 1 });
    // Of [[1, ¼], [0, −1]] the transform is ¼ at 0, 1¾ across, 2¼ down and −¼ diagonally, which alone is above one cycle.
    expect(measures['details']!.value).toBeCloseTo(0.25 ** 2 / (1.75 ** 2 + 2.25 ** 2 + 0.25 ** 2), 9);
    expect(measures['details']!.null).toBeCloseTo(1 / 3, 12);
  });

  it('says so where the filter is silent', async () => {
    const { arrays, remarks } = await explain(filterActivation, 'relu', 2);
    expect([...arrays[0]!.values.data]).toEqual([0, 0, 0, 0]);
    expect(remarks!.map(({ code }) => code)).toEqual(['flat']);
  });
});

describe('filter visualisation', () => {
  it('climbs by Adam’s equal steps where the gradient is constant, and leaves [0, 1] unclamped', async () => {
    const params = { steps: 20 };
    const { arrays, measures, series } = await explain(filterVisualization, 'conv', 0, 'course', params);
    const moved = picture.map((value, i) => value + [2, 0, -2][Math.floor(i / 4)]!); // 20 steps of 0.1
    expect([...arrays[0]!.values.data]).toEqual([...moved].map((value) => expect.closeTo(value, 4) as number));
    expect(measures['objective-before']!.value).toBeCloseTo(0.25, 5);
    expect(measures['objective-after']!.value).toBeCloseTo(0.25 + 4 * 4, 3);
    expect(series!['objective']!.x.values).toEqual(Array.from({ length: 21 }, (_, step) => step));
    expect(series!['objective']!.y.values[10]).toBeCloseTo(0.25 + 4 * 2, 3);
  });

  it('starts from uniform noise in the paper’s variant, whatever the picture', async () => {
    const { arrays } = await explain(filterVisualization, 'conv', 1, 'paper', { steps: 1 });
    const random = new Random(3);
    const noise = Array.from({ length: 12 }, () => random.uniform());
    const expected = noise.map((value, i) => value + (i >= 4 && i < 8 ? 0.1 : 0));
    expect([...arrays[0]!.values.data]).toEqual(expected.map((value) => expect.closeTo(value, 5) as number));
  });

  it('is held against the report’s pictures in the paper’s variant', async () => {
    const grey = (value: number) => new Float32Array(12).fill(value);
    const pictures = [grey(0.25), grey(0.75), grey(0.5)];
    const refs = pictures.map((_, index) => ({ id: String(index), digest: '', label: null }));
    const target = { kind: 'filter', layer: 'conv', layerKind: 'Conv2d', filter: 1 } as const;
    const task = taskOf(filterVisualization, {
      variant: 'paper',
      target,
      picture,
      params: { steps: 10 },
      dependencies: refs,
    });
    const context = {
      ...contextOf(engine, model),
      picture: ({ id }: { id: string }) => Promise.resolve(pictures[Number(id)]!),
    };
    const { measures } = await filterVisualization.explain(task as never, context);
    const after = measures['objective-after']!.value!; // green of the noise, and ten steps of 0.1 on four pixels
    expect(after).toBeGreaterThan(4);
    expect(measures['rank-among-pictures']).toMatchObject({ value: 1, null: 2.5 });
    expect(measures['times-best-picture']!.value).toBeCloseTo(after / 3, 6); // the brightest sums to 4 · ¾
    expect(measures['times-best-picture']!.definition).toContain('of which there are 3');
    pictures[0] = grey(9);
    const { measures: beaten } = await filterVisualization.explain(task as never, context);
    expect(beaten['rank-among-pictures']!.value).toBe(2);
    const [draft] = filterVisualization.plan({
      model,
      pictures: refs,
      variant: 'paper',
      params: task.params as never,
      compared: [],
    });
    expect(draft!.dependencies).toEqual(refs);
  });

  it('says so where nothing activates the filter, so that the picture stays as it was', async () => {
    const { arrays, remarks } = await explain(filterVisualization, 'relu', 2, 'course');
    expect(arrays[0]!.values.data).toEqual(picture);
    expect(remarks!.map(({ code }) => code)).toEqual(['unmoved']);
  });
});
