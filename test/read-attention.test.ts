import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UserError } from '../pipeline/base/errors.ts';
import { readAttention, type ImportedAttention } from '../pipeline/texts/read-attention.ts';
import type { AttentionConfig } from '../schema/text.ts';
import { shared, withoutShared } from './shared.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attention-'));
});
afterAll(() => rm(folder, { recursive: true }));

const tokens = ['[CLS]', 'the, "cat"', '[SEP]'];
/** [2, 2, 3, 3]: every weight is another one, exact in float32, and a row sums to 1. */
const attention = [0, 1].map((layer) =>
  [0, 1].map((head) =>
    [0, 1, 2].map((row) => {
      const step = (1 + row + 3 * head + 6 * layer) / 64;
      return [step, 2 * step, 1 - 3 * step];
    }),
  ),
);
const flat = attention.flat(3);

async function read(
  file: string,
  content: string | Uint8Array,
  more: Partial<AttentionConfig> = {},
): Promise<ImportedAttention> {
  await writeFile(join(folder, file), content);
  return readAttention({ id: 'it', title: 'It', file, ...more }, folder);
}
const readJson = (content: unknown, more?: Partial<AttentionConfig>): Promise<ImportedAttention> =>
  read('a.json', JSON.stringify(content), more);

/** A file as numpy would write it. */
function npy(descr: string, shape: readonly number[], values: readonly number[], order = 'False'): Uint8Array {
  const text = `{'descr': '${descr}', 'fortran_order': ${order}, 'shape': (${shape.join(', ')}), }`.padEnd(117);
  const width = Number(descr.slice(2));
  const bytes = new Uint8Array(128 + width * values.length);
  bytes.set([0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0, 118, 0]);
  bytes.set(new TextEncoder().encode(`${text}\n`), 10);
  const view = new DataView(bytes.buffer, 128);
  for (const [index, value] of values.entries()) {
    if (descr === '<f8') view.setFloat64(8 * index, value, true);
    else if (descr === '<f4') view.setFloat32(4 * index, value, true);
    else view.setUint8(index, value);
  }
  return bytes;
}

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
const csvHeader = `layer,head,${tokens.map(quoted).join(',')}`;
const csvRows = attention.flatMap((heads, layer) =>
  heads.flatMap((rows, head) => rows.map((row) => `${layer + 1},${head + 1},${row.join(',')}`)),
);
const csv = (rows: readonly string[] = csvRows, header = csvHeader): string => [header, ...rows].join('\n');

/** A copy with one weight replaced. */
function changed(layer: number, head: number, row: number, column: number, value: number | null): unknown {
  const copy: (number | null)[][][][] = structuredClone(attention);
  copy[layer]![head]![row]![column] = value;
  return copy;
}

/** Expects one line for users that has all of the parts. */
async function expectRefusal(reading: Promise<unknown>, ...parts: readonly string[]): Promise<void> {
  const error = await reading.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(UserError);
  const { message } = error as UserError;
  expect(message).not.toContain('\n');
  for (const part of parts) expect(message).toContain(part);
}

describe('reading attention', () => {
  it.each([
    ['.json', 'a.json', JSON.stringify({ source: 'x', tokens, attention }), {}],
    ['.json under a key', 'k.json', JSON.stringify({ one: { tokens, attention }, two: 1 }), { key: 'one' }],
    ['.json with its lists under a key', 'l.json', JSON.stringify({ tokens, weights: attention }), { key: 'weights' }],
    ['.npy of float64', 'a.npy', npy('<f8', [2, 2, 3, 3], flat), { tokens }],
    ['.npy of float32', 'b.NPY', npy('<f4', [2, 2, 3, 3], flat), { tokens }],
    ['.csv', 'a.csv', csv(), {}],
    ['.csv with heads in any order', 'b.csv', csv([...csvRows.slice(6), ...csvRows.slice(0, 6)]), {}],
  ])('gives the same for %s', async (_, file, content, more) => {
    const found = await read(file, content, more);
    expect({ ...found, values: [...found.values] }).toEqual({
      layers: 2,
      heads: 2,
      tokens,
      values: flat,
      digest: (await readJson({ tokens, attention })).digest,
      remarks: [],
    });
  });

  it('reads .npy in Fortran order', async () => {
    const fortran: number[] = [];
    for (const column of [0, 1, 2])
      for (const row of [0, 1, 2])
        for (const head of [0, 1]) for (const layer of [0, 1]) fortran.push(attention[layer]![head]![row]![column]!);
    const found = await read('f.npy', npy('<f4', [2, 2, 3, 3], fortran, 'True'), { tokens });
    expect([...found.values]).toEqual(flat);
  });

  it.each([
    [[2, 3, 3], 1, 2],
    [[3, 3], 1, 1],
  ])('takes .npy of shape %j as %i layer of %i heads', async (shape, layers, heads) => {
    const values = flat.slice(0, 9 * heads);
    const found = await read('s.npy', npy('<f4', shape, values), { tokens });
    expect(found).toMatchObject({ layers, heads });
    expect([...found.values]).toEqual(values);
  });

  it('reads .npy of other types', async () => {
    const found = await read('b.npy', npy('|b1', [2, 2], [0, 1, 1, 0]), { tokens: ['a', 'b'] });
    expect([...found.values]).toEqual([0, 1, 1, 0]);
  });

  it('prefers the tokens of the configuration', async () => {
    const found = await readJson({ tokens, attention }, { tokens: ['a', 'b', 'c'] });
    expect(found.tokens).toEqual(['a', 'b', 'c']);
  });

  it('has another digest for other tokens, other weights, and the same weights as other heads', async () => {
    const digests = await Promise.all([
      read('d0.json', JSON.stringify({ tokens, attention })),
      read('d1.json', JSON.stringify({ tokens: ['[CLS]', 'a', '[SEP]'], attention })),
      read('d2.json', JSON.stringify({ tokens, attention: changed(1, 1, 2, 2, 0.25) })),
      read('d3.json', JSON.stringify({ tokens, attention: [attention.flat()] })),
    ]);
    expect(new Set(digests.map(({ digest }) => digest)).size).toBe(4);
    expect(digests[0].digest).toMatch(/^[0-9a-f]{64}$/);
  });

  it('says how many rows do not sum to 1, and which is the furthest', async () => {
    const weights = changed(0, 1, 2, 0, 0) as number[][][][];
    weights[1]![0]![0]![0]! += 0.5;
    const { remarks } = await readJson({ tokens, attention: weights });
    const text = '2 of 12 rows do not sum to 1 within 0.001; the furthest is layer 2, head 1, row 1, with 1.5.';
    expect(remarks).toEqual([{ code: 'row-sums', text }]);
  });

  it.each([
    [0.0009, 0],
    [-0.0009, 0],
    [0.0011, 1],
    [-0.0011, 1],
  ])('lets a row be 0.001 from 1: %d off gives %i remarks', async (off, count) => {
    const weights = changed(0, 0, 0, 2, attention[0]![0]![0]![2]! + off);
    expect((await readJson({ tokens, attention: weights })).remarks).toHaveLength(count);
  });
});

describe('attention that is refused', () => {
  it.each([
    ['a missing weight', changed(1, 0, 2, 1, null), ['a missing value (NaN) in layer 2, head 1, row 3, column 2']],
    ['a negative one', changed(0, 1, 0, 2, -0.25), ['-0.25 in layer 1, head 2, row 1, column 3', 'after the softmax']],
    ['one beyond float32', changed(0, 0, 1, 0, 1e300), ['a finite weight', '1e+300 in layer 1, head 1, row 2']],
  ])('is attention with %s, with its place', (_, weights, parts) =>
    expectRefusal(readJson({ tokens, attention: weights }), 'a.json', ...parts),
  );

  it.each([
    ['NaN', NaN, 'NaN'],
    ['infinity', Infinity, 'Infinity'],
    ['minus infinity', -Infinity, '-Infinity'],
  ])('is %s in .npy', async (_, value, received) => {
    const values = flat.with(9 * 3 + 3 * 1 + 2, value);
    const reading = read('n.npy', npy('<f8', [2, 2, 3, 3], values), { tokens });
    await expectRefusal(reading, received, 'layer 2, head 2, row 2, column 3', '`attentions: it: n.npy`');
  });

  it.each([
    ['too few tokens', tokens.slice(1), ['Expected 3 tokens', '`attentions: it: a.json: tokens`', 'received 2']],
    ['too many tokens', [...tokens, 'x'], ['Expected 3 tokens', 'received 4']],
    ['an empty token', ['a', '', 'c'], ['a.json: tokens: [1]']],
    ['no tokens', undefined, ['the 3 tokens', '`attentions: it: tokens`', 'received nothing']],
  ])('has %s', (_, wrong, parts) => expectRefusal(readJson({ tokens: wrong, attention }), ...parts));

  it('has a wrong number of tokens in the configuration', () =>
    expectRefusal(
      read('t.npy', npy('<f4', [3, 3], flat.slice(0, 9)), { tokens: ['a'] }),
      '`attentions: it: tokens`',
      'received 1',
    ));

  const [one, two] = [attention[0]!, attention[1]!];
  it.each([
    ['layers with different numbers of heads', [one, two.slice(1)], ['2 heads in every layer', '1 in layer 2.']],
    ['heads of different sizes', [one, [two[0], two[1]!.slice(1)]], ['3 rows', '2 in layer 2, head 2.']],
    ['rows of different lengths', [[[[1], [1, 0]]]], ['2 weights in every row', '1 in layer 1, head 1, row 1.']],
    ['an axis too many', [attention], ['lists of 5 levels', 'without an axis for the batch']],
    ['an axis too few', one, ['[layers][heads][tokens][tokens]', 'in layer 1, head 1, row 1']],
    ['a text among the weights', [[[['1']]]], ['the text "1" as a weight in layer 1, head 1, row 1']],
    [
      'a list among the weights',
      [
        [
          [
            [0.5, [1]],
            [0, 1],
          ],
        ],
      ],
      ['a list of 1 as a weight in layer 1, head 1, row 1'],
    ],
    ['no layers', [], ['at least one layer, head and token', '0 × 0 × 0 × 0']],
    ['no tokens', [[[]]], ['at least one layer, head and token', '1 × 1 × 0 × 0']],
    ['no lists', 'x', ['[layers][heads][tokens][tokens]', 'the text "x"']],
  ])('has %s', (_, weights, parts) =>
    expectRefusal(readJson({ tokens, attention: weights }), '`attentions: it: a.json`', ...parts),
  );

  it('is of more than 512 tokens', () => {
    const values = Array.from({ length: 513 * 513 }, () => 0);
    return expectRefusal(read('big.npy', npy('|u1', [513, 513], values)), 'at most 512 tokens', 'received 513');
  });

  it.each([
    ['objects', { first: { tokens, attention }, about: 'x', second: { tokens, attention } }, 'first', 'second'],
    ['lists', { tokens, before: attention, after: attention }, 'before', 'after'],
  ])('needs a key, and names the %s that could be meant', (_, content, first, second) =>
    expectRefusal(readJson(content), '`attention`', `Set \`key\` to \`${first}\` or \`${second}\`.`),
  );

  it('has no such key', () =>
    expectRefusal(readJson({ first: { tokens, attention } }, { key: 'frist' }), '`frist`', 'Did you mean `first`?'));

  it.each([
    ['nothing of attention', {}, {}, 'Expected the key `attention` for `attentions: it: a.json`'],
    [
      'none under the key',
      { one: {} },
      { key: 'one' },
      'Expected the key `attention` for `attentions: it: a.json: one`',
    ],
    ['a list at its top', attention, {}, 'an object with `attention` and `tokens`'],
  ])('is JSON with %s', (_, content, more, part) => expectRefusal(readJson(content, more), part));

  it.each([
    ['a.doc', {}, ['.json, .npy, .csv, .tsv or .txt', '`.doc`']],
    ['attention', {}, ['.json, .npy, .csv, .tsv or .txt', 'no extension']],
    ['a.csv', { key: 'x' }, ['no `key`', 'remove it']],
  ])('is a file %s with %j', (file, more, parts) => expectRefusal(read(file, csv(), more), ...parts));

  it.each(['e.json', 'e.npy', 'e.csv'])('is an empty %s', (file) =>
    expectRefusal(read(file, ''), `\`attentions: it: ${file}\``, 'an empty file'),
  );

  it('is absent, or a folder', async () => {
    const config = { id: 'it', title: 'It' };
    await expectRefusal(
      readAttention({ ...config, file: 'none.json' }, folder),
      '`attentions: it: none.json`',
      'no such file',
    );
    await mkdir(join(folder, 'folder.csv'));
    await expectRefusal(
      readAttention({ ...config, file: 'folder.csv' }, folder),
      '`attentions: it: folder.csv`',
      'a folder',
    );
  });

  it.each([
    [[2, 2, 3, 2], 24],
    [[1, 2, 2, 3, 3], 36],
    [[9], 9],
  ])('is .npy of shape %j', (shape, count) =>
    expectRefusal(read('w.npy', npy('<f4', shape, flat.slice(0, count)), { tokens }), `shape (${shape.join(', ')})`),
  );

  it.each([
    ['.npy that is cut off', npy('<f4', [2, 2, 3, 3], flat).subarray(0, 150), ['144 bytes', '22 bytes']],
    ['.npy of a type that is not read', npy('<c8', [3, 3], flat.slice(0, 9)), ['type `<c8`']],
    ['no .npy at all', new TextEncoder().encode('layer,head'), ['an .npy file']],
  ])('is %s', (_, bytes, parts) =>
    expectRefusal(read('x.npy', bytes, { tokens }), '`attentions: it: x.npy`', ...parts),
  );
});

describe('CSV that is refused', () => {
  const [first = '', ...rest] = csvRows;
  it.each([
    ['no header', csv(rest, first), ['the header `layer,head,<token 1>,…`', '1,1,']],
    ['only empty lines', '\n\n', ['the header', 'no line at all']],
    ['a header without `head`', csv(csvRows, csvHeader.replace('head', 'kopf')), ['the header', 'layer,kopf']],
    ['a header alone', csv([]), ['at least one layer, head and token', '0 × 0 × 3 × 3']],
    ['a row that is too short', csv([first, '1,1,0.5,0.5']), ['5 cells in every line', '4 in line 3']],
    ['a row that is too long', csv([first, '1,1,0.5,0.5,0,0']), ['5 cells in every line', '6 in line 3']],
    ['a layer of 0', csv([first, '0,1,1,0,0']), ['the number of a layer, from 1', 'the text "0" in line 3']],
    ['a line without its layer', csv([first, ',1,1,0,0']), ['the number of a layer', 'nothing in line 3']],
    ['a line without its head', csv([first, '1,,1,0,0']), ['the number of a head', 'nothing in line 3']],
    ['a word among the weights', csv(['1,1,1,x,0', ...rest]), ['a number', 'the text "x" in line 2, column 4']],
    ['an empty cell', csv(['1,1,1,,0', ...rest]), ['missing value (NaN) in layer 1, head 1, row 1, column 2']],
    ['an infinite weight', csv(['1,1,1e999,0,0', ...rest]), ['Infinity in layer 1, head 1, row 1, column 1']],
    ['a head that lacks a row', csv(rest), ['3 lines for every head', '2 for layer 1, head 1']],
    ['a head with a row too many', csv([...csvRows, first]), ['3 lines for every head', '4 for layer 1, head 1']],
    ['layers with different numbers of heads', csv(csvRows.slice(0, 9)), ['none for layer 2, head 2']],
    ['a layer left out', csv(csvRows.map((row) => row.replace(/^1/, '3'))), ['none for layer 1, head 1']],
    ['a token without a name', csv(csvRows, 'layer,head,a,,c'), ['c.csv: tokens: [1]']],
  ])('has %s', (_, content, parts) => expectRefusal(read('c.csv', content), 'c.csv', ...parts));
});

describe.skipIf(withoutShared)('the attention of bert-base-uncased (needs VITRINE_SHARED)', () => {
  it.each([
    ['cat_mat_rug', '[CLS] the cat sat on the mat [SEP] the cat lay on the rug [SEP]'],
    ['rabbit_turtle', '[CLS] the rabbit quickly hopped [SEP] the turtle slowly crawled [SEP]'],
  ])('is read for %s: 12 layers of 12 heads whose rows sum to 1', async (name, text) => {
    const file = `${name}_bert-base-uncased.json`;
    const found = await readAttention({ id: 'it', title: 'It', file }, shared('real', 'bert-attention'));
    const size = text.split(' ').length;
    expect(found).toMatchObject({ layers: 12, heads: 12, tokens: text.split(' '), remarks: [] });
    expect(found.values).toHaveLength(12 * 12 * size * size);
    for (let row = 0; row < 144 * size; row += 1) {
      const sum = found.values.subarray(row * size, (row + 1) * size).reduce((total, value) => total + value, 0);
      expect(Math.abs(sum - 1)).toBeLessThan(1e-6);
    }
  });

  it('has its first weights in its first row', async () => {
    const config = { id: 'it', title: 'It', file: 'cat_mat_rug_bert-base-uncased.json' };
    const { values } = await readAttention(config, shared('real', 'bert-attention'));
    expect([...values.subarray(0, 2)]).toEqual([0.03857874870300293, 0.08759388327598572].map(Math.fround));
  });
});
