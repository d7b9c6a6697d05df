import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenEngine } from '../pipeline/engine/open.ts';
import centreGaussian from '../methods/centre-gaussian/method.ts';
import type { Method } from '../pipeline/explain/method.ts';
import randomMap from '../methods/random-map/method.ts';
import sobelEdges from '../methods/sobel-edges/method.ts';
import { classTarget, contextOf, linearModel, openCpu, taskOf } from './linear-model.ts';

let engine: OpenEngine;
beforeAll(async () => {
  engine = await openCpu();
});
afterAll(() => engine.close());

const [height, width] = [5, 8];
const pixels = height * width;

const modelOf = (weight: number) =>
  linearModel({
    inputShape: [3, height, width],
    weights: [new Float32Array(3 * pixels).fill(weight), new Float32Array(3 * pixels)],
  });

async function mapOf(method: Method, picture: Float32Array, weight = 1): Promise<number[]> {
  const model = modelOf(weight);
  const task = taskOf(method, { variant: 'paper', target: classTarget(model, 0), picture });
  const { relevance, arrays } = await method.explain(task, contextOf(engine, model));
  expect(relevance!.shape).toEqual([height, width]);
  expect(arrays[0]!.values.data).toEqual(relevance!.data);
  return [...relevance!.data];
}

/** Red rises by 0.1 a column and by 0.05 a row. */
const ramp = Float32Array.from({ length: 3 * pixels }, (_, i) =>
  i < pixels ? 0.1 * (i % width) + 0.05 * Math.floor(i / width) : 0.3,
);

describe('a null explainer', () => {
  it('of edges has the slope of the brightness, of which red is 0.2126', async () => {
    const map = await mapOf(sobelEdges, ramp);
    for (let y = 1; y < height - 1; y++) {
      for (let x = 1; x < width - 1; x++) {
        expect(map[y * width + x]).toBeCloseTo(0.2126 * Math.hypot(0.1, 0.05), 6);
      }
    }
  });

  it('of edges says that a picture of one colour has none', async () => {
    const model = modelOf(1);
    const task = taskOf(sobelEdges, {
      variant: 'paper',
      target: classTarget(model, 0),
      picture: new Float32Array(3 * pixels).fill(0.5),
    });
    const { remarks } = await sobelEdges.explain(task as never, contextOf(engine, model));
    expect(remarks!.map(({ code }) => code)).toEqual(['flat']);
  });

  it('of the middle is a bell of a quarter of each side, the same on both sides of the middle', async () => {
    const map = await mapOf(centreGaussian, ramp);
    const at = (y: number, x: number): number => map[y * width + x]!;
    expect(at(2, 3) / at(2, 5)).toBeCloseTo(Math.exp((1.5 ** 2 - 0.5 ** 2) / (2 * 2 ** 2)), 5);
    expect(at(2, 3) / at(4, 3)).toBeCloseTo(Math.exp(2 ** 2 / (2 * 1.25 ** 2)), 5);
    expect(at(1, 1)).toBeCloseTo(at(3, 6), 6);
    expect(Math.max(...map)).toBe(at(2, 3));
  });

  it.each([randomMap, centreGaussian, sobelEdges])('$id is the same for another model', async (method) => {
    expect(await mapOf(method, ramp, 1)).toEqual(await mapOf(method, ramp, -3));
  });
});
