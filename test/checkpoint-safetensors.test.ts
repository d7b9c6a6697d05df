import { describe, expect, it } from 'vitest';
import { readCheckpoint } from '../pipeline/checkpoint/checkpoint.ts';
import { openSafetensors } from '../pipeline/checkpoint/safetensors.ts';
import { memorySource } from './fixtures/checkpoint/memory-source.ts';
import { refusal } from './fixtures/checkpoint/refusal.ts';

function safetensors(header: unknown, dataBytes: number): Buffer {
  const text = Buffer.isBuffer(header)
    ? header
    : Buffer.from(typeof header === 'string' ? header : JSON.stringify(header));
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(text.length));
  return Buffer.concat([length, text, Buffer.alloc(dataBytes)]);
}

const entry = (start: number, end: number, more: object = {}) => ({
  dtype: 'F32',
  shape: [(end - start) / 4],
  data_offsets: [start, end],
  ...more,
});
const open = (header: unknown, dataBytes: number) => readCheckpoint(memorySource(safetensors(header, dataBytes)));

describe('a safetensors file', () => {
  it('is read with its tensors in any order, empty ones included', async () => {
    const { tensors } = await open(
      { b: entry(4, 12), a: entry(0, 4), none: entry(4, 4), __metadata__: { format: 'pt' } },
      12,
    );
    expect([...tensors].map(([name, { shape }]) => [name, shape])).toEqual([
      ['b', [2]],
      ['a', [1]],
      ['none', [0]],
    ]);
    expect(await tensors.get('none')!.read()).toEqual(new Float32Array());
  });

  it('is known by its content also where the length of its header begins as a pickle does', async () => {
    const header = JSON.stringify({ w: entry(0, 4) });
    const { format } = await open(header.padEnd(0x280), 4); // 80 02: a pickle of protocol 2
    expect(format).toBe('safetensors');
  });

  it('may hold tensors of types that nobody reads, those of later versions too', async () => {
    const { tensors } = await open(
      {
        a: entry(0, 4),
        scales: { dtype: 'F8_E4M3', shape: [3], data_offsets: [4, 7] },
        future: { dtype: 'F4_E2M1', shape: [2], data_offsets: [7, 8] },
        spectrum: { dtype: 'C64', shape: [1], data_offsets: [8, 16] },
        __metadata__: { note: '"data_offsets": [0, 1]' },
      },
      16,
    );
    expect(await tensors.get('a')!.read()).toEqual(new Float32Array(1));
    expect(await refusal(() => tensors.get('scales')!.read())).toContain(
      'Expected numbers in the tensor `scales` for `memory.pth`, but received values of the type float8_e4m3fn.',
    );
    expect(await refusal(() => tensors.get('future')!.read())).toContain('values of the type F4_E2M1');
    expect(await refusal(() => tensors.get('spectrum')!.read())).toContain('values of the type complex64');
  });

  it('loses no tensor whose name means something to JavaScript', async () => {
    const { tensors } = await open(
      `{"__proto__":${JSON.stringify(entry(0, 4))},"constructor":${JSON.stringify(entry(4, 8))}}`,
      8,
    );
    expect([...tensors.keys()]).toEqual(['__proto__', 'constructor']);
  });

  it.each<[string, unknown, number, string]>([
    ['overlapping tensors', { a: entry(0, 8), b: entry(4, 12) }, 12, 'the tensor `b` in the place of another'],
    ['two tensors in one place', { a: entry(0, 8), b: entry(0, 8) }, 8, 'the tensor `b` in the place of another'],
    ['a hole', { a: entry(0, 4), b: entry(8, 12) }, 12, 'unused bytes before the tensor `b`'],
    ['bytes at the end', { a: entry(0, 4) }, 8, '4 unused bytes at the end'],
    ['a tensor beyond the end', { a: entry(0, 16) }, 8, 'the tensor `a` up to byte 16 of 8'],
    ['a range that does not fit the shape', { a: entry(0, 8, { shape: [3] }) }, 8, '`a` with 8 bytes for F32 [3]'],
    ['a range that does not fit the type', { a: entry(0, 8, { dtype: 'F16' }) }, 8, '`a` with 8 bytes for F16 [2]'],
    ['a range that runs backwards', { a: entry(8, 0) }, 8, 'the tensor `a` with a faulty shape'],
    ['a type that is none', { a: entry(0, 4, { dtype: 'a type' }) }, 4, 'the tensor `a` with a faulty dtype'],
    ['a type of another size', { a: entry(0, 4, { dtype: 'F8_E4M3' }) }, 4, '`a` with 4 bytes for F8_E4M3 [1]'],
    [
      'a range of an unknown type that runs backwards',
      { a: entry(4, 0, { dtype: 'F4', shape: [8] }) },
      4,
      '`a` with -4 bytes',
    ],
    ['a name twice', `{"a":${JSON.stringify(entry(0, 4))},"a":${JSON.stringify(entry(0, 4))}}`, 4, 'a name twice'],
    ['a header that is not UTF-8', Buffer.from('{"\xff":1}', 'latin1'), 0, 'a header that is not UTF-8'],
    ['endless nesting', `{"a":${'['.repeat(100_000)}`, 0, 'a header that is no table of tensors'],
    ['more axes than any tensor has', { a: entry(0, 4, { shape: Array<number>(65).fill(1) }) }, 4, 'a faulty shape'],
    ['an absurd shape', { a: entry(0, 4, { shape: [2 ** 40, 2 ** 40] }) }, 4, '`a` with 4 bytes for F32'],
    ['a negative shape', { a: entry(0, 4, { shape: [-1] }) }, 4, 'the tensor `a` with a faulty shape.0'],
    ['half a value', { a: entry(0, 4, { shape: [0.5] }) }, 4, 'the tensor `a` with a faulty shape.0'],
    ['offsets that are texts', { a: entry(0, 4, { data_offsets: ['0', '4'] }) }, 4, 'a faulty data_offsets.0'],
    ['a tensor that is none', { a: null }, 0, 'the tensor `a`'],
    ['broken JSON', '{"a":', 0, 'a header that is no JSON object'],
  ])('is refused for %s', async (_, header, dataBytes, received) => {
    const message = await refusal(() => open(header, dataBytes));
    expect(message).toContain('Expected a safetensors file for `memory.pth`, but received ');
    expect(message).toContain(received);
  });

  it('gives the tensors that a model needs under the model’s own names', async () => {
    const needed = new Map([
      ['fc.weight', { shape: [2] }],
      ['fc.bias', { shape: [1] }],
    ]);
    const file = (names: readonly [string, string]) =>
      memorySource(safetensors({ [names[0]]: entry(0, 8), [names[1]]: entry(8, 12) }, 12));
    const names = async (...written: readonly [string, string]) => [
      ...(await readCheckpoint(file(written), { needed })).tensors.keys(),
    ];
    for (const prefix of ['', 'module.', 'model.', 'net.module._orig_mod.', 'a.b.c.']) {
      expect(await names(`${prefix}fc.weight`, `${prefix}fc.bias`)).toEqual(['fc.weight', 'fc.bias']);
    }
    expect(await names('fc.module.weight', 'fc.module.bias')).toEqual(['fc.weight', 'fc.bias']);
    expect(await names('head.weight', 'head.bias')).toEqual(['fc.weight', 'fc.bias']);
    // One is left over, one is missing: nothing is guessed.
    expect(await names('fc.weight', 'fc.gamma')).toEqual(['fc.weight', 'fc.gamma']);
  });

  it('is refused before its header is read when that is longer than the file or than any real one', async () => {
    const long = Buffer.concat([safetensors('', 0), Buffer.alloc(64)]);
    long.writeBigUInt64LE(2n ** 40n);
    expect(await refusal(() => openSafetensors(memorySource(long)))).toContain(
      'a header of 1099511627776 bytes in a file of 72',
    );
    const large = { ...memorySource(long), sizeBytes: 2 ** 41 };
    long.writeBigUInt64LE(2n ** 30n);
    expect(await refusal(() => openSafetensors(large))).toContain(
      'Expected the header of a safetensors file of at most 16,000,000 bytes for `memory.pth`, but received 1,073,741,824 bytes.',
    );
    expect(await refusal(() => openSafetensors(memorySource(Buffer.alloc(5))))).toContain('a file of 5 bytes');
  });
});
