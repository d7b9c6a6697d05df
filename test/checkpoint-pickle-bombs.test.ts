import { describe, expect, it } from 'vitest';
import { ByteCursor } from '../pipeline/checkpoint/byte-cursor.ts';
import { unpickle } from '../pipeline/checkpoint/pickle.ts';
import type { PickleValue } from '../pipeline/checkpoint/pickle-values.ts';
import { findStateDict } from '../pipeline/checkpoint/state-dict.ts';
import { storageFromId } from '../pipeline/checkpoint/torch-tensor.ts';
import { UserError } from '../pipeline/base/errors.ts';
import { bounds } from '../schema/bounds.ts';
import { int, name, op, pickle, text, tuple } from './fixtures/checkpoint/pickle-bytes.ts';
import { refusal } from './fixtures/checkpoint/refusal.ts';
import { processorSeconds } from './processor-time.ts';

const read = (bytes: Uint8Array) => unpickle(new ByteCursor(Buffer.from(bytes), { path: 'a.pth' }), storageFromId);

describe('a pickle that would take all memory or time', () => {
  it('cannot blow up memory: objects are counted, also those that copies make', async () => {
    expect(await refusal(() => read(Buffer.alloc(5_000_000, 0x5d)))).toContain('more objects than any checkpoint has');
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
    expect(await refusal(() => read(pickle(pairs, [0x71, 0], copies)))).toContain(
      'more objects than any checkpoint has',
    );
  });

  it('cannot work without end: every opcode counts', async () => {
    const { most } = bounds.pickleWork;
    expect(await refusal(() => read(Buffer.alloc(most + 1, 'N0')))).toContain('more objects than any checkpoint has');
  });

  it('may be nested or refer to itself without end', () => {
    expect(read(pickle(op.EMPTY_TUPLE, Array<number>(600_000).fill(op.TUPLE1[0])))).toHaveLength(1);
    const circle = read(pickle(op.EMPTY_DICT, [0x71, 0], text('model'), [0x68, 0], op.SETITEM));
    expect(() => findStateDict(circle, 'a.pth')).toThrow(UserError);
  });

  it('cannot make the search for a state dict long by referring to one mapping from everywhere', async () => {
    const inner = new Map<PickleValue, PickleValue>(Array.from({ length: 20_000 }, (_, i) => [`k${i}`, i]));
    const middle = new Map<PickleValue, PickleValue>(Array.from({ length: 20_000 }, (_, i) => [`m${i}`, inner]));
    const search = () => expect(() => findStateDict(new Map([['a', middle]]), 'a.pth')).toThrow(UserError);
    expect(await processorSeconds(search)).toBeLessThan(2);
  });
});
