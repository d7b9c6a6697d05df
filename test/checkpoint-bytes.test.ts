import { describe, expect, it } from 'vitest';
import { UserError } from '../pipeline/base/errors.ts';
import { ByteCursor, MoreBytesNeeded } from '../pipeline/checkpoint/byte-cursor.ts';
import { recognizeFormat } from '../pipeline/checkpoint/format.ts';
import { Global, Inert, StorageRef, TensorRef, type PickleValue } from '../pipeline/checkpoint/pickle-values.ts';
import {
  rebuildTensor,
  rebuildTensorOfType,
  storageFromId,
  tensorEntry,
  type TorchArchive,
} from '../pipeline/checkpoint/torch-tensor.ts';
import { memorySource } from './fixtures/checkpoint/memory-source.ts';
import { refusal } from './fixtures/checkpoint/refusal.ts';

const cursor = (bytes: readonly number[] | string, totalBytes?: number): ByteCursor =>
  new ByteCursor(typeof bytes === 'string' ? Buffer.from(bytes) : Buffer.from(bytes), {
    path: 'a.pth',
    ...(totalBytes !== undefined && { totalBytes }),
  });

describe('the beginning of a file', () => {
  it('is read number by number, little-endian but for floats', () => {
    const walk = cursor([
      ...[0xfe],
      ...[0x34, 0x12],
      ...[0x78, 0x56, 0x34, 0xf2],
      ...[0xfe, 0xff, 0xff, 0xff],
      ...[0xbf, 0xe0, 0, 0, 0, 0, 0, 0],
      ...[1, 0, 0, 0, 1, 0, 0, 0],
    ]);
    expect(walk.uint8()).toBe(0xfe);
    expect(walk.uint16()).toBe(0x1234);
    expect(walk.uint32()).toBe(0xf2345678);
    expect(walk.int32()).toBe(-2);
    expect(walk.float64()).toBe(-0.5);
    expect(walk.uint64()).toBe(2 ** 32 + 1);
    expect(walk.position).toBe(27);
  });

  it('is taken to its last byte, and refused beyond', () => {
    const walk = cursor([1, 2, 3]);
    expect([...walk.take(2)]).toEqual([1, 2]);
    expect(() => walk.take(2)).toThrow('cut short: 2 bytes are claimed, 1 are left');
    expect(walk.position).toBe(2);
    expect([...walk.take(1)]).toEqual([3]);
    expect(walk.take(0)).toHaveLength(0);
    expect(() => walk.take(1)).toThrow('1 bytes are claimed, 0 are left');
  });

  it('needs more bytes where the file has them', () => {
    const walk = cursor([1, 2], 3);
    expect([...walk.take(2)]).toEqual([1, 2]);
    expect(() => walk.take(1)).toThrow(MoreBytesNeeded);
    expect(() => walk.take(2)).toThrow(UserError);
  });

  it.each([
    [[], 0],
    [[0x7f], 127],
    [[0x80], -128],
    [[0xff, 0x00], 255],
    [[0xff, 0xff], -1],
    [[0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x1f], 2 ** 53 - 1],
    [[0, 0, 0, 0, 0, 0, 0x20], 2n ** 53n],
    [[0, 0, 0, 0, 0, 0, 0xe0], -(2n ** 53n)],
  ])('has the integer of the bytes %j: %s', (bytes, value) => {
    expect(cursor(bytes).integer(bytes.length)).toBe(value);
  });

  it('has integers of 1024 bytes and none of more', () => {
    const most = Array<number>(1025).fill(0);
    expect(cursor(most).integer(1024)).toBe(0);
    expect(() => cursor(most).integer(1025)).toThrow('an integer of 1025 bytes');
  });

  it('has lines of 65,536 bytes and none of more', () => {
    const most = 'x'.repeat(65_536);
    const walk = cursor(`${most}\nb\n\n`);
    expect([walk.line(), walk.line(), walk.line()]).toEqual([most, 'b', '']);
    expect(walk.position).toBe(65_540);
    expect(() => cursor(`${most}x\n`).line()).toThrow('a line of more than 65536 bytes');
    expect(() => cursor(most).line()).toThrow('cut short: a line has no end');
    expect(() => cursor('ab').line()).toThrow('cut short: a line has no end');
    expect(() => cursor('ab', 3).line()).toThrow(MoreBytesNeeded);
  });

  it.each([
    ['12', 12],
    ['-3', -3],
    ['12L', 12],
    ['9007199254740992', 2n ** 53n],
    ['0'.repeat(1024), 0],
  ])('has the integer of a line', (line, value) => {
    expect(cursor(`${line}\n`).integerLine()).toBe(value);
  });

  it.each(['', '-', 'L', '1.5', ' 1', '1 ', '0x1', '1LL', '1L2', '+1', '0'.repeat(1025)])(
    'has no integer in the line "%s"',
    (line) => {
      expect(() => cursor(`${line}\n`).integerLine()).toThrow('a line that should be an integer');
    },
  );
});

describe('what a file is', () => {
  const of = (bytes: string | Uint8Array): Promise<string> =>
    recognizeFormat(memorySource(typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes));
  const header = (claimed: number, size: number): Buffer => {
    const file = Buffer.alloc(size, ' ');
    file.writeBigUInt64LE(BigInt(claimed));
    file.write('{', 8);
    return file;
  };

  it.each([
    ['PK\x03\x04', 'torch-zip'],
    ['\x80\x02', 'torch-legacy'],
    ['L119547037146038801333356L\n.', 'torch-legacy'],
  ])('is told by how it begins: %j is %s', async (bytes, format) => {
    expect(await of(bytes)).toBe(format);
  });

  it('is safetensors where its header ends within it, a pickle’s first byte or not', async () => {
    expect(await of(header(2, 10))).toBe('safetensors');
    expect(await of(header(0x80, 0x88))).toBe('safetensors');
    expect(await of(header(0x80, 0x87))).toBe('torch-legacy');
    expect(await refusal(() => of(header(3, 10)))).toContain('a safetensors file that is cut short. Copy');
  });

  it.each([
    ['7z\xbc\xaf', 'a 7-Zip archive. Unpack it first.'],
    ['Rar!', 'a RAR archive. Unpack it first.'],
    ['GGUF', 'a GGUF file. Use the checkpoint that it was made from.'],
    ['\x93NUMPY', 'a NumPy array. Save `model.state_dict()` with `torch.save`.'],
    ['GGU', 'a text file that begins with `GGU`'],
    ['a GGUF', 'a text file that begins with `a GGUF`'],
    ['\x01PK\x03\x04', 'a file of an unknown kind that begins with 01504b0304'],
    [`${'a'.repeat(257)}ustar`, 'a tar archive. Unpack it;'],
    [`${'a'.repeat(256)}ustar`, 'a text file'],
    ['PK\x05\x06', 'a file of an unknown kind that begins with 504b0506. Name the file that training saved.'],
    ['\t\n\v\f\r ~a', 'a text file that begins with `~a`'],
    ['\x08a', 'a file of an unknown kind that begins with 0861'],
    ['\x0ea', 'a file of an unknown kind that begins with 0e61'],
    ['\x1fa', 'a file of an unknown kind that begins with 1f61'],
    ['a\x7f', 'a file of an unknown kind that begins with 617f'],
    ['abcdefgh\0', 'a file of an unknown kind that begins with 6162636465666768'],
    [`${'a'.repeat(41)}\nb`, `a text file that begins with \`${'a'.repeat(40)}\``],
  ])('is said of %j', async (bytes, is) => {
    expect(await refusal(() => of(bytes))).toContain(`received ${is}`);
  });
});

const scope = {
  spend: () => undefined,
  refuse: (received: string) => new UserError(received),
};
const float = new Global('torch.FloatStorage', undefined, 'float32');

describe('a reference to a storage', () => {
  const id = (...rest: PickleValue[]): PickleValue => ['storage', float, '7', 'cpu', ...rest];

  it('is of all its values, or of those of a view', () => {
    expect(storageFromId(id(6), scope)).toEqual(new StorageRef('7', 'float32', 0, 24));
    expect(storageFromId(id(6, null), scope)).toEqual(new StorageRef('7', 'float32', 0, 24));
    expect(storageFromId(id(6, ['v', 2, 4]), scope)).toEqual(new StorageRef('7', 'float32', 8, 16));
    expect(storageFromId(id(0), scope)).toEqual(new StorageRef('7', 'float32', 0, 0));
  });

  it.each<[string, PickleValue]>([
    ['no list', 'storage'],
    ['another kind', ['file', float, '7', 'cpu', 6]],
    ['a type that is no name', ['storage', 'float', '7', 'cpu', 6]],
    ['a key that is no text', ['storage', float, 7, 'cpu', 6]],
    ['no number of values', ['storage', float, '7', 'cpu', '6']],
    ['less than no values', id(-1)],
    ['half a value', id(1.5)],
    ['more values than can be counted', id(2 ** 53)],
  ])('is refused with %s', (_, wrong) => {
    expect(() => storageFromId(wrong, scope)).toThrow('a reference that is not to a storage');
  });

  it.each<[string, PickleValue]>([
    ['ends after it', ['v', 3, 4]],
    ['begins before it', ['v', -1, 4]],
    ['has less than no values', ['v', 0, -1]],
    ['is no list', 'view'],
  ])('is refused with a view that %s', (_, view) => {
    expect(() => storageFromId(id(6, view), scope)).toThrow('a view that lies outside its storage');
  });

  it('is a placeholder where its type is not known, and a class that was saved with its source is the class', () => {
    const unknown = new Global('torch.NewStorage');
    expect(storageFromId(['storage', unknown, '7', 'cpu', 6], scope)).toEqual(new Inert('torch.NewStorage'));
    expect(storageFromId(['module', float, 'source'], scope)).toBe(float);
    expect(storageFromId(['module', 'text'], scope)).toEqual(new Inert('torch.nn.Module'));
  });
});

describe('a tensor in its storage', () => {
  const six = new StorageRef('7', 'float32', 0, 24);
  const of = (...layout: PickleValue[]): PickleValue => rebuildTensor([six, ...layout], scope);

  it('reaches to its last value, and not beyond', () => {
    expect(of(0, [2, 3], [3, 1])).toEqual(new TensorRef(six, 'float32', { offset: 0, shape: [2, 3], strides: [3, 1] }));
    expect(of(5, [], [])).toBeInstanceOf(TensorRef);
    expect(of(1, [2], [4])).toBeInstanceOf(TensorRef);
    for (const layout of [
      [1, [2, 3], [3, 1]],
      [6, [], []],
      [1, [2], [5]],
    ]) {
      expect(() => of(...layout)).toThrow('lies outside its storage');
    }
  });

  it('without values lies anywhere', () => {
    expect(of(100, [0, 3], [3, 1])).toBeInstanceOf(TensorRef);
  });

  it.each<[string, PickleValue[]]>([
    ['no offset', [null, [1], [1]]],
    ['a negative offset', [-1, [1], [1]]],
    ['a shape that is no list', [0, 1, [1]]],
    ['a negative length', [0, [-1], [1]]],
    ['strides that are no list', [0, [1], 1]],
    ['a negative stride', [0, [1], [-1]]],
    ['fewer strides than axes', [0, [1, 1], [1]]],
    ['65 axes', [0, Array<number>(65).fill(1), Array<number>(65).fill(1)]],
  ])('is refused with %s', (_, layout) => {
    expect(() => of(...layout)).toThrow('whose shape makes no sense');
  });

  it('may have 64 axes', () => {
    expect(of(0, Array<number>(64).fill(1), Array<number>(64).fill(1))).toBeInstanceOf(TensorRef);
  });

  it('is of the type that it names, which counts in its storage’s bytes', () => {
    const bytes = new StorageRef('7', 'uint8', 0, 24);
    const typed = (dtype: Global, shape: number[]): PickleValue =>
      rebuildTensorOfType([bytes, 0, shape, [1], false, null, dtype], scope);
    const double = new Global('torch.float64', undefined, 'float64');
    expect(typed(double, [3])).toMatchObject({ dtype: 'float64', shape: [3] });
    expect(() => typed(double, [4])).toThrow('lies outside its storage');
    expect(typed(new Global('torch.new'), [3])).toEqual(new Inert('torch.new'));
  });

  it('is refused without a storage or a type, and a placeholder where its storage is one', () => {
    const inert = new Inert('a');
    expect(rebuildTensor([inert], scope)).toBe(inert);
    expect(rebuildTensorOfType([inert], scope)).toBe(inert);
    expect(() => rebuildTensor(['7', 0, [1], [1]], scope)).toThrow('a tensor that has no storage');
    expect(() => rebuildTensorOfType([six, 0, [1], [1]], scope)).toThrow('no storage or type');
    expect(() => rebuildTensorOfType(['7', 0, [1], [1], false, null, float], scope)).toThrow('no storage or type');
  });
});

describe('a tensor that is read', () => {
  const entry = (tensor: TensorRef, stored = new Float32Array([9, 1, 2, 3, 4, 5])) => {
    const asked: [string, number, number][] = [];
    const archive: TorchArchive = {
      root: null,
      littleEndian: true,
      readStorage(key, start, length) {
        asked.push([key, start, length]);
        return Promise.resolve(Buffer.from(stored.buffer.slice(start - 8, start - 8 + length)));
      },
    };
    return { asked, ...tensorEntry('w', tensor, archive, 'a.pth') };
  };
  /** A view that begins 8 bytes after what is kept. */
  const view = new StorageRef('7', 'float32', 8, 24);
  const layout = (offset: number, shape: number[], strides: number[]): TensorRef =>
    new TensorRef(view, 'float32', { offset, shape, strides });

  it('is the bytes from its first to its last value, and no others', async () => {
    const one = entry(layout(1, [2, 2], [2, 1]));
    expect(one).toMatchObject({ name: 'w', dtype: 'float32', shape: [2, 2], asked: [] });
    expect(await one.read()).toEqual(Float32Array.of(1, 2, 3, 4));
    expect(one.asked).toEqual([['7', 12, 16]]);
  });

  it('is in C order where it lies in another, and may be as large as its storage', async () => {
    expect(await entry(layout(0, [2, 3], [1, 2])).read()).toEqual(Float32Array.of(9, 2, 4, 1, 3, 5));
    expect(await entry(layout(0, [6], [0])).read()).toEqual(new Float32Array(6).fill(9));
  });

  it.each<[string, TensorRef, string]>([
    [
      'repeats more values than its storage has',
      layout(0, [7, 1], [0, 1]),
      'an expanded view [7, 1] of a smaller storage',
    ],
    [
      'is complex',
      new TensorRef(view, 'complex64', { offset: 0, shape: [1], strides: [1] }),
      'values of the type complex64',
    ],
  ])('is refused where it %s, and nothing is read', async (_, tensor, received) => {
    const one = entry(tensor);
    expect(await refusal(() => one.read())).toContain(
      `numbers in the tensor \`w\` for \`a.pth\`, but received ${received}`,
    );
    expect(one.asked).toEqual([]);
  });

  it.each([NaN, Infinity, -Infinity])('is refused with %d in it, by its place', async (value) => {
    const one = entry(layout(0, [3], [1]), Float32Array.of(1, value, 2));
    expect(await refusal(() => one.read())).toContain(`received ${value} at position 1 of 3`);
  });
});
