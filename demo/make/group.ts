import type { Thing } from './render/scene.ts';
import { rotate, rotation, type Matrix, type Vector } from './render/vector.ts';

const degrees = (radians: number): number => (radians * 180) / Math.PI;

/** The matrix that does `second` after `first`. */
function after(second: Matrix, first: Matrix): Matrix {
  const columns = ([0, 1, 2] as const).map((i) =>
    rotate(second, [first[i], first[(i + 3) as 3 | 4 | 5], first[(i + 6) as 6 | 7 | 8]]),
  );
  const [a, b, c] = columns as [Vector, Vector, Vector];
  return [a[0], b[0], c[0], a[1], b[1], c[1], a[2], b[2], c[2]];
}

/** The turn, in degrees about x, y and z, that {@link rotation} makes into a matrix. */
const turnOf = (m: Matrix): Vector => [
  degrees(Math.atan2(m[7], m[8])),
  degrees(Math.asin(Math.min(Math.max(-m[6], -1), 1))),
  degrees(Math.atan2(m[3], m[0])),
];

/**
 * Things carried about as one: scaled about the origin, turned (degrees about x, then y, then z), then moved.
 */
export function carried(things: readonly Thing[], at: Vector, turn: Vector = [0, 0, 0], size = 1): Thing[] {
  const m = rotation(turn);
  return things.map((thing) => {
    const [x, y, z] = rotate(m, thing.at ?? [0, 0, 0]);
    return {
      ...thing,
      at: [at[0] + size * x, at[1] + size * y, at[2] + size * z],
      turn: turnOf(after(m, rotation(thing.turn ?? [0, 0, 0]))),
      size: size * (thing.size ?? 1),
    };
  });
}
