import { describe, expect, it } from 'vitest';
import { parseArchitecture } from '../pipeline/models/architecture.ts';
import { buildGraph } from '../pipeline/models/build.ts';
import { digestModel } from '../pipeline/models/digest.ts';
import { type ImageModel } from '../pipeline/models/model.ts';
import { layOut } from '../pipeline/models/network.ts';
import { randomiseWeights, weightedLayers } from '../pipeline/models/randomised.ts';
import { sizeOf } from '../numerics/nd-array.ts';
import { tinyModel } from './tiny.ts';

/** Two convolutions, the second without a bias and before a BatchNorm, and two linear layers; every tensor is filled with 7. */
function model(): ImageModel {
  const architecture = parseArchitecture(
    {
      features: 'cnn',
      layers: [
        {
          name: 'cnn',
          sequential: [
            { conv2d: { out: 4, kernel: 3 } },
            'relu',
            { conv2d: { out: 8, kernel: [3, 2], groups: 2, bias: false } },
            'batchNorm2d',
          ],
        },
        { name: 'flatten', flatten: {} },
        { name: 'fc', sequential: [{ linear: { out: 50 } }, 'relu', 'dropout', { linear: { out: 3 } }] },
      ],
    },
    'test',
  );
  const inputShape = [3, 8, 8] as const;
  const network = layOut(architecture, inputShape);
  const weights = new Map([...network.tensors].map(([name, shape]) => [name, new Float32Array(sizeOf(shape)).fill(7)]));
  const { preprocess } = tinyModel;
  const graph = buildGraph(network, weights, preprocess);
  const digest = digestModel(graph, preprocess);
  return { id: 'm', digest, classes: ['a', 'b', 'c'], preprocess, inputShape, graph, layers: network.layers };
}

const valuesOf = ({ graph }: ImageModel, name: string): Float32Array => {
  const tensor = graph.initializers.get(name)!;
  return tensor.dtype === 'float32' ? tensor.data : Float32Array.from(tensor.data);
};

/** Names of the tensors that are no longer 7 everywhere. */
const changed = (one: ImageModel): readonly string[] =>
  [...one.graph.initializers.keys()].filter((name) => valuesOf(one, name).some((value) => value !== 7)).sort();

const trained = model();
const top = ['fc.3.bias', 'fc.3.weight'];
const second = ['fc.0.bias', 'fc.0.weight'];
const third = ['cnn.2.weight', ...['bias', 'running_mean', 'running_var', 'weight'].map((part) => `cnn.3.${part}`)];
const last = ['cnn.0.bias', 'cnn.0.weight'];

describe('weightedLayers', () => {
  it('goes from the logits down and puts a BatchNorm to the convolution before it', () => {
    expect(weightedLayers(trained)).toEqual([
      { name: 'fc.3', kind: 'Linear', norms: [] },
      { name: 'fc.0', kind: 'Linear', norms: [] },
      { name: 'cnn.2', kind: 'Conv2d', norms: ['cnn.3'] },
      { name: 'cnn.0', kind: 'Conv2d', norms: [] },
    ]);
    expect(weightedLayers(tinyModel)).toEqual([]);
  });
});

describe('randomiseWeights', () => {
  it.each([
    [0, []],
    [1, top],
    [2, [...top, ...second]],
    [3, [...top, ...second, ...third]],
    [4, [...top, ...second, ...third, ...last]],
  ])('changes the top %i layers and no others', (depth, names) => {
    expect(changed(randomiseWeights(trained, depth, 1))).toEqual([...names].sort());
  });

  it('draws uniformly between ± one over the root of the fan-in, as PyTorch does', () => {
    const random = randomiseWeights(trained, 4, 1);
    // fan-in: 3·3·3 inputs of the first convolution; 4/2 channels · 3·2 of the second; 8·4·5 values of its map; 50 units
    for (const [name, fanIn] of Object.entries({ 'cnn.0': 27, 'cnn.2': 12, 'fc.0': 160, 'fc.3': 50 })) {
      const values = valuesOf(random, `${name}.weight`);
      const bound = 1 / Math.sqrt(fanIn);
      expect(Math.max(...values.map(Math.abs))).toBeLessThanOrEqual(Math.fround(bound));
      expect(Math.max(...values)).toBeGreaterThan(0.8 * bound);
      expect(Math.min(...values)).toBeLessThan(-0.8 * bound);
    }
    // The variance of a uniform number is bound² / 3: 8,000 of them come within 5%, six standard errors (0.9/√8000 each).
    const weights = valuesOf(random, 'fc.0.weight');
    const variance = weights.reduce((sum, value) => sum + value * value, 0) / weights.length;
    expect(Math.abs(variance * 3 * 160 - 1)).toBeLessThan(0.06);
    expect(new Set(valuesOf(random, 'fc.0.bias')).size).toBe(50);
  });

  it('puts a BatchNorm back to where it begins', () => {
    const random = randomiseWeights(trained, 3, 1);
    const parts = { weight: 1, bias: 0, running_mean: 0, running_var: 1 };
    for (const [part, value] of Object.entries(parts)) {
      expect(new Set(valuesOf(random, `cnn.3.${part}`))).toEqual(new Set([value]));
    }
  });

  it('gives a layer the same weights at every depth, and two layers different ones', () => {
    const [two, four] = [randomiseWeights(trained, 2, 5), randomiseWeights(trained, 4, 5)];
    for (const name of [...top, ...second]) expect(valuesOf(two, name)).toEqual(valuesOf(four, name));
    const scaled = (name: string, fanIn: number): number => valuesOf(four, name)[0]! * Math.sqrt(fanIn);
    expect(scaled('fc.3.weight', 50)).not.toBeCloseTo(scaled('fc.0.weight', 160), 6);
  });

  it('depends on its seed, by its digest too, and leaves the trained model alone', () => {
    const digests = [
      trained.digest,
      ...[1, 2, 3, 4].map((depth) => randomiseWeights(trained, depth, 1).digest),
      randomiseWeights(trained, 1, 2).digest,
    ];
    expect(new Set(digests).size).toBe(digests.length);
    expect(randomiseWeights(trained, 3, 1).digest).toBe(digests[3]);
    expect(randomiseWeights(trained, 0, 1).digest).toBe(trained.digest);
    expect(changed(trained)).toEqual([]);
  });

  it('refuses a depth beyond the layers', () => {
    expect(() => randomiseWeights(trained, 5, 1)).toThrow('A model with 4 layers has no 5 of them randomised');
  });
});
