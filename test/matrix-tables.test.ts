import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UserError } from '../pipeline/base/errors.ts';
import { readMatrix } from '../pipeline/matrices/read-matrix.ts';
import { readAttention } from '../pipeline/texts/read-attention.ts';
import { MatrixConfig, type ReportMatrix } from '../schema/matrix.ts';
import { AttentionConfig } from '../schema/text.ts';
import extreme from './fixtures/cases/matrix-extreme-range/matrix.config.ts';

const cases = fileURLToPath(new URL('fixtures/cases', import.meta.url));
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vitrine-tables-'));
});
afterAll(() => rm(folder, { recursive: true }));

type Options = Readonly<Record<string, unknown>>;
const readFrom = (where: string, data: Options, settings: Options = {}): Promise<ReportMatrix> =>
  readMatrix(MatrixConfig.parse({ id: 'm', title: 'M', ...settings, data }), where);

async function read(
  content: string | Uint8Array,
  options: Options = {},
  settings: Options = {},
  file = 'a.csv',
): Promise<ReportMatrix> {
  await writeFile(join(folder, file), content);
  return readFrom(folder, { file, ...options }, settings);
}

/** Values with row and column labels, none where there are none. */
const seen = ({ values, rows, columns }: ReportMatrix) => ({ values, rows, columns });
const both = { values: [[1, 2], [3, 4]], rows: ['r1', 'r2'], columns: ['a', 'b'] }; // prettier-ignore
const alone = { values: [[1, 2], [3, 4]], rows: undefined, columns: undefined }; // prettier-ignore
const tenths = { values: [[1.5, 2.5], [3.5, 4.5]], rows: ['r1', 'r2'], columns: ['a', 'b'] }; // prettier-ignore

/** The one line that a reading ends with. */
async function refusal(reading: Promise<unknown>): Promise<string> {
  const error = await reading.then(
    () => new UserError('nothing refused'),
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(UserError);
  const { message } = error as UserError;
  expect(message).not.toContain('\n');
  expect(message.length).toBeLessThanOrEqual(300);
  return message;
}

describe('tables that users had', () => {
  it('GBK is read by its name, as matrix and as attention, and refused without it', async () => {
    const gbk = await readFrom(join(cases, 'csv-gbk'), { file: 'gbk.csv', encoding: 'gbk' });
    expect(seen(gbk)).toEqual({ values: both.values, rows: ['猫', '狗'], columns: ['猫', '狗'] });
    expect(await refusal(readFrom(join(cases, 'csv-gbk'), { file: 'gbk.csv' }))).toBe(
      "Expected text in UTF-8 for `matrices: m: gbk.csv`, but received bytes that are not, first in line 1. Save it as UTF-8, or name its encoding, for example `encoding: 'gbk'`.",
    );
    const attention = { id: 'it', title: 'It', file: 'attention-gbk.csv' };
    const found = await readAttention({ ...attention, encoding: 'gbk' }, join(cases, 'csv-gbk'));
    expect(found.tokens).toEqual(['[CLS]', '猫', '狗', '[SEP]']);
    expect(found.values[0]).toBe(Math.fround(0.3980685482442957));
    const message = await refusal(readAttention(attention, join(cases, 'csv-gbk')));
    expect(message).toMatch(/UTF-8 for `attentions: it: attention-gbk.csv`.*name its encoding/);
  });

  it('numbers without labels are a matrix of all of them', async () => {
    const found = await readFrom(join(cases, 'csv-header-absent'), { file: 'nohead.csv' });
    expect(seen(found)).toEqual({ values: [[1, 2, 3], [4, 5, 6], [7, 8, 9]] }); // prettier-ignore
  });

  it.each(['semi.csv', 'utf16.csv'])('%s is read', async (file) => {
    expect(seen(await readFrom(join(cases, 'csv-separator'), { file }))).toEqual(both);
  });

  it('JSON with a byte order mark is read', async () => {
    expect((await readFrom(join(cases, 'json-bom'), { file: 'bom.json' })).values).toEqual(both.values);
  });

  it.each(extreme.matrices)('the extreme range of $id is read', async (entry) => {
    const { values, vmin, vmax } = await readMatrix(MatrixConfig.parse(entry), '.');
    expect(values).toEqual(entry.data);
    expect([vmin, vmax]).toEqual(entry.id === 'big' ? [-1e308, 1e308] : [0, 1e-308]);
  });
});

describe('a separator', () => {
  it.each([
    ['a comma', 'x,a,b\nr1,1,2\nr2,3,4\n'],
    ['a semicolon', 'x;a;b\r\nr1;1;2\r\nr2;3;4\r\n'],
    ['a tab', 'x\ta\tb\nr1\t1\t2\nr2\t3\t4'],
    ['a bar', 'x|a|b\rr1|1|2\rr2|3|4\r'],
    ['blanks', '"" a   b\nr1  1 2\nr2\t3 4 \n'],
    ['a first line sep=', 'sep=;\nx;a;b\nr1;1;2\nr2;3;4\n'],
    ['one in quotes', '"sep=|"\r\nx|a|b\r\nr1|1|2\r\nr2|3|4\r\n'],
    ['one at the end of every line', ',a,b,\nr1,1,2,\nr2,3,4,\n'],
    ['one at the end of every line but the header', ',a,b\nr1,1,2,\nr2,3,4,\n'],
    ['blanks about it', ' , a , b\nr1 , 1 , 2\n"r2" , "3",4'],
    ['R’s header without a corner', '"a"\t"b"\n"r1"\t1\t2\n"r2"\t3\t4\n'],
  ])('%s is found', async (_, text) => {
    expect(seen(await read(text))).toEqual(both);
  });

  it.each([
    ['semicolons', 'x;a;b\nr1;1,5;2,5\nr2;3,5;4,5\n'],
    ['tabs', '\ta\tb\nr1\t1,5\t2,5\nr2\t3,5\t4,5\n'],
    ['quotes', ',a,b\nr1,"1,5","2,5"\nr2,"3,5","4,5"\n'],
    ['blanks', '"" a b\nr1 1,5 2,5\nr2 3,5 4,5\n'],
  ])('parts numbers with a decimal comma: %s', async (_, text) => {
    expect(seen(await read(text))).toEqual(tenths);
  });

  it('is not taken for one within quotes or labels', async () => {
    const { rows, columns } = await read(',"a;x;y","b\tz"\n"one;two","1",2\n"three|four",3,4\n');
    expect([rows, columns]).toEqual([['one;two', 'three|four'], ['a;x;y', 'b\tz']]); // prettier-ignore
    const two = await read('k;v\nSmith, J;1,5\nDoe, A;2,5\n');
    expect(seen(two)).toEqual({ values: [[1.5], [2.5]], rows: ['Smith, J', 'Doe, A'], columns: ['v'] });
  });

  it.each([
    ['numbers with a decimal comma among commas', 'a,b\n1,5,2\n2,5,4\n'],
    ['a header that lost a cell', 'head,a,b\n1,1,0.5,0.5\n1,2,0.25,0.75\n'],
    ['a comma among blanks', '1 2 3\n4 5,6\n'],
  ])('is not guessed at from lines of different lengths: %s', async (_, text) => {
    expect(await refusal(read(text))).toMatch(/ cells in every line, as in the first/);
  });

  it('of blanks is told from the commas of numbers', async () => {
    expect((await read('1,5 200,5\n2,5 300,5\n', { labels: 'none' }, {}, 'a.txt')).values).toEqual([[1.5, 200.5], [2.5, 300.5]]); // prettier-ignore
    expect((await read('"x" "y"\n"1" 1.5 2\n"2" 3 4\n', {}, {}, 'a.txt')).rows).toEqual(['1', '2']);
  });

  it('is what the option says', async () => {
    expect((await read('1,5\n2,5\n', { labels: 'none', separator: ';' })).values).toEqual([[1.5], [2.5]]);
    expect((await read('a;b|1\nc;d|2\n', { labels: 'rows' })).rows).toEqual(['a;b', 'c;d']);
    expect(await refusal(read('a;b|1\nc;d|2\n', { separator: ';', labels: 'rows' }))).toContain('the text "b|1"');
  });

  it('that is none of ours is refused where the file names it', async () => {
    expect(await refusal(read('sep=x\n1x2\n'))).toMatch(/^Expected a separator of .* `sep=x` in line 1/);
  });
});

describe('a decimal mark', () => {
  it.each([
    ['1.234,5;2\n3;4\n', 1234.5],
    ['1,234.5;2\n3;4\n', 1234.5],
    ['1,234,567;2\n3;4\n', 1234567],
    ['1.234.567;2\n3;4\n', 1234567],
    ['0,123;2\n3;4\n', 0.123],
    ['0.123;2\n3;4\n', 0.123],
    ['1,234;2,5\n3;4\n', 1.234],
    ['1.234;2,5\n3;4\n', 1234],
    ['"1,234",2.5\n3,4\n', 1234],
    ['1.234,2\n3,4\n', 1.234],
    ['1,234e3;2\n3;4\n', 1234],
    ['1\u202f234,5;2\n3;4\n', 1234.5],
    ['1\u00a0234;2\n3;4\n', 1234],
    ["1'234.5;2\n3;4\n", 1234.5],
    ['\u22121,5;2\n3;4\n', -1.5],
    ['+.5,2\n3,4\n', 0.5],
    ['5.,2\n3,4\n', 5],
  ])('%j begins with %d', async (text, value) => {
    expect((await read(text, { labels: 'none' })).values[0]![0]).toBe(value);
  });

  it.each([
    ['1,234;2,345\n', '"1,234" in line 1, column 1. Set `decimal`'],
    ['1.234;2.345\n', '"1.234" in line 1, column 1. Set `decimal`'],
    ['"1,234",2\n', '"1,234" in line 1, column 1. Set `decimal`'],
    [
      '1,5;2.5\n',
      'one decimal mark for `matrices: m: a.csv`, but received "2.5" in line 1, column 2 and "1,5" in line',
    ],
    ['1,23,4;2\n', 'the text "1,23,4"'],
    ['12,34.5;2\n', 'the text "12,34.5"'],
    ['1 23;2\n', 'the text "1 23"'],
    ['12.5%,2\n', 'the text "12.5%" in line 1, column 1. Write it without its percent sign.'],
    ['$5,2\n', 'the text "$5"'],
    ['0x10,2\n', 'the text "0x10"'],
    ['1_000,2\n', 'the text "1_000"'],
    ['1e5e5,2\n', 'the text "1e5e5"'],
    ['True,2\n', 'the text "True"'],
    ['9007199254740993,2\n', '9007199254740993 in line 1, column 1. Write it as a float'],
    ['1e999,2\n', 'Infinity in line 1, column 1'],
    ['-inf,2\n', '-Infinity in line 1, column 1'],
  ])('%j is refused', async (text, message) => {
    expect(await refusal(read(text, { labels: 'none' }))).toContain(message);
  });

  it('is what the option says', async () => {
    expect((await read('1,234;2,345\n', { labels: 'none', decimal: ',' })).values).toEqual([[1.234, 2.345]]);
    expect((await read('1,234;2,345\n', { labels: 'none', decimal: '.' })).values).toEqual([[1234, 2345]]);
  });

  it.each(['', 'nan', 'NaN', '-nan', 'NA', 'n/a', '#N/A', 'null', 'None', '-', '–', '<NA>'])(
    'is no matter to a missing value written %j',
    async (cell) => {
      const { values } = await read(`a,b\n1.5,${cell}\n2.5,3\n`, { labels: 'columns' }, { missing: 'blank' });
      expect(values).toEqual([[1.5, null], [2.5, 3]]); // prettier-ignore
    },
  );
});

describe('labels', () => {
  it.each([
    ['pandas, to_csv()', ',a,b\n0,1,2\n1,3,4\n', { ...both, rows: ['0', '1'] }],
    ['pandas, columns of numbers', ',0,1\n0,1,2\n1,3,4\n', { ...both, rows: ['0', '1'], columns: ['0', '1'] }],
    ['years in the header', ',2019,2020\nr1,1,2\nr2,3,4\n', { ...both, columns: ['2019', '2020'] }],
    [
      'years at both sides',
      ',2019,2021\n1990,1,2\n1995,3,4\n',
      { ...both, rows: ['1990', '1995'], columns: ['2019', '2021'] },
    ],
    ['a name in the corner', 'model,a,b\nr1,1,2\nr2,3,4\n', both],
    ['pandas, to_csv(header=False)', 'r1,1.5,2.5\nr2,3.5,4.5\n', { ...tenths, columns: undefined }],
    ['pandas, to_csv(index=False)', 'a,b\n1.5,2.5\n3.5,4.5\n', { ...tenths, rows: undefined }],
    ['numpy, savetxt()', '1.000000000000000000e+00 2.000000000000000000e+00\n3.0e+00 4.0e+00\n', alone],
    ['numpy, savetxt(header=…)', '# made by a script\n1.0,2.0\n3.0,4.0\n# end\n', alone],
    ['numpy, savetxt(header="a,b")', '# one, two, three\n# a,b\n1.0,2.0\n3.0,4.0\n', { ...alone, columns: ['a', 'b'] }],
    ['a hash in the corner', '#,a,b\nr1,1,2\nr2,3,4\n', both],
    ['a hash in a label', ',a,b\n# 1,1,2\n# 2,3,4\n', { ...both, rows: ['# 1', '# 2'] }],
    ['counts that fall', '50,2\n3,40\n', { ...alone, values: [[50, 2], [3, 40]] }], // prettier-ignore
    ['one number', '5\n', { values: [[5]] }],
    ['a column of them', '5\n3\n4\n', { values: [[5], [3], [4]] }],
    ['labels twice the same', ',a,a\nr,1,2\nr,3,4\n', { ...both, rows: ['r', 'r'], columns: ['a', 'a'] }],
  ])('are found: %s', async (_, text, matrix) => {
    expect(seen(await read(text, {}, {}, 'a.txt'))).toEqual(matrix);
  });

  it.each([
    ['years', '2019,2020\n1.5,2.5\n', 'a first row "2019, 2020", which could be labels. Set `labels` to'],
    ['a header of an index', '0,1,2\n0.5,0.6,0.7\n', 'a first row "0, 1, 2", which could be labels'],
    ['a column of numbers that count', '1,0.5,0.6\n2,0.1,0.8\n', 'a first column "1, 2", which could be labels'],
    [
      'pandas’ index=False beside an index of numbers',
      'id,v\n1,2.5\n2,3.5\n',
      'a column "id" of "1, 2", which could be an index',
    ],
    ['labels beside years', 'name,2019,2020\nA,1,2\n', 'a first row "name, 2019, 2020", whose numbers could be labels'],
    ['a number with a letter in it', '1.0,2.O,3.0\n4.0,5.0,6.0\n', 'a first cell "1.0" beside texts'],
    [
      'a number with a letter in it, in a first column',
      'a,b\n1.O,2.0\n3.0,4.0\n',
      '"1.O" at an edge, which could be a value',
    ],
    ['a row that is partly text', 'A,1,2.O\nB,3,4\n', '"2.O" at an edge, which could be a value'],
    ['an empty value first', ',0.5\n0.5,\n', 'an empty first cell beside "0.5"'],
  ])('are asked for where they are in doubt: %s', async (_, text, message) => {
    const found = await refusal(read(text));
    expect(found).toMatch(
      /^Expected a table that shows which cells are labels for `matrices: m: a.csv`, but received /,
    );
    expect(found).toContain(message);
    expect(found).toContain("Set `labels` to 'both', 'columns', 'rows' or 'none'.");
  });

  it.each([
    ['columns of two levels', ',a,a\n,x,y\nr1,1,2\n', 'the text "x" in line 2, column 2'],
    ['columns of two levels of numbers', ',a,a\n,1,2\nr1,3,4\n', 'a label for every row'],
    ['an index of two levels', ',,x,y\nA,1,5,6\nA,2,7,8\n', 'a label for every column'],
  ])('of several levels are refused: %s', async (_, text, message) => {
    expect(await refusal(read(text))).toContain(message);
  });
});

describe('a file of a matrix', () => {
  it('with characters that another program lost is refused with the line', async () => {
    const message = await refusal(read(',a\nr\ufffd,1\n'));
    expect(message).toMatch(/text without lost characters for `matrices: m: a.csv`.* in line 2/);
    expect(await refusal(read('{"values":[[1]],"rows":["\ufffd"]}', {}, {}, 'a.json'))).toContain('lost characters');
    expect((await read('{"values":[[1]],"rows":["\\ufffd"]}', {}, {}, 'a.json')).rows).toEqual(['\ufffd']);
  });

  it('in JSON may have Python’s NaN for a missing value; Infinity is refused by its place', async () => {
    expect((await read('[[1, NaN]]', {}, { missing: 'blank' }, 'a.json')).values).toEqual([[1, null]]);
    expect(await refusal(read('[[1, NaN]]', {}, {}, 'a.json'))).toContain('a missing value in row 1, column 2');
    expect(await refusal(read('[[1], [-Infinity]]', {}, {}, 'a.json'))).toContain('-Infinity in row 2, column 1');
    expect(await refusal(read('[[9007199254740993]]', {}, {}, 'a.json'))).toContain('9007199254740993 instead of');
    expect((await read(Buffer.from('[[1]]\n', 'utf16le'), { encoding: 'utf-16le' }, {}, 'a.json')).values).toEqual([
      [1],
    ]);
  });

  it.each([
    ['a.npy', { encoding: 'gbk' }, 'no `encoding`'],
    ['a.npy', { separator: ';' }, 'no `separator`'],
    ['a.json', { labels: 'both' }, 'no `labels`'],
    ['a.json', { decimal: ',' }, 'no `decimal`'],
    ['a.csv', { encoding: 'klingon' }, 'an encoding by its name on the web'],
    ['a\0.csv', {}, 'a path with a NUL'],
  ])('%j with %j is refused by name', async (file, options, message) => {
    await writeFile(join(folder, 'a.csv'), '1,2\n');
    expect(await refusal(readFrom(folder, { file, ...options }))).toContain(message);
  });
});

describe('a matrix of any finite range', () => {
  const max = Number.MAX_VALUE;
  it.each([
    [[[max, -max]], -max, max],
    [[[5e-324, 0]], 0, 5e-324],
    [[[1e-310, 3e-310]], 1e-310, 3e-310],
    [[[1e300, 1e300]], 5e299, 1.5e300],
    [[[max, max]], max / 2, max],
    [[[-max]], -max, -max / 2],
    [[[-3, -3]], -3.5, -2.5],
    [[[0, 0]], -0.5, 0.5],
    [[[2 ** 60, 2 ** 60 + 256]], 2 ** 60, 2 ** 60 + 256],
  ])('%j has colours from %d to %d', async (data, low, high) => {
    expect(await readMatrix(MatrixConfig.parse({ id: 'm', title: 'M', data }), '.')).toMatchObject({
      values: data,
      vmin: low,
      vmax: high,
      remarks: [],
    });
  });

  it('has no -0, which a report would not keep', async () => {
    const { values, vmin } = await readMatrix(MatrixConfig.parse({ id: 'm', title: 'M', data: [[-0, 1]] }), '.');
    expect([values[0]![0], vmin].every((value) => Object.is(value, 0))).toBe(true);
  });

  it.each([
    ['%f', 'characters a cell for `matrices: m: format`, but received 316 for 1e+308 in row 1, column 1'],
    ['%999999999f', 'Width and digits are at most 50'],
    ['%.999999999f', 'Width and digits are at most 50'],
    [`%d${'x'.repeat(100)}`, 'of at most 60 characters'],
    ['%s', 'a printf format of one number'],
  ])('is not written by %s', async (format, message) => {
    const config = MatrixConfig.parse({ id: 'm', title: 'M', data: [[1e308]], format });
    expect(await refusal(readMatrix(config, '.'))).toContain(message);
  });
});

describe('attention in a table', () => {
  const rows = (mark: string, decimal = '.'): string =>
    [['layer', 'head', 'a', 'b'], ['1', '1', '0.25', '0.75'], ['1', '1', '0.5', '0.5']] // prettier-ignore
      .map((cells) => cells.map((cell) => cell.replace('.', decimal)).join(mark))
      .join('\n');
  const attention = (options: Options = {}): AttentionConfig =>
    AttentionConfig.parse({ id: 'it', title: 'It', file: 'at.csv', ...options });

  it.each([
    ['semicolons and decimal commas', rows(';', ',')],
    ['tabs', rows('\t')],
    ['blanks', rows(' ')],
    ['a first line sep=', `sep=|\n${rows('|')}`],
    ['UTF-16', Buffer.from(`\ufeff${rows(',')}`, 'utf16le')],
  ])('is read with %s', async (_, content) => {
    await writeFile(join(folder, 'at.csv'), content);
    const { tokens, values } = await readAttention(attention(), folder);
    expect([tokens, [...values]]).toEqual([['a', 'b'], [0.25, 0.75, 0.5, 0.5]]); // prettier-ignore
  });

  it.each([
    ['a layer beyond all models', 'layer,head,a\n999999,1,1\n', 'of at most 200 layers'],
    ['a head beyond all models', 'layer,head,a\n1,99999,1\n', 'of at most 256 heads'],
    ['too many tokens', `layer,head,${'a,'.repeat(600)}a\n`, 'at most 512 tokens'],
    ['lost characters', 'layer,head,\ufffd\n1,1,1\n', 'lost characters'],
  ])('is refused with %s', async (_, content, message) => {
    await writeFile(join(folder, 'at.csv'), content);
    expect(await refusal(readAttention(attention(), folder))).toContain(message);
  });
});
