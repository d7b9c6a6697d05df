import { colourAt, hexColours } from '../../schema/colormaps.ts';
import { escapeMarkup } from '../../schema/escape.ts';
import { inkFor } from '../../src/data/html/contrast-ink.ts';
import { arrayOf, givenWith, tokensOf, type Given } from '../../src/mechanisms/given.ts';
import { defineMechanism, step } from '../../src/mechanisms/mechanism.ts';
import { label, outline, path, rectangle } from '../../src/mechanisms/parts.ts';
import { attentionTile, rowOutline, short } from '../../src/mechanisms/tokens.ts';

/** Tokens that a panel has rows for. */
const SHOWN = 6;
const SHOWN_AS_TEXT = 13;
const drawn = [0.06, 0.1, 0.38, 0.12, 0.24, 0.1];

/** One row of attention, its means over neighbours, the text on its colours. */
export default defineMechanism({
  words: {
    en: {
      title: 'How attention becomes the background of a text',
      caption: 'One row of an attention map becomes the background of its text.',
      captionCourse: 'One row of an attention map is smoothed and scaled, and becomes the background of its text.',
      map: {
        name: 'One row',
        text: (reader: string | null) =>
          `The attention of the last layer, mean of its heads. The framed row is what ${reader === null ? 'one token' : `“${reader}”`} reads.`,
        alt: 'an attention map with one row framed',
      },
      row: {
        name: 'Its weights',
        text: 'One per token, drawn for those around the largest.',
        alt: 'one bar per token',
      },
      smoothed: {
        name: 'Course: smooth and scale',
        text: 'Mean of a token and its two neighbours, then stretched so that the smallest is 0 and the largest 1.',
        alt: 'smoother bars; a brace joins three of them',
      },
      text: {
        name: 'Colour the text',
        text: 'The value chooses the colour, from yellow to red.',
        alt: 'tokens on backgrounds from yellow to red',
      },
    },
    'zh-cn': {
      title: '注意力怎样变成文本的背景',
      caption: '取注意力图的一行，铺在它所说的文本后面。',
      captionCourse: '取注意力图的一行，先平滑，再缩放，然后铺在它所说的文本后面。',
      map: {
        name: '取一行',
        text: (reader) =>
          `最后一层的注意力，各头平均。加框的一行是${reader === null ? '一个词元' : `“${reader}”`}所读的。`,
        alt: '注意力图，其中一行加了框',
      },
      row: { name: '这一行的权重', text: '每个词元一个，画出最重者附近的几个。', alt: '每个词元一根条形' },
      smoothed: {
        name: '课程：平滑并缩放',
        text: '每个词元与左右相邻者平均，再拉伸到最小为 0、最大为 1。',
        alt: '更平滑的条形，括号连着其中三根',
      },
      text: { name: '给文本着色', text: '由值选颜色，从黄到红。', alt: '词元的背景从黄到红' },
    },
  },
  draw: async (first, text) => {
    const course = outcomeOf(first, 'course', first.done);
    const given = course === null ? first : givenWith(first, course);
    const paper = givenWith(given, outcomeOf(first, 'paper', given.done) ?? given.done);
    const heat = await arrayOf(given, 'heat', [1, 'tokens']);
    const raw = await arrayOf(paper, 'heat', [1, 'tokens']);
    const weights = raw?.data ?? heat?.data ?? null;
    const [around, wide] = [windowOf(weights, SHOWN), windowOf(weights, SHOWN_AS_TEXT)];
    const tokens = tokensOf(given.done).map(({ label: token }) => token);
    const names = tokens.length === 0 ? drawn.map((_, index) => `t${index + 1}`) : tokens.slice(around.from, around.to);
    const rows = { names, raw: sliceOf(raw?.data, around), heat: sliceOf(heat?.data, around) };
    const target = given.done?.result.target;
    const reader = target?.kind === 'token' ? target.token : null;
    const attentionOf = outcomeOfMethod(given, 'attention');
    const isCourse = given.done?.task.variant !== 'paper';
    const count = Math.max(tokens.length, 1);
    const source = givenWith(given, attentionOf);
    const layers = attentionOf?.result.arrays.find(({ name }) => name === 'attention')?.shape[0] ?? 1;
    return {
      title: text.title,
      caption: isCourse ? text.captionCourse : text.caption,
      parts: [
        step(
          attentionTile(source, 'means', layers - 1, 0) +
            (target?.kind === 'token' ? rowOutline(target.index, count) : rowOutline(5, 8)),
          { ...text.map, text: text.map.text(reader) },
          'A',
        ),
        step(valueRows(rows.names, rows.raw ?? drawn, false), text.row, 'w_{j} = A_{ij}', 208),
        ...(isCourse
          ? [
              step(
                valueRows(rows.names, rows.heat ?? drawn.map((value) => 2 * value), true),
                text.smoothed,
                '(w_{j−1} + w_{j} + w_{j+1}) / 3',
                208,
              ),
            ]
          : []),
        step(
          colouredText(
            tokens.length === 0 ? rows.names : tokens.slice(wide.from, wide.to),
            sliceOf(heat?.data, wide) ?? drawn.map((value) => 2.2 * value),
          ),
          text.text,
          null,
          208,
        ),
      ],
    };
  },
});

function outcomeOf({ content, method }: Given, variant: string, like: Given['done']): Given['done'] {
  const found = content.outcomes.find(
    ({ state, task }) =>
      state === 'done' &&
      task.method === method &&
      task.variant === variant &&
      (like === null || (task.input === like.task.input && task.model === like.task.model)),
  );
  return found?.state === 'done' ? found : null;
}

function outcomeOfMethod({ content, done }: Given, method: string): Given['done'] {
  const found = content.outcomes.find(
    ({ state, task }) =>
      state === 'done' && task.method === method && task.input === done?.task.input && task.model === done.task.model,
  );
  return found?.state === 'done' ? found : null;
}

interface Window {
  readonly from: number;
  readonly to: number;
}

/** The tokens around the heaviest. */
function windowOf(values: Float32Array | null, count: number): Window {
  if (values === null) return { from: 0, to: count };
  const most = values.indexOf(values.reduce((a, b) => Math.max(a, b)));
  const from = Math.max(0, Math.min(values.length - count, most - Math.floor(count / 2)));
  return { from, to: Math.min(values.length, from + count) };
}

function sliceOf(values: Float32Array | undefined, { from, to }: Window): readonly number[] | null {
  return values === undefined ? null : [...values.slice(from, to)];
}

/** A bar a token; smoothed ones are joined to their neighbours. */
function valueRows(names: readonly string[], values: readonly number[], isSmoothed: boolean): string {
  const scale = 116 / Math.max(...values, 1e-9);
  const y = (row: number): number => 4 + row * 24;
  const bar = (value: number, row: number): string =>
    rectangle(84, y(row), Math.max(1, value * scale), 14, isSmoothed ? 'o2' : 'b');
  const brace = isSmoothed && names.length > 2 ? path('M202 11h4v48h-4M206 35h-4', 'a') : '';
  return (
    names.map((name, row) => label(78, y(row) + 12, short(name), 'e') + bar(values[row] ?? 0, row)).join('') +
    path('M84 0v142') +
    brace
  );
}

/** Tokens in lines, each on the colour of its value. */
function colouredText(names: readonly string[], values: readonly number[]): string {
  const colours = hexColours('YlOrRd');
  let [x, y] = [4, 30];
  const words = names.map((name, index) => {
    const text = short(name, 12);
    const width = 14 + Array.from(text).reduce((sum, letter) => sum + (letter.charCodeAt(0) > 0x2e80 ? 14 : 8), 0);
    if (x + width > 204) [x, y] = [4, y + 34];
    const colour = colours[colourAt(values[index] ?? 0)]!;
    const word = `<rect fill="${colour}" x="${x}" y="${y - 18}" width="${width}" height="26"/><text class="c" style="fill:${inkFor(colour)}" x="${x + width / 2}" y="${y}">${escapeMarkup(text)}</text>`;
    x += width + 4;
    return word;
  });
  return words.join('') + outline(0.5, 0.5, 207, 143, 'l');
}
