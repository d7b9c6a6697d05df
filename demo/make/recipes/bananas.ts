import type { Chance } from '../chance.ts';
import { carried } from '../group.ts';
import { colour, shade, tint } from '../render/colours.ts';
import { cells, fractal } from '../render/noise.ts';
import type { Material, Thing } from '../render/scene.ts';
import type { Solid } from '../render/solids.ts';
import { mix, smoothstep, type Vector } from '../render/vector.ts';
import type { Recipe } from '../setting.ts';
import { board, plate } from '../tableware.ts';

/** A banana from the origin along an arc of the table's plane, which turns to +z: its stalk at the origin. */
function bananaSolid(bow: number, turnBy: number, thick: number): Solid {
  const length = bow * turnBy;
  const end: Vector = [bow * Math.sin(turnBy), 0, bow * (1 - Math.cos(turnBy))];
  return {
    low: [-thick, -thick, -thick],
    high: [Math.max(end[0], turnBy > 1.57 ? bow : 0) + thick, thick, end[2] + thick],
    distance: (x, y, z) => {
      const fx = x;
      const fz = bow - z;
      const angle = Math.min(Math.max(Math.atan2(fx, fz), 0), turnBy);
      const s = angle / turnBy;
      const across = Math.hypot(fx, fz) - bow;
      const sin = Math.sin(angle);
      const cos = Math.cos(angle);
      const past = angle === 0 || angle === turnBy ? Math.abs((fx - bow * sin) * cos - (fz - bow * cos) * sin) : 0;
      const half = thick * thickness(s, length);
      // Five blunt edges along the fruit.
      const side = Math.atan2(y, across);
      const edged = half * (1 - 0.06 * Math.cos(5 * side));
      return 0.75 * (Math.sqrt(across * across + y * y + past * past) - edged);
    },
  };
}

/** A thin stalk, a full body, a blunt tip. */
const thickness = (s: number, length: number): number => {
  const neck = mix(0.33, 1, smoothstep(0.1 / length, 0.5 / length, s));
  return neck * Math.sqrt(mix(1, 0.1, smoothstep(0.68, 1, s)));
};

/** Yellow, green where it is not ripe yet, brown at its ends and in flecks. */
function peel(chance: Chance, bow: number, turnBy: number, ripe: number): Material {
  const yellow = chance.colour(colour('#f2c81f'), colour('#f4d548'));
  const green = colour('#a9b83a');
  const brown = colour('#3c2814');
  const offset = chance.offset();
  return {
    paint: (look, x, y, z) => {
      const s = Math.atan2(x, bow - z) / turnBy;
      tint(look, yellow);
      shade(look, green, smoothstep(0.3, 0.02, s) * 0.8 + 0.35 * (1 - ripe) * smoothstep(0.85, 1, s));
      const side = Math.atan2(y, Math.hypot(x, bow - z) - bow);
      shade(look, [0.42, 0.27, 0.03], 0.3 * smoothstep(0.75, 1, Math.abs(Math.cos(2.5 * side + 1.57))));
      shade(look, brown, smoothstep(0.955, 0.985, s) + 0.7 * smoothstep(0.03, 0, s));
      const fleck = cells(x * 11 + offset, y * 11, z * 11) + 0.9 * fractal(x * 3, y * 3 + offset, z * 3, 2);
      shade(look, brown, 0.75 * smoothstep(0.36 + 0.16 * ripe, 0.26 + 0.16 * ripe, fleck));
      look.gloss = 0.22;
      look.polish = 0.4;
      look.soft = 0.3;
    },
  };
}

/** Bananas that hang together at the origin, fanned out on the plane y = 0 along +x, and how far they reach. */
function bananas(chance: Chance, count: number): Thing[] {
  const turnBy = chance.between(1.05, 1.35);
  const bow = chance.between(1.35, 1.5) / turnBy;
  const thick = chance.between(0.15, 0.17);
  const ripe = chance.between(0, 1);
  const step = chance.between(11, 15);
  const fruits = Array.from({ length: count }, (_, i): Thing => {
    const lift = 0.02 + thick + (i % 2) * 0.1;
    return {
      solid: bananaSolid(bow * chance.between(0.95, 1.05), turnBy, thick),
      material: peel(chance, bow, turnBy, ripe),
      at: [0, lift + 0.05, (i - (count - 1) / 2) * 0.07],
      turn: [chance.normal(5), (i - (count - 1) / 2) * step * -1, -2 - (i % 2) * 4],
      part: 'banana',
    };
  });
  return fruits;
}

/** A hand of bananas, or single ones, on the table, a board or a plate. */
export const bananaHand: Recipe = (chance) => {
  const dish = chance.pick([
    () => board(chance, 1.15, 0.85),
    () => plate(chance, 1.1),
    () => ({ things: [], floor: 0 }),
    () => ({ things: [], floor: 0 }),
  ])();
  const hand = bananas(chance, chance.whole(2, 5));
  const centred = carried(hand, [-0.7, 0, -0.35]);
  return {
    things: [...dish.things, ...carried(centred, [0, dish.floor, 0], [0, chance.between(0, 360), 0])],
    reach: 0.9,
    middle: 0.12,
    elevation: [32, 72],
  };
};
