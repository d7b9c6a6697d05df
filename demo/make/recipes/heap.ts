import type { Vector } from '../render/vector.ts';
import type { Chance } from '../chance.ts';

/** Where balls may lie. */
export interface Ground {
  /** Height of the surface under them. */
  readonly floor: number;
  /** Radius round the y axis within which their middles stay. */
  readonly room: number;
}

/** Middles of balls of the given radii, poured on a spot until they lie beside and upon one another without overlap. */
export function heap(chance: Chance, radii: readonly number[], { floor, room }: Ground): Vector[] {
  const middles = radii.map((radius, i) => {
    const [x, , z] = chance.inRing(0, room);
    // As many as fit side by side start on the floor, and the others above them.
    const layer = Math.floor((i * radius * radius) / (0.7 * (room + radius) ** 2));
    return [x, floor + radius * (1 + 1.7 * layer) + 1e-3 * i, z] as [number, number, number];
  });
  for (let round = 0; round < 120; round++) {
    for (const [i, a] of middles.entries()) {
      a[1] -= 0.02 * radii[i]!;
      a[0] *= 0.998;
      a[2] *= 0.998;
      for (let j = 0; j < i; j++) {
        const b = middles[j]!;
        const [dx, dy, dz] = [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
        const wanted = radii[i]! + radii[j]!;
        const apart = Math.hypot(dx, dy, dz) || 1e-6;
        if (apart >= wanted) continue;
        const push = (0.5 * (wanted - apart)) / apart;
        a[0] += dx * push;
        a[1] += dy * push;
        a[2] += dz * push;
        b[0] -= dx * push;
        b[1] -= dy * push;
        b[2] -= dz * push;
      }
    }
    for (const [i, a] of middles.entries()) {
      a[1] = Math.max(a[1], floor + radii[i]!);
      const out = Math.hypot(a[0], a[2]);
      if (out > room) {
        a[0] *= room / out;
        a[2] *= room / out;
      }
    }
  }
  return middles;
}
