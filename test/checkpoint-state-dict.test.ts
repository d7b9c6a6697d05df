import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Checkpoint, CheckpointOptions } from '../pipeline/checkpoint/checkpoint.ts';
import { openCheckpoint } from '../pipeline/checkpoint/checkpoint.ts';
import type { PickleValue } from '../pipeline/checkpoint/pickle-values.ts';
import { Inert, StorageRef, TensorRef } from '../pipeline/checkpoint/pickle-values.ts';
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

  it('looks for it under two keys at most, and under four where the model’s tensors are known', () => {
    const under = (...keys: readonly string[]): PickleValue =>
      keys.reduceRight<PickleValue>((inner, key) => mapping({ [key]: inner, epoch: 1 }), model);
    const fits = (tensors: ReadonlyMap<string, TensorRef>): boolean => tensors.has('fc.bias');
    const found = (root: PickleValue) => [...findStateDict(root, 'a.pth', { fits }).tensors.keys()];
    expect(keysOf(under('a', 'b'))).toHaveLength(2);
    expect(() => keysOf(under('a', 'b', 'c'))).toThrow('received the keys `a`, `epoch`.');
    expect(found(under('a', 'b', 'c', 'd'))).toEqual(['fc.weight', 'fc.bias']);
    expect(() => found(under('a', 'b', 'c', 'd', 'e'))).toThrow('received the keys `a`, `epoch`.');
    // What fits is meant, whatever else could be.
    const other = mapping({ weight: matrix });
    expect(found(mapping({ other, model }))).toHaveLength(2);
    expect(() => found(mapping({ other, another: mapping({ w: matrix }) }))).toThrow('2 of them: `other`, `another`');
    // What fits nowhere is looked for no deeper than without.
    const none = { fits: () => false };
    expect(findStateDict(under('a', 'b'), 'a.pth', none).tensors.size).toBe(2);
    expect(() => findStateDict(under('a', 'b', 'c'), 'a.pth', none)).toThrow('received the keys `a`, `epoch`.');
  });

  it('takes a model that was saved twice for one where every tensor lies in the same place', () => {
    const fits = (tensors: ReadonlyMap<string, TensorRef>): boolean => tensors.size > 0;
    const layout = { offset: 0, shape: [2, 2], strides: [2, 1] };
    const of = (change: object, dtype = 'float32' as const, kept: StorageRef = storage): PickleValue =>
      mapping({ w: new TensorRef(kept, dtype, { ...layout, ...change }) });
    const both = (other: PickleValue) => findStateDict([of({}), other], 'a.pth', { fits }).tensors.size;
    expect(both(of({}))).toBe(1);
    for (const other of [
      of({ offset: 1 }),
      of({ shape: [1, 4] }),
      of({ strides: [1, 2] }),
      of({}, 'int32' as never),
      of({}, 'float32', new StorageRef('1', 'float32', 0, 16)),
      of({}, 'float32', new StorageRef('0', 'float32', 8, 16)),
      mapping({ v: matrix }),
      mapping({ w: matrix, v: matrix }),
    ]) {
      expect(() => both(other)).toThrow('received 2 of them: `0`, `1`.');
    }
    const found = (...models: readonly PickleValue[]) => findStateDict([...models], 'a.pth', { fits }).tensors.size;
    expect(() => found(of({}), of({}), of({ offset: 1 }))).toThrow('received 3 of them');
    const shifted = new TensorRef(storage, 'float32', { offset: 1, shape: [2], strides: [1] });
    expect(() => found(mapping({ w: matrix, v: vector }), mapping({ w: matrix, v: shifted }))).toThrow('2 of them');
    // So many are compared.
    const copies = (count: number) =>
      mapping(Object.fromEntries(Array.from({ length: count }, (_, at) => [`m${at}`, of({})])));
    expect(findStateDict(copies(16), 'a.pth', { fits }).tensors.size).toBe(1);
    expect(() => findStateDict(copies(17), 'a.pth', { fits })).toThrow('received 17 of them');
  });

  it('is looked for under texts, in ten thousand mappings at most', () => {
    expect(() => keysOf(new Map<PickleValue, PickleValue>([[0, model], ['a', 1]]))).toThrow('keys `0`, `a`'); // prettier-ignore
    const mixed = new Map<PickleValue, PickleValue>([[0, matrix], ['w', matrix]]); // prettier-ignore
    expect(keysOf(mapping({ a: mixed }), 'a')).toEqual(['w']);
    expect(() => keysOf(mapping({ a: new Map<PickleValue, PickleValue>([[0, matrix]]), model }), 'a')).toThrow(
      // prettier-ignore
      'something else there',
    );
    for (const none of [5, null, 'a']) expect(() => keysOf(none, 'a.b')).toThrow('received no such key.');
    const many = Array.from({ length: 10_500 }, (_, at) => [`m${at}`, mapping({ w: matrix })] as const);
    expect(() => keysOf(mapping(Object.fromEntries(many)))).toThrow('received 9999 of them');
  });

  it('may lie in a short list, in an object’s items or in its attributes', () => {
    expect(keysOf([3, model])).toHaveLength(2);
    expect(keysOf([3, model], '1')).toHaveLength(2);
    expect(keysOf([...Array<null>(15).fill(null), model])).toHaveLength(2);
    expect(() => keysOf([...Array<null>(16).fill(null), model])).toThrow('but received a list.');
    const object = (kept: Partial<Inert>): Inert => Object.assign(new Inert('net.Net'), kept);
    expect(keysOf(object({ items: model }))).toHaveLength(2);
    expect(keysOf(object({ state: model }))).toHaveLength(2);
    expect(keysOf(object({ items: model, state: mapping({ w: matrix }) }))).toHaveLength(2);
    const whole = mapping({ _parameters: model, _buffers: new Map(), _modules: new Map() });
    expect(keysOf(mapping({ net: object({ state: whole }) }))).toHaveLength(2);
    expect(() => keysOf(object({ state: 5 }))).toThrow('but received an object of `net.Net`.');
    expect(() => keysOf(object({}))).toThrow('but received an object of `net.Net`.');
  });

  it('has a matrix among its tensors, and beside them no mapping and no list but what modules add', () => {
    const isOne = (more: Record<string, PickleValue>): boolean => {
      try {
        return keysOf(mapping({ w: matrix, ...more })).includes('w');
      } catch {
        return false;
      }
    };
    const map = mapping({ a: 1 });
    expect([{}, { n: 5 }, { list: [] }, { _metadata: map }].map(isOne)).toEqual([true, true, true, true]);
    expect([{ _extra_state: [1] }, { 'a._extra_state': map }].map(isOne)).toEqual([true, true]);
    expect([{ map }, { list: [1] }, { x_extra_state: map }].map(isOne)).toEqual([false, false, false]);
    expect([{ 'a._metadata': map }, { _metadata_: map }, { _extra_state_: map }].map(isOne)).toEqual([
      false,
      false,
      false,
    ]);
    expect(() => keysOf(new Map<PickleValue, PickleValue>([[0, matrix], ['w', matrix]]))).toThrow('`0`, `w`'); // prettier-ignore
    expect(() => keysOf(mapping({ b: vector }))).toThrow('received the keys `b`.');
    expect(keysOf(mapping({ scores: mapping({ best: vector }), model }), 'scores')).toEqual(['best']);
    expect(() => keysOf(mapping({ none: mapping({ n: 1 }), model }), 'none')).toThrow('something else there');
  });

  it('names the class of what it holds beside tensors, and an array that was saved in their place', () => {
    const array = new Inert('numpy.ndarray');
    const { tensors, placeholders } = findStateDict(mapping({ w: matrix, o: new Inert('a.B'), n: 5 }), 'a.pth');
    expect([...tensors.keys()]).toEqual(['w']);
    expect([...placeholders]).toEqual([['o', 'a.B']]);
    expect(() => keysOf(mapping({ o: new Inert('a.numpy.B'), w: array }))).toThrow(
      'received a NumPy array as `w`. Save tensors: `torch.from_numpy(array)`, or `model.state_dict()`.',
    );
    const keys: readonly PickleValue[] = ['a', 1, null];
    expect(() => keysOf(new Map(keys.map((key) => [key, 1])))).toThrow(
      'received the keys `a`, `1`, `…`. Save `model.state_dict()` with `torch.save`.',
    );
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
