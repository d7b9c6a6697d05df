import type { Thing } from './scene.ts';
import { movedBox } from './solids.ts';
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

/** A bounding volume hierarchy over bodies: a binary tree in an array, halved at the median of the widest axis. */
export class BodyTree {
  readonly #bodies: Body[];
  /** Six numbers a node: low x, y, z and high x, y, z. Node i has the children 2i + 1 and 2i + 2. */
  readonly #boxes: Float64Array;
  /** First and last + 1 body of each node. */
  readonly #from: Int32Array;
  readonly #to: Int32Array;
  readonly #stack = new Int32Array(64);

  constructor(bodies: readonly Body[]) {
    this.#bodies = [...bodies];
    const depth = Math.ceil(Math.log2(Math.max(this.#bodies.length, 1) / 2 + 1)) + 1;
    const nodes = 2 ** (depth + 1) - 1;
    this.#boxes = new Float64Array(6 * nodes);
    this.#from = new Int32Array(nodes);
    this.#to = new Int32Array(nodes);
    if (this.#bodies.length > 0) this.#build(0, 0, this.#bodies.length);
  }

  #build(node: number, from: number, to: number): void {
    const members = this.#bodies.slice(from, to);
    const low = [0, 1, 2].map((axis) => Math.min(...members.map((body) => body.low[axis]!)));
    const high = [0, 1, 2].map((axis) => Math.max(...members.map((body) => body.high[axis]!)));
    this.#boxes.set([...low, ...high], 6 * node);
    this.#from[node] = from;
    this.#to[node] = to;
    if (to - from <= LEAF || 2 * node + 2 >= this.#from.length) return;
    const extent = [0, 1, 2].map((axis) => high[axis]! - low[axis]!);
    const axis = extent.indexOf(Math.max(...extent));
    members.sort((a, b) => a.low[axis]! + a.high[axis]! - b.low[axis]! - b.high[axis]!);
    members.forEach((body, i) => (this.#bodies[from + i] = body));
    const middle = (from + to) >> 1;
    this.#build(2 * node + 1, from, middle);
    this.#build(2 * node + 2, middle, to);
  }

  #isLeaf(node: number): boolean {
    return this.#to[node]! - this.#from[node]! <= LEAF || 2 * node + 2 >= this.#from.length;
  }

  /**
   * Hands each body whose box, wider by margin + t · spread on all sides, a ray meets before the limit to `visit`, which returns
   * the new limit.
   */
  alongRay(
    [ox, oy, oz, dx, dy, dz]: readonly [number, number, number, number, number, number],
    limit: number,
    spread: number,
    visit: (body: Body, limit: number) => number,
  ): void {
    if (this.#bodies.length === 0) return;
    const ix = 1 / dx;
    const iy = 1 / dy;
    const iz = 1 / dz;
    const boxes = this.#boxes;
    const stack = this.#stack;
    let height = 0;
    stack[height++] = 0;
    while (height > 0) {
      const node = stack[--height]!;
      const b = 6 * node;
      const x1 = (boxes[b]! - spread - ox) * ix;
      const x2 = (boxes[b + 3]! + spread - ox) * ix;
      const y1 = (boxes[b + 1]! - spread - oy) * iy;
      const y2 = (boxes[b + 4]! + spread - oy) * iy;
      const z1 = (boxes[b + 2]! - spread - oz) * iz;
      const z2 = (boxes[b + 5]! + spread - oz) * iz;
      const enter = Math.max(Math.min(x1, x2), Math.min(y1, y2), Math.min(z1, z2));
      const leave = Math.min(Math.max(x1, x2), Math.max(y1, y2), Math.max(z1, z2));
      if (leave < 0 || enter > leave || enter > limit) continue;
      if (this.#isLeaf(node)) {
        for (let i = this.#from[node]!; i < this.#to[node]!; i++) limit = visit(this.#bodies[i]!, limit);
      } else {
        stack[height++] = 2 * node + 1;
        stack[height++] = 2 * node + 2;
      }
    }
  }

  /** World distance from a point to the nearest body, or `limit` where none is nearer. */
  nearest(px: number, py: number, pz: number, limit: number): number {
    if (this.#bodies.length === 0) return limit;
    const boxes = this.#boxes;
    const stack = this.#stack;
    let height = 0;
    stack[height++] = 0;
    while (height > 0) {
      const node = stack[--height]!;
      const b = 6 * node;
      const dx = Math.max(boxes[b]! - px, px - boxes[b + 3]!, 0);
      const dy = Math.max(boxes[b + 1]! - py, py - boxes[b + 4]!, 0);
      const dz = Math.max(boxes[b + 2]! - pz, pz - boxes[b + 5]!, 0);
      if (dx * dx + dy * dy + dz * dz >= limit * limit) continue;
      if (this.#isLeaf(node)) {
        for (let i = this.#from[node]!; i < this.#to[node]!; i++) {
          limit = Math.min(limit, Math.max(distanceTo(this.#bodies[i]!, px, py, pz), 0));
        }
      } else {
        stack[height++] = 2 * node + 1;
        stack[height++] = 2 * node + 2;
      }
    }
    return limit;
  }
}

const LEAF = 2;
