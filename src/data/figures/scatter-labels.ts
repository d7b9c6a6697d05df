import type { Point } from './path-data.ts';
import type { Box } from './scatter.ts';

/** Where a label stands beside its mark. */
export interface LabelPlace {
  /** 0: right of the mark, 1: left of it, 0.5: centred. */
  readonly side: number;
  /** In lines: −1 above, 0 beside, 1 below. */
  readonly line: number;
}

/** A place that was chosen for a label. */
export interface ChosenPlace extends LabelPlace {
  /** Whether so much of it is covered even there that it can hardly be read. */
  readonly isCovered: boolean;
}

/** More of a label than this share under others cannot be read. */
const MOST_COVER = 0.3;

/** A mark reaches so far from its middle, and a label begins there. */
const REACH = 7;

/** A line's height. */
const LINE = 12;

const places: readonly LabelPlace[] = [
  { side: 0, line: 0 },
  { side: 1, line: 0 },
  { side: 0.5, line: -1 },
  { side: 0.5, line: 1 },
  { side: 0, line: -0.7 },
  { side: 0, line: 0.7 },
  { side: 1, line: -0.7 },
  { side: 1, line: 0.7 },
];

/**
 * Where the labels of points stand so that they cover little of each other and of other marks: one after the other, each takes the first of
 * eight places with the least cover.
 *
 * @param points in pixels @param widths of the labels, in pixels @param box that labels should not leave
 * @param order indices of the points, the most important first
 */
export function placeLabels(
  points: readonly Point[],
  widths: readonly number[],
  box: Box,
  order: readonly number[] = points.map((_, index) => index),
): readonly ChosenPlace[] {
  const marks = points.map(([x, y]): Box => ({ left: x - 5, right: x + 5, top: y - 5, bottom: y + 5 }));
  const taken: Box[] = [];
  const chosen: ChosenPlace[] = points.map(() => ({ ...places[0]!, isCovered: false }));
  for (const index of order) {
    const covers = places.map((place) => {
      const label = labelBox(points[index]!, widths[index]!, place);
      const others = marks.filter((_, other) => other !== index);
      return [...taken, ...others].reduce((sum, other) => sum + overlap(label, other), outside(label, box));
    });
    const least = Math.min(...covers);
    const place = places[covers.indexOf(least)]!;
    chosen[index] = { ...place, isCovered: least > MOST_COVER * widths[index]! * LINE };
    taken.push(labelBox(points[index]!, widths[index]!, place));
  }
  return chosen;
}

/** The rectangle of a label at a place. */
export function labelBox([x, y]: Point, width: number, { side, line }: LabelPlace): Box {
  const left = x + REACH - side * (width + 2 * REACH);
  const middle = y + line * LINE;
  return { left, right: left + width, top: middle - LINE / 2, bottom: middle + LINE / 2 };
}

function overlap(one: Box, other: Box): number {
  const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return width > 0 && height > 0 ? width * height : 0;
}

/** How much of a label lies beyond the box, weighted: what is cut off cannot be read at all. */
function outside(label: Box, box: Box): number {
  const area = (label.right - label.left) * (label.bottom - label.top);
  return 10 * (area - overlap(label, box));
}
