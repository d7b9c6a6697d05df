import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import gradientTimesInput from './method.ts';
import type { OpenEngine } from '../../pipeline/engine/open.ts';
import { classTarget, contextOf, linearModel, openCpu, taskOf } from '../../test/linear-model.ts';

let engine: OpenEngine;
beforeAll(async () => {
  engine = await openCpu();
});
afterAll(() => engine.close());

/** Two classes over a picture of 1 × 2 pixels; the weights of three channels, one after the other. */
const weights = [
  [1, 2, 3, 4, 5, 6],
  [0, 0, 0, 0, 0, 0],
];
const picture = Float32Array.of(0.5, 0, 0.25, 1, 0, 0.5);

const explain = (params: Record<string, unknown>, threshold?: number) => {
  const model = linearModel({ inputShape: [3, 1, 2], weights, ...(threshold !== undefined && { threshold }) });
  const task = taskOf(gradientTimesInput, { variant: 'paper', target: classTarget(model, 0), picture, params });
  return gradientTimesInput.explain(task as never, contextOf(engine, model));
};

describe('gradient × input', () => {
  it('is weight times pixel where the score is linear, and sums to the score', async () => {
    const { arrays, measures } = await explain({});
    expect([...arrays[0]!.values.data]).toEqual([1 * 0.5 + 3 * 0.25 + 5 * 0, 2 * 0 + 4 * 1 + 6 * 0.5]);
    expect(measures['unexplained']!.value).toBeCloseTo(0, 6);
  });

  it('leaves a constant of the score unexplained', async () => {
    const { measures } = await explain({}, 3.25);
    expect(measures['unexplained']!.value).toBeCloseTo(3.25 / (8.25 - 3.25), 6);
  });

  it('measures a pixel from the intensity that counts as nothing', async () => {
    const { arrays } = await explain({ centre: 0.5 });
    expect([...arrays[0]!.values.data]).toEqual([3 * -0.25 + 5 * -0.5, 2 * -0.5 + 4 * 0.5]);
  });
});
