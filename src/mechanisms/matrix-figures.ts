import { colourAt, hexColours } from '../../schema/colormaps.ts';
import { escapeMarkup } from '../../schema/escape.ts';
import type { ReportMatrix } from '../../schema/matrix.ts';
import { placeBetween } from '../../schema/matrix-scale.ts';
import { printf } from '../../schema/printf.ts';
import { inkFor } from '../data/html/contrast-ink.ts';
import { drawnText } from '../data/html/drawn-text.ts';
import { textWidth } from '../data/base/figure-font.ts';
import { formatNumber } from '../data/base/numbers.ts';
import { cutText } from '../data/html/text-lines.ts';
import { defineMechanism, step } from './mechanism.ts';
import { arrow, label, outline, path } from './parts.ts';

const ROWS = 4;
const COLUMNS = 4;

type Drawn = Pick<ReportMatrix, 'values' | 'vmin' | 'vmax' | 'colormap' | 'format'>;

/** For reports without a matrix. */
const example: Drawn = {
  values: [0, 4, 8, 12].map((first) => [0, 1, 2, 3].map((next) => first + next)),
  vmin: 0,
  vmax: 15,
  colormap: 'viridis',
  format: '%d',
};

/** Numbers, their places between two ends, the colours that stand there. */
export default defineMechanism({
  words: {
    en: {
      title: 'How a number becomes a colour',
      caption: 'Each number is looked up on one scale, and no cell knows of its neighbours.',
      table: {
        name: 'Numbers',
        text: 'Rows and columns as they were given; the first are drawn.',
        alt: 'a table of numbers',
      },
      scale: {
        name: 'Place on the scale',
        text: 'From vmin to vmax. The arrows are the least and the greatest of the first row.',
        alt: 'a colour bar with two numbers pointing at their places',
      },
      cells: {
        name: 'Cells',
        text: 'Painted in the colour that stands there.',
        alt: 'the same table, each cell in its colour',
      },
    },
    'zh-cn': {
      title: '一个数怎样变成颜色',
      caption: '每个数都在同一把色标上查颜色，与相邻的单元格无关。',
      table: { name: '数', text: '行和列保持原来的次序，画出前几个。', alt: '一张数表' },
      scale: {
        name: '在色标上的位置',
        text: '从 vmin 到 vmax。箭头是第一行的最小值和最大值。',
        alt: '色标，两个数指向各自的位置',
      },
      cells: { name: '单元格', text: '涂上该处的颜色。', alt: '同一张表，每格涂上自己的颜色' },
    },
  },
  draw: ({ content }, text) => {
    const matrix: Drawn = content.report.matrices?.[0] ?? example;
    const rows = matrix.values.slice(0, ROWS).map((row) => row.slice(0, COLUMNS));
    return {
      title: text.title,
      caption: text.caption,
      parts: [
        step(table(rows, matrix, false), text.table, 'v', 208),
        step(scale(rows, matrix), text.scale, '(v − vmin) / (vmax − vmin)', 208),
        step(table(rows, matrix, true), text.cells, null, 208),
      ],
    };
  },
});

/** A value as it stands in its cell, cut where its format has more than numbers. */
const written = ({ format }: Drawn, value: number): string =>
  cutText(format === undefined ? formatNumber(value) : drawnText(printf(format, value)), MOST_TEXT, widthOf);

/** Of a text of the drawing, in pixels. */
const widthOf = (text: string): number => (textWidth(text) * 12) / 1000;
/** The widest text that can be read in a cell when it is fitted to it, and what is left of a cell of 52 pixels beside its lines. */
const MOST_TEXT = 72;
const CELL_ROOM = 46;

/** Other fonts are wider by up to a fifth: a text that any of them has room for is left as it is. */
const fitted = (text: string): string =>
  widthOf(text) * 1.2 > CELL_ROOM
    ? ` textLength="${Math.min(CELL_ROOM, Math.round(widthOf(text)))}" lengthAdjust="spacingAndGlyphs"`
    : '';

const colourOf = ({ vmin, vmax, colormap }: Drawn, value: number): string =>
  hexColours(colormap)[colourAt(placeBetween(value, vmin, vmax))]!;

/** The first cells of the matrix, painted or not. */
function table(rows: readonly (readonly (number | null)[])[], matrix: Drawn, isPainted: boolean): string {
  const drawn = rows.flatMap((row, index) =>
    row.map((value, column) => {
      if (value === null) return '';
      const [x, y] = [column * 52, index * 36];
      const colour = colourOf(matrix, value);
      const ground = isPainted ? `<rect fill="${colour}" x="${x}" y="${y}" width="52" height="36"/>` : '';
      const ink = isPainted ? ` style="fill:${inkFor(colour)}"` : '';
      const text = written(matrix, value);
      return `${ground}<text class="c"${ink}${fitted(text)} x="${x + 26}" y="${y + 23}">${escapeMarkup(text)}</text>`;
    }),
  );
  const lines = isPainted ? '' : path('M52 0v144M104 0v144M156 0v144M0 36h208M0 72h208M0 108h208', 'g');
  return drawn.join('') + lines + outline(0.5, 0.5, 207, 143, 'l');
}

/** The colours from the least to the greatest value, with the place of the first row's values. */
function scale(rows: readonly (readonly (number | null)[])[], matrix: Drawn): string {
  const colours = hexColours(matrix.colormap);
  const stops = Array.from(
    { length: 9 },
    (_, index) => `<stop offset="${index / 8}" stop-color="${colours[Math.round((index * 255) / 8)]!}"/>`,
  ).join('');
  const place = (value: number): number =>
    8 + 192 * Math.min(1, Math.max(0, placeBetween(value, matrix.vmin, matrix.vmax)));
  const values = [...new Set((rows[0] ?? []).filter((value) => value !== null))].sort((a, b) => a - b);
  const marks = values.filter((_, index) => index === 0 || index === values.length - 1);
  return (
    `<linearGradient id="mech-scale">${stops}</linearGradient><rect fill="url(#mech-scale)" x="8" y="60" width="192" height="26"/>` +
    outline(8, 60, 192, 26, 'l') +
    marks
      .map((value) => {
        const text = written(matrix, value);
        const half = (1.2 * widthOf(text)) / 2;
        const middle = Math.min(206 - half, Math.max(2 + half, place(value)));
        return label(middle, 28, text, 'c') + arrow(place(value), 34, place(value), 57, 'a');
      })
      .join('') +
    path('M8 86v6M200 86v6') +
    label(2, 108, formatNumber(matrix.vmin)) +
    label(206, 108, formatNumber(matrix.vmax), 'e') +
    label(2, 126, 'vmin', 'm') +
    label(206, 126, 'vmax', 'e m')
  );
}
