import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import sharp from 'sharp';
import type { Element } from 'xast';
import { compile } from 'vega-lite';
import { describe, expect, it } from 'vitest';
import { readMatrix } from '../pipeline/matrices/read-matrix.ts';
import { MatrixConfig, type ReportMatrix } from '../schema/matrix.ts';
import { drawLabels } from '../src/data/html/label-drawing.ts';
import { labelParts } from '../schema/latex.ts';
import { drawFormula } from '../src/data/html/latex.ts';
import { matrixCsv, matrixFile, outlined, standaloneSvg } from '../src/data/figures/matrix-files.ts';
import { hasOwnWords, matrixFigure, matrixFilePath } from '../src/data/figures/matrix-figure.ts';
import { matrixLayout } from '../src/data/figures/matrix-layout.ts';
import { matrixSpec } from '../src/data/figures/matrix-spec.ts';
import { drawMatrix } from '../src/data/figures/matrix-svg.ts';
import { writeSvg } from '../src/data/html/svg-tree.ts';
import { inkOn, matrixView, textsOf } from '../src/data/figures/matrix-view.ts';
import { wordsOf } from '../src/words/words.ts';
import { shared, withoutShared } from './shared.ts';
import { processorSeconds } from './processor-time.ts';

const words = wordsOf('en');

/** The settings of `sns.heatmap` in the course's example of a labelled table. */
const accuracies = {
  id: 'accuracies',
  title: 'Accuracies',
  data: [
    [27.5, 28.3, 32.5, 40.8, 42.5],
    [40.0, 42.6, 53.1, 58.8, 60.2],
    [34.4, 38.2, 56.2, 57.3, 56.9],
    [57.4, 63.9, 70.2, 70.2, 71.7],
  ],
  rows: ['Extra Hard', 'Hard', 'Medium', 'Easy'],
  columns: ['BART', '$\\leq$ Easy', '$\\leq$ Medium', '$\\leq$ Hard', '$\\leq$ Extra Hard'],
  rowTitle: 'Question Difficulty Level in Downstream',
  columnTitle: 'SQL Difficulty Level in Pre-training',
  vmin: 25,
  vmax: 75,
  colormap: 'YlGnBu',
  format: '%.1f',
  lineWidth: 0.5,
  turnRowLabels: true,
};

const characters = Array.from('武汉市长江大桥');
const spans = {
  id: 'spans',
  title: { en: 'Spans of 武汉市长江大桥', 'zh-cn': '武汉市长江大桥的片段' },
  data: characters.map((_, row) => characters.map((__, column) => (column < row ? 0 : (column - row + 1) / 10))),
  rows: characters,
  columns: characters,
  colormap: 'YlOrRd',
  xAxis: 'top',
  mask: 'lower-triangle',
};

const read = (entry: Readonly<Record<string, unknown>>): Promise<ReportMatrix> =>
  readMatrix(MatrixConfig.parse(entry), '.');
const treeOf = async (entry: Readonly<Record<string, unknown>>, hasTitle = true): Promise<Element> =>
  (await drawMatrix(matrixView(await read(entry), 'en'), words, { hasTitle })).tree;
const drawn = async (entry: Readonly<Record<string, unknown>>, hasTitle = true): Promise<string> =>
  writeSvg(await treeOf(entry, hasTitle));
const file = async (
  entry: Readonly<Record<string, unknown>>,
  format: 'svg' | 'png' | 'pdf' | 'csv',
): Promise<Uint8Array> => matrixFile(await read(entry), format, 'en', words);

async function specOf(entry: Readonly<Record<string, unknown>>) {
  const view = matrixView(await read(entry), 'en');
  const layout = matrixLayout(view, await drawLabels(textsOf(view), true), false);
  return { view, layout, spec: matrixSpec(view, layout, { hasTitle: false }) };
}

describe('the description of a matrix figure', () => {
  it('has the settings of its configuration', async () => {
    const { view, layout, spec } = await specOf(accuracies);
    const text = JSON.stringify(spec);
    // matplotlib 3.6.3: to_hex(cm.get_cmap('YlGnBu')((value - 25) / 50)).
    const colours = new Map(view.cells.map(({ value, colour }) => [value, colour]));
    expect([27.5, 53.1, 71.7].map((value) => colours.get(value))).toEqual(['#f8fcca', '#2fa4c2', '#172976']);
    expect(view.cells.map(({ text: cell }) => cell).slice(0, 3)).toEqual(['27.5', '28.3', '32.5']);
    expect(text).toContain('"strokeWidth":0.5');
    expect(text).toContain('"orient":"bottom"');
    expect(layout).toMatchObject({ width: 320, height: 256, isRowTurned: true, isColumnTurned: true });
    expect(() => compile(spec)).not.toThrow();
  });

  it('puts the columns on top and leaves masked cells out where it is told to', async () => {
    const { view, spec } = await specOf(spans);
    expect(JSON.stringify(spec)).toContain('"orient":"top"');
    expect(view.cells).toHaveLength(28);
    expect(view.cells.every(({ row, column }) => column >= row)).toBe(true);
  });

  it('writes dark on light and white on dark cells, by seaborn’s luminance of 0.408', () => {
    // Relative luminances: #aaaaaa 0.402, #acacac 0.413.
    expect([inkOn('#aaaaaa'), inkOn('#acacac'), inkOn('#ffffd9'), inkOn('#081d58')]).toEqual([
      '#ffffff',
      '#262626',
      '#262626',
      '#ffffff',
    ]);
  });

  it('turns row labels only where they fit, and leaves labels out that would touch', async () => {
    const many = Array.from({ length: 50 }, (_, row) => [row]);
    const { layout } = await specOf({
      id: 'm',
      title: 'M',
      data: many,
      turnRowLabels: true,
      rows: many.map((_, i) => `row ${i}`),
    });
    expect(layout.isRowTurned).toBe(false);
    expect(layout.rowStride).toBe(2);
  });
});

describe('a drawn matrix', () => {
  it('has every label, every number in its cell, and a title with the value for a pointer', async () => {
    const svg = await drawn(accuracies);
    for (const value of accuracies.data.flat()) expect(svg).toContain(`>${value.toFixed(1)}</text>`);
    for (const label of ['BART', ...accuracies.rows, accuracies.rowTitle, accuracies.columnTitle]) {
      expect(svg).toContain(`>${label}</text>`);
    }
    expect(svg).toContain('<title>Extra Hard, BART: 27.5</title>');
    expect(svg.match(/<path[^>]*><title>/g)).toHaveLength(20);
    expect(svg).toContain('aria-label="Accuracies: 4 rows, 5 columns"');
  });

  it('has LaTeX as the paths of MathJax with its words beside it and an accessible name', async () => {
    const svg = await drawn(accuracies);
    expect(svg).not.toContain('$');
    expect(svg).toContain('role="img" aria-label="≤ Extra Hard"><title>≤ Extra Hard</title>');
    // MathJax's glyph of U+2264.
    expect(svg.match(/<path d="M674 636Q/g)).toHaveLength(4);
  });

  it('draws no cell that is masked or missing', async () => {
    expect((await drawn(spans)).match(/<path[^>]*><title>/g)).toHaveLength(28);
    const missing = {
      id: 'm',
      title: 'M',
      data: [
        [1, null],
        [3, 4],
      ],
      missing: 'blank',
    };
    expect((await drawn(missing)).match(/<path[^>]*><title>/g)).toHaveLength(3);
  });

  it('is one image a pixel a cell beyond 64 rows or columns', async () => {
    const svg = await drawn({
      id: 'm',
      title: 'M',
      data: Array.from({ length: 65 }, (_, i) => [i, 65 - i]),
      colormap: 'gray',
    });
    const [, png = ''] = /href="data:image\/png;base64,([^"]*)"/.exec(svg) ?? [];
    const { data, info } = await sharp(Buffer.from(png, 'base64')).raw().toBuffer({ resolveWithObject: true });
    expect([info.width, info.height, data[0], data[(64 * 2 + 1) * info.channels]]).toEqual([2, 65, 0, 3]);
    expect(svg).not.toContain('<title>0');
  });

  it('keeps the gradients of two figures on one page apart', async () => {
    expect(await drawn(accuracies)).toContain('id="accuracies-bar"');
    expect(await drawn(accuracies, false)).toContain('url(#accuracies-bar)');
  });
});

describe('labels', () => {
  /** The parts of a label, formulae in angle brackets. */
  const parts = (label: string): readonly string[] =>
    labelParts(label).map(({ isFormula, text }) => (isFormula ? `<${text}>` : text));

  it.each([
    ['a $x$ b', ['a ', '<x>', ' b']],
    ['$\\leq$ x', ['<\\leq>', ' x']],
    ['$a_1$', ['<a_1>']],
    ['R$^2$', ['R', '<^2>']],
    ['$x$$y$', ['<x>', '<y>']],
    ['5 \\$ to $6 \\leq x$', ['5 $ to ', '<6 \\leq x>']],
    ['$\\$5$', ['<\\$5>']],
    ['$a\\\\$', ['<a\\\\>']],
    ['$5, $x$', ['$5, ', '<x>']],
    ['a $x$ costs $5', ['a ', '<x>', ' costs $5']],
    ['$\\frac{1$', ['<\\frac{1>']],
    ['中$x$文', ['中', '<x>', '文']],
  ])('have formulae between dollars that nothing parts from them: %s', (label, expected) => {
    expect(parts(label)).toEqual(expected);
  });

  it.each(
    '5 $|$5 and $6|US$5–$10|costs $3|$20,$30|A$5/B$6|20$ and 30$|$5/h vs $6/h|$ x $|$x $|$|$$|$$x$$|$5\u00a0$6|$\n$'.split(
      '|',
    ),
  )('keep the dollars of prices and all that delimit nothing: %s', (label) => {
    expect(parts(label)).toEqual([label]);
  });

  it('are read in time that grows with their length', async () => {
    const seconds = await processorSeconds(() => {
      for (const text of ['$x ', '$', '\\', '$\\a', '$a']) expect(parts(text.repeat(50_000)).length).toBeGreaterThan(0);
    });
    expect(seconds).toBeLessThan(1);
  });

  it('that are no LaTeX are refused by their text', async () => {
    await expect(drawFormula('\\frac{1}{')).rejects.toThrow('Missing close brace');
  });
});

describe('a matrix to download', () => {
  it('as SVG stands alone: dark on white, with no colour of a page', async () => {
    const svg = new TextDecoder().decode(await file(accuracies, 'svg'));
    expect(svg).not.toContain('currentColor');
    expect(svg).toContain('fill="#ffffff"');
    expect(svg).toContain('>Accuracies</text>');
  });

  it('as PNG has two pixels a pixel of the drawing, and letters from no font of the machine', async () => {
    const svg = standaloneSvg(await treeOf(spans));
    expect(writeSvg(outlined(svg))).not.toContain('<text');
    const [, , width, height] = svg.attributes['viewBox']!.split(' ').map(Number);
    expect(await sharp(await file(spans, 'png')).metadata()).toMatchObject({ width: 2 * width!, height: 2 * height! });
  });

  it('as PDF is the same bytes every time, with its font embedded', async () => {
    const [one, other] = [Buffer.from(await file(spans, 'pdf')), Buffer.from(await file(spans, 'pdf'))];
    expect(one.subarray(0, 5).toString()).toBe('%PDF-');
    expect(one.equals(other)).toBe(true);
    expect(one.toString('latin1')).toMatch(/\/FontName \/[A-Z]{6}\+NotoSansHans-Regular/);
    expect(one.length).toBeLessThan(200_000);
  });

  it.skipIf(spawnSync('pdftotext', ['-v']).error !== undefined)('as PDF holds its words as text', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'vitrine-pdf-'));
    await writeFile(join(folder, 'a.pdf'), await file(spans, 'pdf'));
    const text = execFileSync('pdftotext', [join(folder, 'a.pdf'), '-'], { encoding: 'utf8' });
    await rm(folder, { recursive: true });
    expect(text).toContain('Spans of 武汉市长江大桥');
  });

  it('as CSV reads back as what it was, its labels and what a mask hides with it', async () => {
    const odd = { ...accuracies, rows: ['a, "b"', ' c', 'd\ne', '$f$'], mask: { below: 40 } };
    await expectRoundTrip(odd);
    expect(matrixCsv(matrixView(await read({ id: 'm', title: 'M', data: [[1, null]], missing: 'blank' }), 'en'))).toBe(
      ',0,1\r\n0,1,\r\n',
    );
  });

  it('is made in another language only where its words differ', async () => {
    expect(hasOwnWords(await read(spans), 'zh-cn')).toBe(true);
    expect(hasOwnWords(await read(accuracies), 'zh-cn')).toBe(false);
    const site = {
      language: 'zh-cn',
      words: wordsOf('zh-cn'),
      links: { file: (path: string) => path },
      offered: ['en', 'zh-cn'],
    } as const;
    const [own, shown] = [
      await matrixFigure(await read(spans), site),
      await matrixFigure(await read(accuracies), site),
    ];
    expect(own.downloads[0]!.href).toBe('zh-cn/methods/matrix-figures/spans.svg');
    expect(shown.downloads[3]!.href).toBe('methods/matrix-figures/accuracies.csv');
    expect(shown.table?.columns[4]).toBe('≤ Extra Hard');
    expect(own.table?.rows[6]?.cells.slice(5)).toEqual(['', '0.1']);
    expect(matrixFilePath('a', 'png', 'en', ['en'])).toBe('methods/matrix-figures/a.png');
  });
});

async function expectRoundTrip(entry: typeof accuracies): Promise<void> {
  const lines = parse(Buffer.from(await file(entry, 'csv')), { record_delimiter: '\r\n' });
  expect(lines[0]!.slice(1)).toEqual(entry.columns);
  expect(lines.slice(1).map(([label]) => label)).toEqual(entry.rows);
  expect(lines.slice(1).map((line) => line.slice(1).map(Number))).toEqual(entry.data);
}

describe.skipIf(withoutShared)('the matrices of the report', () => {
  it('have the numbers and labels of the sources that they stand for', async () => {
    const { default: config } = (await import('../vitrine.config.ts')) as {
      default: { matrices: (typeof accuracies)[] };
    };
    const table = config.matrices.find(({ id }) => id === 'question-difficulty')!;
    const first = await readFile(shared('sources', '001_8c16e51b664869c5.txt'), 'utf8');
    const rows = [...first.matchAll(/\[+((?:[\d.]+, ){4}[\d.]+)\]/g)].map(([, row]) => row!.split(', ').map(Number));
    expect(table.data).toEqual(rows);
    for (const label of [...table.rows, ...table.columns, table.rowTitle, table.columnTitle])
      expect(first).toContain(label);

    const map = config.matrices.find(({ id }) => id === 'wuhan-yangtze-bridge')!;
    const second = await readFile(shared('sources', '003_870f1052a728407d.txt'), 'utf8');
    const lines = [...second.slice(0, second.indexOf('newgperes')).matchAll(/'(.)': \{(.*)\}/g)];
    expect(lines.map(([, label]) => label)).toEqual(map.rows);
    const values = lines.map(([, , line]) => [...line!.matchAll(/: ([\d.]+)/g)].map(([, value]) => Number(value)));
    expect(map.data).toEqual(values);
  });
});
