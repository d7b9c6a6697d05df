import type { Chance } from '../chance.ts';
import { type Distance2 } from '../render/outlines.ts';
import { extruded, type Solid } from '../render/solids.ts';

/** A round of an outline: its middle in (x, z) and its radius. */
type Round = readonly [number, number, number];

/** The outline that covers rounds, the gaps between neighbours filled over about `width`. */
export const rounds2 =
  (rounds: readonly Round[], width: number): Distance2 =>
  (x, z) => {
    let nearest = Infinity;
    for (const [cx, cz, radius] of rounds) {
      const d = Math.sqrt((x - cx) ** 2 + (z - cz) ** 2) - radius;
      const h = Math.max(width - Math.abs(nearest - d), 0);
      nearest = nearest === Infinity ? d : Math.min(nearest, d) - (h * h) / (4 * width);
    }
    return nearest;
  };

/** A cut of meat: its outline, and the body over it, lying round the origin. */
export interface Cut {
  readonly outline: Distance2;
  readonly solid: Solid;
  /** Half its thickness. */
  readonly half: number;
  /** How much of a place of the outline is fat, where `depth` is the way in from the edge: 0 to 1. */
  readonly fat: (x: number, z: number, depth: number) => number;
}

/** A steak whose broad end lies at −x, with fat along the far edge. @param size half its length, roughly */
export function steakCut(chance: Chance, size: number, half: number): Cut {
  const k = size / 0.8;
  const rounds: Round[] = [
    [-0.27 * k, chance.between(-0.04, 0.06) * k, chance.between(0.46, 0.52) * k],
    [0.16 * k, chance.between(0, 0.1) * k, chance.between(0.36, 0.43) * k],
    [0.5 * k, chance.between(0.06, 0.2) * k, chance.between(0.22, 0.28) * k],
  ];
  const inner = rounds2(rounds, 0.3 * k);
  // Swept in by the rounding, which extruding adds again.
  const round = Math.min(half * 0.75, 0.07);
  const solid = extruded((x, z) => inner(x, z) + round, size * 1.06, half - round, round);
  const wide = chance.between(0.055, 0.08) * Math.sqrt(k);
  return {
    outline: inner,
    solid,
    half,
    fat: (x, z, depth) => {
      const edge = wide * Math.min(Math.max(0.05 - (z - 0.12 * x) / (0.35 * k), 0), 1);
      return depth < edge ? Math.min((edge - depth) / 0.015, 1) : 0;
    },
  };
}
