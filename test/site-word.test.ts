import { describe, expect, test } from 'vitest';
import type { Figure, Result } from '../schema/result.ts';
import { drawMatrix } from '../src/data/figures/matrix-svg.ts';
import { writeSvg } from '../src/data/html/svg-tree.ts';
import { inkOn, matrixView } from '../src/data/figures/matrix-view.ts';
import { silhouetteCurves, silhouetteSpec, silhouetteSvg } from '../src/data/figures/silhouette-svg.ts';
import {
  darkInkFrom,
  reportMatrix,
  senseBorders,
  tileRules,
  withBorders,
  wordMatrix,
  wordSentences,
} from '../src/data/texts/word-view.ts';
import { wordsOf } from '../src/words/words.ts';

const result = {
  axes: {
    sentences: { labels: ['eat', 'tea', 'phone'], groups: ['fruit', 'fruit', 'company'] },
    pieces: { labels: ['蘋', '果'] },
  },
  series: {
    'silhouette-1': { x: { values: [0, 1] }, y: { values: [0.25, 0.5] } },
    'silhouette-2': { x: { values: [0, 1] }, y: { values: [-0.25, 0] } },
  },
} as unknown as Result;

const figure = {
  display: {
    as: 'tiles',
    colormap: 'viridis',
    range: [0, 8],
    rows: 2,
    columns: 2,
    tileHeight: 3,
    tileWidth: 3,
    gap: 1,
  },
} as unknown as Figure;

test('sentences stand in the order of the result, the word apart from what is around it', () => {
  const text = {
    kind: 'word' as const,
    id: 'apple',
    title: 'apple',
    encoders: [],
    word: '蘋果',
    senses: { fruit: { en: 'fruit', 'zh-cn': '水果' }, company: 'company' },
    sentences: [
      { id: 'phone', text: '蘋果手機', sense: 'company' },
      { id: 'tea', text: '蘋果茶', sense: 'fruit' },
      { id: 'eat', text: '吃蘋果', sense: 'fruit' },
    ],
  };
  const sentences = wordSentences(text, result, 'zh-cn');
  expect(sentences.map(({ label }) => label)).toEqual(['1 水果', '2 水果', '3 company']);
  expect(sentences[0]).toMatchObject({ before: '吃', word: '蘋果', after: '' });
  expect(sentences[1]).toMatchObject({ before: '', word: '蘋果', after: '茶' });
});

test('a border stands where another sense begins', () => {
  expect(senseBorders(result)).toEqual([2]);
});

test('a matrix is that of its token and layer', () => {
  const data = Float32Array.from({ length: 2 * 2 * 9 }, (_, index) => index);
  // Token 1, layer 0 begins at 18.
  expect(wordMatrix({ shape: [2, 2, 3, 3], data }, 1, 0)).toEqual([
    [18, 19, 20],
    [21, 22, 23],
    [24, 25, 26],
  ]);
});

describe('a drawn matrix', () => {
  const values = [
    [0, 1, 7.126],
    [1, 0, 2],
    [7.126, 2, 0],
  ];
  const labels = ['1 fruit', '2 fruit', '3 company'];
  const matrix = reportMatrix(values, labels, figure, { id: 'x', title: 'X', barTitle: 'X' });

  test('has two decimals in its cells, the colours of the tiles, and a line between senses', async () => {
    const { tree } = await drawMatrix(matrixView(matrix, 'en'), wordsOf('en'));
    const drawn = writeSvg(withBorders(tree, [2], 3));
    const [, width, height] = /<path d="M0,0h(\d+)v(\d+)h/.exec(drawn)!.map(Number);
    expect(drawn).toContain('>7.13</text>');
    expect(matrix).toMatchObject({ vmin: 0, vmax: 8, colormap: 'viridis' });
    expect(drawn).toContain(`M0,${(2 * height!) / 3}h${width!}M${(2 * width!) / 3},0v${height!}`);
    expect(drawn).not.toContain('<title>');
    expect(drawn.endsWith('</svg>')).toBe(true);
  });

  test('turns to dark ink where its own drawing does', () => {
    const from = darkInkFrom(matrix);
    const inks = matrixView({ ...matrix, values: [[from - 0.05, from + 0.05]] }, 'en').cells.map(({ colour }) =>
      inkOn(colour),
    );
    expect(inks).toEqual(['#ffffff', '#262626']);
  });
});

test('a tile’s rule names its row and column, and the last layer’s drawing is shown in its place', () => {
  const rules = tileRules(2, 3);
  expect(rules).toContain('.t1-2:checked){--row:1;--column:2}');
  expect(rules).toContain('.t1-2:checked):has(.cosine:checked) .drawn-1-cosine{display:block}');
  expect(rules.match(/--row/g)).toHaveLength(6);
});

describe('silhouettes', () => {
  const words = { layer: 'layer', silhouette: 'silhouette', chance: 'by chance' };

  test('are one curve a token, and tokens of one name have numbers', () => {
    expect(silhouetteCurves(result).map(({ name }) => name)).toEqual(['蘋', '果']);
    const twice = { ...result, axes: { pieces: { labels: ['a', 'a'] } } };
    expect(silhouetteCurves(twice).map(({ name }) => name)).toEqual(['a (1)', 'a (2)']);
  });

  test('are drawn over lines at 0 and at what chance scores', () => {
    const { layer } = silhouetteSpec(silhouetteCurves(result), 0.125, words) as unknown as {
      layer: { mark: { type: string }; data: { values: { y: number }[] } }[];
    };
    const rules = layer.filter(({ mark }) => mark.type === 'rule').map(({ data }) => data.values[0]!.y);
    expect(rules).toEqual([0, 0.125]);
  });

  test('have the tokens’ names in the drawing', async () => {
    const svg = await silhouetteSvg(silhouetteCurves(result), undefined, words);
    expect(svg).toMatch(/>蘋<\/text>/);
    expect(svg).toMatch(/>果<\/text>/);
    expect(svg).not.toContain('by chance');
  });
});
