import { colour, shade, tint } from '../render/colours.ts';
import { fractal, noise } from '../render/noise.ts';
import type { Material, Thing } from '../render/scene.ts';
import { displaced, ellipsoid } from '../render/solids.ts';
import { smoothstep } from '../render/vector.ts';
import type { Chance } from '../chance.ts';
import type { Recipe } from '../setting.ts';
import { plate } from '../tableware.ts';
import { chive, sprinkle } from './sprinkle.ts';

const pale = colour('#f0cf66');
const yellow = colour('#e3a92a');
const brown = colour('#b3651d');

/** Beaten egg that has set: pale and moist to browned. @param share that is browned, 0 to 1 */
function setEgg(chance: Chance, share: number): Material {
  const offset = chance.offset();
  const tone = chance.between(0.1, 0.6);
  return {
    paint: (look, x, y, z) => {
      const patch = fractal(x * 3.2 + offset, y * 3.2, z * 3.2, 4);
      tint(look, pale);
      shade(look, yellow, tone + 0.5 * (patch - 0.5));
      shade(look, brown, 0.85 * smoothstep(0.72 - 0.3 * share, 0.85 - 0.25 * share, patch) * Math.min(1, 3 * share));
      look.gloss = 0.35;
      look.polish = 0.6;
      look.soft = 0.35;
    },
    relief: (x, y, z) => 0.02 * fractal(x * 9 + offset, y * 9, z * 9, 3),
  };
}

/** Scrambled eggs: a heap of soft curds. */
function scrambled(chance: Chance, floor: number): Thing[] {
  const spread = chance.between(0.5, 0.6);
  const kinds = Array.from({ length: 3 }, () => setEgg(chance, chance.between(0, 0.12)));
  return Array.from({ length: 130 }, (): Thing => {
    const [x, , z] = chance.inRing(0, spread);
    const heap = 0.24 * (1 - (x * x + z * z) / (spread * spread)) * chance.between(0.4, 1);
    const size = chance.between(0.07, 0.15);
    const offset = chance.offset();
    return {
      solid: displaced(ellipsoid(size, size * 0.55, size * chance.between(0.6, 0.9)), size * 0.4, (px, py, pz) =>
        noise((px / size) * 1.8 + offset, (py / size) * 1.8, (pz / size) * 1.8),
      ),
      material: chance.pick(kinds),
      at: [x, floor + 0.03 + heap, z],
      turn: [chance.between(-40, 40), chance.between(0, 360), chance.between(-40, 40)],
      part: 'egg',
    };
  });
}

/** An omelette folded in two: half a round, the upper layer short of the lower one. */
function folded(chance: Chance, floor: number): Thing[] {
  const material = setEgg(chance, chance.between(0.35, 0.8));
  const offset = chance.offset();
  const heading = chance.between(0, 360);
  const layer = (radius: number, half: number, lift: number, arch: number): Thing => {
    const low = [-radius - 0.1, -0.08, -0.12] as const;
    const high = [radius + 0.1, half * 2 + arch + 0.1, radius + 0.1] as const;
    return {
      solid: {
        low,
        high,
        distance: (x, y, z) => {
          const frill = 0.09 * (noise(x * 4 + offset, lift * 40, z * 4) - 0.5);
          const r = Math.sqrt(x * x + z * z);
          const edge = Math.max(r - radius - frill, -z - 0.02);
          // Highest along the fold, where the egg is doubled; it sinks towards the round edge.
          const middle =
            half +
            arch * smoothstep(radius, radius * 0.15, r) +
            0.05 * noise(x * 3 + offset, 1.5, z * 3) * smoothstep(0, 0.3, -edge);
          const a = edge + half;
          const b = Math.abs(y - middle);
          // A plate with a round edge.
          return 0.7 * ((a > 0 ? Math.sqrt(a * a + b * b) : b) - half);
        },
      },
      material,
      at: [0, floor + lift, 0],
      turn: [0, heading, 0],
      part: 'egg',
    };
  };
  const back = 0.32;
  const things = [layer(0.74, 0.045, 0, 0.05), layer(0.68, 0.055, 0.075, 0.12)];
  const angle = (heading * Math.PI) / 180;
  return things.map((thing) => ({
    ...thing,
    at: [-back * Math.sin(angle), thing.at![1], -back * Math.cos(angle)] as const,
  }));
}

/** Scrambled eggs or an omelette, on a plate, often with chives. */
export const beatenEggs: Recipe = (chance) => {
  const dish = plate(chance, chance.between(0.88, 1));
  const food = chance.happens(0.5) ? scrambled(chance, dish.floor) : folded(chance, dish.floor);
  const garnish = chance.happens(0.75) ? sprinkle(chance, food, chance.whole(10, 26), 0.45, chive) : [];
  return { things: [...dish.things, ...food, ...garnish], reach: 0.82, middle: 0.12, elevation: [30, 68] };
};
