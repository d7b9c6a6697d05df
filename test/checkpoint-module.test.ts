import { describe, expect, it } from 'vitest';
import { Inert, StorageRef, TensorRef, type PickleValue } from '../pipeline/checkpoint/pickle-values.ts';
import { moduleTensors } from '../pipeline/checkpoint/pickled-module.ts';

const storage = new StorageRef('0', 'float32', 0, 16);
const tensor = new TensorRef(storage, 'float32', { offset: 0, shape: [4], strides: [1] });

type Entries = Readonly<Record<string, PickleValue>>;
const mapOf = (entries: Entries) => new Map<PickleValue, PickleValue>(Object.entries(entries));
/** A module as Python pickles it: an object of any class with these attributes. */
function module(parameters: Entries, modules: Entries = {}, buffers: Entries = {}, more: Entries = {}): Inert {
  const inert = new Inert('net.Layer');
  inert.state = mapOf({
    _parameters: mapOf(parameters),
    _buffers: mapOf(buffers),
    _modules: mapOf(modules),
    ...more,
  });
  return inert;
}
const namesOf = (root: Inert, visits = { count: 0, path: 'a.pth' }) => [...moduleTensors(root, visits)!.keys()];

describe('a module that was pickled whole', () => {
  it('has the names of its state dict: parameters, buffers, then those of its modules', () => {
    const bn = module({ weight: tensor }, {}, { running_mean: tensor });
    const root = module(
      { scale: tensor },
      { features: module({}, { 0: module({ w: tensor }), bn }), head: bn },
      { b: tensor },
    );
    expect(namesOf(root)).toEqual([
      ...['scale', 'b', 'features.0.w', 'features.bn.weight', 'features.bn.running_mean'],
      ...['head.weight', 'head.running_mean'],
    ]);
    expect(moduleTensors(root, { count: 0, path: 'a.pth' })!.get('head.weight')).toBe(tensor);
  });

  it('has no parameter that is absent, no buffer that does not persist, and no name that is no text', () => {
    const buffers = { kept: tensor, mask: tensor };
    const root = module(
      { bias: null, weight: tensor },
      { gone: null, list: [tensor], object: new Inert('a') },
      buffers,
      {
        _non_persistent_buffers_set: new Set<PickleValue>(['mask']),
      },
    );
    const { state } = root as { state: Map<PickleValue, PickleValue> };
    (state.get('_parameters') as Map<PickleValue, PickleValue>).set(5, tensor);
    (state.get('_modules') as Map<PickleValue, PickleValue>).set(6, module({ weight: tensor }));
    expect(namesOf(root)).toEqual(['weight', 'kept']);
    state.set('_non_persistent_buffers_set', 'mask');
    expect(namesOf(root)).toEqual(['weight', 'kept', 'mask']);
  });

  it('is none without a state of parameters, buffers and modules', () => {
    const visits = { count: 0, path: 'a.pth' };
    expect(moduleTensors(new Inert('a'), visits)).toBeUndefined();
    for (const name of ['_parameters', '_buffers', '_modules']) {
      const without = module({ weight: tensor }, {}, {}, { [name]: [] });
      expect(moduleTensors(without, visits), name).toBeUndefined();
      (without.state as Map<PickleValue, PickleValue>).delete(name);
      expect(moduleTensors(without, visits), name).toBeUndefined();
    }
    expect(visits.count).toBe(0);
  });

  it('is refused with more levels than the bound, and where it holds itself', () => {
    const nested = (levels: number): Inert =>
      Array.from({ length: levels }).reduce<Inert>((inner) => module({}, { a: inner }), module({ w: tensor }));
    expect(namesOf(nested(64))).toEqual([`${'a.'.repeat(64)}w`]);
    const expected = 'Expected a pickled module of at most 64 levels of modules for `a.pth`, but received 65 levels';
    expect(() => namesOf(nested(65))).toThrow(expected);
    const circle = module({});
    ((circle.state as Map<PickleValue, PickleValue>).get('_modules') as Map<PickleValue, PickleValue>).set('a', circle);
    expect(() => namesOf(circle)).toThrow(expected);
  });

  it('is refused with more tensors and modules than the bound, those of several counted together', () => {
    const many = (count: number): Entries =>
      Object.fromEntries(Array.from({ length: count }, (_, at) => [`w${at}`, tensor]));
    const visits = { count: 0, path: 'a.pth' };
    expect(namesOf(module(many(9_998), { a: module({}), b: module({}) }), visits)).toHaveLength(9_998);
    expect(visits.count).toBe(10_000);
    expect(namesOf(module(many(10_000)), visits)).toHaveLength(10_000);
    const received = 'Expected a checkpoint of at most 20,000 tensors for `a.pth`, but received 20,001 tensors';
    expect(() => namesOf(module({ w: tensor }), visits)).toThrow(received);
    expect(() => namesOf(module({}, { a: module({}) }), { ...visits, count: 20_000 })).toThrow(received);
  });
});
