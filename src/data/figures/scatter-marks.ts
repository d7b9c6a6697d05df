import { textWidth } from '../base/figure-font.ts';
import type { Point } from './path-data.ts';
import { markPath, roleOrder, type Box } from './scatter.ts';
import { placeLabels } from './scatter-labels.ts';

/** A large drawing's viewBox, and the frame in it that points lie in. */
export const PLOT = { width: 640, height: 440 };
export const FRAME: Box = { left: 56, top: 6, right: 634, bottom: 392 };

/** More marks than these have smaller labels. */
const MOST_LARGE_LABELS = 48;

/** Labels up to this width, in pixels, differ by less from font to font than a mark is large. */
const SHORT_LABEL = 32;

/** A mark of a large drawing, with the custom properties that CSS puts it in its place by. */
export interface MarkView {
  /** The token's place in the text. */
  readonly index: number;
  readonly label: string;
  readonly role: string;
  readonly path: string;
  readonly style: string;
  /** How wide the label is to be in whatever font; undefined for one that is short enough to differ by nothing. */
  readonly fit: number | undefined;
}

/** Which names the properties of one arrangement have: x, y, the label's side and its line. */
export type PropertyNames = readonly [x: string, y: string, side: string, line: string];

/** Tokens that are drawn, by role: what is drawn later covers what was drawn before. */
export function drawnTokens(groups: readonly string[], leftOut: readonly string[]): readonly number[] {
  return roleOrder
    .filter((role) => !leftOut.includes(role))
    .flatMap((role) => groups.flatMap((group, index) => (group === role ? [index] : [])));
}

/** The size of labels, in pixels of the viewBox. */
export function labelSize(count: number): number {
  return count > MOST_LARGE_LABELS ? 10 : 12;
}

/**
 * Marks for several arrangements of the same tokens.
 *
 * @param tokens labels and groups of all tokens @param drawn indices of those that are drawn, the most important last
 * @param arrangements by the names of their properties: where all drawn tokens lie, in the order of `drawn`
 */
export function scatterMarks(
  tokens: { readonly labels: readonly string[]; readonly groups: readonly string[] },
  drawn: readonly number[],
  arrangements: readonly {
    readonly names: PropertyNames;
    readonly points: readonly Point[];
    /** The property that is 0 where a label cannot be read; without it all are drawn. */
    readonly opacity?: string;
  }[],
): readonly MarkView[] {
  const size = labelSize(drawn.length);
  const widths = drawn.map((index) => Math.round((textWidth(tokens.labels[index]!) * size) / 1000));
  const important = drawn.map((_, index) => drawn.length - 1 - index);
  const placed = arrangements.map(({ names, points, opacity }) => ({
    names,
    opacity,
    points,
    places: placeLabels(points, widths, FRAME, important),
  }));
  return drawn.map((index, position) => ({
    index,
    label: tokens.labels[index]!,
    role: tokens.groups[index]!,
    path: markPath(tokens.groups[index]!, [0, 0], 4),
    fit: widths[position]! > SHORT_LABEL ? widths[position]! : undefined,
    style: [
      `--w:${widths[position]!}`,
      ...placed.flatMap(({ names: [x, y, side, line], points, places, opacity }) => {
        const place = places[position]!;
        return [
          `${x}:${points[position]![0]}`,
          `${y}:${points[position]![1]}`,
          ...(place.side === 0 ? [] : [`${side}:${place.side}`]),
          ...(place.line === 0 ? [] : [`${line}:${place.line}`]),
          ...(opacity === undefined || !place.isCovered ? [] : [`${opacity}:0`]),
        ];
      }),
    ].join(';'),
  }));
}
