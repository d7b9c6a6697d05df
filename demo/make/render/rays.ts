import { AT, HIGH, LOW, MIDDLE, PLACE, RADIUS, SIZE, type BodyTree } from './bodies.ts';

/** A ray's origin and direction, of length 1. */
export interface Ray {
  x: number;
  y: number;
  z: number;
  dx: number;
  dy: number;
  dz: number;
}

/** Where a ray meets a body: the body's place in the tree's order, −1 where it meets none, and the distance. */
export interface Hit {
  place: number;
  t: number;
}

const STEPS = 90;
const SHADOW_STEPS = 40;
const NEAR = 0.0008;

/** Finds what a ray meets first from `start` on and before `limit`, by sphere tracing (Hart 1996) of each body inside its box. */
export function meet(tree: BodyTree, { x, y, z, dx, dy, dz }: Ray, start: number, limit: number, hit: Hit): void {
  const { nodes, boxes, skip, from, to, places, distances } = tree;
  const ix = 1 / dx;
  const iy = 1 / dy;
  const iz = 1 / dz;
  const ax = Math.abs(ix);
  const ay = Math.abs(iy);
  const az = Math.abs(iz);
  hit.place = -1;
  let node = 0;
  while (node < nodes) {
    const b = 6 * node;
    const tx = (boxes[b]! - x) * ix;
    const ty = (boxes[b + 1]! - y) * iy;
    const tz = (boxes[b + 2]! - z) * iz;
    const hx = boxes[b + 3]! * ax;
    const hy = boxes[b + 4]! * ay;
    const hz = boxes[b + 5]! * az;
    const enter = Math.max(tx - hx, ty - hy, tz - hz);
    const leave = Math.min(tx + hx, ty + hy, tz + hz);
    if (leave < 0 || enter > leave || enter > limit) {
      node = skip[node]!;
      continue;
    }
    const end = to[node]!;
    for (let i = from[node]!; i < end; i++) {
      const p = PLACE * i;
      const m0 = places[p]!;
      const m1 = places[p + 1]!;
      const m2 = places[p + 2]!;
      const m3 = places[p + 3]!;
      const m4 = places[p + 4]!;
      const m5 = places[p + 5]!;
      const m6 = places[p + 6]!;
      const m7 = places[p + 7]!;
      const m8 = places[p + 8]!;
      const size = places[p + SIZE]!;
      const wx = (x - places[p + AT]!) / size;
      const wy = (y - places[p + AT + 1]!) / size;
      const wz = (z - places[p + AT + 2]!) / size;
      const ox = m0 * wx + m1 * wy + m2 * wz;
      const oy = m3 * wx + m4 * wy + m5 * wz;
      const oz = m6 * wx + m7 * wy + m8 * wz;
      const ex = m0 * dx + m1 * dy + m2 * dz;
      const ey = m3 * dx + m4 * dy + m5 * dz;
      const ez = m6 * dx + m7 * dy + m8 * dz;
      const x1 = (places[p + LOW]! - ox) / ex;
      const x2 = (places[p + HIGH]! - ox) / ex;
      const y1 = (places[p + LOW + 1]! - oy) / ey;
      const y2 = (places[p + HIGH + 1]! - oy) / ey;
      const z1 = (places[p + LOW + 2]! - oz) / ez;
      const z2 = (places[p + HIGH + 2]! - oz) / ez;
      let t = Math.max(Math.min(x1, x2), Math.min(y1, y2), Math.min(z1, z2), start / size);
      const last = Math.min(Math.max(x1, x2), Math.max(y1, y2), Math.max(z1, z2), limit / size);
      if (!(t <= last)) continue;
      const distance = distances[i]!;
      // A ray that has come through a surface first leaves the body that it is in.
      let within = start > 0;
      for (let step = 0; step < STEPS && t <= last; step++) {
        const d = distance(ox + ex * t, oy + ey * t, oz + ez * t);
        if (d < NEAR) {
          if (!within) {
            if (t * size < limit) {
              limit = t * size;
              hit.place = i;
            }
            break;
          }
          t += Math.max(-d, 0.01);
        } else {
          within = false;
          t += d;
        }
      }
    }
    node++;
  }
  hit.t = limit;
}

/**
 * How much of a light reaches a point: 0 to 1, from how closely the ray to it passes bodies, by Quilez's estimate.
 *
 * @param width half the light's width, as a tangent
 */
export function lightPast(tree: BodyTree, { x, y, z, dx, dy, dz }: Ray, limit: number, width: number): number {
  const { nodes, boxes, skip, from, to, places, distances } = tree;
  const spread = width * 0.5;
  const ix = 1 / dx;
  const iy = 1 / dy;
  const iz = 1 / dz;
  const ax = Math.abs(ix);
  const ay = Math.abs(iy);
  const az = Math.abs(iz);
  let open = 1;
  let node = 0;
  while (node < nodes) {
    const b = 6 * node;
    const tx = (boxes[b]! - x) * ix;
    const ty = (boxes[b + 1]! - y) * iy;
    const tz = (boxes[b + 2]! - z) * iz;
    const hx = (boxes[b + 3]! + spread) * ax;
    const hy = (boxes[b + 4]! + spread) * ay;
    const hz = (boxes[b + 5]! + spread) * az;
    const enter = Math.max(tx - hx, ty - hy, tz - hz);
    const leave = Math.min(tx + hx, ty + hy, tz + hz);
    if (leave < 0 || enter > leave || enter > limit) {
      node = skip[node]!;
      continue;
    }
    const last = to[node]!;
    for (let i = from[node]!; i < last; i++) {
      const p = PLACE * i;
      // Beyond the body's bounding sphere, wider by the light's spread there, it casts nothing on this ray.
      const cx = places[p + MIDDLE]! - x;
      const cy = places[p + MIDDLE + 1]! - y;
      const cz = places[p + MIDDLE + 2]! - z;
      const along = cx * dx + cy * dy + cz * dz;
      const aside = cx * cx + cy * cy + cz * cz - along * along;
      const reach = places[p + RADIUS]! + (along > 0 ? width * along : 0);
      if (aside > reach * reach || along < -reach) continue;
      const half = Math.sqrt(reach * reach - aside);
      const end = along + half;
      let t = Math.max(0.01, along - half);
      if (t >= end) continue;
      const m0 = places[p]!;
      const m1 = places[p + 1]!;
      const m2 = places[p + 2]!;
      const m3 = places[p + 3]!;
      const m4 = places[p + 4]!;
      const m5 = places[p + 5]!;
      const m6 = places[p + 6]!;
      const m7 = places[p + 7]!;
      const m8 = places[p + 8]!;
      const size = places[p + SIZE]!;
      const wx = (x - places[p + AT]!) / size;
      const wy = (y - places[p + AT + 1]!) / size;
      const wz = (z - places[p + AT + 2]!) / size;
      const ox = m0 * wx + m1 * wy + m2 * wz;
      const oy = m3 * wx + m4 * wy + m5 * wz;
      const oz = m6 * wx + m7 * wy + m8 * wz;
      const ex = (m0 * dx + m1 * dy + m2 * dz) / size;
      const ey = (m3 * dx + m4 * dy + m5 * dz) / size;
      const ez = (m6 * dx + m7 * dy + m8 * dz) / size;
      const distance = distances[i]!;
      for (let step = 0; step < SHADOW_STEPS && t < end; step++) {
        const h = size * distance(ox + ex * t, oy + ey * t, oz + ez * t);
        const past = 0.5 + (0.5 * h) / (width * t);
        if (past < open) {
          if (past <= 0) return 0;
          open = past;
        }
        t += h < 0.008 ? 0.008 : h > 0.35 ? 0.35 : h;
      }
    }
    node++;
  }
  return open * open * (3 - 2 * open);
}
