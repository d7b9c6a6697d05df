import { describe, expect, it } from 'vitest';
import { ByteCursor, MoreBytesNeeded } from '../pipeline/checkpoint/byte-cursor.ts';
import { unpickle } from '../pipeline/checkpoint/pickle.ts';
import type { PickleValue } from '../pipeline/checkpoint/pickle-values.ts';
import { Inert } from '../pipeline/checkpoint/pickle-values.ts';
import { storageFromId } from '../pipeline/checkpoint/torch-tensor.ts';
import { dict, int, name, op, pickle, text, tuple, uint32 } from './fixtures/checkpoint/pickle-bytes.ts';

const read = (bytes: Uint8Array) => unpickle(new ByteCursor(Buffer.from(bytes), { path: 'a.pth' }), storageFromId);
const ascii = (source: string) => Buffer.from(source, 'latin1');

describe('unpickle', () => {
  // The pickles are those that Python's pickle.dumps gives for the values.
  it.each<[string, Uint8Array, PickleValue]>([
    ['None, True and False', ascii('\x80\x02]q\x00(N\x88\x89e.'), [null, true, false]],
    ['small integers', ascii('\x80\x02]q\x00(K\xffM\xff\xffJ\xfe\xff\xff\xffe.'), [255, 65535, -2]],
    ['integers of 64 bits', ascii('\x80\x02\x8a\x06\x00\x00\x00\x00\x00\x80.'), -(2 ** 47)],
    ['integers beyond 2⁵³', ascii('\x80\x02\x8a\x09\x00\x00\x00\x00\x00\x00\x00\x00\x40.'), 2n ** 70n],
    ['zero as a long', ascii('\x80\x02\x8a\x00.'), 0],
    ['floats', ascii('\x80\x02G?\xe0\x00\x00\x00\x00\x00\x00.'), 0.5],
    ['texts', ascii('\x80\x04\x95\x08\x00\x00\x00\x00\x00\x00\x00\x8c\x04a\xc3\xa9b\x94.'), 'aéb'],
    ['texts of Python 2', ascii('\x80\x02U\x02abq\x00.'), 'ab'],
    ['bytes', ascii('\x80\x03C\x02\x00\xffq\x00.'), Buffer.from([0, 255])],
    ['tuples', ascii('\x80\x02(K\x01K\x02K\x03K\x04tq\x00.'), [1, 2, 3, 4]],
    ['sets', ascii('\x80\x04\x95\x07\x00\x00\x00\x00\x00\x00\x00\x8f\x94(K\x01\x90.'), new Set([1])],
    ['frozen sets', ascii('\x80\x04\x95\x06\x00\x00\x00\x00\x00\x00\x00(K\x01\x91\x94.'), new Set([1])],
    ['protocol 0', ascii('(dp0\nVa\np1\n(lp2\nI1\naL2L\naF0.5\naI01\nas.'), new Map([['a', [1, 2, 0.5, 1]]])],
    ['the memo', ascii('\x80\x02]q\x00(X\x01\x00\x00\x00aq\x01h\x01e.'), ['a', 'a']],
  ])('reads %s', (_, bytes, value) => {
    expect(read(bytes)).toEqual(value);
  });

  it('reads ordered dictionaries, also those of Python 2 with their items as an argument', () => {
    const pair = tuple(text('a'), int(1));
    const items = [...op.EMPTY_LIST, ...pair, ...op.APPEND];
    const ordered = name('collections', 'OrderedDict');
    expect(read(pickle(ordered, items, op.TUPLE1, op.REDUCE))).toEqual(new Map([['a', 1]]));
    expect(read(pickle(ordered, op.EMPTY_TUPLE, op.REDUCE, text('b'), int(2), op.SETITEM))).toEqual(
      new Map([['b', 2]]),
    );
  });

  it('reads what training scripts add as inert objects', () => {
    const dtype = [...name('numpy', 'dtype'), ...tuple(text('f8'), int(0), int(1)), ...op.REDUCE];
    const score = [...name('numpy.core.multiarray', 'scalar'), ...tuple(dtype, text('12345678')), ...op.REDUCE];
    expect(read(pickle(score))).toEqual(new Inert('numpy.core.multiarray.scalar'));
    const options = [
      ...name('argparse', 'Namespace'),
      ...op.EMPTY_TUPLE,
      ...op.NEWOBJ,
      ...dict({ lr: int(1) }),
      ...op.BUILD,
    ];
    expect(read(pickle(options))).toMatchObject({ type: 'argparse.Namespace', state: new Map([['lr', 1]]) });
  });

  it('describes tensors of types that the tensor itself names', () => {
    const id = tuple(text('storage'), name('torch.storage', 'UntypedStorage'), text('3'), text('cpu'), int(6));
    const layout = [int(1), tuple(int(2)), tuple(int(1)), [0x89], op.NONE, name('torch', 'uint16')];
    const v3 = [
      ...name('torch._utils', '_rebuild_tensor_v3'),
      ...tuple([...id, ...op.BINPERSID], ...layout),
      ...op.REDUCE,
    ];
    expect(read(pickle(v3))).toMatchObject({
      dtype: 'uint16',
      offset: 1,
      shape: [2],
      strides: [1],
      storage: { sizeBytes: 6 },
    });
  });

  it('asks for more where the bytes at hand end but the file goes on', () => {
    const bytes = pickle(text('abc'));
    const cursor = (length: number) =>
      new ByteCursor(bytes.subarray(0, length), { totalBytes: bytes.length, path: 'a.pth' });
    for (let length = 0; length < bytes.length; length++)
      expect(() => unpickle(cursor(length))).toThrow(MoreBytesNeeded);
    expect(unpickle(cursor(bytes.length))).toBe('abc');
  });
});

it('LONG_BINPUT may name any slot without making room for those before it', () => {
  expect(read(pickle(int(5), [0x72, ...uint32(0xffffffff)], [0x6a, ...uint32(0xffffffff)], op.TUPLE2))).toEqual([5, 5]);
});
