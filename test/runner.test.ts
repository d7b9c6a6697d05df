import { afterAll, describe, expect, it } from 'vitest';
import { Executor } from '../pipeline/engine/executor.ts';
import { GraphRunner } from '../pipeline/engine/graph-runner.ts';
import type { Program } from '../pipeline/engine/job.ts';
import { openOnnxruntime } from '../pipeline/engine/onnxruntime.ts';
import { takeChunk } from '../pipeline/engine/picture-source.ts';
import { openPool } from '../pipeline/engine/pool.ts';
import { Programs } from '../pipeline/engine/programs.ts';
import { SessionCache } from '../pipeline/engine/session-cache.ts';
import { float32, type Graph, int, ints } from '../pipeline/graph/graph.ts';
import { type ImageModel, LOGITS, PICTURE } from '../pipeline/models/model.ts';
import type { Pictures } from '../pipeline/explain/runner.ts';
import { randomArray } from './graph.ts';

const weights = (shape: readonly number[], seed: number) => float32(shape, randomArray(shape, seed, 0.5).data);

const graph: Graph = {
  inputs: [{ name: PICTURE, shape: [1, 3, 8, 8] }],
  outputs: [LOGITS],
  nodes: [
    { op: 'Conv', inputs: [PICTURE, 'w', 'b'], outputs: ['cnn.0'], attributes: { pads: ints([1, 1, 1, 1]) } },
    { op: 'Relu', inputs: ['cnn.0'], outputs: ['cnn.1'], attributes: {} },
    {
      op: 'MaxPool',
      inputs: ['cnn.1'],
      outputs: ['cnn.2'],
      attributes: { kernel_shape: ints([2, 2]), strides: ints([2, 2]) },
    },
    { op: 'Flatten', inputs: ['cnn.2'], outputs: ['flat'], attributes: { axis: int(1) } },
    { op: 'Gemm', inputs: ['flat', 'fc'], outputs: [LOGITS], attributes: { transB: int(1) } },
  ],
  initializers: new Map([
    ['w', weights([4, 3, 3, 3], 1)],
    ['b', weights([4], 2)],
    ['fc', weights([3, 64], 3)],
  ]),
};

const model: ImageModel = {
  id: 'small',
  digest: '0'.repeat(64),
  classes: ['a', 'b', 'c'],
  preprocess: {
    resize: { width: 8, height: 8 },
    channels: 'rgb',
    scale: 1,
    mean: [0, 0, 0],
    std: [1, 1, 1],
  },
  inputShape: [3, 8, 8],
  graph,
  layers: [
    { name: 'cnn.0', cnnid: 0, kind: 'Conv2d', outputShape: [4, 8, 8], receptiveField: 3, parameters: 112 },
    { name: 'cnn.2', cnnid: 2, kind: 'MaxPool2d', outputShape: [4, 4, 4], receptiveField: 4, parameters: 0 },
  ],
};

const size = 3 * 8 * 8;
const one = randomArray([3, 8, 8], 4).data;
const sixty: Pictures = { kind: 'stored', count: 60, data: randomArray([60, 3, 8, 8], 5).data };
const noise: Pictures = { kind: 'noise', count: 60, picture: one, std: 0.2, seed: 9 };
const crossEntropy = { kind: 'cross-entropy', classIndex: 1 } as const;

const pools = [1, 2, 3].map((workers) => openPool({ engine: 'onnxruntime', provider: 'cpu' }, workers));
const runnerOn = (workers: number, batch = 1): GraphRunner => new GraphRunner(model, pools[workers - 1]!, batch);
afterAll(() => Promise.all(pools.map((pool) => pool.close())));

describe('a runner', () => {
  it('gives the same bytes with one, two and three workers', async () => {
    const results = await Promise.all(
      [1, 2, 3].map(async (workers) => {
        const runner = runnerOn(workers);
        const { mean, standardError } = await runner.meanGradient(crossEntropy, noise, { of: 'absolute' });
        return { mean, standardError, logits: await runner.logits(sixty) };
      }),
    );
    expect(results[1]).toEqual(results[0]);
    expect(results[2]).toEqual(results[0]);
  });

  it.each([7, 32])('agrees with batches of 1 when it takes %i pictures at once', async (batch) => {
    const [single, batched] = await Promise.all(
      [runnerOn(2), runnerOn(2, batch)].map((runner) => runner.gradients(crossEntropy, sixty)),
    );
    const scale = Math.max(...single!.map(Math.abs));
    expect(batched!.length).toBe(60 * size);
    const worst = Math.max(...single!.map((value, i) => Math.abs(value - batched![i]!)));
    expect(worst).toBeLessThan(1e-5 * scale);
  });

  it('averages what it would return one by one', async () => {
    const runner = runnerOn(2);
    const each = await runner.gradients(crossEntropy, sixty);
    const progress: number[] = [];
    const { mean, standardError } = await runner.meanGradient(crossEntropy, sixty, {
      onProgress: (count) => progress.push(count),
    });
    const column = Array.from({ length: 60 }, (_, n) => each[n * size + 17]!);
    const average = column.reduce((sum, value) => sum + value, 0) / 60;
    const variance = column.reduce((sum, value) => sum + (value - average) ** 2, 0) / 59;
    expect(mean[17]).toBeCloseTo(average, 10);
    expect(standardError[17]).toBeCloseTo(Math.sqrt(variance / 60), 10);
    expect(progress).toEqual([25, 50, 60]);
  });

  it('weighs pictures as it is told', async () => {
    const runner = runnerOn(2);
    const weightOf = Array.from({ length: 60 }, (_, n) => (n === 30 ? 2 : 0));
    const { mean } = await runner.meanGradient(crossEntropy, sixty, { weights: weightOf });
    const each = await runner.gradients(crossEntropy, sixty);
    expect(mean[5]).toBeCloseTo(2 * each[30 * size + 5]!, 12);
  });

  it('differentiates the logit of the class that is asked for', async () => {
    const runner = runnerOn(2);
    const picture: Pictures = { kind: 'stored', count: 1, data: one };
    const step = 2 ** -8;
    const moved = (by: number): Pictures => ({
      kind: 'stored',
      count: 1,
      data: one.map((value, i) => (i === 100 ? value + by : value)),
    });
    const gradient = await runner.gradients({ kind: 'logit', classIndex: 2 }, picture);
    const [up, down] = await Promise.all([runner.logits(moved(step)), runner.logits(moved(-step))]);
    expect(gradient[100]).toBeCloseTo((up[2]! - down[2]!) / (2 * step), 3);
  });

  it('climbs the sum of a filter, and says how high at every step', async () => {
    const options = { steps: 20, learningRate: 0.1, beta1: 0.9, beta2: 0.999, epsilon: 1e-8 };
    const { picture, objectives } = await runnerOn(2).ascend(
      { kind: 'filter', layer: 'cnn.2', filter: 3 },
      one,
      options,
    );
    const map = await runnerOn(2).activations('cnn.2', { kind: 'stored', count: 1, data: picture });
    expect(objectives.length).toBe(21);
    expect(objectives[20]!).toBeGreaterThan(objectives[0]! + 1);
    expect(map.slice(48, 64).reduce((sum, value) => sum + value, 0)).toBeCloseTo(objectives[20]!, 3);
  });

  it('refuses a layer or a class that the model does not have', async () => {
    await expect(runnerOn(1).activations('cnn.9', sixty)).rejects.toThrow(
      'Expected a layer of small, but received "cnn.9"',
    );
    await expect(runnerOn(1).gradients({ kind: 'logit', classIndex: 3 }, sixty)).rejects.toThrow('No class 3');
  });
});

it('a pool that is closed lets the jobs end that have begun, and drops the others', async () => {
  const pool = openPool({ engine: 'onnxruntime', provider: 'cpu' }, 1);
  const runner = new GraphRunner(model, pool, 1);
  await runner.logits(sixty);
  const many = Array.from({ length: 20 }, () => runner.meanGradient(crossEntropy, noise));
  const ends = Promise.allSettled(many);
  await pool.close();
  expect(new Set((await ends).map(({ status }) => status))).toContain('rejected');
});

describe('what a worker keeps', () => {
  const programs = new Programs(model);
  const filterProgram = (filter: number): Program => programs.gradient({ kind: 'filter', layer: 'cnn.0', filter }, 1);

  it('is a bounded number of sessions', async () => {
    const cache = new SessionCache(openOnnxruntime('cpu'), 2);
    for (const filter of [0, 1, 2, 3, 0, 3]) await cache.open(filterProgram(filter));
    expect(cache.count).toBe(2);
    await cache.close();
    expect(cache.count).toBe(0);
  });

  it('is a bounded number of bytes, whatever the number of sessions', async () => {
    const bytes = filterProgram(0).bytes.byteLength;
    const cache = new SessionCache(openOnnxruntime('cpu'), 100, 2.5 * bytes);
    for (const filter of [0, 1, 2, 3]) await cache.open(filterProgram(filter));
    expect(cache.count).toBe(2);
    await cache.close();
  });

  it('is the session that was used last', async () => {
    const cache = new SessionCache(openOnnxruntime('cpu'), 2);
    const first = await cache.open(filterProgram(0));
    await cache.open(filterProgram(1));
    await cache.open(filterProgram(0));
    await cache.open(filterProgram(2));
    expect(await cache.open(filterProgram(0))).toBe(first);
    await cache.close();
  });

  it('is not a session that could not be opened', async () => {
    const cache = new SessionCache(openOnnxruntime('cpu'));
    const broken = { ...filterProgram(0), digest: 'broken', bytes: new SharedArrayBuffer(8) };
    await expect(cache.open(broken)).rejects.toThrow();
    await new Promise(setImmediate);
    expect(cache.count).toBe(0);
  });
});

describe('an executor does without a pool what a worker does', () => {
  it('for every kind of job', async () => {
    const executor = new Executor(openOnnxruntime('cpu'));
    const programs = new Programs(model);
    const target = Float32Array.of(0, 1, 0);
    const rows = { target, others: target.map((value) => 1 - value) };
    const program = programs.gradient({ kind: 'cross-entropy' }, 4);
    const chunk = takeChunk(sixty, 0, 6);
    const values = await executor.execute({ kind: 'values', program, rows, chunk, outputs: [program.gradient] });
    const sums = await executor.execute({
      kind: 'sum',
      program,
      rows,
      chunk,
      output: program.gradient,
      of: 'identity',
      weights: undefined,
    });
    const expected = await runnerOn(1, 4).gradients(crossEntropy, { kind: 'stored', count: 6, data: chunkData() });
    expect(values).toEqual([expected]);
    expect((sums as { sum: Float64Array }).sum[3]).toBeCloseTo(
      [0, 1, 2, 3, 4, 5].reduce((total, n) => total + expected[n * size + 3]!, 0),
      12,
    );
    const ascent = programs.gradient({ kind: 'filter', layer: 'cnn.0', filter: 0 }, 1);
    const options = { steps: 1, learningRate: 0.1, beta1: 0.9, beta2: 0.999, epsilon: 1e-8 };
    const { gradient } = ascent;
    const job = { kind: 'ascend', program: ascent, start: one, gradient, objective: 'objective', options } as const;
    expect((await executor.execute(job)) as object).toHaveProperty('objectives.length', 2);
    await executor.close();
  });

  const chunkData = (): Float32Array => (sixty as { data: Float32Array }).data.slice(0, 6 * size);
});
