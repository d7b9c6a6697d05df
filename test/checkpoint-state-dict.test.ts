import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Checkpoint, CheckpointOptions } from '../pipeline/checkpoint/checkpoint.ts';
import { openCheckpoint } from '../pipeline/checkpoint/checkpoint.ts';
import type { PickleValue } from '../pipeline/checkpoint/pickle-values.ts';
import { StorageRef, TensorRef } from '../pipeline/checkpoint/pickle-values.ts';
import { findStateDict, withoutWrappers } from '../pipeline/checkpoint/state-dict.ts';
import { refusal } from './fixtures/checkpoint/refusal.ts';

const fixture = (name: string) => join(import.meta.dirname, 'fixtures', 'checkpoint', name);

async function withCheckpoint<T>(
  path: string,
  use: (checkpoint: Checkpoint) => Promise<T>,
  options?: CheckpointOptions,
) {
  const checkpoint = await openCheckpoint(path, options);
  try {
    return await use(checkpoint);
  } finally {
    await checkpoint.close();
  }
}

const namesIn = (path: string, options?: CheckpointOptions) =>
  withCheckpoint(path, ({ tensors }) => Promise.resolve([...tensors.keys()]), options);

const storage = new StorageRef('0', 'float32', 0, 16);
const matrix = new TensorRef(storage, 'float32', { offset: 0, shape: [2, 2], strides: [2, 1] });
const vector = new TensorRef(storage, 'float32', { offset: 0, shape: [4], strides: [1] });
const mapping = (entries: Record<string, PickleValue>) => new Map<PickleValue, PickleValue>(Object.entries(entries));
const model = mapping({ 'fc.weight': matrix, 'fc.bias': vector });

describe('the state dict', () => {
  it('must be named where there are several', async () => {
    expect(await refusal(() => openCheckpoint(fixture('two-models.pth')))).toBe(
      `Expected one state dict for \`${fixture('two-models.pth')}\`, but received 2 of them: \`generator\`, \`discriminator\`. ` +
        'Set `stateDict` to the one that is meant.',
    );
    expect(await namesIn(fixture('two-models.pth'), { stateDict: 'discriminator' })).toHaveLength(5);
  });

  it('is refused with the possible keys when the given one is not there', async () => {
    expect(await refusal(() => openCheckpoint(fixture('two-models.pth'), { stateDict: 'model' }))).toContain(
      'received no such key. Set `stateDict` to one of `generator`, `discriminator`.',
    );
    expect(await refusal(() => openCheckpoint(fixture('zip.pth'), { stateDict: 'model' }))).toContain(
      'or leave it out',
    );
    expect(await refusal(() => openCheckpoint(fixture('training.pth'), { stateDict: 'epoch' }))).toContain(
      'something else',
    );
    expect(await refusal(() => openCheckpoint(fixture('model.safetensors'), { stateDict: 'model' }))).toContain(
      'Remove it',
    );
  });

  it('is missed where only scores were saved', async () => {
    expect(await refusal(() => openCheckpoint(fixture('no-model.pth')))).toContain(
      'received the keys `epoch`, `accuracy`.',
    );
  });

  it('must be numbers that are finite, running statistics included', async () => {
    await withCheckpoint(fixture('not-finite.pth'), async ({ tensors }) => {
      expect(await refusal(() => tensors.get('weight')!.read())).toContain('tensor `weight`');
      expect(await refusal(() => tensors.get('weight')!.read())).toContain('received NaN at position 2 of 3');
      expect(await refusal(() => tensors.get('running_var')!.read())).toContain('received Infinity at position 1 of 2');
    });
  });

  it('may hold complex numbers and expanded views as long as nobody reads them', async () => {
    await withCheckpoint(fixture('complex.pth'), async ({ tensors }) => {
      expect(await tensors.get('weight')!.read()).toEqual(new Float32Array([1, 0, 0, 1]));
      expect(await refusal(() => tensors.get('spectrum')!.read())).toContain('values of the type complex64');
    });
    await withCheckpoint(fixture('expanded.pth'), async ({ tensors }) => {
      expect(await refusal(() => tensors.get('weight')!.read())).toContain('an expanded view [1000, 1000]');
    });
  });
});

describe('findStateDict', () => {
  const keysOf = (root: PickleValue, key?: string) => [...findStateDict(root, 'a.pth', { key }).tensors.keys()];

  it('finds it under whatever key, also one level deeper', () => {
    for (const key of ['state_dict', 'model_state_dict', 'model', 'net', 'network', 'student', 'ema', 'anything']) {
      expect(keysOf(mapping({ epoch: 3, [key]: model }))).toEqual(['fc.weight', 'fc.bias']);
    }
    expect(keysOf(mapping({ best: mapping({ net: model, score: 0.9 }) }))).toEqual(['fc.weight', 'fc.bias']);
  });

  it('takes no scores, optimizers or lists for one', () => {
    const moments = new Map<PickleValue, PickleValue>([[0, mapping({ exp_avg: matrix })]]);
    const optimizer = mapping({ state: moments, param_groups: [mapping({ params: [0] })] });
    expect(keysOf(mapping({ model, optimizer, best: mapping({ perClass: vector }), top: matrix }))).toHaveLength(2);
    expect(() => findStateDict([1, 2], 'a.pth')).toThrow('but received a list.');
    expect(() => findStateDict(matrix, 'a.pth')).toThrow('but received a single tensor.');
    expect(() => findStateDict(5, 'a.pth')).toThrow('but received a single value.');
    expect(() => findStateDict(new Map(), 'a.pth')).toThrow('but received an empty mapping.');
    expect(() => findStateDict(new Map<PickleValue, PickleValue>([[0, 1]]), 'a.pth')).toThrow(
      'but received the keys `0`.',
    );
  });

  it('leaves out what is no tensor', () => {
    expect(keysOf(mapping({ 'fc.weight': matrix, epoch: 3, note: 'x' }))).toEqual(['fc.weight']);
  });

  it('counts a mapping once that is saved under two keys', () => {
    expect(keysOf(mapping({ last: model, best: model }))).toHaveLength(2);
  });

  it('follows a key within a key, and keys that have dots themselves', () => {
    const root = mapping({ 'run.1': mapping({ 'net.a': model }), other: mapping({ weight: matrix }) });
    expect(keysOf(root, 'run.1.net.a')).toEqual(['fc.weight', 'fc.bias']);
    expect(keysOf(root, 'other')).toEqual(['weight']);
    expect(() => keysOf(root, 'run.1.net')).toThrow('no such key. Set `stateDict` to one of `other`, `run.1.net.a`.');
    expect(() => keysOf([model], 'a.b')).toThrow('no such key');
  });

  it('names ten of many candidates', () => {
    const many = mapping(
      Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`m${i}`, mapping({ weight: matrix })])),
    );
    expect(() => keysOf(many)).toThrow(
      '12 of them: `m0`, `m1`, `m2`, `m3`, `m4`, `m5`, `m6`, `m7`, `m8`, `m9` and 2 more.',
    );
  });
});

describe('withoutWrappers', () => {
  const renamed = (...names: string[]) => [...withoutWrappers(new Map(names.map((name) => [name, name]))).keys()];

  it('removes the prefixes of DataParallel and torch.compile in any order', () => {
    expect(renamed('module.a', 'module.b')).toEqual(['a', 'b']);
    expect(renamed('_orig_mod.module.a', '_orig_mod.module.b')).toEqual(['a', 'b']);
    expect(renamed('module._orig_mod.a')).toEqual(['a']);
  });

  it('keeps them where they are not on every name: a layer may be called so', () => {
    expect(renamed('module.a', 'head.b')).toEqual(['module.a', 'head.b']);
    expect(renamed()).toEqual([]);
  });
});
