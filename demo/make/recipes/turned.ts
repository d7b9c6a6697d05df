import { circle2 } from '../render/outlines.ts';
import { cutBy, extruded, union, type Solid } from '../render/solids.ts';
import { mix, smoothstep } from '../render/vector.ts';

/** A vessel's silhouette: its radius at shares of its height, foot to rim. */
export type Outline = readonly (readonly [share: number, radius: number])[];

/** The radius at a share of the height: smooth between the outline's points. */
export function radiusAt(outline: Outline, share: number): number {
  let next = 1;
  while (next < outline.length - 1 && outline[next]![0] < share) next++;
  const [low, from] = outline[next - 1]!;
  const [high, to] = outline[next]!;
  return mix(from, to, smoothstep(low, high, share));
}

const widest = (outline: Outline): number => Math.max(...outline.map(([, radius]) => radius));

/** How far walls may lean: distances along the radius are shortened to stay below the true ones. */
const LEAN = 0.78;

/**
 * An open vessel turned on a wheel, its foot at y = 0. @param wall its thickness; @param lip how far the rim is drawn out
 * towards −x
 */
export function vesselOf(outline: Outline, height: number, wall: number, lip = 0): Solid {
  const reach = widest(outline) + 0.02;
  const round = wall * 0.45;
  const shell: Solid = {
    low: [-reach - lip, -0.01, -reach],
    high: [reach, height + 0.25 * lip + 0.01, reach],
    distance: (x, y, z) => {
      const r = Math.hypot(x, z);
      const share = y / height;
      const drawn = lip > 0 ? lip * smoothstep(0.78, 1, share) * smoothstep(0.6, 1, -x / (r + 1e-6)) : 0;
      const a = Math.abs(r - radiusAt(outline, share) - drawn + wall / 2) - wall / 2 + round;
      const b = Math.max(y - 0.25 * drawn - height, -y) + round;
      const outside = Math.hypot(Math.max(a, 0), Math.max(b, 0));
      return (outside + Math.min(Math.max(a, b), 0) - round) * (drawn > 0 ? 0.65 : LEAN);
    },
  };
  const floor = extruded(circle2(radiusAt(outline, 0) - wall / 2), reach, wall / 2);
  return union(shell, { ...floor, distance: (x, y, z) => floor.distance(x, y - wall / 2, z) });
}

/** What fills such a vessel to the glass's outside, up to a level. */
export const contents = (outline: Outline, height: number, level: number): Solid =>
  cutBy(
    {
      low: [-widest(outline), 0, -widest(outline)],
      high: [widest(outline), level, widest(outline)],
      distance: (x, y, z) => Math.max((Math.hypot(x, z) - radiusAt(outline, y / height)) * LEAN, -y),
    },
    [0, 1, 0],
    level,
  );
