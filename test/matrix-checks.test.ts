import { describe, expect, it } from 'vitest';
import { bounds } from '../schema/bounds.ts';
import { MatrixConfig } from '../schema/matrix.ts';
import {
  checkCellTexts,
  checkLabels,
  checkSettings,
  checkSize,
  checkValues,
} from '../pipeline/matrices/check-matrix.ts';
import { checkTexts } from '../pipeline/matrices/check-texts.ts';
import { inlineMatrix } from '../pipeline/matrices/inline-matrix.ts';
import { readJsonMatrix } from '../pipeline/matrices/json-matrix.ts';
import { refuseForeignKeys } from '../pipeline/matrices/table-file.ts';

describe('the settings of a matrix', () => {
  const check = (settings: object): void =>
    checkSettings(MatrixConfig.parse({ id: 'm', title: 'M', data: [[1]], ...settings }), 'matrices: m');

  it('may be any colour map, turned round or not, ends that rise, and a format of one number', () => {
    for (const colormap of ['viridis', 'Blues_r', 'gray']) check({ colormap });
    check({ vmin: 1, vmax: 2 });
    check({ vmin: 5 });
    check({ format: `%.1f${' '.repeat(bounds.formatCharacters.most - 4)}` });
  });

  it.each([
    [{ colormap: 'virdis_r' }, '`matrices: m: colormap`, but received `virdis_r`. Did you mean `viridis_r`?'],
    [{ colormap: 'Blue' }, 'Did you mean `Blues`?'],
    [{ colormap: 'q' }, 'Known, each also with `_r`, are viridis, plasma'],
    [{ vmin: 2, vmax: 2 }, 'a `vmin` less than `vmax` for `matrices: m`, but received 2 and 2'],
    [{ format: '%s' }, 'a printf format of one number for `matrices: m: format`, but received "%s". Write it like'],
    [{ format: '%.100f' }, 'Width and digits are at most 50.'],
    [{ format: '%100d' }, 'Width and digits are at most 50.'],
    [{ format: `%.1f${' '.repeat(bounds.formatCharacters.most - 3)}` }, 'a format of at most 60 characters'],
  ])('are refused as %j', (settings, message) => {
    expect(() => check(settings)).toThrow(message);
  });
});

describe('the cells of a matrix', () => {
  it('take no more characters than a cell has, but for those that are masked or empty', () => {
    const check = (format: string | undefined, mask?: { above: number }) => () =>
      checkCellTexts([[0, null], [0, 5]], { format, mask }, 'm'); // prettier-ignore
    const padded = (length: number): string => `%d${' '.repeat(length - 1)}`;
    expect(check(undefined)).not.toThrow();
    expect(check(padded(60))).not.toThrow();
    expect(check(padded(61))).toThrow(
      'Expected a format that writes at most 60 characters a cell for `m: format`, but received 61 for 0 in row 1, column 1.',
    );
    expect(check(padded(61), { above: -1 })).not.toThrow();
    expect(check(`%d${'%%'.repeat(59)}`)).not.toThrow();
  });

  it('are at least one and at most 400 a side', () => {
    const size = (rows: number, columns: number) => () =>
      checkSize({ values: Array.from({ length: rows }, () => new Array<number>(columns).fill(0)) }, 'm');
    for (const [rows, columns] of [
      [1, 1],
      [400, 400],
      [1, 400],
      [400, 1],
    ] as const) {
      // prettier-ignore
      expect(size(rows, columns)).not.toThrow();
    }
    expect(size(0, 0)).toThrow('Expected at least one cell for `m`, but received 0 × 0');
    expect(size(2, 0)).toThrow('received 2 × 0');
    expect(size(401, 1)).toThrow('at most 400 × 400 cells for `m`, but received 401 × 1');
    expect(size(1, 401)).toThrow('received 1 × 401');
  });

  it('are finite, or missing where that is allowed, and else named by their place', () => {
    const check =
      (values: number[][], missing: 'refuse' | 'blank' = 'refuse') =>
      () =>
        checkValues({ values }, missing, 'm');
    expect(check([[1, -2.5], [0, 1e308]])).not.toThrow(); // prettier-ignore
    expect(check([[1, NaN]], 'blank')).not.toThrow();
    expect(check([[1, 2], [3, NaN]])).toThrow('a missing value in row 2, column 2. Set `missing'); // prettier-ignore
    expect(check([[NaN, NaN]])).toThrow('Remove that row, which has no value');
    expect(check([[NaN]])).toThrow("received a missing value in row 1, column 1. Set `missing: 'blank'`");
    expect(check([[1, -Infinity]], 'blank')).toThrow('received -Infinity in row 1, column 2. Replace it.');
    const placed = { values: [[NaN]], place: (row: number, column: number) => `line ${row + 5}, column ${column + 7}` };
    expect(() => checkValues(placed, 'refuse', 'm')).toThrow('in line 5, column 7');
  });

  it('stand in rows of one length, null for a missing value', () => {
    expect(inlineMatrix([[1, null], [3, 4]], 'm')).toEqual({ values: [[1, NaN], [3, 4]] }); // prettier-ignore
    expect(inlineMatrix([], 'm')).toEqual({ values: [] });
    for (const odd of [[5], [5, 6, 7]]) {
      expect(() => inlineMatrix([[1, 2], [3, 4], odd], 'm')).toThrow(
        // prettier-ignore
        `Expected 2 cells in every row, as in the first for \`m\`, but received ${odd.length} in row 3.`,
      );
    }
  });
});

describe('the labels of a matrix', () => {
  it('are one a row and one a column, or none', () => {
    expect(checkLabels('row', ['a', 'b'], 2, 'm')).toEqual({ rows: ['a', 'b'] });
    expect(checkLabels('column', [], 0, 'm')).toEqual({ columns: [] });
    expect(checkLabels('column', undefined, 2, 'm')).toEqual({});
    for (const labels of [['a'], ['a', 'b', 'c']]) {
      expect(() => checkLabels('column', labels, 2, 'm')).toThrow(
        `Expected 2 column labels for \`m\`, but received ${labels.length}. Give one label a column.`,
      );
    }
  });

  it('are no longer than their bound, whole characters, and LaTeX that can be set, in every place', async () => {
    const { most } = bounds.labelCharacters;
    await checkTexts({ title: 'a'.repeat(most), rows: ['a'.repeat(most)] }, 'm');
    const places = ['title', 'rowTitle', 'columnTitle', 'barTitle'].map((name) => [name, name] as const);
    const listed = (text: string): readonly (readonly [Partial<Parameters<typeof checkTexts>[0]>, string])[] => [
      ...places.map(([name, at]) => [{ [name]: text }, at] as const),
      [{ rows: ['b', text] }, 'rows[1]'],
      [{ columns: ['b', { en: 'b', 'zh-cn': text }] }, 'columns[1].zh-cn'],
    ];
    for (const [text, what] of [
      ['a'.repeat(most + 1), 'a label of at most 1,000 characters'],
      ['a\ud83d', 'a text of whole characters'],
      ['$\\undefined$', 'LaTeX that can be set'],
    ] as const) {
      for (const [texts, at] of listed(text)) {
        await expect(checkTexts({ title: 'M', ...texts }, 'm')).rejects.toThrow(`${what} for \`m: ${at}\``);
      }
    }
    await checkTexts({ title: '🙂 $x$', rows: ['\\$5'] }, 'm');
  });

  it('have no more LaTeX together than their bound, a formula that stands twice counted once', async () => {
    const spaced = (first: string, length: number): string => `$${first}${' '.repeat(length - 2)}x$`;
    // 998 characters between dollars are as many as a label has room for.
    const rows = Array.from('abcdefghijklmnopqrst').map((letter) => spaced(letter, 998));
    const title = spaced('u', bounds.matrixFormulae.most - 20 * 998);
    await checkTexts({ title, rows, columns: [rows[0]!, title] }, 'm');
    await expect(checkTexts({ title, rows, columns: ['$y$'] }, 'm')).rejects.toThrow(
      'Expected the labels of a matrix of at most 20,000 characters of LaTeX for `m`, but received 20,001',
    );
  });
});

describe('a file of JSON', () => {
  it('has its rows under a key, at the top, or beside labels', () => {
    const values = [[1, 2]];
    expect(readJsonMatrix(values, undefined, 'm').values).toEqual(values);
    expect(readJsonMatrix({ a: { values, rows: ['b'] } }, 'a', 'm')).toMatchObject({ values, rows: ['b'] });
    expect(() => readJsonMatrix({ abcd: values }, 'abce', 'm')).toThrow(
      'Expected the key `abce` for `m`, but received no such key. Did you mean `abcd`?',
    );
    for (const none of [values, null, 5]) {
      expect(() => readJsonMatrix(none, 'a', 'm')).toThrow('received a file that is no object');
    }
  });

  it('has at most 400 rows and columns, the widest row counted, and no infinite value', () => {
    const row = (length: number): number[] => new Array<number>(length).fill(0);
    const rows = (height: number, width: number) => () =>
      readJsonMatrix(
        Array.from({ length: height }, () => row(width)),
        undefined,
        'm',
      );
    expect(rows(400, 400)).not.toThrow();
    expect(rows(401, 1)).toThrow('at most 400 × 400 cells for `m`, but received 401 × 1');
    expect(() => readJsonMatrix({ values: [row(1), row(401)] }, undefined, 'm')).toThrow('received 2 × 401');
    expect(() =>
      readJsonMatrix(
        [
          [1, 2],
          [3, -Infinity],
        ],
        undefined,
        'm',
      ),
    ).toThrow(
      // prettier-ignore
      'Expected a finite number in every cell for `m`, but received -Infinity in row 2, column 2. Replace it.',
    );
  });
});

describe('keys that say how a file is read', () => {
  it.each([
    [{ key: 'a' }, '.csv', 'no `key` for `m`, but received `a`. Only JSON files have keys: remove it.'],
    [{ key: 'a' }, '.npy', 'no `key`'],
    [{ encoding: 'gbk' }, '.npy', 'no `encoding`'],
    [{ labels: 'both' }, '.json', 'no `labels`'],
    [{ separator: ';' }, '.npy', 'no `separator`'],
    [{ decimal: ',' }, '.json', 'no `decimal`'],
  ] as const)('%j of a file %s are refused where they say nothing', (keys, extension, message) => {
    expect(() => refuseForeignKeys(keys, extension, 'm')).toThrow(message);
  });

  it('stay where they say something, and labels of none anywhere', () => {
    const all = { labels: 'both', separator: ';', decimal: ',', encoding: 'gbk' } as const;
    for (const extension of ['.csv', '.tsv', '.txt']) refuseForeignKeys(all, extension, 'm');
    refuseForeignKeys({ key: 'a', encoding: 'gbk', labels: 'none' }, '.json', 'm');
    refuseForeignKeys({ labels: 'none' }, '.npy', 'm');
  });
});
