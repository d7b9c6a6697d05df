import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { digestModel } from '../pipeline/models/digest.ts';
import { loadImageModel } from '../pipeline/models/load.ts';
import { ModelConfig } from '../schema/config.ts';
import { safetensors, type Shapes } from './safetensors.ts';

const shapes: Shapes = {
  '0.weight': [2, 3, 3, 3],
  '0.bias': [2],
  '1.weight': [2],
  '1.bias': [2],
  '1.running_mean': [2],
  '1.running_var': [2],
  '3.weight': [3, 32],
  '3.bias': [3],
};
const plain = (name: string, index: number): number => Math.fround(name.length / 10 + index / 100);

const config = ModelConfig.parse({
  id: 'small',
  name: 'Small',
  checkpoint: 'model.safetensors',
  architecture: {
    layers: [{ conv2d: { out: 2, kernel: 3, padding: 1 } }, 'batchNorm2d', 'flatten', { linear: { out: 3 } }],
  },
  classes: ['a', 'b', 'c'],
  preprocess: { resize: { width: 4, height: 4 } },
});

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vitrine-load-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function load(tensors: Shapes, valueAt = plain, changes: Partial<ModelConfig> = {}) {
  await writeFile(join(folder, 'model.safetensors'), safetensors(tensors, valueAt));
  return loadImageModel({ ...config, ...changes }, folder);
}

describe('loading a classifier', () => {
  it('takes the checkpoint’s weights', async () => {
    const { graph, inputShape } = await load(shapes);
    expect(inputShape).toEqual([3, 4, 4]);
    expect(graph.initializers.get('3.bias')).toEqual({
      dtype: 'float32',
      shape: [3],
      data: Float32Array.from([0, 1, 2], (index) => plain('3.bias', index)),
    });
  });

  it('lists in one line what is missing, unexpected and wrongly shaped', async () => {
    const others = Object.entries(shapes).filter(([name]) => name !== '0.bias');
    const tensors = {
      ...Object.fromEntries(others),
      '3.weight': [3, 128],
      'aux.weight': [1],
      '1.num_batches_tracked': [1],
    };
    await expect(load(tensors)).rejects.toThrow(
      'Expected the tensors of the architecture for `small.checkpoint: model.safetensors`, but received ' +
        'missing: `0.bias` [2]; unexpected: `aux.weight` [1]; wrongly shaped: `3.weight` [3, 128] instead of [3, 32].',
    );
    await expect(load(tensors)).rejects.toHaveProperty('name', 'UserError');
  });

  it('does not list a hundred names', async () => {
    const many = Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`extra${index}`, [1]]));
    await expect(load({ ...shapes, ...many })).rejects.toThrow(/`extra4` \[1\] and 95 more\./);
  });

  it.each([NaN, Infinity])('refuses a weight of %d, naming the tensor', async (value) => {
    const broken = (name: string, index: number) => (name === '3.weight' && index === 5 ? value : plain(name, index));
    await expect(load(shapes, broken)).rejects.toThrow(/finite numbers in the tensor `3\.weight`/);
  });

  it('refuses a negative variance, naming the tensor', async () => {
    const broken = (name: string, index: number) => (name === '1.running_var' ? -1 : plain(name, index));
    await expect(load(shapes, broken)).rejects.toThrow(/received -1 in the tensor `1\.running_var`/);
  });

  it('refuses classes of another number than the outputs', async () => {
    await expect(load(shapes, plain, { classes: ['a', 'b'] })).rejects.toThrow(
      'Expected 3 classes, one for each output of `3` for `small.classes`, but received 2.',
    );
  });

  it('refuses a size that depends on the picture, and a crop larger than the picture', async () => {
    const preprocess = { ...config.preprocess, resize: { shorterSide: 4 } };
    await expect(load(shapes, plain, { preprocess })).rejects.toThrow(/Expected a size for `small\.preprocess\.crop`/);
    await expect(load(shapes, plain, { preprocess: { ...preprocess, crop: { width: 4, height: 5 } } })).rejects.toThrow(
      'Expected at most 4×4 for `small.preprocess.crop`, but received 4×5.',
    );
  });

  it('refuses a layer’s name that the graph needs', async () => {
    const architecture = {
      layers: [
        { name: 'picture', flatten: {} },
        { name: 'head', linear: { out: 3 } },
      ],
    };
    const tensors = { 'head.weight': [3, 48], 'head.bias': [3] };
    await expect(load(tensors, plain, { architecture })).rejects.toThrow(
      /Expected another name for `small\.architecture: picture`/,
    );
  });

  it('says when there is no checkpoint', async () => {
    await expect(loadImageModel({ ...config, checkpoint: 'nothing.pth' }, folder)).rejects.toHaveProperty(
      'name',
      'UserError',
    );
  });
});

describe('the digest of a model', () => {
  it('is the same for the same numbers in another order, with counters beside them, and under another id', async () => {
    const { digest } = await load(shapes);
    const turned = Object.fromEntries(Object.entries(shapes).reverse());
    expect((await load({ ...turned, '1.num_batches_tracked': [1] }, plain, { id: 'other' })).digest).toBe(digest);
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
  });

  it('does not depend on the order in which a graph lists its weights', async () => {
    const { digest, graph, preprocess } = await load(shapes);
    const initializers = new Map([...graph.initializers].reverse());
    expect(digestModel({ ...graph, initializers }, preprocess)).toBe(digest);
  });

  it('changes with a weight, the preprocessing, and an option of a layer', async () => {
    const { digest } = await load(shapes);
    const one = (name: string, index: number) => (name === '3.bias' && index === 2 ? 7 : plain(name, index));
    const mean: [number, number, number] = [0.5, 0.5, 0.5];
    const layers = [
      { conv2d: { out: 2, kernel: 3, padding: 1 } },
      { batchNorm2d: { eps: 0.1 } },
      'flatten',
      { linear: { out: 3 } },
    ];
    const others = [
      await load(shapes, one),
      await load(shapes, plain, { preprocess: { ...config.preprocess, mean } }),
      await load(shapes, plain, {
        preprocess: { ...config.preprocess, resize: { width: 8, height: 8 }, crop: { width: 4, height: 4 } },
      }),
      await load(shapes, plain, { architecture: { layers } }),
    ];
    expect(new Set([digest, ...others.map((other) => other.digest)]).size).toBe(5);
  });
});
