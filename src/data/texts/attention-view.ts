import type { Axis, Display, Result } from '../../../schema/result.ts';
import { SiteError } from '../base/site-error.ts';
import { specialTokens } from './token-strip.ts';

/** A token at an axis of a map. */
export interface AxisToken {
  readonly text: string;
  readonly isSpecial: boolean;
  /** Whether it is set upright in a column that reads downwards, as Chinese is. */
  readonly isUpright: boolean;
}

/** Where the maps of a text lie in their pictures, one pixel a weight. */
export interface AttentionGrid {
  readonly layers: number;
  readonly heads: number;
  /** n, the number of tokens. */
  readonly length: number;
  /** White pixels between two maps of a picture. */
  readonly gap: number;
}

/** How the maps of a text are laid out on the page. */
export interface AttentionView extends AttentionGrid {
  readonly tokens: readonly AxisToken[];
  /** Side of a cell of the enlarged map, in pixels. */
  readonly cell: number;
  /** Whether the map is so large that smaller cells are offered. */
  readonly isLarge: boolean;
  /** Names of the special tokens; empty where there are none. */
  readonly specials: string;
  /** Style rules that bring the chosen layer and head into the frame. */
  readonly rules: string;
}

/** Sides of a cell by the number of tokens, in pixels: a label needs 13, a short text may have more. */
const cells: readonly (readonly [most: number, side: number])[] = [
  [6, 44],
  [12, 30],
  [18, 24],
  [30, 18],
  [48, 15],
];
const LEAST_CELL = 13;

/** The layout of a text's maps. @throws SiteError where the pictures are not those of attention */
export function attentionView({ figures, axes }: Pick<Result, 'figures' | 'axes'>, task: string): AttentionView {
  const axis = axes?.['tokens'];
  const display = figures.find(({ id }) => id === 'heads')?.display;
  if (axis === undefined || display?.as !== 'tiles') {
    throw new SiteError(
      `Expected tokens and the figure \`heads\` in tiles in \`${task}/result.json\`, but received ${display?.as ?? 'none'}. ` +
        'Run `npm run vitrine -- run --only attention --force`.',
    );
  }
  const grid = attentionGrid(display, axis);
  return {
    ...grid,
    tokens: axisTokens(axis),
    cell: cellSide(grid.length),
    isLarge: grid.length > 48,
    specials: specialTokens(axis).join(', '),
    rules: choiceRules(grid),
  };
}

/** Side of a cell of the enlarged map of so many tokens, in pixels. */
export function cellSide(length: number): number {
  return cells.find(([most]) => length <= most)?.[1] ?? LEAST_CELL;
}

/** The left upper corner of a map in its picture, in pixels. @param row the layer @param column the head, both from 0 */
export function tileCorner({ length, gap }: AttentionGrid, row: number, column: number): readonly [number, number] {
  return [column * (length + gap), row * (length + gap)];
}

/** A choice as the value of its control: `3-2` is head 2 of layer 3, `3-m` the mean of layer 3, `r` the rollout. */
export function choiceValue(layer: number, head: number | 'm'): string {
  return `${layer}-${head}`;
}

/** For each layer and head the rules that move the pictures; a rule for every pair would be ten times as many. */
export function choiceRules(grid: AttentionGrid): string {
  const rule = (test: string, settings: string): string =>
    `.attention:has(.map-choice[value${test}]:checked){${settings}}`;
  const layers = Array.from({ length: grid.layers }, (_, row) =>
    rule(`^="${row + 1}-"`, `--layer:${row + 1};--top:${tileCorner(grid, row, 0)[1]}`),
  );
  const heads = Array.from({ length: grid.heads }, (_, column) =>
    rule(`$="-${column + 1}"`, `--head:${column + 1};--left:${tileCorner(grid, 0, column)[0]}`),
  );
  return [...layers, ...heads].join('');
}

function attentionGrid({ rows, columns, gap }: Extract<Display, { as: 'tiles' }>, { labels }: Axis): AttentionGrid {
  return { layers: rows, heads: columns, length: labels.length, gap };
}

function axisTokens({ labels, groups = [] }: Axis): readonly AxisToken[] {
  return labels.map((text, place) => ({
    text,
    isSpecial: groups[place] === 'special',
    isUpright: /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]+$/u.test(text),
  }));
}
