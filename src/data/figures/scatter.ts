import { dots, type Point } from './path-data.ts';

/** A rectangle in pixels, y downwards. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** How points of a plane come to lie in a box. */
export interface Fit {
  /** The values at the box's left and right, and at its bottom and top. */
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
  /** Where a point lies, in whole pixels. */
  readonly place: (point: Point) => Point;
}

/** Room between the outermost points and the edge of the box, as a share of their extent. */
const MARGIN = 0.06;

/** Stretches points to a box, either axis for itself, y upwards; equal values lie in the middle. */
export function fitToBox(points: readonly Point[], { left, top, right, bottom }: Box): Fit {
  const x = widened(points.map(([value]) => value));
  const y = widened(points.map(([, value]) => value));
  const between = (value: number, [low, high]: readonly [number, number], from: number, to: number): number =>
    Math.round(from + ((value - low) / (high - low)) * (to - from));
  return { x, y, place: (point) => [between(point[0], x, left, right), between(point[1], y, bottom, top)] };
}

function widened(values: readonly number[]): readonly [number, number] {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const margin = high > low ? (high - low) * MARGIN : 1;
  return [low - margin, high + margin];
}

/** Points along the last axis, which has two places, of an array in C order. @param start in points @param count of points */
export function pointsOf(data: Float32Array, start: number, count: number): readonly Point[] {
  return Array.from({ length: count }, (_, index) => {
    const at = 2 * (start + index);
    return [data[at]!, data[at + 1]!] as const;
  });
}

/** A mark of a role as path data, about `size` in radius: answers are diamonds, questions triangles, special tokens squares, others dots. */
export function markPath(role: string, [x, y]: Point, size: number): string {
  switch (role) {
    case 'answer':
      return `M${x} ${y - size - 1}l${size + 1} ${size + 1}-${size + 1} ${size + 1}-${size + 1}-${size + 1}z`;
    case 'question':
      return `M${x} ${y - size}l${size} ${2 * size - 1}h-${2 * size}z`;
    case 'special':
      return `M${x - size} ${y - size}h${2 * size}v${2 * size}h-${2 * size}z`;
    default:
      // A line without length and with round ends: the stroke is the dot.
      return `M${x} ${y}h0`;
  }
}

/** The marks of a small drawing, a path a role. Roles in the order in which they are drawn, answers on top. */
export function smallMarks(
  points: readonly Point[],
  roles: readonly string[],
  size: number,
): readonly { readonly role: string; readonly path: string }[] {
  return roleOrder
    .map((role) => {
      const own = points.filter((_, index) => roles[index] === role);
      return { role, path: isDot(role) ? dots(own) : own.map((point) => markPath(role, point, size)).join('') };
    })
    .filter(({ path }) => path !== '');
}

const isDot = (role: string): boolean => role === 'context' || role === 'text';

/** From the ground to the top, and the other way round in a legend. */
export const roleOrder = ['special', 'text', 'context', 'question', 'answer'] as const;
