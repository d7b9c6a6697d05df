import { colourAt, hexColours } from '../../../schema/colormaps.ts';
import { placeBetween } from '../../../schema/matrix-scale.ts';
import type { Axis, Display } from '../../../schema/result.ts';
import { inkFor, LIGHT_INK } from '../html/contrast-ink.ts';
import { formatNumber } from '../base/numbers.ts';

/** A token as it stands in a text. */
export interface TokenPiece {
  /** Without the `##` of a piece that continues a word. */
  readonly text: string;
  /** Whether a space stands before it. */
  readonly isApart: boolean;
  readonly isSpecial: boolean;
}

/** A token of a strip: its background is its value. */
export interface StripToken extends TokenPiece {
  readonly value: string;
  /** `#rrggbb`. */
  readonly colour: string;
  /** Whether white is easier to read on it than black. */
  readonly isLightInk: boolean;
  /** The reading token, or a part of the answer. */
  readonly isMarked: boolean;
}

type HeatDisplay = Extract<Display, { as: 'heat' }>;

const CHINESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;
const CLOSING = /^[.,;:!?)\]}%’”…]/u;
const OPENING = /[([{‘“]$/u;

/** Tokens as a text again: pieces joined to their word, no spaces in Chinese, none before a closing sign or after an opening one. */
export function tokenPieces({ labels, groups = [] }: Axis): readonly TokenPiece[] {
  return labels.map((label, index) => {
    const isSpecial = groups[index] === 'special';
    const before = labels[index - 1];
    const isPiece = isContinued(label) && index > 0 && groups[index - 1] !== 'special';
    const text = isPiece ? label.slice(2) : label;
    const touches = isPiece || (!isSpecial && groups[index - 1] !== 'special' && joins(before ?? '', label));
    return { text, isApart: index > 0 && !touches, isSpecial };
  });
}

/** The strip of an array over the tokens of an axis. @param isMarked by place @throws RangeError for a colour map without a table */
export function tokenStrip(
  axis: Axis,
  values: ArrayLike<number>,
  { colormap, range: [low, high] }: HeatDisplay,
  isMarked: (place: number) => boolean,
): readonly StripToken[] {
  const colours = hexColours(tableName(colormap));
  return tokenPieces(axis).map((piece, place) => {
    const value = values[place]!;
    const colour = colours[colourAt(placeBetween(value, low, high))]!;
    const isLightInk = inkFor(colour) === LIGHT_INK;
    return { ...piece, value: formatNumber(value), colour, isLightInk, isMarked: isMarked(place) };
  });
}

/** Neighbours that are marked together, or not: a marked run has one outline. */
export interface TokenRun {
  readonly isMarked: boolean;
  readonly tokens: readonly StripToken[];
}

/** The tokens in runs of marked and unmarked ones, in order. */
export function tokenRuns(tokens: readonly StripToken[]): readonly TokenRun[] {
  const starts = tokens.flatMap(({ isMarked }, place) => (isMarked === tokens[place - 1]?.isMarked ? [] : [place]));
  return starts.map((start, index) => ({
    isMarked: tokens[start]!.isMarked,
    tokens: tokens.slice(start, starts[index + 1]),
  }));
}

/** Special tokens of an axis, each once, in order: `[CLS]`, `[SEP]`. */
export function specialTokens({ labels, groups = [] }: Axis): readonly string[] {
  return [...new Set(labels.filter((_, place) => groups[place] === 'special'))];
}

/** The part of all weights that lies on special tokens. */
export function specialShare({ groups = [] }: Axis, values: ArrayLike<number>): number {
  let [special, all] = [0, 0];
  for (let place = 0; place < values.length; place++) {
    all += values[place]!;
    if (groups[place] === 'special') special += values[place]!;
  }
  return all === 0 ? 0 : special / all;
}

/** The pipeline's `RdBu` goes from blue to red, matplotlib's from red to blue. */
function tableName(colormap: HeatDisplay['colormap']): string {
  return colormap === 'RdBu' ? 'RdBu_r' : colormap;
}

function isContinued(label: string): boolean {
  return label.startsWith('##') && label.length > 2;
}

function joins(before: string, label: string): boolean {
  const bothChinese = CHINESE.test(before.slice(-1)) && CHINESE.test(label.slice(0, 1));
  return bothChinese || CLOSING.test(label) || OPENING.test(before);
}
