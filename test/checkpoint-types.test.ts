import { describe, expect, it } from 'vitest';
import { dtypes, isDType, itemBytes, valueReader, type DType } from '../pipeline/checkpoint/dtypes.ts';
import { globalNamed } from '../pipeline/checkpoint/pickle-globals.ts';
import { Inert, type PickleValue } from '../pipeline/checkpoint/pickle-values.ts';
import { openSafetensors } from '../pipeline/checkpoint/safetensors.ts';
import { isFloat } from '../pipeline/checkpoint/tensor-names.ts';
import { memorySource } from './fixtures/checkpoint/memory-source.ts';
import { refusal } from './fixtures/checkpoint/refusal.ts';

/** Bytes of a value by PyTorch's names, as `torch.empty(1, dtype=…).element_size()` gives them. */
const sizes: Readonly<Record<DType, number>> = {
  ...{ float64: 8, float32: 4, float16: 2, bfloat16: 2 },
  ...{ int64: 8, int32: 4, int16: 2, int8: 1, uint64: 8, uint32: 4, uint16: 2, uint8: 1, bool: 1 },
  ...{ complex32: 4, complex64: 8, complex128: 16, qint8: 1, quint8: 1, qint32: 4 },
  ...{ float8_e4m3fn: 1, float8_e4m3fnuz: 1, float8_e5m2: 1, float8_e5m2fnuz: 1, float8_e8m0fnu: 1 },
};
const names = Object.keys(sizes).filter(isDType);
/** What a network may hold; of the others tensors are listed and not read. */
const readable = names.slice(0, 13);

/** −2 and 1 in each type, little-endian; as 254 or the like and 1 where there is no sign. */
const written: readonly (readonly [DType, string, readonly [number, number]])[] = [
  ['float64', '00000000000000c0 000000000000f03f', [-2, 1]],
  ['float32', '000000c0 0000803f', [-2, 1]],
  ['float16', '00c0 003c', [-2, 1]],
  ['bfloat16', '00c0 803f', [-2, 1]],
  ['int64', 'feffffffffffffff 0100000000000000', [-2, 1]],
  ['int32', 'feffffff 01000000', [-2, 1]],
  ['int16', 'feff 0100', [-2, 1]],
  ['int8', 'fe 01', [-2, 1]],
  ['uint64', 'feffffff00000000 0100000000000000', [2 ** 32 - 2, 1]],
  ['uint32', 'feffffff 01000000', [2 ** 32 - 2, 1]],
  ['uint16', 'feff 0100', [65534, 1]],
  ['uint8', 'fe 01', [254, 1]],
  ['bool', 'fe 01', [1, 1]],
];

describe('a type of values', () => {
  it.each(names)('%s takes as many bytes as in PyTorch', (name) => {
    expect(itemBytes(name)).toBe(sizes[name]);
  });

  it('of 16 bits has values that are none, which nobody may compute with', () => {
    const half = (bits: number): number => valueReader('float16')!(new DataView(Uint16Array.of(bits).buffer), 0, true);
    expect([0x7c00, 0xfc00, 0x7e00, 0x7c01].map(half)).toEqual([Infinity, -Infinity, NaN, NaN]);
  });

  it('is one of those that PyTorch has', () => {
    expect(Object.keys(dtypes).toSorted()).toEqual(Object.keys(sizes).toSorted());
    expect(names.filter((name) => valueReader(name) !== undefined)).toEqual(readable);
    expect(written.map(([name]) => name)).toEqual(readable);
    expect(names.filter(isFloat)).toEqual(['float64', 'float32', 'float16', 'bfloat16']);
    for (const name of ['Float32', 'float', '', 'toString', '__proto__']) expect(isDType(name)).toBe(false);
  });

  it.each(written)('%s reads %s', (name, hex, [first, second]) => {
    const little = Buffer.from(hex.replace(' ', ''), 'hex');
    const size = sizes[name];
    const big = Buffer.concat([little.subarray(size), little.subarray(0, size)]).reverse();
    const from = (bytes: Buffer) => new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    const read = valueReader(name)!;
    expect([read(from(little), 0, true), read(from(little), size, true)]).toEqual([first, second]);
    expect([read(from(big), 0, false), read(from(big), size, false)]).toEqual([first, second]);
  });
});

describe('what a pickle may call by name', () => {
  const call = (name: string, ...args: readonly PickleValue[]) => {
    const spent: number[] = [];
    const refuse = (received: string): Error => new Error(received);
    const dot = name.lastIndexOf('.');
    const found = globalNamed(name.slice(0, dot), name.slice(dot + 1));
    return { value: found.call(args, { spend: (units) => void spent.push(units), refuse }), spent };
  };

  it('copies what it is given, at the price of an object for each item', () => {
    const map = new Map<PickleValue, PickleValue>([['a', 1], ['b', 2], ['c', 3]]); // prettier-ignore
    for (const name of ['collections.OrderedDict', 'collections.Counter', 'builtins.dict']) {
      expect(call(name, map)).toEqual({ value: map, spent: [24] });
      expect(call(name, [['a', 1], ['b', 2], 5, ['c', 3]])).toEqual({ value: map, spent: [32] }); // prettier-ignore
      expect(call(name)).toEqual({ value: new Map(), spent: [] });
    }
    for (const name of ['builtins.set', 'builtins.frozenset']) {
      expect(call(name, [1, 2, 1])).toEqual({ value: new Set([1, 2]), spent: [24] });
    }
    expect(call('collections.defaultdict', map)).toEqual({ value: new Map(), spent: [] });
    expect(call('collections.Counter', map).value).not.toBe(map);
  });

  it('is a tensor of a subclass as its function makes it, and a placeholder where that is none', () => {
    const size = globalNamed('torch', 'Size');
    const type = globalNamed('my', 'Tensor');
    for (const name of ['torch._tensor._rebuild_from_type', 'torch._tensor._rebuild_from_type_v2']) {
      expect(call(name, size, type, [[2, 3]], null).value).toEqual([2, 3]);
      // One that calls itself would do so without end.
      for (const build of [globalNamed('torch._tensor', name.slice(14)), 5, null]) {
        expect(call(name, build, type, [[2, 3]]).value).toEqual(new Inert('my.Tensor'));
      }
      expect(call(name, size, type, 5).value).toEqual(new Inert('my.Tensor'));
      expect(call(name, size, 5, 5).value).toEqual(new Inert('torch.Tensor'));
    }
  });
});

describe('a name in a pickle', () => {
  it.each<[string, DType]>([
    ['DoubleStorage', 'float64'],
    ['FloatStorage', 'float32'],
    ['HalfStorage', 'float16'],
    ['BFloat16Storage', 'bfloat16'],
    ['LongStorage', 'int64'],
    ['IntStorage', 'int32'],
    ['ShortStorage', 'int16'],
    ['CharStorage', 'int8'],
    ['ByteStorage', 'uint8'],
    ['BoolStorage', 'bool'],
    ['ComplexFloatStorage', 'complex64'],
    ['ComplexDoubleStorage', 'complex128'],
    ['QInt8Storage', 'qint8'],
    ['QUInt8Storage', 'quint8'],
    ['QInt32Storage', 'qint32'],
  ])('%s is PyTorch’s storage of %s, wherever it was', (name, dtype) => {
    for (const module of ['torch', 'torch.cuda', 'torch.storage']) {
      expect(globalNamed(module, name)).toMatchObject({ name: `${module}.${name}`, dtype });
    }
    for (const module of ['torch.cuda.evil', 'torchx', 'my.torch', 'torch.', '']) {
      expect(globalNamed(module, name).dtype).toBeUndefined();
    }
  });

  it('is a type of PyTorch’s, or a storage of bytes whose type its tensor says', () => {
    for (const name of names) expect(globalNamed('torch', name)).toMatchObject({ name: `torch.${name}`, dtype: name });
    expect(globalNamed('torch', 'UntypedStorage').dtype).toBe('uint8');
    expect(globalNamed('torch.storage', 'UntypedStorage').dtype).toBe('uint8');
    for (const name of ['UntypedStorages', 'toString', '__proto__', 'constructor', 'load']) {
      expect(globalNamed('torch', name).dtype).toBeUndefined();
    }
    expect(globalNamed('numpy', 'float32').dtype).toBeUndefined();
  });
});

describe('a type of safetensors', () => {
  /** A file with one tensor of two values. */
  const file = (dtype: string, bytes: Buffer) => {
    const header = Buffer.from(JSON.stringify({ w: { dtype, shape: [2], data_offsets: [0, bytes.length] } }));
    const length = Buffer.alloc(8);
    length.writeBigUInt64LE(BigInt(header.length));
    return memorySource(Buffer.concat([length, header, bytes]));
  };

  it.each<[string, DType]>([
    ['F64', 'float64'],
    ['F32', 'float32'],
    ['F16', 'float16'],
    ['BF16', 'bfloat16'],
    ['I64', 'int64'],
    ['I32', 'int32'],
    ['I16', 'int16'],
    ['I8', 'int8'],
    ['U64', 'uint64'],
    ['U32', 'uint32'],
    ['U16', 'uint16'],
    ['U8', 'uint8'],
    ['BOOL', 'bool'],
    ['C64', 'complex64'],
    ['F8_E4M3', 'float8_e4m3fn'],
    ['F8_E5M2', 'float8_e5m2'],
    ['F8_E8M0', 'float8_e8m0fnu'],
  ])('%s is %s, of its size and of no other', async (dtype, name) => {
    const [, hex, values] = written.find(([one]) => one === name) ?? [];
    const bytes = hex === undefined ? Buffer.alloc(2 * sizes[name]) : Buffer.from(hex.replace(' ', ''), 'hex');
    const tensor = (await openSafetensors(file(dtype, bytes))).get('w')!;
    expect(tensor).toMatchObject({ name: 'w', dtype: name, shape: [2] });
    if (values !== undefined) expect([...(await tensor.read())]).toEqual(values.map((value) => Math.fround(value)));
    else expect(await refusal(() => tensor.read())).toContain(`values of the type ${name}`);
    const longer = Buffer.concat([bytes, Buffer.alloc(1)]);
    expect(await refusal(() => openSafetensors(file(dtype, longer)))).toContain(`${longer.length} bytes for ${dtype}`);
  });
});
