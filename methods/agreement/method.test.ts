import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenEngine } from '../../pipeline/engine/open.ts';
import { spearman } from '../../numerics/statistics.ts';
import agreement from './method.ts';
import { isCompared } from '../../pipeline/explain/compared-methods.ts';
import { rooms } from '../../test/rooms.ts';
import { picture as pictureRef } from '../../test/tiny.ts';
import { classTarget, contextOf, linearModel, openCpu, taskOf } from '../../test/linear-model.ts';

const SIDE = 32;
const PIXELS = SIDE * SIDE;
const weights = Float32Array.from({ length: 3 * PIXELS }, (_, i) => Math.sin(i * 12.9898));
const picture = Float32Array.from({ length: 3 * PIXELS }, (_, i) => ((i * 7) % 11) / 10);

describe('agreement', () => {
  let engine: OpenEngine;
  beforeAll(async () => {
    engine = await openCpu();
  });
  afterAll(() => engine.close());

  it('correlates the ranks of every two maps of a linear model, whose maps are known', async () => {
    const model = linearModel({ inputShape: [3, SIDE, SIDE], weights: [weights, weights.map((value) => -value)] });
    const task = taskOf(agreement, {
      variant: 'paper',
      target: classTarget(model, 0),
      picture,
      params: { methods: ['saliency', 'integrated-gradients', 'occlusion'] },
    });
    const { arrays, measures, axes } = await agreement.explain(task as never, {
      ...contextOf(engine, model),
      compared: rooms.methods.filter(isCompared),
    });

    const { shape, data } = arrays[0]!.values;
    expect(shape).toEqual([3, 3]);
    expect([data[0], data[4], data[8]]).toEqual([1, 1, 1]);
    expect([data[1], data[2], data[5]]).toEqual([data[3], data[6], data[7]]);
    expect(axes).toEqual({ methods: { labels: ['saliency', 'integrated-gradients', 'occlusion'] } });
    // The gradient is the weights; Integrated Gradients from black multiplies them with the picture.
    const channels = (pixel: number): number[] => [pixel, pixel + PIXELS, pixel + 2 * PIXELS];
    const pixels = Array.from({ length: PIXELS }, (_, pixel) => pixel);
    const saliency = pixels.map((pixel) => Math.max(...channels(pixel).map((i) => Math.abs(weights[i]!))));
    const integrated = pixels.map((pixel) => channels(pixel).reduce((sum, i) => sum + weights[i]! * picture[i]!, 0));
    expect(data[1]).toBeCloseTo(spearman(saliency, integrated), 3);
    const pairs = [data[1]!, data[2]!, data[5]!];
    expect(measures['mean-agreement']!.value).toBeCloseTo((pairs[0]! + pairs[1]! + pairs[2]!) / 3, 6);
    expect(measures['least-agreement']!.value).toBeCloseTo(Math.min(...pairs), 6);
  });
});

describe('the plan of a check', () => {
  const compared = rooms.methods.filter(isCompared);
  const model = linearModel({ inputShape: [3, SIDE, SIDE], weights: [weights, weights] });
  const choose = (params: object, methods = compared, listed?: readonly string[]) => {
    const parsed = agreement.paramsSchema.parse(params);
    const request = { model, pictures: [pictureRef('one', 0)], variant: 'paper', params: parsed } as const;
    return agreement.plan({ ...request, compared: methods, ...(listed && { listed }) })[0]!;
  };

  it('takes every method that may be compared, with the parameters that it declares, and whatever a budget changes', () => {
    const ids = ['saliency', 'smooth-grad', 'integrated-gradients', 'lime', 'occlusion'];
    expect(choose({}).compared!.map(({ id }) => id)).toEqual(ids);
    const [first, second] = choose({ methods: ['smooth-grad', 'lime'], budgets: { lime: { samples: 7 } } }).compared!;
    expect(first).toMatchObject({ id: 'smooth-grad', params: { samples: 100, checkedSamples: 0 } });
    expect(second).toMatchObject({ id: 'lime', params: { samples: 7, segments: 200 } });
  });

  it('by itself takes none that the configuration does not name, and any that it is told to take', () => {
    const listed = ['agreement', 'occlusion', 'random-map', 'saliency'];
    const idsOf = (params: object) => choose(params, compared, listed).compared!.map(({ id }) => id);
    expect(idsOf({})).toEqual(['saliency', 'occlusion']);
    expect(idsOf({ methods: ['lime', 'saliency'] })).toEqual(['lime', 'saliency']);
    expect(() => choose({}, compared, ['agreement', 'saliency'])).toThrow(
      'Expected 2 methods that can be compared for `params.methods`, but received only `saliency` in the configuration.',
    );
    expect(() => choose({}, compared, ['agreement'])).toThrow('but received a configuration without one.');
  });

  it('costs what the maps cost, and is another where the version of a method that it takes is', () => {
    const one = (id: string) => choose({ methods: [id, 'saliency'] }).cost;
    expect(choose({ methods: ['lime', 'occlusion', 'saliency'] }).cost).toBe(
      one('lime') + one('occlusion') - one('saliency') / 2,
    );
    const raised = compared.map((method) => (method.id === 'lime' ? { ...method, version: 99 } : method));
    expect(choose({}, raised).compared!.find(({ id }) => id === 'lime')!.version).toBe(99);
  });

  it.each([
    [
      { methods: ['saliency', 'limes'] },
      'a method that is compared for `params.methods[1]`, but received `limes`. Did you mean `lime`?',
    ],
    [{ methods: ['saliency', 'random-map'] }, 'for `params.methods[1]`, but received `random-map`'],
    [{ methods: ['saliency', 'occlusion'], budgets: { lime: {} } }, 'for `params.budgets.lime`'],
    [{ budgets: { lime: { sample: 7 } } }, 'a known key for `params.budgets.lime`, but received `sample`'],
    [{ budgets: { lime: { samples: 1 } } }, 'for `params.budgets.lime: samples`, but received 1'],
  ])('refuses %j', (params, message) => {
    expect(() => choose(params)).toThrow(message);
  });
});
