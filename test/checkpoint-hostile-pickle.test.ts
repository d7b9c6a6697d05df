import { describe, expect, it } from 'vitest';
import { ByteCursor } from '../pipeline/checkpoint/byte-cursor.ts';
import { unpickle } from '../pipeline/checkpoint/pickle.ts';
import type { PickleValue } from '../pipeline/checkpoint/pickle-values.ts';
import { TensorRef } from '../pipeline/checkpoint/pickle-values.ts';
import { findStateDict } from '../pipeline/checkpoint/state-dict.ts';
import { storageFromId } from '../pipeline/checkpoint/torch-tensor.ts';
import { UserError } from '../pipeline/errors.ts';
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
  ])('is refused by the name of the global %s.%s, however it is written', async (module, attribute) => {
    const refusedName = `received the refused global \`${module}.${attribute}\`. Save \`model.state_dict()\``;
    const call = [...tuple(text('true')), ...op.REDUCE];
    expect(await refused(pickle(name(module, attribute), call))).toContain(refusedName);
    expect(await refused(pickle(text(module), text(attribute), op.STACK_GLOBAL, call))).toContain(refusedName);
    expect(await refused(pickle(op.MARK, text('true'), [0x69], name(module, attribute).slice(1)))).toContain(
      refusedName,
    );
    expect(await refused(pickle(name(module, attribute), op.EMPTY_TUPLE, op.NEWOBJ))).toContain(refusedName);
  });

  it('cannot break the line of the message', async () => {
    expect(
      await refused(pickle(text('os\n\u001b[31m'), text(`x\u2028\`${'y'.repeat(500)}`), op.STACK_GLOBAL)),
    ).toContain(`global \`os\ufffd\ufffd[31m.x\ufffd\ufffd${'y'.repeat(68)}…\``);
  });

  it.each([
    ['an opcode for code or extensions', [0x82, 1], 'the refused pickle opcode 0x82'],
    ['an opcode that does not exist', [0xff], 'the refused pickle opcode 0xff'],
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
    [
      'a call of a type',
      [...name('torch', 'FloatStorage'), ...op.EMPTY_TUPLE, ...op.REDUCE],
      'calls `torch.FloatStorage`',
    ],
    ['a name made of numbers', [...int(1), ...int(2), ...op.STACK_GLOBAL], 'a name that is no text'],
    ['a state for a number', [...int(1), ...int(2), ...op.BUILD], 'gives a state'],
    [
      'a dictionary from a number',
      [...name('collections', 'Counter'), ...tuple(int(1)), ...op.REDUCE],
      'made of something else',
    ],
    [
      'a dictionary of halves',
      [...name('collections', 'OrderedDict'), ...tuple(tuple(int(1))), ...op.REDUCE],
      'not made of pairs',
    ],
    [
      'a set from a number',
      [...name('builtins', 'set'), ...tuple(int(1)), ...op.REDUCE],
      'a set made of something else',
    ],
    ['a reference to a file', [...text('/etc/passwd'), ...op.BINPERSID], 'a reference that is not to a storage'],
    ['a storage of −1 values', storage('0', -1), 'a reference that is not to a storage'],
    ['a module with its source', [...tuple(text('module'), text('x'), text('y')), ...op.BINPERSID], 'a whole module'],
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

  it('cannot blow up memory: objects are counted, also those that copies make', async () => {
    expect(await refused(Buffer.alloc(5_000_000, 0x5d))).toContain('more objects than any checkpoint has');
    const pairs = [
      ...op.EMPTY_LIST,
      ...op.MARK,
      ...Array<number[]>(1000)
        .fill([...tuple(int(1), int(2))])
        .flat(),
      ...op.APPENDS,
    ];
    const copy = [...name('collections', 'OrderedDict'), 0x68, 0, ...op.TUPLE1, ...op.REDUCE];
    const copies = Array<number[]>(20_000).fill(copy).flat();
    expect(await refused(pickle(pairs, [0x71, 0], copies))).toContain('more objects than any checkpoint has');
  });

  it('may be nested or refer to itself without end', () => {
    expect(read(pickle(op.EMPTY_TUPLE, Array<number>(900_000).fill(op.TUPLE1[0])))).toHaveLength(1);
    const circle = read(pickle(op.EMPTY_DICT, [0x71, 0], text('model'), [0x68, 0], op.SETITEM));
    expect(() => findStateDict(circle, 'a.pth')).toThrow(UserError);
  });

  it('cannot make the search for a state dict long by referring to one mapping from everywhere', () => {
    const inner = new Map<PickleValue, PickleValue>(Array.from({ length: 20_000 }, (_, i) => [`k${i}`, i]));
    const middle = new Map<PickleValue, PickleValue>(Array.from({ length: 20_000 }, (_, i) => [`m${i}`, inner]));
    expect(() => findStateDict(new Map([['a', middle]]), 'a.pth')).toThrow(UserError);
  }, 2_000);
});
