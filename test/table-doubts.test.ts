import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UserError } from '../pipeline/base/errors.ts';
import { readMatrix } from '../pipeline/matrices/read-matrix.ts';
import { isValueText } from '../pipeline/matrices/value-text.ts';
import { parseVocabulary, readVocabulary } from '../pipeline/tokenizer/vocabulary.ts';
import { readAttention } from '../pipeline/texts/read-attention.ts';
import { decodeText } from '../schema/decode-text.ts';
import { MatrixConfig } from '../schema/matrix.ts';
import { AttentionConfig } from '../schema/text.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vitrine-doubts-'));
});
afterAll(() => rm(folder, { recursive: true }));

type Options = Readonly<Record<string, unknown>>;

async function read(content: string | Uint8Array, options: Options = {}, file = 'a.csv', settings: Options = {}) {
  await writeFile(join(folder, file), content);
  const config = MatrixConfig.parse({ id: 'm', title: 'M', ...settings, data: { file, ...options } });
  const { values, rows, columns } = await readMatrix(config, folder);
  return { values, rows, columns };
}

/** The one line that a reading ends with. */
async function refusal(reading: Promise<unknown>): Promise<string> {
  const error = await reading.then(
    (found) => new Error(`read as ${JSON.stringify(found)}`),
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(UserError);
  const { message } = error as UserError;
  expect(message).not.toContain('\n');
  expect(message.length).toBeLessThanOrEqual(300);
  return message;
}

describe('numbers under a name for them', () => {
  const tables = [
    ['temperature,0.5,1.0,2.0\nNLL,1.2,1.1,1.3\nECE,0.05,0.02,0.04\n', ['0.5', '1.0', '2.0'], ['NLL', 'ECE']],
    ['epsilon,0.1,0.2,0.4\ncat,5,6,7\n', ['0.1', '0.2', '0.4'], ['cat']],
    ['layer,12,11,10\nhead1,0.5,0.6,0.7\nhead2,1,2,3\n', ['12', '11', '10'], ['head1', 'head2']],
    ['class,3,1,2\ncat,0.5,0.6,0.7\n', ['3', '1', '2'], ['cat']],
    ['Rauschen;0,1;0,2\nKatze;5,5;6\n', ['0,1', '0,2'], ['Katze']],
    ['shift\t-1\t0\t1\ncat\t0.5\t0.6\t0.7\n', ['-1', '0', '1'], ['cat']],
    ['lr 1e-3 1e-4\nSGD 0.5 0.6\nAdam 0.7 0.8\n', ['1e-3', '1e-4'], ['SGD', 'Adam']],
    ['size,"1,000","2,000"\ncat,0.5,0.6\n', ['1,000', '2,000'], ['cat']],
    ['seed,7,7\ncat,1,2\n', ['7', '7'], ['cat']],
  ] as const;

  it.each(tables)('are not guessed at, and are labels where the user says so: %j', async (text, columns, rows) => {
    expect(await refusal(read(text))).toMatch(/whose numbers could be labels\. Set `labels` to 'both'/);
    expect(await read(text, { labels: 'both' })).toMatchObject({ columns, rows });
    const found = await read(text, { labels: 'rows' });
    expect(found.columns).toBeUndefined();
    expect(found.rows).toHaveLength(rows.length + 1);
  });

  it.each([
    ['r1,0.1,0.2\nr2,0.3,0.4\n', ['r1', 'r2']],
    ['2020-01-01,5,3\n2020-01-02,4,1\n', ['2020-01-01', '2020-01-02']],
    ['0-10,0.5\n10-20,0.6\n', ['0-10', '10-20']],
    ['cat,0.5,0.6\n', ['cat']],
  ])('are values where the first label is numbered as all others, or stands alone: %j', async (text, rows) => {
    expect(await read(text)).toMatchObject({ rows, columns: undefined });
  });

  it.each([
    '3,2,1\n0.5,0.6,0.7\n',
    '3,1,2\n0.5,0.6,0.7\n',
    '0.1,0.2,0.4\n5,6,7\n',
    '0.1,5\n0.2,6\n0.4,8\n',
    '2020,2020\n0.5,0.7\n',
  ])('are asked about without one, where they are of another kind than all others: %j', async (text) => {
    expect(await refusal(read(text))).toMatch(/which could be labels\. Set `labels`/);
    expect((await read(text, { labels: 'none' })).values).toHaveLength(text.trim().split('\n').length);
  });
});

describe('a comment above a table', () => {
  it.each([
    '# loss, lower is better\n1.5,2.5\n3.5,4.5\n',
    '# run 3, seed 7\n1.5,2.5\n3.5,4.5\n',
    '# lr=0.1, bs=32\n1.5,2.5\n3.5,4.5\n',
    '# lr=0.1,bs=32\n1.5,2.5\n3.5,4.5\n',
    '# Accuracy per model, five seeds\n1.5,2.5\n3.5,4.5\n',
    '# a, b\n1.5,2.5\n3.5,4.5\n',
    '# a,b\n# c,d\n1.5,2.5\n3.5,4.5\n',
    '# a,b\n# by hand\n1.5,2.5\n3.5,4.5\n',
    '#Exported 2024-05-01 12:30;Excel\n1,5;2,5\n3,5;4,5\n',
    '# two words\n1.5 2.5\n3.5 4.5\n',
    '\n \n # loss, lower\n\n1.5,2.5\n3.5,4.5\n',
    'sep=,\r\n\r\n# loss, lower\r\n1.5,2.5\r\n3.5,4.5\r\n',
  ])('is not taken for labels where it could be prose: %j', async (text) => {
    expect(await refusal(read(text))).toMatch(
      /a comment `#.*` in line \d, which could be column labels\. Set `labels`/,
    );
    const values = [[1.5, 2.5], [3.5, 4.5]]; // prettier-ignore
    expect(await read(text, { labels: 'none' })).toEqual({ values, rows: undefined, columns: undefined });
  });

  it('does not hide the header under it', async () => {
    const found = { values: [[0.5, 0.25]], columns: ['a', 'b'], rows: undefined };
    expect(await read('# Author: Li, Wei\na,b\n0.5,0.25\n')).toEqual(found);
    expect(await read('# Li,Wei\na,b\n0.5,0.25\n')).toEqual(found);
    expect(await read('# Li,Wei\na,b\n0.5,0.25\n', { labels: 'columns' })).toEqual(found);
    expect(await refusal(read('# lr, bs, n\ntemperature,0.5,1\nNLL,1.2,1.1\n', { labels: 'both' }))).toContain(
      'Write them without `#`, or remove the line.',
    );
  });

  it('is the header where it is nothing but names', async () => {
    const values = [[1.5, 2.5], [3.5, 4.5]]; // prettier-ignore
    expect(await read('# a,b\n1.5,2.5\n3.5,4.5\n')).toEqual({ values, columns: ['a', 'b'], rows: undefined });
    expect(await read('# a b\n1.5 2.5\n3.5 4.5\n', { labels: 'columns' })).toMatchObject({
      values,
      columns: ['a', 'b'],
    });
    expect(await read('# x,a,b\nr,1.5,2.5\n')).toEqual({ values: [[1.5, 2.5]], columns: ['a', 'b'], rows: ['r'] });
    expect(await read('\n#\t0\t1\ncat\t1\t2\n')).toMatchObject({ columns: ['0', '1'], rows: ['cat'] });
    expect(await read('#,0,1\ncat,1,2\n', { labels: 'both' })).toMatchObject({ columns: ['0', '1'], rows: ['cat'] });
  });

  it('is not taken for one where a row begins with #, nor a row for a comment', async () => {
    for (const labels of [undefined, 'rows'])
      expect(await refusal(read('#x,0.5,0.6\ny,0.7,0.8\n', { labels }))).toContain(
        'Quote its first cell if it is a row',
      );
    expect((await read('"#x",0.5,0.6\ny,0.7,0.8\n', { labels: 'rows' })).rows).toEqual(['#x', 'y']);
    expect(await refusal(read('#x,0.5\n#y,0.7\n'))).toContain('put their first cells into quotes');
    expect((await read('"#x",0.5\n"#y",0.7\n', { labels: 'rows' })).rows).toEqual(['#x', '#y']);
    expect(await refusal(read('k,v\ncat,1\n# seed,7\n'))).toContain('"# seed", which could be a comment. Set `labels`');
    const missing = await read('#N/A,0.5\n0.6,0.7\n', {}, 'a.csv', { missing: 'blank' });
    expect(missing.values).toEqual([[null, 0.5], [0.6, 0.7]]); // prettier-ignore
  });

  it.each(['% loss, lower\n1.5,2.5\n', '// a, b\n1.5,2.5\n', '-- a, b\n1.5,2.5\n'])(
    'of another kind is asked about: %j',
    async (text) => {
      expect(await refusal(read(text))).toContain('a first line that could be a comment');
    },
  );
});

describe('texts of digits', () => {
  const values = [
    '91%', '91 %', '1,23,456', '(0.5)', '0.91±0.02', '0.91 +/- 0.02', '0.91 (0.02)', '<0.001', '~5', '1,50 €', '$5', 'EUR 5', '٣', '０.５',
    '0xff', '1+2j', '1-2j', '(1+2j)', '1_000', '1 234', '1/2', '½', '5ms', '5 km/h', '1.0D+00', '2.O', 'O.5', '**0.9**', '0.9*', '7B',
    '1.5×10^3', '#DIV/0!', '?', 'True', '1.2.3.4',
  ]; // prettier-ignore
  const names = [
    'cat', 'r1', 'head 1', 'ResNet-50', 'GPT-4', '0-10', '0–10 %', '1 to 5', '[0, 10)', '(0, 1]', '2020-01-01', '2020-01', '01.02.2020',
    '1/2/2020', '2020-01-01 12:30:00', '12:30', '2024Q1', '2019/20', '3月', '2020年3月', '1 May 2020', '1st', '3x3', '5-shot', '0: cat', '0_cat',
    '1. cat', '12 Angry Men', '😀', '①', 'p<0.05', '第1层', '+', 'NATO',
  ]; // prettier-ignore

  it.each(values)('%j may be a value', (text) => expect(isValueText(text)).toBe(true));
  it.each(names)('%j is a name', (text) => expect(isValueText(text)).toBe(false));
  it.each(['0.5', '-1e5', '1,5', '', 'nan'])('%j is a number of a table', (text) =>
    expect(isValueText(text)).toBe(false),
  );

  it.each(values)('%j in the first column is asked about, and is a label where the user says so', async (text) => {
    const cell = `"${text}"`;
    const table = `acc;f1\n${cell};0.9\n${cell};0.8\n`;
    expect(await refusal(read(table))).toMatch(/which could be a value\. Set `labels`/);
    expect(await read(table, { labels: 'both' })).toEqual({
      values: [[0.9], [0.8]],
      columns: ['f1'],
      rows: [text, text],
    });
  });

  it.each(names)('%j labels a row', async (text) => {
    const { rows, columns } = await read(`k;v\n"${text}";0.9\nb;0.8\n`);
    expect([rows, columns]).toEqual([[text, 'b'], ['v']]); // prettier-ignore
  });

  it('in the first row are asked about too, but not where both sides have them', async () => {
    expect(await refusal(read('acc,91%,88%\nf1,0.9,0.8\n'))).toContain('"91%" at an edge');
    expect(await refusal(read('10%,20%\n0.5,0.6\n'))).toContain('a first cell "10%"');
    expect(await refusal(read(',2.O,3\n1,2,3\n'))).toContain('an empty first cell');
    expect((await read('true\\pred,False,True\nFalse,5,3\nTrue,2,7\n')).rows).toEqual(['False', 'True']);
    expect((await read(',acc,f1\n91%,0.9,0.8\n')).rows).toEqual(['91%']);
  });

  it('of Fortran have their advice', async () => {
    expect(await refusal(read('a,b\n1.5,1.0D+00\n', { labels: 'columns' }))).toContain('Write its exponent with `E`.');
  });
});

describe('a decimal comma among commas', () => {
  it.each([
    ['class,acc\ncat,0,5\ndog,0,7\n', {}],
    ['class,acc\ncat,0,5\ndog,0,7\n', { decimal: ',' }],
    ['class,acc,n\ncat,0,5,12\ndog,0,7,9\n', {}],
    ['0,5,0,25\n0,75,0,1\n', {}],
    ['0,5\n0,7\n', { labels: 'none' }],
    ['1,0,0,5\n0,5,1,0\n', {}],
    ['7,05\n3,25\n', { labels: 'none' }],
    ['-0,5\n3,25\n', { labels: 'none' }],
    ['cat,0,5\ndog,0,7\n', { labels: 'rows' }],
  ])('is not read as two cells: %j', async (text, options) => {
    expect(await refusal(read(text, options))).toMatch(/decimal/);
  });

  it('is none where the user, the file or a point says so', async () => {
    const values = [[0, 5], [0, 7]]; // prettier-ignore
    expect(await read('acc,f1\ncat,0,5\ndog,0,7\n', { decimal: '.' })).toEqual({ values, columns: ['acc', 'f1'], rows: ['cat', 'dog'] }); // prettier-ignore
    expect((await read('0,5\n0,7\n', { decimal: '.', labels: 'none' })).values).toEqual(values);
    expect((await read('0,5\n0,7\n', { separator: ',', labels: 'none' })).values).toEqual(values);
    expect((await read('a,b\n0,5\n0,7\n', { labels: 'columns' })).values).toEqual(values);
    expect((await read('acc,f1\ncat,0.5,5\ndog,0,7\n')).values).toEqual([[0.5, 5], [0, 7]]); // prettier-ignore
    expect((await read('1,0,0,1\n0,1,1,0\n')).values[0]).toEqual([1, 0, 0, 1]);
    expect((await read('50,2,1,3\n0,44,5,1\n')).values[0]).toEqual([50, 2, 1, 3]);
  });

  it.each(['\t', '|', ';'])('or thousands between %j: three digits after a point are asked about', async (mark) => {
    const text = 'a⇥b\n1.234⇥5\n2.500⇥3\n'.replaceAll('⇥', mark);
    expect(await refusal(read(text))).toContain('"1.234" in line 2, column 1. Set `decimal`');
    expect((await read(text, { decimal: '.' })).values[0]).toEqual([1.234, 5]);
    expect((await read(text, { decimal: ',' })).values[0]).toEqual([1234, 5]);
    expect((await read(text.replace('5\n', '0.25\n'))).values[0]).toEqual([1.234, 0.25]);
  });
});

describe('what is no table of numbers', () => {
  it.each([
    ['a:b\n1:2\n3:4\n', 'name which with `separator`'],
    ['name\ncat\ndog\n', 'name which with `separator`'],
    ['名称，值\n猫，0.5\n', 'a full-width sign is none'],
    ['a b\n1.0D+00 2.0D0\n', 'Write exponents with `E`'],
    ['[[1.5 2. ]\n [3.  4. ]]\n', 'as Python prints it'],
    ['array([[1.5, 2. ],\n       [3. , 4. ]])\n', 'as Python prints it'],
    ['[1.5 2. 3. ]', 'as Python prints it'],
  ])('says so: %j', async (text, message) => {
    for (const labels of [undefined, 'rows']) expect(await refusal(read(text, { labels }))).toContain(message);
  });

  it('is not pandas’ to_string(), with its count from 0', async () => {
    const text = '     a    b\n0  0.1  0.2\n1  0.3  0.4\n';
    expect(await read(text)).toEqual({ values: [[0.1, 0.2], [0.3, 0.4]], rows: ['0', '1'], columns: ['a', 'b'] }); // prettier-ignore
  });

  it('advises against a row of nothing', async () => {
    expect(await refusal(read('Predicted,cat,dog\nActual,,\ncat,5,3\n'))).toMatch(
      /in line 2, column 2\. Remove that row, which has no value/,
    );
  });

  it('may be .npy with whole numbers beyond 2^53, which are named as they are', async () => {
    const header = "{'descr': '<i8', 'fortran_order': False, 'shape': (1, 1), }".padEnd(117).concat('\n');
    const bytes = Buffer.alloc(128 + 8);
    bytes.write('\x93NUMPY\x01\0\x76\0', 'latin1');
    bytes.write(header, 10, 'latin1');
    for (const value of [2n ** 60n + 1n, -(2n ** 60n) - 1n]) {
      bytes.writeBigInt64LE(value, 128);
      expect(await refusal(read(bytes, {}, 'a.npy'))).toMatch(
        new RegExp(`${value} in row 1.* only if the nearest float`),
      );
    }
  });
});

describe('characters that no text has', () => {
  const japanese = Buffer.concat([
    Buffer.from('x,\u001b$BI=\u001b(B\n', 'latin1'),
    Buffer.from('\u001b$BG-\u001b(B,5.5\n', 'latin1'),
  ]);

  it('are what is left of an encoding of 7 bits, which is asked for', async () => {
    expect(await refusal(read(japanese))).toMatch(/ESC \(U\+001B\).* in line 1\. .*`encoding: 'iso-2022-jp'`/);
    expect(await read(japanese, { encoding: 'iso-2022-jp' })).toEqual({
      values: [[5.5]],
      rows: ['猫'],
      columns: ['表'],
    });
    expect(await refusal(read('~{@`~},~{C(~}\n~{97~},5.5\n'))).toContain('what looks like HZ in line 1');
    expect(await refusal(read('+fHs,+cys\n+ctc,5.5\n'))).toContain('what looks like UTF-7 in line 1');
    expect((await read('k,+aug\n+EMA,5.5\n+RandAugment,1e+05\n')).rows).toEqual(['+EMA', '+RandAugment']);
    expect((await read('+fHs,+cys\n+ctc,5.5\n', { encoding: 'utf-8' })).rows).toEqual(['+ctc']);
  });

  it.each([
    ['\u001b[31mr', 'ESC (U+001B)'],
    ['r\u0008', 'a backspace (U+0008)'],
    ['\u000er\u000f', 'SO (U+000E)'],
    ['r\u0001', 'a control character (U+0001)'],
    ['r\u000b', 'a control character (U+000B)'],
    ['r\u001a', 'Ctrl-Z (U+001A)'],
  ])('%j is refused in all that is text, with its line', async (label, name) => {
    expect(await refusal(read(`k,v\n${label},1\n`))).toContain(name);
    expect(await refusal(read(`k,v\n${label},1\n`))).toContain(' in line 2.');
    expect(await refusal(read(`{"values":[[1]],\n"rows":["${label}"]}`, {}, 'a.json'))).toContain(name);
    await writeFile(join(folder, 'at.csv'), `layer,head,a\n1,1,1\n${label},1,1\n`);
    const attention = AttentionConfig.parse({ id: 'it', title: 'It', file: 'at.csv' });
    expect(await refusal(readAttention(attention, folder))).toContain(name);
    await writeFile(join(folder, 'vocab.txt'), `[PAD]\n${label}\n`);
    expect(await refusal(readVocabulary(join(folder, 'vocab.txt'), 'vocab.txt'))).toContain(name);
  });

  it('are not those that part lines and cells', () => {
    expect(decodeText(Buffer.from('a\tb\r\n\f\u0085\u007fc'))).toEqual({ text: 'a\tb\r\n\f\u0085\u007fc' });
    expect(parseVocabulary('a\nb\n', 'v').size).toBe(2);
  });
});

describe('attention in a table', () => {
  it('has its header in a comment where it has it there', async () => {
    await writeFile(join(folder, 'at.csv'), '# of a model, layer, 1\n# layer,head,a,b\n1,1,0.25,0.75\n1,1,0.5,0.5\n');
    const { tokens } = await readAttention(AttentionConfig.parse({ id: 'it', title: 'It', file: 'at.csv' }), folder);
    expect(tokens).toEqual(['a', 'b']);
  });

  it('is read under comments that look like its lines', async () => {
    await writeFile(join(folder, 'at.csv'), '# run, 3, seed, 7\nlayer,head,a,b\n1,1,0.25,0.75\n1,1,0.5,0.5\n');
    const { tokens } = await readAttention(AttentionConfig.parse({ id: 'it', title: 'It', file: 'at.csv' }), folder);
    expect(tokens).toEqual(['a', 'b']);
  });
});
