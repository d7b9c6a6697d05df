import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenEngine } from '../pipeline/engine/open.ts';
import { spearman } from '../numerics/statistics.ts';
import { agreement } from '../methods/agreement/method.ts';
import { classTarget, contextOf, linearModel, openCpu, taskOf } from './linear-model.ts';

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
    const { arrays, measures, axes } = await agreement.explain(task as never, contextOf(engine, model));

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
