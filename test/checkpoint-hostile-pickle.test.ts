import { describe, expect, it } from 'vitest';
import { ByteCursor } from '../pipeline/checkpoint/byte-cursor.ts';
import { unpickle } from '../pipeline/checkpoint/pickle.ts';
import { Inert, TensorRef } from '../pipeline/checkpoint/pickle-values.ts';
import { findStateDict } from '../pipeline/checkpoint/state-dict.ts';
import { storageFromId } from '../pipeline/checkpoint/torch-tensor.ts';
import { int, name, op, pickle, storage, tensor, text, tuple } from './fixtures/checkpoint/pickle-bytes.ts';
import { refusal } from './fixtures/checkpoint/refusal.ts';

const read = (bytes: Uint8Array) => unpickle(new ByteCursor(Buffer.from(bytes), { path: 'a.pth' }), storageFromId);
const refused = (bytes: Uint8Array) => refusal(() => read(bytes));
const ascii = (source: string) => Buffer.from(source, 'latin1');

describe('a hostile pickle', () => {
  it.each([
    ['os', 'system'],
    ['posix', 'system'],
    ['builtins', 'eval'],
    ['__builtin__', 'eval'],
    ['builtins', 'getattr'],
    ['subprocess', 'Popen'],
    ['torch.storage', '_load_from_bytes'],
    ['torch', 'load'],
    ['torch.hub', 'load'],
    ['numpy', 'load'],
    ['collections', 'OrderedDict.__init__'],
    ['constructor', 'prototype'],
    ['__proto__', 'x'],
  ])('cannot call the global %s.%s, however it is written: it becomes a placeholder', (module, attribute) => {
    const call = [...tuple(text('true')), ...op.REDUCE];
    const type = `${module === '__builtin__' ? 'builtins' : module}.${attribute}`;
    for (const bytes of [
      pickle(name(module, attribute), call),
      pickle(text(module), text(attribute), op.STACK_GLOBAL, call),
      pickle(op.MARK, text('true'), [0x69], name(module, attribute).slice(1)),
      pickle(op.MARK, name(module, attribute), text('true'), [0x6f]),
      pickle(name(module, attribute), op.EMPTY_TUPLE, op.NEWOBJ),
      pickle(name(module, attribute), op.EMPTY_TUPLE, op.EMPTY_DICT, [0x92]),
      // What a call gives may be called again, given items and a state.
      pickle(
        name(module, attribute),
        call,
        call,
        text('a'),
        int(1),
        op.SETITEM,
        int(1),
        op.APPEND,
        op.EMPTY_DICT,
        op.BUILD,
      ),
    ]) {
      expect(read(bytes)).toMatchObject({ type });
      expect(read(bytes)).toBeInstanceOf(Inert);
    }
  });

  it('is refused by the name of what stands in the place of a state dict', async () => {
    const bytes = pickle(name('os', 'system'), tuple(text('true')), op.REDUCE);
    expect(await refusal(() => findStateDict(read(bytes), 'a.pth'))).toBe(
      'Expected a state dict (names with tensors) for `a.pth`, but received an object of `os.system`. Save `model.state_dict()` with `torch.save`.',
    );
  });

  it('may name classes by numbers of `copyreg` and bytes that lie outside', () => {
    for (const code of [
      [0x82, 1],
      [0x83, 1, 0],
      [0x84, 1, 0, 0, 0],
    ]) {
      expect(read(pickle(code, op.EMPTY_TUPLE, op.REDUCE))).toMatchObject({ type: 'copyreg.extension 1' });
    }
    expect(read(pickle([0x97], [0x98]))).toBeInstanceOf(Inert);
  });

  it('cannot break the line of the message', async () => {
    const bytes = pickle(
      text('os\n\u001b[31m'),
      text(`x\u2028\`${'y'.repeat(500)}`),
      op.STACK_GLOBAL,
      op.EMPTY_TUPLE,
      op.REDUCE,
    );
    expect(await refusal(() => findStateDict(read(bytes), 'a.pth'))).toContain(
      `received an object of \`os\ufffd\ufffd[31m.x\ufffd\ufffd${'y'.repeat(65)}…\`.`,
    );
  });

  it.each([
    ['an opcode that does not exist', [0xff], 'the unknown pickle opcode 0xff'],
    ['an opcode of one digit', [0x01], 'the unknown pickle opcode 0x01'],
    ['a protocol of the future', [0x80, 6], 'pickle protocol 6'],
    ['a text of 4 GB', [0x58, 0xff, 0xff, 0xff, 0xff], 'cut short: 4294967295 bytes are claimed, 1 are left'],
    ['a text of 2⁶⁴ bytes', [0x8d, ...Array<number>(8).fill(0xff)], 'cut short'],
    ['an integer of 2 GB', [0x8b, 0, 0, 0, 0x80], 'an integer of 2147483648 bytes'],
    ['an integer of letters', [...ascii('Iabc\n')], 'a line that should be an integer'],
    ['a line without an end', [0x63, 0x61], 'a line has no end'],
    ['an endless line', [0x56, ...Array<number>(70_000).fill(0x61)], 'a line of more than 65536 bytes'],
    ['nothing on the stack', [], 'takes more than it gave'],
    ['a pop from nothing', op.POP, 'takes more than it gave'],
    ['a pop below a mark', [...int(1), ...op.MARK, ...op.TUPLE1], 'takes more than it gave'],
    ['a tuple without a mark', op.TUPLE, 'lacks a mark'],
    ['values left behind', [...int(1), ...int(2)], 'leaves values behind'],
    ['a memo slot where nothing is', [0x68, 9], 'the memo slot 9'],
    ['a negative memo slot', [...int(1), ...ascii('p-1\n')], 'a memo slot that makes no sense'],
    ['an item for a number', [...int(1), ...int(2), ...op.APPEND], 'is no list'],
    ['a key for a list', [...op.EMPTY_LIST, ...int(1), ...int(2), ...op.SETITEM], 'is no dictionary'],
    ['a member for a list', [...op.EMPTY_LIST, ...op.MARK, ...op.ADDITEMS], 'is no set'],
    ['a key without a value', [...op.EMPTY_DICT, ...op.MARK, ...int(1), ...op.SETITEMS], 'a key that has no value'],
    ['a call of a number', [...int(1), ...op.EMPTY_TUPLE, ...op.REDUCE], 'calls something that has no name'],
    ['a call without arguments', [...name('torch', 'Size'), ...int(1), ...op.REDUCE], 'without arguments'],
    ['a name made of numbers', [...int(1), ...int(2), ...op.STACK_GLOBAL], 'a name that is no text'],
    ['a state for a number', [...int(1), ...int(2), ...op.BUILD], 'gives a state'],
    ['a reference to a file', [...text('/etc/passwd'), ...op.BINPERSID], 'a reference that is not to a storage'],
    ['a storage of −1 values', storage('0', -1), 'a reference that is not to a storage'],
    [
      'a tensor without a storage',
      [...name('torch._utils', '_rebuild_tensor'), ...op.EMPTY_TUPLE, ...op.REDUCE],
      'no storage',
    ],
    ['a tensor of negative size', tensor('0', [-1, -1]), 'a tensor whose shape makes no sense'],
  ])('is refused for %s', async (_, bytes, received) => {
    expect(await refused(pickle(bytes))).toContain(received);
  });

  it('is refused for a tensor that reaches beyond its storage', async () => {
    const reaching = (offset: number, shape: number[], strides: number[]) =>
      pickle(
        name('torch._utils', '_rebuild_tensor'),
        tuple(storage('0', 6), int(offset), tuple(...shape.map(int)), tuple(...strides.map(int))),
        op.REDUCE,
      );
    expect(read(reaching(0, [2, 3], [3, 1]))).toBeInstanceOf(TensorRef);
    for (const [offset, shape, strides] of [
      [1, [2, 3], [3, 1]],
      [0, [2, 3], [4, 1]],
      [0, [7], [1]],
      [6, [1], [1]],
      [0, Array<number>(40).fill(2 ** 30), Array<number>(40).fill(2 ** 30)],
    ] as [number, number[], number[]][]) {
      expect(await refused(reaching(offset, shape, strides))).toContain('lies outside its storage');
    }
    expect(await refused(reaching(0, [1], [1, 1]))).toContain('makes no sense');
  });

  it('is refused for a view that reaches beyond its storage', async () => {
    const view = tuple(text('v'), int(3), int(4));
    const id = tuple(text('storage'), name('torch', 'FloatStorage'), text('0'), text('cpu'), int(6), view);
    expect(await refused(pickle(id, op.BINPERSID))).toContain('a view that lies outside its storage');
  });
});
