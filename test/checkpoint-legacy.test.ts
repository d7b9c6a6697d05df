import { describe, expect, it } from 'vitest';
import { readCheckpoint } from '../pipeline/checkpoint/checkpoint.ts';
import { memorySource } from './fixtures/checkpoint/memory-source.ts';
import type { Bytes } from './fixtures/checkpoint/pickle-bytes.ts';
import { dict, int, op, pickle, storage, tensor, text, tuple } from './fixtures/checkpoint/pickle-bytes.ts';
import { refusal } from './fixtures/checkpoint/refusal.ts';

const magic = pickle([0x8a, 10, 0x6c, 0xfc, 0x9c, 0x46, 0xf9, 0x20, 0x6a, 0xa8, 0x50, 0x19]);
const values = Buffer.from(new Float32Array([0.5, -2]).buffer);

interface Parts {
  version?: number;
  littleEndian?: boolean;
  root?: Bytes;
  keys?: Bytes;
  /** Number of values that stands before them. */
  count?: bigint;
  values?: Uint8Array;
}

function legacy({ version = 1001, littleEndian = true, root = dict({ weight: tensor('0', [1, 2]) }), ...rest }: Parts) {
  const count = Buffer.alloc(8);
  if (littleEndian) count.writeBigInt64LE(rest.count ?? 2n);
  else count.writeBigInt64BE(rest.count ?? 2n);
  const system = pickle(dict({ little_endian: [littleEndian ? 0x88 : 0x89] }));
  const keys = pickle(rest.keys ?? tuple(text('0')));
  return Buffer.concat([magic, pickle(int(version)), system, pickle(root), keys, count, rest.values ?? values]);
}

const open = (parts: Parts) => readCheckpoint(memorySource(legacy(parts)));
const readWeight = async (parts: Parts) => (await open(parts)).tensors.get('weight')!.read();

describe('the legacy format of torch.save', () => {
  it('is read in the byte order that it states', async () => {
    expect(await readWeight({})).toEqual(new Float32Array([0.5, -2]));
    expect(await readWeight({ littleEndian: false, values: Buffer.from(values).swap32() })).toEqual(
      new Float32Array([0.5, -2]),
    );
  });

  it('is read when its pickle is longer than what is looked at first', async () => {
    const long = dict({ weight: tensor('0', [1, 2]), note: text('x'.repeat(100_000)) });
    expect(await readWeight({ root: long })).toEqual(new Float32Array([0.5, -2]));
  });

  it('is refused in another version', async () => {
    expect(await refusal(() => open({ version: 1002 }))).toContain('another version of its format');
  });

  it('is refused when the number of values is absurd', async () => {
    expect(await refusal(() => open({ count: 2n ** 40n }))).toContain(
      'a storage `0` of 4398046511104 bytes in a file of',
    );
    expect(await refusal(() => open({ count: -1n }))).toContain('a storage `0` of -4 bytes');
    expect(await refusal(() => readWeight({ count: 1n }))).toContain('a storage `0` of 4 bytes where 8 are needed');
  });

  it('is refused when the list of storages does not fit the tensors', async () => {
    expect(await refusal(() => open({ keys: tuple(text('0'), text('1')) }))).toContain(
      'the storage `1`, which no tensor has',
    );
    expect(await refusal(() => readWeight({ keys: op.EMPTY_TUPLE }))).toContain('without the storage `0`');
    expect(await refusal(() => open({ keys: tuple(int(0)) }))).toContain('without a list of storages');
    const twice = { keys: tuple(text('0'), text('0')), count: 0n, values: Buffer.alloc(8) };
    expect(await refusal(() => open(twice))).toContain('the storage `0` twice');
    const mixed = dict({ weight: tensor('0', [1, 2]), other: storage('0', 2, 'DoubleStorage') });
    expect(await refusal(() => open({ root: mixed }))).toContain('two types for the storage `0`');
  });
});
