import { describe, expect, it } from 'vitest';
import { UserError } from '../pipeline/base/errors.ts';
import type { TableLine } from '../pipeline/matrices/cut-table.ts';
import { readTable } from '../pipeline/matrices/read-table.ts';
import { hasHashCorner, isTidy, leadingComments } from '../pipeline/matrices/table-comments.ts';
import { checkColumns, checkFullLabels, couldBeLabels, labelSides } from '../pipeline/matrices/table-labels.ts';
import { bounds } from '../schema/bounds.ts';

const linesOf = (text: string): readonly TableLine[] =>
  text.split('\n').map((line, index) => ({ cells: line.split(','), line: index + 1 }));
const sides = (text: string) => labelSides(linesOf(text), 'a.csv');

describe('the labels of a table', () => {
  it.each([
    // An empty corner.
    [',a,b\n1,2,3', 'both'],
    [',2,b\n1,2,3', 'both'],
    [',,\nr,2,3\n4,5,6', 'both'],
    [',5,7\nr,2,3\n4,5,6', 'both'],
    [',0,1\n0,2,3\n1,4,5', 'both'],
    [',1,2\n1,,3\n2,4,5', 'both'],
    [',0,1\n0,,3\n1,4,5', 'both'],
    [',7,3\n9,2,3\n4,4,5', 'both'],
    // Names about numbers.
    ['x,a,b\nr,1,2\ns,3,4', 'both'],
    ['x,91%,5 ms\n91%,1,2\n5 ms,3,4', 'both'],
    ['x,a,b\n1,1,2\n1,3,4', 'columns'],
    ['x,a,b\n0.5,1,2\n0.7,3,4', 'columns'],
    ['x,a,b', 'columns'],
    ['x\n1\n2', 'columns'],
    ['x,1.5,0.5', 'rows'],
    ['head1,1,3\nhead2,5,4', 'rows'],
    // Numbers alone.
    ['1.5,2\n3,4', 'none'],
    ['1,2,3', 'none'],
    ['3,1\n2,5', 'none'],
    ['7\n3\n5', 'none'],
  ] as const)('%j are %s', (text, found) => {
    expect(sides(text)).toBe(found);
  });

  it('of nothing are none', () => {
    expect(labelSides([], 'a.csv')).toBe('none');
  });

  it.each([
    [',2,3\n2,1,1\n3,,4', 'an empty first cell beside "2, 3"'],
    [',1,3\n1,,3\n2,4,5', 'an empty first cell beside "1, 3"'],
    [',2,3\n2,,3\n3,4,5', 'an empty first cell beside "2, 3"'],
    [',1,2\n1,,3\n3,4,5', 'an empty first cell beside "1, 2"'],
    [',5,5\n1,2,3\n2,4,5', 'an empty first cell beside "5, 5"'],
    [',0.5,5\n1,2,3', 'an empty first cell beside "0.5, 5"'],
    ['91%,a\nr,2', 'a first cell "91%", which could be a value'],
    [`${'1'.repeat(40)}%,a\nr,2`, `a first cell "${'1'.repeat(30)}", which could be a value`],
    ['x,a\n#r,1\ns,2', 'a line that begins with "#r", which could be a comment'],
    ['% x,a\nr,1', 'a first line that could be a comment: "% x, a"'],
    ['x,91%\n91%,2', '"91%" at an edge, which could be a value'],
    ['x,5%\nr,1', '"5%" at an edge, which could be a value'],
    ['x,a\nr,1\n5,2', 'a first column of numbers and texts: "x, r, 5"'],
    ['x,a\n1,1\n2,2', 'a column "x" of "1, 2", which could be an index'],
    ['x,a,2\nr,1,1', 'a first row of numbers and texts: "x, a, 2"'],
    ['x,1,2\n1,3,4', 'a first row "x, 1, 2", whose numbers could be labels'],
    ['x,1,2', 'a first row "x, 1, 2", whose numbers could be labels'],
    ['head1,1,3\nrow,5,4', 'a first row "head1, 1, 3", whose numbers could be labels'],
    ['head1,1,3\nhead1,5,4', 'a first row "head1, 1, 3", whose numbers could be labels'],
    ['1,a\n2,3', 'a first cell "1" beside texts'],
    ['1,2\na,3', 'a first cell "1" beside texts'],
    ['1,2,3,4,5\n9,8,7,6,5', 'a first row "1, 2, 3, 4, …", which could be labels'],
    [`2,${'9'.repeat(20)}\n1,1`, `a first row "2, ${'9'.repeat(15)}", which could be labels`],
    ['1,0.5\n2,0.7\n3,0.1', 'a first column "1, 2, 3", which could be labels'],
  ])('%j are asked about', (text, received) => {
    expect(() => sides(text)).toThrow(
      `Expected a table that shows which cells are labels for \`a.csv\`, but received ${received}`,
    );
  });

  it('all may begin with a hash, and a number may', () => {
    expect(sides('x,a\n#r,1\n#s,2')).toBe('both');
    expect(() => sides('x,a\n#1,1\ns,2')).toThrow('"#1" at an edge');
  });
});

describe('an edge of a table', () => {
  it.each<[readonly string[], readonly string[]]>([
    [
      ['1', '2', '3'],
      ['9', '8'],
    ],
    [['0', '5', '9'], []],
    [
      ['2019', '2019'],
      ['1', '2'],
    ],
    [
      [' 2019 ', '1999'],
      ['2000', '5'],
    ],
    [
      ['3', '1', '2'],
      ['0.5', ''],
    ],
    [['2', '1'], ['0.5']],
    [['5'], ['1', '0.5']],
    [
      ['0.1', '0.2', '0.3'],
      ['1', '', '2'],
    ],
    [['0.3', '0,2', '\u22120.1'], ['1']],
    [['-0.1', '\u22120.5', ' -0.7 '], ['1']],
  ])('%j over %j looks like labels', (edge, others) => {
    expect(couldBeLabels(edge, others)).toBe(true);
  });

  it.each<[readonly string[], readonly string[]]>([
    [
      ['2019', '2020'],
      ['2018', '2017'],
    ],
    [
      ['12019', '20190', '1'],
      ['1', '2'],
    ],
    [['1', '1'], ['0.5']],
    [
      ['3', '1', '2'],
      ['0.5', '4'],
    ],
    [['3', '1', '2'], []],
    [
      ['3', '1', '2'],
      ['', 'nan'],
    ],
    [['5'], ['1', '2', '']],
    [['0.1', '0.2'], ['1']],
    [['0.1', '0.3', '0.2'], ['1']],
    [['0.3', '0.1', '0.2'], ['1']],
    [['0.1', '0.1', '0.1'], ['1']],
    [
      ['0.1', '0.2', '0.3'],
      ['1', '0.5'],
    ],
    [['0.1', '', '0.3'], ['1']],
    [['0.1', '2', '2.5'], ['1']],
    [['a', '0.2', '0.3'], ['1']],
  ])('%j over %j does not', (edge, others) => {
    expect(couldBeLabels(edge, others)).toBe(false);
  });
});

describe('a column of texts', () => {
  it.each([
    ['a\nb', 'one column, with the text `b`. Part its cells by `,`, `;`, tabs, `|` or blanks'],
    ['a', 'one column, with the text `a`'],
    ['x\n1\n5%:', 'one column, with the text `5%:`'],
    ['a\n1，2', 'Part its cells by plain commas'],
    ['a\n1.0D+00 2', 'Write exponents with `E`, and name the `separator`.'],
    ['a\n1d5 x', 'Write exponents with `E`'],
    [`a\n${'b'.repeat(60)}`, `with the text \`${'b'.repeat(50)}\``],
  ])('%j is no table', (text, received) => {
    expect(() => checkColumns(linesOf(text), 'a.csv')).toThrow(received);
    expect(() => checkColumns(linesOf(text), 'a.csv')).toThrow('Expected a table of numbers for `a.csv`');
  });

  it.each(['a\n1\n2', 'a,b\nc,d', 'a\nb,1', '5%', '1\n2', 'a\n5% '])('%j may be one', (text) => {
    expect(() => checkColumns(linesOf(text), 'a.csv')).not.toThrow();
  });
});

describe('labels that are read', () => {
  it('are all there, or none is', () => {
    for (const labels of [undefined, [], ['a', 'b'], ['', '']]) checkFullLabels('row', labels, 'a.csv');
    expect(() => checkFullLabels('row', ['a', '', 'b'], 'a.csv')).toThrow(
      'Expected a label for every row for `a.csv`, but received none for row 2. Write one, flatten labels',
    );
    expect(() => checkFullLabels('column', ['', 'b'], 'a.csv')).toThrow('none for column 1');
  });
});

describe('comments above a table', () => {
  const limits = { columns: 9, lines: 9, excess: (received: string) => new UserError(received) };
  const leading = (text: string, from = 0, line = 1) => leadingComments(text, from, line, limits);

  it('are its first lines with a hash, empty ones among them left out but counted', () => {
    expect(leading('# a \n\r\n#b\r# c\n1,2\n# d')).toEqual({
      comments: [{ text: '# a', line: 1 }, { text: '#b', line: 3 }, { text: '# c', line: 4 }], // prettier-ignore
      index: 14,
      line: 5,
    });
    expect(leading('# a')).toEqual({ comments: [{ text: '# a', line: 1 }], index: 3, line: 2 });
    expect(leading('sep=;\n# a\n1', 6, 2)).toEqual({ comments: [{ text: '# a', line: 2 }], index: 10, line: 3 });
    for (const text of ['', '1,2\n# a', '#DIV/0!,1', '\n#N/A,1']) expect(leading(text).comments).toEqual([]);
  });

  it('are no more than their bound', () => {
    const { most } = bounds.tableComments;
    expect(leading('#\n'.repeat(most)).comments).toHaveLength(most);
    expect(() => leading('#\n'.repeat(most + 1))).toThrow(`more than ${most.toLocaleString('en')} `);
  });

  it('are none where their mark is a corner', () => {
    for (const text of ['#,a', '# ,a', '#  ,a']) expect(hasHashCorner({ text, line: 1 }, ',')).toBe(true);
    for (const text of ['#a,b', '##,a', '# a', '# a ,b']) expect(hasHashCorner({ text, line: 1 }, ',')).toBe(false);
    expect(hasHashCorner({ text: '# a', line: 1 }, ' ')).toBe(false);
  });

  it('are tidy where they are names and nothing else', () => {
    expect(isTidy(['a', 'b'], 'a,b', ',')).toBe(true);
    expect(isTidy(['a', 'b'], ' a,b ', ',')).toBe(true);
    expect(isTidy(['a', 'b'], 'a\tb', '\t')).toBe(true);
    expect(isTidy(['a', 'b'], 'a b', ' ')).toBe(true);
    for (const [cells, body, separator] of [
      [['a', '5'], 'a,5', ','],
      [['a', 'b'], 'a, b', ','],
      [['a=1', 'b'], 'a=1,b', ','],
      [['a:', 'b'], 'a:,b', ','],
      [['a', 'b c'], 'a\tb c', '\t'],
      [['a;', 'b'], 'a; b', ' '],
    ] as const) {
      expect(isTidy(cells, body, separator), body).toBe(false);
    }
  });
});

describe('a table that is read', () => {
  const limits = { columns: 5, lines: 40, excess: (received: string) => new UserError(received) };
  const read = (text: string, options = {}) => {
    const { separator, isNamed, lines } = readTable(text, options, limits, 'a.csv');
    return [separator, isNamed, ...lines.map(({ cells }) => cells.join('·'))];
  };

  it.each([
    ['a,b\n1,2', [',', false, 'a·b', '1·2']],
    ['a;b\n1,5;2,5', [';', false, 'a·b', '1,5·2,5']],
    ['a|b\n1|2', ['|', false, 'a·b', '1·2']],
    ['a\tb\n1\t2', ['\t', false, 'a·b', '1·2']],
    ['a b\n1 2', [' ', false, 'a·b', '1·2']],
    ['"sep=;"\na;b\n1;2', [';', true, 'a·b', '1·2']],
    ['SEP=|  \r\na|b', ['|', true, 'a·b']],
    ['1\n2', [',', false, '1', '2']],
    ['sep=|', ['|', true]],
    // A comma may be a decimal mark; where no body is numbers, the separator that parts most.
    ['1;2,5\n3;4,5', [';', false, '1·2,5', '3·4,5']],
    ['a,b;c;d\nx,y;z;w', [';', false, 'a,b·c·d', 'x,y·z·w']],
    ['a,b\nr,0.5,1\ns,2,3', [',', false, '·a·b', 'r·0.5·1', 's·2·3']],
    ['a,b\nx,y', [',', false, 'a·b', 'x·y']],
    ['a;b,c,d\nx;y,z,w', [',', false, 'a;b·c·d', 'x;y·z·w']],
    // A separator at the end of every line, or of all but the first; R's header.
    ['a,b,\n1,2,\n', [',', false, 'a·b', '1·2']],
    ['a;b\n1;2;\n3;4;', [';', false, 'a·b', '1·2', '3·4']],
    ['a;b\nr;1;2\ns;3;4', [';', false, '·a·b', 'r·1·2', 's·3·4']],
    ['a;b\n1;1;2\n2;3;4', [';', false, '·a·b', '1·1·2', '2·3·4']],
    ['a b\n0 1 2\n1 3 4', [' ', false, '·a·b', '0·1·2', '1·3·4']],
    // Comments at the end.
    ['a,b\n1,2\n# the end\n# of it', [',', false, 'a·b', '1·2']],
    ['a b\n1 2\n# the', [' ', false, 'a·b', '1·2']],
    ['# a\n#,a\nr,1', [',', false, '·a', 'r·1']],
  ])('is %j as %j', (text, found) => {
    expect(read(text)).toEqual(found);
  });

  it.each([
    [
      '1;|2;|3;|4;|5;|6;|7',
      {},
      'a table of one separator for `a.csv`, but received one that `;` and `|` would both part',
    ],
    ['1;\t2;\t3;\t4;\t5;\t6;\t7', {}, '`;` and tabs would both part'],
    ['sep=x\n1', {}, 'a separator of `,`, `;`, a tab, `|` or a blank for `a.csv`, but received `sep=x` in line 1'],
    ['a,b\n1,2,3', {}, '2 cells in every line, as in the first for `a.csv`, but received 3 in line 2'],
    ['a,b\n1,2,3', {}, 'numbers with decimal commas need quotes'],
    ['a,b\nx,y,z,w', {}, 'Fill the row or cut it, or name the `separator`.'],
    ['a;b\n1;2;3;4', { separator: ';' }, 'Fill the row or cut it, or name the `separator`.'],
    ['sep=\n1', {}, 'received `sep=` in line 1'],
    ['1 2 3 4 5 6\n1 2 3 4 5 6', {}, 'more than 5 in line 1'],
    ['1,2,3,4,5,6', {}, 'more than 5 in line 1'],
    ['a;b\nr;1;2\ns;3', {}, '2 cells in every line, as in the first for `a.csv`, but received 3 in line 2'],
    ['a;b\nr;1;2\nr;3;4', {}, '2 cells in every line'],
    ['a;5\nr;1;2\ns;3;4', {}, '2 cells in every line'],
    ['# a\n# b', {}, 'received lines that begin with `#`, as comments do, alone. If they are rows'],
    ['class,acc\ncat,0,5\ndog,0,7', {}, 'received 2 labels over `cat,0,5` in line 2. Set `decimal'],
    ['a;b\n5;1;2\n6;3;4', {}, '2 cells in every line'],
    ['a;b\n1;1;2\n1;3;4', {}, '2 cells in every line'],
    ['a;b\n1;1;2\n3;3;4', {}, '2 cells in every line'],
  ])('is none as %j with %j', (text, options, received) => {
    expect(() => read(text, options)).toThrow(received);
  });

  it('lacks its corner beside commas where the user says what a decimal mark is', () => {
    expect(read('class,acc\ncat,0,5\ndog,0,7', { decimal: '.' })).toEqual([
      ...[',', false, '·class·acc', 'cat·0·5', 'dog·0·7'],
    ]);
    expect(() => read('class,acc\ncat,nan,5.x\ndog,0,7')).toThrow('a table whose decimal mark is clear');
  });

  it('has as fitting comments those of as many cells, with what is known of them', () => {
    const { comments } = readTable('# of, it\n## a,b\n# c\n1,2\n', {}, limits, 'a.csv');
    expect(comments.map(({ cells, isTidy: tidy, isLast }) => [cells.join('·'), tidy, isLast])).toEqual([
      ['of·it', false, false],
      ['a·b', true, false],
    ]);
    expect(readTable('# a\n1\n2\n', {}, limits, 'a.csv').comments).toEqual([]);
  });
});
