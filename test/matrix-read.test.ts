import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseConfig } from '../pipeline/config/config.ts';
import { UserError } from '../pipeline/base/errors.ts';
import { readMatrices } from '../pipeline/matrices/read-matrices.ts';
import { MatrixConfig, type ReportMatrix } from '../schema/matrix.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vitrine-matrix-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Reads one matrix; what is not given is as in a configuration. */
async function read(entry: Readonly<Record<string, unknown>>): Promise<ReportMatrix> {
  const [matrix] = await readMatrices([MatrixConfig.parse({ id: 'm', title: 'M', ...entry })], folder);
  return matrix!;
}

async function readFileOf(
  name: string,
  content: string | Uint8Array,
  data: Readonly<Record<string, unknown>> = {},
  settings: Readonly<Record<string, unknown>> = {},
): Promise<ReportMatrix> {
  await writeFile(join(folder, name), content);
  return read({ ...settings, data: { file: name, ...data } });
}

/** A `.npy` file as numpy writes it. @param put writes value i at its place */
function npy(descr: string, shape: string, bytes: number, put: (view: DataView) => void, order = 'False'): Uint8Array {
  const header = `{'descr': '${descr}', 'fortran_order': ${order}, 'shape': ${shape}, }`.padEnd(117) + '\n';
  const file = new Uint8Array(128 + bytes);
  file.set([0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0, 118, 0]);
  file.set(new TextEncoder().encode(header), 10);
  put(new DataView(file.buffer, 128));
  return file;
}

const counting = [
  [0, 1, 2],
  [3, 4, 5],
];

describe('a matrix in the configuration', () => {
  it('keeps its rows and labels, and takes its least and greatest value for the ends of the colours', async () => {
    const matrix = await read({ data: counting, rows: ['a', 'b'], columns: ['x', 'y', 'z'] });
    expect(matrix).toMatchObject({ values: counting, rows: ['a', 'b'], columns: ['x', 'y', 'z'], vmin: 0, vmax: 5 });
    expect(matrix.remarks).toEqual([]);
  });

  it('leaves masked cells out of the ends of the colours', async () => {
    expect(
      await read({
        data: [
          [5, 9],
          [0, 6],
        ],
        mask: 'lower-triangle',
      }),
    ).toMatchObject({ vmin: 5, vmax: 9 });
    expect(
      await read({
        data: [
          [5, 9],
          [0, 6],
        ],
        mask: 'upper-triangle',
      }),
    ).toMatchObject({ vmin: 0, vmax: 6 });
    expect(
      await read({
        data: [
          [5, 9],
          [0, 6],
        ],
        mask: 'zeros',
      }),
    ).toMatchObject({ vmin: 5, vmax: 9 });
    expect(
      await read({
        data: [
          [5, 9],
          [0, 6],
        ],
        mask: { above: 5 },
      }),
    ).toMatchObject({ vmin: 0, vmax: 5 });
  });

  it('gives a matrix of equal values a range around them', async () => {
    expect(await read({ data: [[2, 2]] })).toMatchObject({ vmin: 1.5, vmax: 2.5 });
  });

  it('says how many values lie beyond the colours and how many are missing', async () => {
    const matrix = await read({ data: [[1, null, NaN, 9]], missing: 'blank', vmin: 2, vmax: 8 });
    expect(matrix.values).toEqual([[1, null, null, 9]]);
    expect(matrix.remarks.map(({ code, text }) => [code, Number.parseInt(text)])).toEqual([
      ['missing', 2],
      ['clipped', 2],
    ]);
  });

  it('says so of one value as of one', async () => {
    const { remarks } = await read({ data: [[1, null, 5, 8]], missing: 'blank', vmin: 2, vmax: 8 });
    expect(remarks.map(({ text }) => text)).toEqual([
      '1 cell has no value and is left empty.',
      '1 value lies beyond 2 … 8 and has the colour of its end.',
    ]);
  });

  it('has another digest for another value or label, and the same for another colour', async () => {
    const { digest } = await read({ data: counting });
    expect((await read({ data: counting, colormap: 'Blues' })).digest).toBe(digest);
    expect((await read({ data: counting, rows: ['a', 'b'] })).digest).not.toBe(digest);
    expect(
      (
        await read({
          data: [
            [0, 1, 2],
            [3, 4, 6],
          ],
        })
      ).digest,
    ).not.toBe(digest);
  });

  it.each([
    [
      'columns',
      { columns: ['x', 'y'] },
      'Expected 3 column labels for `matrices: m`, but received 2. Give one label a column.',
    ],
    ['rows', { rows: ['x'] }, 'Expected 2 row labels for `matrices: m`, but received 1. Give one label a row.'],
    [
      'ragged rows',
      { data: [[1, 2], [3]] },
      'Expected 2 cells in every row, as in the first for `matrices: m`, but received 1 in row 2. Fill the row or cut it.',
    ],
    ['no rows', { data: [] }, 'Expected at least one cell for `matrices: m`, but received 0 × 0. Add values.'],
    ['no columns', { data: [[], []] }, 'Expected at least one cell for `matrices: m`, but received 2 × 0. Add values.'],
    [
      'NaN',
      {
        data: [
          [1, 2],
          [3, NaN],
        ],
      },
      "Expected a finite number in every cell for `matrices: m`, but received a missing value in row 2, column 2. Set `missing: 'blank'` to leave such cells empty.",
    ],
    [
      'an end',
      { vmin: 3, vmax: 3 },
      'Expected a `vmin` less than `vmax` for `matrices: m`, but received 3 and 3. Exchange or change them.',
    ],
    [
      'one end beyond all',
      { vmin: 7 },
      'Expected colours that end above where they begin for `matrices: m`, but received 7 to 5. Set both `vmin` and `vmax`.',
    ],
    [
      'a colour map',
      { colormap: 'ylgnbuu' },
      'Expected a colour map of matplotlib for `matrices: m: colormap`, but received `ylgnbuu`. Did you mean `YlGnBu`?',
    ],
    [
      'a reversed colour map',
      { colormap: 'rdbuu_r' },
      'Expected a colour map of matplotlib for `matrices: m: colormap`, but received `rdbuu_r`. Did you mean `RdBu_r`?',
    ],
    [
      'a format',
      { format: '%s' },
      'Expected a printf format of one number for `matrices: m: format`, but received "%s". Write it like `%.1f`, `%d`, `%.2e` or `%.0%`.',
    ],
    [
      'a mask of all',
      { mask: { below: 99 } },
      'Expected at least one cell to show for `matrices: m`, but received none. Change `mask` or add values.',
    ],
    [
      'all missing',
      { data: [[null]], missing: 'blank' },
      'Expected at least one cell to show for `matrices: m`, but received none. Change `mask` or add values.',
    ],
    [
      'too many',
      { data: [new Array<number>(401).fill(0)] },
      'Expected at most 400 × 400 cells for `matrices: m`, but received 1 × 401. Show a part of it, or means of blocks.',
    ],
  ])('refuses %s that cannot be, in one line', async (_, changes, message) => {
    await expect(read({ data: counting, ...changes })).rejects.toThrow(new UserError(message));
  });

  it('refuses two matrices of one id', async () => {
    const one = MatrixConfig.parse({ id: 'm', title: 'M', data: counting });
    await expect(readMatrices([one, one], folder)).rejects.toThrow('an id of its own for every matrix');
  });

  it('refuses a key that it does not know, by its name', () => {
    const matrices = [{ id: 'm', title: 'M', data: counting, colourmap: 'Blues' }];
    expect(() => parseConfig({ title: 'T', matrices })).toThrow('Did you mean `colormap`?');
  });
});

describe('a matrix in a .npy file', () => {
  const write: Readonly<Record<string, [number, (view: DataView, i: number) => void]>> = {
    '<f8': [8, (view, i) => view.setFloat64(8 * i, i, true)],
    '<f4': [4, (view, i) => view.setFloat32(4 * i, i, true)],
    '<f2': [2, (view, i) => view.setUint16(2 * i, [0, 0x3c00, 0x4000, 0x4200, 0x4400, 0x4500][i]!, true)],
    '<i8': [8, (view, i) => view.setBigInt64(8 * i, BigInt(i), true)],
    '<i4': [4, (view, i) => view.setInt32(4 * i, i, true)],
    '<u2': [2, (view, i) => view.setUint16(2 * i, i, true)],
    '|u1': [1, (view, i) => view.setUint8(i, i)],
  };

  it.each(Object.entries(write))('is read as %s', async (descr, [bytes, put]) => {
    const file = npy(descr, '(2, 3)', 6 * bytes, (view) => [0, 1, 2, 3, 4, 5].forEach((i) => put(view, i)));
    expect((await readFileOf('a.npy', file)).values).toEqual(counting);
  });

  it('is read in Fortran order, and as bools', async () => {
    const fortran = npy(
      '<i4',
      '(2, 3)',
      24,
      (view) => [0, 3, 1, 4, 2, 5].forEach((v, i) => view.setInt32(4 * i, v, true)),
      'True',
    );
    expect((await readFileOf('f.npy', fortran)).values).toEqual(counting);
    expect(
      (
        await readFileOf(
          'b.npy',
          npy('|b1', '(1, 2)', 2, (view) => view.setUint8(1, 1)),
        )
      ).values,
    ).toEqual([[0, 1]]);
  });

  it.each([
    ['a complex type', npy('<c16', '(1, 1)', 16, () => undefined), 'type `<c16`'],
    ['one axis', npy('<f8', '(2,)', 16, () => undefined), 'an array of two axes'],
    ['three axes', npy('<f8', '(1, 1, 2)', 16, () => undefined), 'one of the shape (1, 1, 2)'],
    ['too few bytes', npy('<f8', '(2, 2)', 24, () => undefined), 'Expected 32 bytes of data for the shape (2, 2)'],
    ['too large integers', npy('<i8', '(1, 1)', 8, (view) => view.setBigInt64(0, 2n ** 60n, true)), 'at most 2^53'],
    ['another file', new TextEncoder().encode('not a file of numpy'), 'bytes that do not begin as one'],
    ['infinity', npy('<f8', '(1, 2)', 16, (view) => view.setFloat64(8, Infinity, true)), 'Infinity in row 1, column 2'],
  ])('is refused with %s', async (_, bytes, message) => {
    await expect(readFileOf('bad.npy', bytes)).rejects.toThrow(message);
  });
});

describe('a matrix in a CSV file', () => {
  it('has its labels in the first row and column, quoted or not', async () => {
    const matrix = await readFileOf('a.csv', '\ufeff,x,"y, ""z"""\r\na,1,-2.5e1\r\n"b\nc",3,4\r\n');
    expect(matrix).toMatchObject({
      rows: ['a', 'b\nc'],
      columns: ['x', 'y, "z"'],
      values: [
        [1, -25],
        [3, 4],
      ],
    });
  });

  it('has them only where `labels` says, and those of the configuration go first', async () => {
    expect(await readFileOf('n.csv', '1,2\n3,4\n', { labels: 'none' })).toMatchObject({
      values: [
        [1, 2],
        [3, 4],
      ],
    });
    expect(await readFileOf('c.csv', 'x,y\n3,4\n', { labels: 'columns' })).toMatchObject({
      columns: ['x', 'y'],
      values: [[3, 4]],
    });
    const named = await readFileOf('r.csv', 'a,1,2\n', { labels: 'rows' }, { rows: ['A'] });
    expect(named).toMatchObject({ rows: ['A'], values: [[1, 2]] });
    expect(named.columns).toBeUndefined();
  });

  it.each([
    [
      'rows of two lengths',
      ',x,y\na,1,2\n\nb,3\n',
      'Expected 3 cells in every line, as in the first for `matrices: m: bad.csv`, but received 2 in line 4.',
    ],
    [
      'a word',
      ',x\na,one\n',
      'Expected a number for `matrices: m: bad.csv`, but received the text "one" in line 2, column 2.',
    ],
    ['hexadecimal digits', ',x\na,0x10\n', 'the text "0x10"'],
    ['an open quote', ',x\na,"1\n', 'Expected CSV for `matrices: m: bad.csv`'],
    ['an empty cell', ',x,y\na,1,\n', 'a missing value in line 2, column 3'],
    ['labels alone', ',x,y\n', 'Expected at least one cell'],
    ['nothing', '', 'Expected at least one cell'],
  ])('is refused with %s', async (_, text, message) => {
    await expect(readFileOf('bad.csv', text)).rejects.toThrow(message);
  });
});

describe('a matrix in a JSON file', () => {
  it('is a list of lists, an object with labels, or lies under a key', async () => {
    const labelled = { rows: ['a', 'b'], columns: ['x', 'y', 'z'], values: counting };
    expect((await readFileOf('l.json', JSON.stringify(counting))).values).toEqual(counting);
    expect(await readFileOf('o.json', JSON.stringify(labelled))).toMatchObject(labelled);
    expect(await readFileOf('k.json', JSON.stringify({ other: 1, inner: labelled }), { key: 'inner' })).toMatchObject(
      labelled,
    );
  });

  it.each([
    [
      'an unknown key',
      { values: counting, row: ['a'] },
      {},
      'Expected a known key for `matrices: m: bad.json`, but received `row`. Did you mean `rows`?',
    ],
    [
      'no such key',
      { confusion: counting },
      { key: 'confusoin' },
      'Expected the key `confusoin` for `matrices: m: bad.json`, but received no such key. Did you mean `confusion`?',
    ],
    ['a text', [[1, 'two']], {}, 'but received the text "two"'],
    ['ragged rows', [[1, 2], [3]], {}, 'received 1 in row 2'],
    [
      'too few labels',
      { values: counting, columns: ['x'] },
      {},
      'Expected 3 column labels for `matrices: m: bad.json`, but received 1',
    ],
  ])('is refused with %s', async (_, data, where, message) => {
    await expect(readFileOf('bad.json', JSON.stringify(data), where)).rejects.toThrow(message);
  });
});

describe('a file that is no matrix', () => {
  it.each([
    [
      { file: 'absent.csv' },
      'Expected a matrix for `matrices: m: absent.csv`, but received no such file. Paths are relative to the configuration.',
    ],
    [
      { file: 'matrix.xlsx' },
      'Expected a matrix in .npy, .csv, .tsv, .txt or .json for `matrices: m: matrix.xlsx`, but received `.xlsx`.',
    ],
    [
      { file: 'a.csv', key: 'k' },
      'Expected no `key` for `matrices: m: a.csv`, but received `k`. Only JSON files have keys: remove it.',
    ],
  ])('is refused: %j', async (data, message) => {
    await expect(read({ data })).rejects.toThrow(new UserError(message));
  });
});
