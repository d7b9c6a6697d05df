import { afterAll, describe, expect, it } from 'vitest';
import { ndArray, sizeOf } from '../numerics/nd-array.ts';
import { UserError } from '../pipeline/base/errors.ts';
import { GraphRunner } from '../pipeline/engine/graph-runner.ts';
import { openPool } from '../pipeline/engine/pool.ts';
import type { Objective, Pictures } from '../pipeline/explain/runner.ts';
import { cut } from '../pipeline/graph/cut.ts';
import { float32, type Graph, int, ints, type Node } from '../pipeline/graph/graph.ts';
import { type ImageModel, LOGITS, PICTURE } from '../pipeline/models/model.ts';
import { randomArray, runGraph } from './graph.ts';
import { linearModel } from './linear-model.ts';

const tensor = (shape: readonly number[], seed: number, std = 0.5) =>
  float32(shape, randomArray(shape, seed, std).data);
const positive = (shape: readonly number[], seed: number) =>
  float32(
    shape,
    randomArray(shape, seed).data.map((value) => 0.5 + Math.abs(value)),
  );
const padded = { pads: ints([1, 1, 1, 1]) };
const node = (op: string, inputs: readonly string[], output: string, attributes: Node['attributes'] = {}): Node => ({
  op,
  inputs,
  outputs: [output],
  attributes,
});

/** Everything that is rewritten on the way: a normalisation that is folded, a rectifier that moves behind its pool, second names at the end. */
const graph: Graph = {
  inputs: [{ name: PICTURE, shape: [1, 3, 8, 8] }],
  outputs: [LOGITS],
  nodes: [
    node('Conv', [PICTURE, 'w0', 'b0'], 'conv', padded),
    node('BatchNormalization', ['conv', 'scale', 'shift', 'mean', 'variance'], 'norm'),
    node('Relu', ['norm'], 'relu'),
    node('MaxPool', ['relu'], 'pool', { kernel_shape: ints([2, 2]), strides: ints([2, 2]) }),
    node('Conv', ['pool', 'w1'], 'deep', padded),
    node('LeakyRelu', ['deep'], 'leaky'),
    node('Flatten', ['leaky'], 'flat', { axis: int(1) }),
    node('Gemm', ['flat', 'fc'], LOGITS, { transB: int(1) }),
    node('Identity', ['flat'], 'dropout'),
    node('Identity', [LOGITS], 'last'),
  ],
  initializers: new Map([
    ['w0', tensor([4, 3, 3, 3], 1, 0.3)],
    ['b0', tensor([4], 2)],
    ['scale', positive([4], 3)],
    ['shift', tensor([4], 4)],
    ['mean', tensor([4], 5)],
    ['variance', positive([4], 6)],
    ['w1', tensor([5, 4, 3, 3], 7, 0.3)],
    ['fc', tensor([3, 80], 8, 0.1)],
  ]),
};

const shapes: Readonly<Record<string, readonly number[]>> = {
  conv: [4, 8, 8],
  norm: [4, 8, 8],
  relu: [4, 8, 8],
  pool: [4, 4, 4],
  deep: [5, 4, 4],
  leaky: [5, 4, 4],
  flat: [80],
  dropout: [80],
  last: [3],
};

const model: ImageModel = {
  ...linearModel({ inputShape: [3, 8, 8], weights: [0, 1, 2].map(() => new Float32Array(192)) }),
  id: 'small',
  graph,
  layers: Object.entries(shapes).map(([name, outputShape]) => ({ name, kind: 'Layer', outputShape, parameters: 0 })),
};

const pictures: Pictures = { kind: 'stored', count: 60, data: randomArray([60, 3, 8, 8], 9).data };
const logit = { kind: 'logit', classIndex: 2 } as const;

const pools = [1, 2, 3].map((workers) => openPool({ engine: 'onnxruntime', provider: 'cpu' }, workers));
const runnerOn = (workers: number, batch = 1): GraphRunner => new GraphRunner(model, pools[workers - 1]!, batch);
afterAll(() => Promise.all(pools.map((pool) => pool.close())));

/** What is behind a layer, as a graph that is fed with the layer's output. */
const behind = (layer: string): Graph =>
  cut(
    {
      ...graph,
      inputs: [{ name: layer, shape: [1, ...shapes[layer]!] }],
      nodes: graph.nodes.filter(({ outputs }) => !outputs.includes(layer)),
    },
    [LOGITS],
  );

const crossEntropy = (scores: ArrayLike<number>, label: number): number =>
  Math.log(Array.from(scores).reduce((sum, score) => sum + Math.exp(score - scores[label]!), 0));

/** The objective as a function of the scores, in float64. */
const objectives: readonly (readonly [Objective, (scores: ArrayLike<number>) => number])[] = [
  [logit, (scores) => scores[2]!],
  [{ kind: 'cross-entropy', classIndex: 1 }, (scores) => crossEntropy(scores, 1)],
];

describe('a gradient by the output of a layer', () => {
  const cases = objectives.flatMap(([objective, value]) =>
    ['conv', 'norm', 'relu', 'pool', 'deep', 'leaky', 'flat'].map((layer) => ({ objective, value, layer })),
  );

  it.each(cases)('$layer is the slope of the $objective.kind when that output changes', async (one) => {
    const { objective, value, layer } = one;
    const { gradients, activations } = await runnerOn(2).gradients(objective, pictures, { by: layer });
    const size = sizeOf(shapes[layer]!);
    const output = activations.slice(7 * size, 8 * size);
    const rest = behind(layer);
    const step = 2 ** -7;
    // Zeros of a rectifier tie in their pool's window: a kink.
    const places = Array.from(output.keys()).filter((place) => output[place] !== 0);
    const slopes = await Promise.all(
      [0, 1, 2, 3, 4, 5].map(async (n) => {
        const at = places[Math.floor(((n + 0.5) * places.length) / 6)]!;
        const moved = async (by: number): Promise<number> => {
          const data = Float32Array.from(output, (each, i) => (i === at ? each + by : each));
          const results = await runGraph(rest, { [layer]: ndArray([1, ...shapes[layer]!], data) });
          return value(results[LOGITS]!.data);
        };
        const slope = ((await moved(step)) - (await moved(-step))) / (2 * step);
        return { slope, gradient: gradients[7 * size + at]! };
      }),
    );
    const scale = Math.max(...gradients.subarray(7 * size, 8 * size).map(Math.abs));
    expect(scale).toBeGreaterThan(0.01);
    for (const { slope, gradient } of slopes) expect(Math.abs(slope - gradient)).toBeLessThan(2e-3 * scale);
  });

  it.each(Object.keys(shapes))('%s comes with that output, one a picture', async (layer) => {
    const runner = runnerOn(2);
    const { gradients, activations } = await runner.gradients(logit, pictures, { by: layer });
    expect(gradients.length).toBe(60 * sizeOf(shapes[layer]!));
    const alone = await runner.activations(layer, pictures);
    expect(activations.length).toBe(alone.length);
    const scale = Math.max(...alone.map(Math.abs));
    expect(Math.max(...alone.map((value, i) => Math.abs(value - activations[i]!)))).toBeLessThan(1e-6 * scale);
  });

  it('of a name that nothing reads is the gradient by the value it names', async () => {
    const runner = runnerOn(1);
    const [named, dropout, last] = await Promise.all(
      ['flat', 'dropout', 'last'].map((by) => runner.gradients(logit, pictures, { by })),
    );
    expect(dropout).toEqual(named);
    expect([...last!.gradients.slice(0, 3)]).toEqual([0, 0, 1]);
  });

  it('follows the sum of a filter, in closed form where the layer is its own', async () => {
    const objective = { kind: 'filter', layer: 'deep', filter: 3 } as const;
    const { gradients } = await runnerOn(2).gradients(objective, pictures, { by: 'deep' });
    expect([...gradients.slice(0, 80)]).toEqual(Array.from({ length: 80 }, (_, i) => (i >= 48 && i < 64 ? 1 : 0)));
    const before = await runnerOn(2).gradients(objective, pictures, { by: 'pool' });
    const kernel = graph.initializers.get('w1')!.data.slice(3 * 36, 4 * 36) as Float32Array;
    for (let channel = 0; channel < 4; channel++) {
      const sum = kernel.slice(9 * channel, 9 * channel + 9).reduce((total, weight) => total + weight, 0);
      expect(before.gradients[16 * channel + 5]).toBeCloseTo(sum, 5); // away from the border every weight counts once
    }
  });

  it('times what comes before it is the gradient by the picture', async () => {
    const runner = runnerOn(2);
    const { gradients } = await runner.gradients(logit, pictures, { by: 'conv' });
    const whole = await runner.gradients(logit, pictures);
    const kernel = graph.initializers.get('w0')!.data;
    const [channel, y, x] = [1, 3, 4];
    let chained = 0;
    for (let filter = 0; filter < 4; filter++) {
      for (let row = 0; row < 3; row++) {
        for (let column = 0; column < 3; column++) {
          const at = (filter * 8 + (y + 1 - row)) * 8 + x + 1 - column;
          chained += kernel[((filter * 3 + channel) * 3 + row) * 3 + column]! * gradients[at]!;
        }
      }
    }
    expect(chained).toBeCloseTo(whole[(channel * 8 + y) * 8 + x]!, 5);
  });

  it('has the same bytes with one, two and three workers', async () => {
    const results = await Promise.all(
      [1, 2, 3].map((workers) => runnerOn(workers).gradients(logit, pictures, { by: 'norm' })),
    );
    expect(results[1]).toEqual(results[0]);
    expect(results[2]).toEqual(results[0]);
  });

  it.each([7, 32])('agrees with batches of 1 when %i pictures are taken at once', async (batch) => {
    const single = await runnerOn(2).gradients(logit, pictures, { by: 'pool' });
    const batched = await runnerOn(2, batch).gradients(logit, pictures, { by: 'pool' });
    for (const part of ['gradients', 'activations'] as const) {
      const scale = Math.max(...single[part].map(Math.abs));
      expect(batched[part].length).toBe(single[part].length);
      const worst = Math.max(...single[part].map((value, i) => Math.abs(value - batched[part][i]!)));
      expect(worst).toBeLessThan(1e-5 * scale);
    }
  });

  it('has a closed form where the score is linear with a kink', async () => {
    const weights = Array.from({ length: 12 }, (_, i) => i / 10);
    const kinked = linearModel({ inputShape: [3, 2, 2], weights: [weights, weights], threshold: 3 });
    const layers = ['product', 'values'].map((name) => ({ name, kind: 'Layer', outputShape: [2], parameters: 0 }));
    const runner = new GraphRunner({ ...kinked, layers }, pools[0]!, 1);
    const two: Pictures = { kind: 'stored', count: 2, data: new Float32Array(24).fill(1, 0, 12) }; // products 6.6 and 0, less 3
    const byProduct = await runner.gradients({ kind: 'logit', classIndex: 1 }, two, { by: 'product' });
    expect([...byProduct.gradients]).toEqual([0, 1, 0, 0]);
    const byValues = await runner.gradients({ kind: 'logit', classIndex: 1 }, two, { by: 'values' });
    expect([...byValues.gradients]).toEqual([...weights, ...new Array<number>(12).fill(0)].map(Math.fround));
    expect([...byValues.activations.slice(0, 12)]).toEqual(new Array<number>(12).fill(1));
  });
});

describe('a gradient by a layer is refused', () => {
  const message = async (objective: Objective, by: string): Promise<string> => {
    const error: unknown = await runnerOn(1)
      .gradients(objective, pictures, { by })
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UserError);
    return (error as UserError).message;
  };

  it('where the model has no layer of the name, with the nearest', async () => {
    expect(await message(logit, 'leakey')).toBe(
      'Expected a layer of small, but received "leakey". Did you mean `leaky`?',
    );
    expect(await message(logit, 'cnn.9')).toContain('Known are `conv`, `norm`');
    expect(await message(logit, PICTURE)).toContain('Expected a layer of small');
  });

  it('where the layer comes after what is differentiated', async () => {
    const objective = { kind: 'filter', layer: 'pool', filter: 0 } as const;
    expect(await message(objective, 'deep')).toBe(
      'Expected a layer that pool depends on, but received "deep". Name an earlier one.',
    );
    expect(await message(objective, 'dropout')).toContain('"dropout"');
  });
});
