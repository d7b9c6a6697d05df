import { describe, expect, it } from 'vitest';
import { UserError } from '../pipeline/base/errors.ts';
import { cutTable, type TableLimits } from '../pipeline/matrices/cut-table.ts';
import type { TableSeparator } from '../schema/table-file.ts';

const limits: TableLimits = {
  columns: 3,
  lines: 4,
  excess: (received, counted) => new UserError(`${counted}: ${received}`),
};
const without: TableLimits = { ...limits, columns: Infinity, lines: Infinity };

/** Line numbers with cells. */
const cut = (text: string, separator: TableSeparator = ',', start?: { index: number; line: number }, most = limits) =>
  [...cutTable(text, separator, most, 'a.csv', start)].map(({ cells, line }) => [line, ...cells]);

describe('a table is cut', () => {
  it.each([
    ['\n', 'a,b\n1,2\n'],
    ['\r\n', 'a,b\r\n1,2\r\n'],
    ['\r', 'a,b\r1,2\r'],
    ['nothing at the end', 'a,b\n1,2'],
  ])('at line ends: %j', (_, text) => {
    expect(cut(text)).toEqual([[1, 'a', 'b'], [2, '1', '2']]); // prettier-ignore
  });

  it.each([
    ['\n', 'a\n\n\n1'],
    ['\r\n', 'a\r\n\r\n\r\n1'],
    ['\r', 'a\r\r\r1'],
    ['blanks', 'a\n \n\t\n1'],
  ])('into lines of cells, empty lines counted and left out: %j', (_, text) => {
    expect(cut(text)).toEqual([[1, 'a'], [4, '1']]); // prettier-ignore
    expect(cut(text, ' ')).toEqual([[1, 'a'], [4, '1']]); // prettier-ignore
  });

  it('into none where there is none', () => {
    expect([cut(''), cut('\n\r\n'), cut('  ')]).toEqual([[], [], []]);
  });

  it('but for empty cells, which are cells where a separator or quotes are', () => {
    expect(cut(',')).toEqual([[1, '', '']]);
    expect(cut('a,')).toEqual([[1, 'a', '']]);
    expect(cut('""')).toEqual([[1, '']]);
    expect(cut('"" ""\n', ' ')).toEqual([[1, '', '']]);
  });

  it('with quotes doubled, and separators and line ends within them, which count', () => {
    expect(cut('"a,b","say ""no"""\nc,d')).toEqual([[1, 'a,b', 'say "no"'], [2, 'c', 'd']]); // prettier-ignore
    expect(cut('"a\nb\r\nc\rd",x\ne')).toEqual([[1, 'a\nb\r\nc\rd', 'x'], [5, 'e']]); // prettier-ignore
    expect(cut('"""",""""""')).toEqual([[1, '"', '""']]);
    expect(cut('a"b,c""d')).toEqual([[1, 'a"b', 'c""d']]);
  });

  it('without the blanks about its cells, a tab being one where it is no separator', () => {
    expect(cut(' a ,\t"b"\t, c d ')).toEqual([[1, 'a', 'b', 'c d']]);
    expect(cut('a\t b\t"c" \t', '\t', undefined, without)).toEqual([[1, 'a', 'b', 'c', '']]);
    expect(cut('\t"a"', '\t')).toEqual([[1, '', 'a']]);
  });

  it('at every run of blanks and tabs where a blank is the separator', () => {
    expect(cut('  a \t b\t\n"c d" e  \n', ' ')).toEqual([[1, 'a', 'b'], [2, 'c d', 'e']]); // prettier-ignore
    expect(cut('a\tb\t\tc', ' ')).toEqual([[1, 'a', 'b', 'c']]);
    expect(cut('a,b;c', ' ')).toEqual([[1, 'a,b;c']]);
  });

  it('from where it starts, in the line that this is', () => {
    expect(cut('# a\nb,c\nd', ',', { index: 4, line: 2 })).toEqual([[2, 'b', 'c'], [3, 'd']]); // prettier-ignore
  });

  it('line by line: what comes after a line is not looked at before', () => {
    const lines = cutTable('a,b\n"c', ',', limits, 'a.csv');
    expect(lines.next().value).toEqual({ cells: ['a', 'b'], line: 1 });
    expect(() => lines.next()).toThrow('a quote that does not close');
  });
});

describe('a table that is none is refused', () => {
  it.each([
    ['x\n"a\nb', ',', 'Expected CSV for `a.csv`, but received a quote that does not close, `"a` in line 2. Close it,'],
    ['"a\n\n" , "b\n', ',', 'a quote that does not close, `"b` in line 3'],
    [`x,"${'b'.repeat(50)}`, ',', `does not close, \`"${'b'.repeat(29)}\` in line 1`],
    ['"a\n"b\nc', ',', 'Expected CSV for `a.csv`, but received `b` after a closing quote in line 2. Double the quotes'],
    ['"a" bc\n', ',', 'received `bc` after a closing quote in line 1'],
    ['"a"b c\n', ' ', 'received `b c` after a closing quote in line 1'],
    [`"a"${'b'.repeat(50)}`, ',', `received \`${'b'.repeat(20)}\` after`],
  ] as const)('%j', (text, separator, message) => {
    expect(() => cut(text, separator)).toThrow(message);
  });

  it('with more columns or lines than its limits, by the line, before it is read on', () => {
    expect(cut('1,2,3\n4,5,6\n')).toHaveLength(2);
    expect(() => cut('1,2,3\n4,5,6,7,"\n')).toThrow(new UserError('columns: more than 3 in line 2'));
    expect(cut('1\n\n2\n3\n\n4\n\n')).toHaveLength(4);
    expect(() => cut('1\n2\n3\n4\n5\n"')).toThrow(new UserError('lines: more than 4 lines'));
  });

  it('with a cell of more characters than its bound, wherever they stand', () => {
    const most = 10_000;
    for (const [separator, of] of [
      [',', (length: number) => 'a'.repeat(length)],
      [',', (length: number) => `"${'a'.repeat(length)}"`],
      [' ', (length: number) => 'a'.repeat(length)],
      [' ', (length: number) => ' '.repeat(length)],
      [',', (length: number) => ' '.repeat(length)],
    ] as const) {
      expect(() => cut(`x\n${of(most)}\n`, separator)).not.toThrow();
      expect(() => cut(`x\n${of(most + 1)}\n`, separator)).toThrow(
        'Expected a cell of a table of at most 10,000 characters for `a.csv`, but received more in line 2. Check its quotes',
      );
    }
    // Each part between doubled quotes is short enough, all of them are not.
    expect(cut(`"${'aaa""'.repeat(most / 4)}"`)[0]![1]).toHaveLength(most);
    expect(() => cut(`"${'aaa""'.repeat(most / 4)}a"`)).toThrow('10,000 characters');
  });

  it('with more empty lines than its bound, wherever they stand', () => {
    const most = 100_000;
    for (const line of ['\n', '\r\n', ' \n']) {
      expect(cut(`a\n${line.repeat(most)}b`)).toEqual([[1, 'a'], [most + 2, 'b']]); // prettier-ignore
      expect(() => cut(`a\n${line.repeat(most + 1)}b`)).toThrow(new UserError('lines: more than 100,000 empty lines'));
    }
  });

  it('with more cells than its bound, though its lines and columns are within theirs', () => {
    const line = `${','.repeat(1999)}\n`;
    const count = (text: string): number => {
      let found = 0;
      for (const { cells } of cutTable(text, ',', without, 'a.csv')) found += cells.length;
      return found;
    };
    expect(count(line.repeat(2000))).toBe(4_000_000);
    expect(() => count(`${line.repeat(2000)}1`)).toThrow(new UserError('lines: more than 4,000,000 cells'));
  });
});
