import { describe, expect, it } from 'vitest';
import {
  closestNames,
  completePrefixes,
  isWeight,
  matchNames,
  tensorsUnder,
  withoutWrapperParts,
  type TensorShape,
} from '../pipeline/checkpoint/tensor-names.ts';

type Shapes = Readonly<Record<string, readonly number[] | TensorShape>>;

const tensors = (shapes: Shapes): ReadonlyMap<string, TensorShape> =>
  new Map(Object.entries(shapes).map(([name, shape]) => [name, 'shape' in shape ? shape : { shape }]));
const matched = (needed: Shapes, found: Shapes): Readonly<Record<string, string>> | undefined => {
  const match = matchNames(tensors(needed), tensors(found));
  return match && Object.fromEntries(match);
};

describe('a weight', () => {
  it.each(['float32', 'float64', 'float16', 'bfloat16'])('is of %s', (dtype) => {
    expect(isWeight('fc.weight', { shape: [2], dtype })).toBe(true);
  });

  it.each(['int64', 'uint8', 'bool', 'complex64', 'qint8', 'float8_e5m2'])('is not of %s', (dtype) => {
    expect(isWeight('fc.weight', { shape: [2], dtype })).toBe(false);
  });

  it.each(['num_batches_tracked', 'n_averaged', '_extra_state', 'total_ops', 'total_params'])('is no %s', (name) => {
    for (const counter of [name, `bn.${name}`]) expect(isWeight(counter, { shape: [] })).toBe(false);
    for (const weight of [`${name}.weight`, `my_${name}`]) expect(isWeight(weight, { shape: [] })).toBe(true);
  });
});

describe('a name without its wrappers', () => {
  it.each([
    ['module.fc.weight', 'fc.weight'],
    ['cnn._orig_mod.0.weight', 'cnn.0.weight'],
    ['_fsdp_wrapped_module.a._checkpoint_wrapped_module._fpw_module.b', 'a.b'],
    ['module._orig_mod.module.weight', 'weight'],
    ['fc.module', 'fc.module'],
    ['my_module.modules.weight', 'my_module.modules.weight'],
    ['weight', 'weight'],
  ])('%s is %s', (name, plain) => {
    expect(withoutWrapperParts(name)).toBe(plain);
  });
});

describe('needed tensors', () => {
  const needed = { 'cnn.0.weight': [2, 3], 'cnn.0.bias': [2], 'fc.weight': [4, 2] };

  it.each<[string, Shapes, readonly string[]]>([
    ['alike', needed, ['cnn.0.weight', 'cnn.0.bias', 'fc.weight']],
    [
      'in another order',
      { 'fc.weight': [4, 2], 'cnn.0.bias': [2], 'cnn.0.weight': [2, 3] },
      ['cnn.0.weight', 'cnn.0.bias', 'fc.weight'],
    ],
    [
      'with wrappers at different places',
      { 'module.cnn.0.weight': [2, 3], 'cnn._orig_mod.0.bias': [2], 'fc.module.weight': [4, 2] },
      ['module.cnn.0.weight', 'cnn._orig_mod.0.bias', 'fc.module.weight'],
    ],
    [
      'with words that only the file has',
      { 'net.cnn.0.weight': [2, 3], 'net.cnn.0.bias': [2], 'net.head.fc.weight': [4, 2] },
      ['net.cnn.0.weight', 'net.cnn.0.bias', 'net.head.fc.weight'],
    ],
    [
      'with words that begin or end with a number',
      { '2d.cnn.0.weight': [2, 3], 'cnn.net2.0.bias': [2], 'fc.3d.weight': [4, 2] },
      ['2d.cnn.0.weight', 'cnn.net2.0.bias', 'fc.3d.weight'],
    ],
    [
      'with words that only the model has',
      { '0.weight': [2, 3], '0.bias': [2], weight: [4, 2] },
      ['0.weight', '0.bias', 'weight'],
    ],
    [
      'beside counters and tensors of other types',
      {
        ...needed,
        'bn.num_batches_tracked': { shape: [], dtype: 'int64' },
        positions: { shape: [1, 512], dtype: 'int64' },
        n_averaged: [],
      },
      ['cnn.0.weight', 'cnn.0.bias', 'fc.weight'],
    ],
  ])('are found by name: %s', (_, found, names) => {
    expect(matched(needed, found)).toEqual(
      Object.fromEntries(names.map((name, at) => [Object.keys(needed)[at], name])),
    );
  });

  it('are found under a common beginning of numbers, and without their own', () => {
    expect(matched({ 'a.0.weight': [2], 'a.0.bias': [1] }, { '7.weight': [2], '7.bias': [1] })).toEqual({
      'a.0.weight': '7.weight',
      'a.0.bias': '7.bias',
    });
    expect(
      matched({ 'model.7.a.0.weight': [2], 'model.7.b.0.weight': [1] }, { '3.a.0.weight': [2], '3.b.0.weight': [1] }),
    ).toEqual({
      'model.7.a.0.weight': '3.a.0.weight',
      'model.7.b.0.weight': '3.b.0.weight',
    });
  });

  it('of a type that no network is computed in are found all the same, for it is the type that is refused then', () => {
    const integers = { shape: [2], dtype: 'int64' };
    expect(matched({ w: [2] }, { 'net.w': integers })).toEqual({ w: 'net.w' });
    expect(matched({ w: [2] }, { 'net.w': integers, 'net.num_batches_tracked': [] })).toEqual({ w: 'net.w' });
  });

  it.each<[string, Shapes, Shapes]>([
    ['there are none', {}, {}],
    ['one is missing', needed, { 'cnn.0.weight': [2, 3], 'cnn.0.bias': [2] }],
    ['one is left over', needed, { ...needed, 'fc.bias': [4] }],
    ['one has another name', needed, { 'cnn.0.weight': [2, 3], 'cnn.0.bias': [2], 'fc.gamma': [4, 2] }],
    ['one has another shape', needed, { ...needed, 'fc.weight': [2, 4] }],
    ['one has more axes', needed, { ...needed, 'fc.weight': [4, 2, 1] }],
    ['one has fewer axes', needed, { ...needed, 'fc.weight': [4] }],
    ['one has half of its shape', needed, { ...needed, 'fc.weight': [4, 3] }],
    ['a number of two digits differs', { 'a.b.10.w': [2], 'a.c.w': [3] }, { 'a.b.12.w': [2], 'a.c.w': [3] }],
    ['two names of the file are one', { 'a.w': [2], 'b.w': [2] }, { 'module.a.w': [2], 'a.module.w': [2] }],
    ['a number differs', { 'a.0.weight': [2], 'a.1.weight': [2] }, { 'a.0.weight': [2], 'a.2.weight': [2] }],
    ['two would be one', { 'a.weight': [2], 'b.weight': [2] }, { 'c.weight': [2], 'd.weight': [2] }],
  ])('are not guessed at where %s', (_, wanted, found) => {
    expect(matched(wanted, found)).toBeUndefined();
  });
});

describe('tensors under a prefix', () => {
  const found = tensors({
    'student.fc.weight': [1],
    'module.student.fc.bias': [2],
    'students.a': [3],
    'teacher.a': [4],
  });

  it.each(['student', 'student.'])('%s have the rest of their names, with a dot or without', (prefix) => {
    expect([...tensorsUnder(prefix, found)]).toEqual([
      ['fc.weight', { shape: [1] }],
      ['fc.bias', { shape: [2] }],
    ]);
  });

  it('are those as they are written first, wrappers and all', () => {
    expect([...tensorsUnder('module.student', found).keys()]).toEqual(['fc.bias']);
    expect([...tensorsUnder('none', found).keys()]).toEqual([]);
  });
});

describe('the prefixes of complete sets', () => {
  const needed = tensors({ 'fc.weight': [2], 'fc.bias': [1] });

  it('are those under which all that is needed has its shape', () => {
    const found = {
      ...{ 'a.fc.weight': [2], 'a.fc.bias': [1] },
      ...{ 'module.b.fc.weight': [2], 'b.fc.bias': [1], 'b.other': [9] },
      ...{ 'wrong.fc.weight': [2], 'wrong.fc.bias': [3] },
      ...{ 'lacks.fc.weight': [2] },
      ...{ 'afc.weight': [2], 'afc.bias': [1] },
    };
    expect(completePrefixes(needed, tensors(found))).toEqual(['a.', 'b.']);
    expect(completePrefixes(needed, tensors({ 'fc.weight': [2], 'fc.bias': [1] }))).toEqual([]);
    expect(completePrefixes(tensors({}), tensors(found))).toEqual([]);
  });

  it('are sixteen at most', () => {
    const names = Array.from({ length: 20 }, (_, at) => [`m${at}.fc.weight`, `m${at}.fc.bias`]).flat();
    const found = new Map(names.map((name) => [name, { shape: [name.endsWith('weight') ? 2 : 1] }]));
    expect(completePrefixes(needed, found)).toHaveLength(16);
  });
});

describe('the closest names', () => {
  const needed = new Map(['cnn.weight', 'cnn.bias', 'fc.weight', 'fc.bias'].map((name) => [name, 0]));
  const closest = (...found: readonly string[]) => [
    ...closestNames(needed, new Map(found.map((name) => [name, 0]))).keys(),
  ];

  it('are those of the file where no other reading has more of what is needed', () => {
    expect(closest('cnn.weight', 'fc.gamma')).toEqual(['cnn.weight', 'fc.gamma']);
    expect(closest('x.gamma', 'module.y')).toEqual(['x.gamma', 'module.y']);
  });

  it('are those without wrappers, or without a prefix, where that gives more', () => {
    expect(closest('module.cnn.weight', 'module.fc.gamma')).toEqual(['cnn.weight', 'fc.gamma']);
    expect(closest('net.cnn.weight', 'net.cnn.bias', 'fc.gamma')).toEqual(['cnn.weight', 'cnn.bias', 'fc.gamma']);
    // Whichever of the first, the middle and the last is there.
    expect(closest('net.fc.weight', 'net.x')).toEqual(['fc.weight', 'x']);
    expect(closest('net.fc.bias', 'net.x')).toEqual(['fc.bias', 'x']);
    // Of two prefixes the one that more of them have.
    expect(closest('a.cnn.weight', 'b.cnn.weight', 'b.cnn.bias')).toEqual(['a.cnn.weight', 'cnn.weight', 'cnn.bias']);
  });
});
