import { hexColours } from '../../../schema/colormaps.ts';
import type { Language } from '../../../schema/config.ts';
import type { Element } from 'xast';
import type { ReportMatrix } from '../../../schema/matrix.ts';
import type { ReportText } from '../../../schema/report.ts';
import type { Figure, Result } from '../../../schema/result.ts';
import type { ArrayValues } from '../content/array-values.ts';
import { localText } from '../base/languages.ts';
import { inkOn } from '../figures/matrix-view.ts';
import { elementsOf, replaceElements, svgElement } from '../html/svg-tree.ts';

/** The two ways in which states are compared; figures and arrays have these names. */
export const metrics = ['euclidean', 'cosine'] as const;

/** A sentence with the word in it. */
export interface WordSentence {
  /** From 1, in the order of rows and columns. */
  readonly number: number;
  readonly before: string;
  readonly word: string;
  readonly after: string;
  readonly sense: string;
  /** How rows and columns are called: `3 fruit`. */
  readonly label: string;
}

type WordText = Extract<ReportText, { kind: 'word' }>;

/** The sentences in the order of a result, which is that of their senses. */
export function wordSentences(text: WordText, result: Result, language: Language): readonly WordSentence[] {
  const ids = result.axes?.['sentences']?.labels ?? [];
  return ids.flatMap((id, index) => {
    const sentence = text.sentences.find((each) => each.id === id);
    if (sentence === undefined) return [];
    const at = sentence.text.indexOf(text.word);
    const sense = localText(text.senses[sentence.sense] ?? sentence.sense, language);
    return [
      {
        number: index + 1,
        before: sentence.text.slice(0, at),
        word: text.word,
        after: sentence.text.slice(at + text.word.length),
        sense,
        label: `${index + 1} ${sense}`,
      },
    ];
  });
}

/** Before which sentences another sense begins. */
export function senseBorders(result: Result): readonly number[] {
  const groups = result.axes?.['sentences']?.groups ?? [];
  return groups.flatMap((group, index) => (index > 0 && group !== groups[index - 1] ? [index] : []));
}

/** The values of one matrix, rows first. @param array [pieces, L + 1, s, s] */
export function wordMatrix({ shape, data }: ArrayValues, piece: number, layer: number): readonly (readonly number[])[] {
  const [, layers = 0, s = 0] = shape;
  const start = (piece * layers + layer) * s * s;
  return Array.from({ length: s }, (_, row) => [...data.subarray(start + row * s, start + (row + 1) * s)]);
}

/** A matrix as the drawing of matrices takes it; colours are those of the figure that shows all layers. */
export function reportMatrix(
  values: readonly (readonly number[])[],
  labels: readonly string[],
  { display }: Figure,
  { id, title, barTitle }: { readonly id: string; readonly title: string; readonly barTitle: string },
): ReportMatrix {
  if (display.as !== 'tiles') throw new Error(`the figure of ${id} has no tiles`);
  const [vmin, vmax] = display.range;
  return {
    id,
    title,
    barTitle,
    values: values.map((row) => [...row]),
    rows: [...labels],
    columns: [...labels],
    colormap: display.colormap,
    format: '%.2f',
    xAxis: 'bottom',
    turnRowLabels: false,
    lineWidth: 0,
    vmin,
    vmax: vmax > vmin ? vmax : vmin + 1,
    digest: '0'.repeat(64),
    remarks: [],
  };
}

/**
 * A drawn matrix with a line where another sense begins, and without the titles of its cells: their values are written in them.
 *
 * @param tree as `drawMatrix` returns it, whose first path is the frame @param count of rows
 */
export function withBorders(tree: Element, borders: readonly number[], count: number): Element {
  const plain = replaceElements(tree, ({ name }) => (name === 'title' ? [] : undefined));
  const frame = elementsOf(plain).find(({ name }) => name === 'path');
  const [width = 0, height = 0] = (/^M0,0h([\d.]+)v([\d.]+)h/.exec(frame?.attributes['d'] ?? '') ?? [])
    .slice(1)
    .map(Number);
  const lines = borders
    .map((index) => `M0,${(index / count) * height}h${width}M${(index / count) * width},0v${height}`)
    .join('');
  if (lines === '') return plain;
  const path = svgElement('path', { d: lines, stroke: '#ffffff', 'stroke-width': 3 });
  const children = plain.children.map((child) =>
    child.type === 'element' && child.name === 'g' ? { ...child, children: [...child.children, path] } : child,
  );
  return { ...plain, children };
}

/** Rules that show the tile of the chosen token and layer large; the last layer has drawings of its own. */
export function tileRules(pieces: number, layers: number): string {
  const places = Array.from({ length: pieces * layers }, (_, index) => {
    const [piece, layer] = [Math.floor(index / layers), index % layers];
    return `.word-analysis:has(.t${piece}-${layer}:checked){--row:${piece};--column:${layer}}`;
  });
  const drawings = Array.from({ length: pieces }, (_, piece) =>
    metrics.map((metric) => {
      const chosen = `.word-analysis:has(.t${piece}-${layers - 1}:checked):has(.${metric}:checked)`;
      return `${chosen} .drawn-${piece}-${metric}{display:block}`;
    }),
  );
  return [...places, ...drawings.flat()].join('');
}

/** From which value on the texts of cells are dark: the colour map gets lighter. */
export function darkInkFrom({ vmin, vmax, colormap }: Pick<ReportMatrix, 'vmin' | 'vmax' | 'colormap'>): number {
  const colours = hexColours(colormap);
  const first = colours.findIndex((colour) => inkOn(colour) !== '#ffffff');
  return vmin + ((vmax - vmin) * first) / colours.length;
}
