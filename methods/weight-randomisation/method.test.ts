import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenEngine } from '../../pipeline/engine/open.ts';
import { Random } from '../../numerics/random.ts';
import weightRandomisation from './method.ts';
import { parseArchitecture } from '../../pipeline/models/architecture.ts';
import { buildGraph } from '../../pipeline/models/build.ts';
import { digestModel } from '../../pipeline/models/digest.ts';
import type { ImageModel } from '../../pipeline/models/model.ts';
import { layOut } from '../../pipeline/models/network.ts';
import { sizeOf } from '../../numerics/nd-array.ts';
import { isCompared } from '../../pipeline/explain/compared-methods.ts';
import { rooms } from '../../test/rooms.ts';
import { classTarget, contextOf, openCpu, taskOf } from '../../test/linear-model.ts';
import { picture, tinyModel } from '../../test/tiny.ts';

const SIDE = 16;
const PIXELS = SIDE * SIDE;

/** Linear layers one after another, the first of which reads the picture; weights are uniform in ±1. */
function linearLayers(...sizes: readonly number[]): ImageModel {
  const architecture = parseArchitecture(
    { layers: [{ name: 'flatten', flatten: {} }, ...sizes.map((out, i) => ({ name: `fc${i}`, linear: { out } }))] },
    'test',
  );
  const inputShape = [3, SIDE, SIDE] as const;
  const network = layOut(architecture, inputShape);
  const random = new Random(7);
  const weights = new Map(
    [...network.tensors].map(([name, shape]) => [
      name,
      Float32Array.from({ length: sizeOf(shape) }, () => 2 * random.uniform() - 1),
    ]),
  );
  const { preprocess } = tinyModel;
  const graph = buildGraph(network, weights, preprocess);
  const classes = Array.from({ length: sizes.at(-1)! }, (_, index) => `class ${index}`);
  return {
    id: 'linear',
    digest: digestModel(graph, preprocess),
    classes,
    preprocess,
    inputShape,
    graph,
    layers: network.layers,
  };
}

const compared = rooms.methods.filter(isCompared);
const pixels = Float32Array.from({ length: 3 * PIXELS }, (_, i) => (i % 11) / 10);

describe('weight randomisation', () => {
  let engine: OpenEngine;
  beforeAll(async () => {
    engine = await openCpu();
  });
  afterAll(() => engine.close());

  const explain = (model: ImageModel, params: Record<string, unknown>) => {
    const task = taskOf(weightRandomisation, {
      variant: 'paper',
      target: classTarget(model, 1),
      picture: pixels,
      params,
    });
    return weightRandomisation.explain(task as never, { ...contextOf(engine, model), compared });
  };

  it('finds the map of a linear model in the first frame, and no trace of it once the weights are random', async () => {
    const model = linearLayers(4);
    const methods = ['saliency', 'smooth-grad', 'integrated-gradients'];
    const { arrays, series, axes, measures } = await explain(model, {
      methods,
      budgets: { 'smooth-grad': { samples: 4 }, 'integrated-gradients': { steps: 2, stepLimit: 2 } },
    });

    expect(arrays[0]!.values.shape).toEqual([3, 2, SIDE, SIDE]);
    expect(axes).toEqual({
      methods: { labels: methods },
      frames: { labels: ['trained', 'fc0'], groups: ['', 'Linear'] },
    });
    // The gradient of a linear score is its row of weights: saliency is the largest of a pixel's three.
    const { data } = model.graph.initializers.get('fc0.weight')! as { data: Float32Array };
    const row = data.subarray(3 * PIXELS, 6 * PIXELS);
    const truth = Float64Array.from({ length: PIXELS }, (_, i) =>
      Math.max(...[0, 1, 2].map((channel) => Math.abs(row[channel * PIXELS + i]!))),
    );
    const scale = truth[0]! / arrays[0]!.values.data[0]!;
    for (let i = 0; i < PIXELS; i++) {
      const shown = arrays[0]!.values.data[i]!;
      if (shown < 1) expect(shown * scale).toBeCloseTo(truth[i]!, 5);
    }
    // Independent weights: a rank correlation of 256 pairs has the standard error 1/√255; four of them.
    for (const method of methods) {
      const [trained, random] = series![`spearman-${method}`]!.y.values;
      expect(trained).toBeCloseTo(1, 12);
      expect(Math.abs(random!)).toBeLessThan(4 / Math.sqrt(PIXELS - 1));
      expect(series![`ssim-${method}`]!.y.values[0]).toBeCloseTo(1, 12);
    }
    expect(measures).toEqual({}); // there are no three layers
  });

  it('measures the correlation after the top three layers, and gives the same numbers again', async () => {
    const model = linearLayers(12, 8, 6, 4);
    const params = { methods: ['saliency', 'integrated-gradients'] };
    const one = await explain(model, params);
    expect(one.axes!['frames']!.labels).toEqual(['trained', 'fc3', 'fc2', 'fc1', 'fc0']);
    for (const method of params.methods) {
      const { values } = one.series![`spearman-${method}`]!.y;
      expect(one.measures[`spearman-top-3-${method}`]).toMatchObject({ value: values[3], null: 0, unit: '1' });
      expect(new Set(values).size).toBe(5);
    }
    expect((await explain(model, params)).series).toEqual(one.series);
  });

  it('plans one task for each of the first pictures, and none for a model without weights', () => {
    const pictures = ['a', 'b', 'c'].map((id) => picture(id, 0));
    const params = weightRandomisation.paramsSchema.parse({});
    const plan = (model: ImageModel) =>
      weightRandomisation.plan({ model, pictures, variant: 'paper', params, compared });
    expect(plan(linearLayers(4, 4)).map((draft) => draft.picture?.id)).toEqual(['a', 'b']);
    expect(plan(tinyModel)).toEqual([]);
  });
});
