import type { Thing } from './scene.ts';
import { movedBox, type Distance } from './solids.ts';
import { rotation, type Matrix } from './vector.ts';

/** A thing made ready for rays: placed in the world, with its box there. */
export interface Body {
  readonly thing: Thing;
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly size: number;
  /** From the thing's coordinates to the world's. */
  readonly turn: Matrix;
  readonly low: readonly [number, number, number];
  readonly high: readonly [number, number, number];
}

export function placed(thing: Thing): Body {
  const { at = [0, 0, 0], size = 1 } = thing;
  const turn = rotation(thing.turn ?? [0, 0, 0]);
  const { low, high } = movedBox(thing.solid, turn, at, size);
  return { thing, x: at[0], y: at[1], z: at[2], size, turn, low, high };
}

/** World distance from a point to a body. */
export function distanceTo({ thing, x, y, z, size, turn: m }: Body, px: number, py: number, pz: number): number {
  const dx = (px - x) / size;
  const dy = (py - y) / size;
  const dz = (pz - z) / size;
  return (
    size *
    thing.solid.distance(
      m[0] * dx + m[3] * dy + m[6] * dz,
      m[1] * dx + m[4] * dy + m[7] * dz,
      m[2] * dx + m[5] * dy + m[8] * dz,
    )
  );
}

/**
 * A bounding volume hierarchy over bodies: a binary tree, halved at the median of the widest axis, laid out for loops that run
 * millions of times a picture. Nodes lie in the order in which they are visited: after a node that is met comes the next
 * one, after a node that is missed the one that it skips to; so no stack is needed.
 */
export class BodyTree {
  readonly nodes: number;
  /** Six numbers a node: the middle of its box, and half its sides. */
  readonly boxes: Float64Array;
  /** The node after a node and all below it. */
  readonly skip: Int32Array;
  /** First and last + 1 body of a leaf; the same for other nodes. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** In the tree's order: each body's number among those that the tree was made of. */
  readonly numbers: Int32Array;
  /** In the tree's order: {@link PLACE} numbers a body, at the offsets below, and its distance. */
  readonly places: Float64Array;
  readonly distances: readonly Distance[];

  constructor(bodies: readonly Body[]) {
    const layout: Layout = { order: bodies.map((_, i) => i), bodies, boxes: [], skip: [], from: [], to: [] };
    if (bodies.length > 0) build(layout, 0, bodies.length);
    this.nodes = layout.skip.length;
    this.boxes = Float64Array.from(layout.boxes);
    this.skip = Int32Array.from(layout.skip);
    this.from = Int32Array.from(layout.from);
    this.to = Int32Array.from(layout.to);
    this.numbers = Int32Array.from(layout.order);
    this.places = Float64Array.from(layout.order.flatMap((i) => placeOf(bodies[i]!)));
    this.distances = layout.order.map((i) => bodies[i]!.thing.solid.distance);
  }

  /**
   * World distances from points along a line to the nearest body of each: from the points `reaches` (which rise) times the
   * direction (nx, ny, nz) away from (x, y, z).
   *
   * @param nearest in: how far to look from each point, at most its reach; out: the distance where a body is nearer, not below 0
   */
  nearestAlong(
    x: number,
    y: number,
    z: number,
    nx: number,
    ny: number,
    nz: number,
    reaches: Float64Array,
    nearest: Float64Array,
  ): void {
    const { nodes, boxes, skip, from, to, places, distances } = this;
    const count = reaches.length;
    const far = reaches[count - 1]!;
    // The balls that reach from the points back to the start touch there, so the last holds the others; rounded up.
    const beyond = 4 * far * far * (1 + 1e-9);
    let node = 0;
    while (node < nodes) {
      const b = 6 * node;
      const cx = x - boxes[b]!;
      const cy = y - boxes[b + 1]!;
      const cz = z - boxes[b + 2]!;
      const hx = boxes[b + 3]!;
      const hy = boxes[b + 4]!;
      const hz = boxes[b + 5]!;
      const end = to[node]!;
      const start = from[node]!;
      let met = 0;
      for (let i = count - 1; i >= 0; i--) {
        const reach = reaches[i]!;
        // Twice the distance along each axis, without a branch: a + |a| is 2a above 0 and 0 below.
        let dx = Math.abs(cx + nx * reach) - hx;
        dx += Math.abs(dx);
        let dy = Math.abs(cy + ny * reach) - hy;
        dy += Math.abs(dy);
        let dz = Math.abs(cz + nz * reach) - hz;
        dz += Math.abs(dz);
        const squared = dx * dx + dy * dy + dz * dz;
        if (squared < 4 * nearest[i]! * nearest[i]!) {
          met |= 1 << i;
          if (start === end) break;
        } else if (reach === far && squared > beyond) break;
      }
      if (met === 0) {
        node = skip[node]!;
        continue;
      }
      for (let i = start; i < end; i++) {
        const p = PLACE * i;
        const size = places[p + SIZE]!;
        const wx = (x - places[p + AT]!) / size;
        const wy = (y - places[p + AT + 1]!) / size;
        const wz = (z - places[p + AT + 2]!) / size;
        const m0 = places[p]!;
        const m1 = places[p + 1]!;
        const m2 = places[p + 2]!;
        const m3 = places[p + 3]!;
        const m4 = places[p + 4]!;
        const m5 = places[p + 5]!;
        const m6 = places[p + 6]!;
        const m7 = places[p + 7]!;
        const m8 = places[p + 8]!;
        const ox = m0 * wx + m1 * wy + m2 * wz;
        const oy = m3 * wx + m4 * wy + m5 * wz;
        const oz = m6 * wx + m7 * wy + m8 * wz;
        const ex = (m0 * nx + m1 * ny + m2 * nz) / size;
        const ey = (m3 * nx + m4 * ny + m5 * nz) / size;
        const ez = (m6 * nx + m7 * ny + m8 * nz) / size;
        const distance = distances[i]!;
        for (let k = 0; k < count; k++) {
          if ((met & (1 << k)) === 0 || nearest[k] === 0) continue;
          const reach = reaches[k]!;
          const d = size * distance(ox + ex * reach, oy + ey * reach, oz + ez * reach);
          if (d < nearest[k]!) nearest[k] = d > 0 ? d : 0;
        }
      }
      node++;
    }
  }
}

/** A body's numbers in {@link BodyTree.places}: first the nine, row by row, that turn the world's coordinates to its own. */
export const PLACE = 23;
/** Where it is in the world. */
export const AT = 9;
export const SIZE = 12;
/** Its box in its own coordinates. */
export const LOW = 13;
export const HIGH = 16;
/** The ball around its box in the world. */
export const MIDDLE = 19;
export const RADIUS = 22;

const LEAF = 2;

interface Layout {
  /** Numbers of bodies; a node's are neighbours. */
  readonly order: number[];
  readonly bodies: readonly Body[];
  readonly boxes: number[];
  readonly skip: number[];
  readonly from: number[];
  readonly to: number[];
}

/** Lays out the node of the bodies from one place in the order to another, and the nodes below it. */
function build(layout: Layout, from: number, to: number): void {
  const members = layout.order.slice(from, to).map((number) => ({ number, body: layout.bodies[number]! }));
  const low = [0, 1, 2].map((axis) => Math.min(...members.map(({ body }) => body.low[axis]!)));
  const high = [0, 1, 2].map((axis) => Math.max(...members.map(({ body }) => body.high[axis]!)));
  const node = layout.skip.length;
  const leaf = to - from <= LEAF;
  layout.boxes.push(
    ...low.map((least, axis) => 0.5 * (least + high[axis]!)),
    ...low.map((least, axis) => 0.5 * (high[axis]! - least)),
  );
  layout.from.push(from);
  layout.to.push(leaf ? to : from);
  layout.skip.push(0);
  if (!leaf) {
    const extent = [0, 1, 2].map((axis) => high[axis]! - low[axis]!);
    const axis = extent.indexOf(Math.max(...extent));
    members.sort((a, b) => a.body.low[axis]! + a.body.high[axis]! - b.body.low[axis]! - b.body.high[axis]!);
    members.forEach(({ number }, i) => (layout.order[from + i] = number));
    const middle = (from + to) >> 1;
    build(layout, middle, to);
    build(layout, from, middle);
  }
  layout.skip[node] = layout.skip.length;
}

function placeOf({ thing, x, y, z, size, turn: m, low, high }: Body): number[] {
  return [
    ...[m[0], m[3], m[6], m[1], m[4], m[7], m[2], m[5], m[8]],
    ...[x, y, z, size],
    ...thing.solid.low,
    ...thing.solid.high,
    ...[0, 1, 2].map((axis) => 0.5 * (low[axis]! + high[axis]!)),
    0.5 * Math.hypot(high[0] - low[0], high[1] - low[1], high[2] - low[2]),
  ];
}
