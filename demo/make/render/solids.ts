import { polygon2, rectangle2, type Distance2 } from './outlines.ts';
import { clamp, rotate, rotation, type Matrix, type Vector } from './vector.ts';

/** Distance from a point to a surface: negative inside, and never more than the true distance, or rays step through. */
export type Distance = (x: number, y: number, z: number) => number;

/** A body in its own coordinates: its distance and a box around it. */
export interface Solid {
  readonly distance: Distance;
  readonly low: Vector;
  readonly high: Vector;
}

const around = (x: number, y: number, z: number, distance: Distance): Solid => ({
  distance,
  low: [-x, -y, -z],
  high: [x, y, z],
});

export const sphere = (radius: number): Solid =>
  around(radius, radius, radius, (x, y, z) => Math.sqrt(x * x + y * y + z * z) - radius);

/** Half axes a, b, c along x, y, z. The distance is Quilez's bound: exact on the surface. */
export function ellipsoid(a: number, b: number, c: number): Solid {
  const shortest = Math.min(a, b, c);
  return around(a, b, c, (x, y, z) => {
    const k0 = Math.sqrt((x / a) ** 2 + (y / b) ** 2 + (z / c) ** 2);
    if (k0 < 1e-6) return -shortest;
    const k1 = Math.sqrt((x / (a * a)) ** 2 + (y / (b * b)) ** 2 + (z / (c * c)) ** 2);
    return (k0 * (k0 - 1)) / k1;
  });
}

/** A box with half sides and rounded edges; the rounding lies inside the half sides. */
export function box(x: number, y: number, z: number, round = 0): Solid {
  return around(x, y, z, (px, py, pz) => {
    const qx = Math.abs(px) - x + round;
    const qy = Math.abs(py) - y + round;
    const qz = Math.abs(pz) - z + round;
    const ax = qx > 0 ? qx : 0;
    const ay = qy > 0 ? qy : 0;
    const az = qz > 0 ? qz : 0;
    return Math.sqrt(ax * ax + ay * ay + az * az) + Math.min(Math.max(qx, qy, qz), 0) - round;
  });
}

/** A rod with round ends, from one point to another. */
export function capsule(from: Vector, to: Vector, radius: number): Solid {
  const [fx, fy, fz] = from;
  const bx = to[0] - fx;
  const by = to[1] - fy;
  const bz = to[2] - fz;
  const squared = bx * bx + by * by + bz * bz || 1;
  return {
    low: [Math.min(fx, to[0]) - radius, Math.min(fy, to[1]) - radius, Math.min(fz, to[2]) - radius],
    high: [Math.max(fx, to[0]) + radius, Math.max(fy, to[1]) + radius, Math.max(fz, to[2]) + radius],
    distance: (x, y, z) => {
      const px = x - fx;
      const py = y - fy;
      const pz = z - fz;
      const t = clamp((px * bx + py * by + pz * bz) / squared);
      const dx = px - bx * t;
      const dy = py - by * t;
      const dz = pz - bz * t;
      return Math.sqrt(dx * dx + dy * dy + dz * dz) - radius;
    },
  };
}

/** A tube along points: the rods between neighbours. Long ones are faster as several solids. */
export const tube = (points: readonly Vector[], radius: number): Solid =>
  union(...points.slice(1).map((point, i) => capsule(points[i]!, point, radius)));

/** A ring in the plane of the table: radius of its circle, radius of its wire. */
export const torus = (radius: number, wire: number): Solid =>
  revolved((r, y) => Math.sqrt((r - radius) ** 2 + y * y) - wire, radius + wire, -wire, wire);

/** An upright cylinder about the y axis, edges rounded inwards. */
export const cylinder = (radius: number, halfHeight: number, round = 0): Solid =>
  revolved(rectangle2(radius, halfHeight, round), radius, -halfHeight, halfHeight);

/** A cone or frustum about y: radius `bottom` at y = −halfHeight, `top` at y = halfHeight, edges rounded outwards by `round`. */
export function cone(bottom: number, top: number, halfHeight: number, round = 0): Solid {
  const profile = polygon2([
    [-bottom, -halfHeight],
    [bottom, -halfHeight],
    [top, halfHeight],
    [-top, halfHeight],
  ]);
  const radius = Math.max(bottom, top) + round;
  return revolved((r, y) => profile(r, y) - round, radius, -halfHeight - round, halfHeight + round);
}

/** The body that a profile (distance to radius and height) sweeps about the y axis. */
export const revolved = (profile: Distance2, radius: number, bottom: number, top: number): Solid => ({
  low: [-radius, bottom, -radius],
  high: [radius, top, radius],
  distance: (x, y, z) => profile(Math.sqrt(x * x + z * z), y),
});

/** The upright body over an outline in (x, z) that fits a square of half side `reach`; edges rounded outwards. */
export const extruded = (outline: Distance2, reach: number, halfHeight: number, round = 0): Solid =>
  around(reach + round, halfHeight + round, reach + round, (x, y, z) => {
    const a = outline(x, z);
    const b = Math.abs(y) - halfHeight;
    const ax = a > 0 ? a : 0;
    const bx = b > 0 ? b : 0;
    return Math.min(Math.max(a, b), 0) + Math.sqrt(ax * ax + bx * bx) - round;
  });

/** The smallest box around boxes, wider by `margin` on all sides. */
function boxAround(boxes: readonly Pick<Solid, 'low' | 'high'>[], margin = 0): Pick<Solid, 'low' | 'high'> {
  const along = (axis: 0 | 1 | 2) => ({
    low: Math.min(...boxes.map(({ low }) => low[axis])) - margin,
    high: Math.max(...boxes.map(({ high }) => high[axis])) + margin,
  });
  const [x, y, z] = [along(0), along(1), along(2)];
  return { low: [x.low, y.low, z.low], high: [x.high, y.high, z.high] };
}

export function union(...solids: readonly Solid[]): Solid {
  const distances = solids.map(({ distance }) => distance);
  return {
    ...boxAround(solids),
    distance: (x, y, z) => {
      let nearest = Infinity;
      for (const distance of distances) {
        const d = distance(x, y, z);
        if (d < nearest) nearest = d;
      }
      return nearest;
    },
  };
}

/** A union whose seams are filled smoothly over about `width`. */
export function blend(width: number, ...solids: readonly Solid[]): Solid {
  const distances = solids.map(({ distance }) => distance);
  return {
    // Where n surfaces meet, each seam adds up to a quarter of the width.
    ...boxAround(solids, (width / 4) * (solids.length - 1)),
    distance: (x, y, z) => {
      let nearest = Infinity;
      for (const distance of distances) {
        const d = distance(x, y, z);
        const h = Math.max(width - Math.abs(nearest - d), 0);
        nearest = Math.min(nearest, d) - (nearest === Infinity ? 0 : (h * h) / (4 * width));
      }
      return nearest;
    },
  };
}

/** What is in the first and in no other; `round` softens the cut's edges. */
export function minus(solid: Solid, cut: Solid, round = 0): Solid {
  return {
    low: solid.low,
    high: solid.high,
    distance: (x, y, z) => {
      const a = solid.distance(x, y, z);
      const b = -cut.distance(x, y, z);
      const h = round > 0 ? Math.max(round - Math.abs(a - b), 0) : 0;
      return Math.max(a, b) + (round > 0 ? (h * h) / (4 * round) : 0);
    },
  };
}

/** What is in the first and in the second; the first's box holds. */
export const common = (a: Solid, b: Solid): Solid => ({
  low: a.low,
  high: a.high,
  distance: (x, y, z) => Math.max(a.distance(x, y, z), b.distance(x, y, z)),
});

/** The part of a solid on the inner side of a plane: where x·normal ≤ offset. */
export const cutBy = (solid: Solid, normal: Vector, offset: number): Solid => ({
  ...solid,
  distance: (x, y, z) => Math.max(solid.distance(x, y, z), x * normal[0] + y * normal[1] + z * normal[2] - offset),
});

/** The solid turned (degrees about x, y, z, in this order), then moved. */
export function moved(solid: Solid, at: Vector, turn: Vector = [0, 0, 0]): Solid {
  const m = rotation(turn);
  const [a, b, c, d, e, f, g, h, i] = m;
  const [tx, ty, tz] = at;
  return {
    ...movedBox(solid, m, at),
    distance: (x, y, z) => {
      const px = x - tx;
      const py = y - ty;
      const pz = z - tz;
      return solid.distance(a * px + d * py + g * pz, b * px + e * py + h * pz, c * px + f * py + i * pz);
    },
  };
}

/** The box around a solid that is scaled by `size`, turned by `m` and moved by `at`. */
export function movedBox(
  { low, high }: Pick<Solid, 'low' | 'high'>,
  m: Matrix,
  at: Vector,
  size = 1,
): Pick<Solid, 'low' | 'high'> {
  const corners = [low[0], high[0]].flatMap((x) =>
    [low[1], high[1]].flatMap((y) => [low[2], high[2]].map((z) => rotate(m, [x * size, y * size, z * size]))),
  );
  const { low: from, high: to } = boxAround(corners.map((corner) => ({ low: corner, high: corner })));
  return {
    low: [from[0] + at[0], from[1] + at[1], from[2] + at[2]],
    high: [to[0] + at[0], to[1] + at[1], to[2] + at[2]],
  };
}

/** The solid stretched along its axes; distances shrink with the smallest factor, so strong stretching costs time. */
export function stretched(solid: Solid, sx: number, sy: number, sz: number): Solid {
  const least = Math.min(sx, sy, sz);
  return {
    low: [solid.low[0] * sx, solid.low[1] * sy, solid.low[2] * sz],
    high: [solid.high[0] * sx, solid.high[1] * sy, solid.high[2] * sz],
    distance: (x, y, z) => solid.distance(x / sx, y / sy, z / sz) * least,
  };
}

/**
 * The solid with its surface raised by height(x, y, z), which is 0 to 1, times `amount`. A surface steeper than the height
 * suggests needs more care: the distance is shortened to 0.7 of itself.
 */
export const displaced = (solid: Solid, amount: number, height: Distance): Solid => ({
  ...boxAround([solid], Math.max(amount, 0)),
  distance: (x, y, z) => {
    const d = solid.distance(x, y, z);
    // Far from the surface the height cannot matter, and it is the costly part.
    return d > 2 * Math.abs(amount) ? d - Math.abs(amount) : 0.7 * (d - amount * height(x, y, z));
  },
});

/** The skin of a solid, `thickness` thick, inside its surface. */
export const hollow = (solid: Solid, thickness: number): Solid => ({
  ...solid,
  distance: (x, y, z) => Math.abs(solid.distance(x, y, z) + thickness / 2) - thickness / 2,
});

/** The solid bent about the z axis: its x axis becomes an arc of the curvature (1 / radius), ends down where positive. */
export function bent(solid: Solid, curvature: number): Solid {
  const reach = Math.max(-solid.low[0], solid.high[0]);
  const drop = Math.abs(curvature) * reach * reach;
  return {
    low: [-reach * 1.05, solid.low[1] - drop, solid.low[2]],
    high: [reach * 1.05, solid.high[1] + drop, solid.high[2]],
    distance: (x, y, z) => 0.85 * solid.distance(x, y + 0.5 * curvature * x * x, z),
  };
}
