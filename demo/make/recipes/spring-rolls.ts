import type { Chance } from '../chance.ts';
import { leaf } from '../garnish.ts';
import { carried } from '../group.ts';
import { colour, mixed, shade, tint } from '../render/colours.ts';
import { cells, fractal, noise } from '../render/noise.ts';
import type { Material, Thing } from '../render/scene.ts';
import { cutBy, cylinder, moved } from '../render/solids.ts';
import { smoothstep, type Vector } from '../render/vector.ts';
import type { Recipe } from '../setting.ts';
import { board, plate, tray } from '../tableware.ts';
import { dip, frying, type Frying } from './batter.ts';

const fillings = ['#e08a2a', '#7fa23c', '#f0e4c0', '#8a5a34', '#c9d68a'].map(colour);

/** Thin pastry, rolled about x, blistered and browner towards the ends; the filling is within. */
function pastry({ pale, golden, dark, offset }: Frying, half: number, radius: number): Material {
  return {
    paint: (look, x, y, z) => {
      const r = Math.hypot(y, z);
      const angle = Math.atan2(y, z) / (2 * Math.PI);
      if (r < radius * 0.8 && Math.abs(x) < half * 0.9) {
        const shred = noise(x * 30 + offset, y * 34, z * 34);
        tint(look, fillings[Math.floor(shred * 4.99)]!);
        shade(look, [0.1, 0.05, 0.02], 0.5 * smoothstep(0.25, 0.6, cells(x * 18, y * 18 + offset, z * 18)));
        look.gloss = 0.4;
        return;
      }
      const blister = cells(x * 15 + offset, y * 15, z * 15);
      const patch = fractal(x * 3 + offset, y * 5, z * 5, 3);
      tint(look, golden);
      shade(look, pale, 0.75 * smoothstep(0.36, 0.1, blister));
      shade(look, dark, 0.7 * smoothstep(0.48, 0.7, patch) + 0.3 * smoothstep(0.75, 1, Math.abs(x) / half));
      // The edge where the sheet ends runs round the roll on the slant.
      const seam = angle * 1.3 + x / (half * 2.4) + 0.02 * patch;
      shade(
        look,
        mixed(dark, [0.1, 0.04, 0.01], 0.5),
        0.85 * smoothstep(0.03, 0.008, Math.abs(seam - Math.round(seam))),
      );
      look.gloss = 0.55;
      look.polish = 0.55;
    },
    relief: (x, y, z) => 0.016 * (1 - Math.min(2 * cells(x * 15 + offset, y * 15, z * 15), 1)),
  };
}

/** A roll along x round the origin. @param cut the slanting plane that opens its end, if any */
function roll(chance: Chance, of: Frying, radius: number, cut: boolean): Thing[] {
  const half = chance.between(0.5, 0.58);
  const material = pastry({ ...of, offset: chance.offset() }, half, radius);
  const whole = moved(cylinder(radius, half, radius * 0.5), [0, 0, 0], [0, 0, 90]);
  const spin: Vector = [chance.between(0, 360), 0, 0];
  if (!cut) return [{ solid: whole, material, turn: spin, part: 'spring-rolls' }];
  const slant: Vector = [0.8, 0, 0.6];
  return [
    { solid: cutBy(whole, slant, 0.05), material, at: [-0.08, 0, 0], turn: [0, 0, 0], part: 'spring-rolls' },
    {
      solid: cutBy(whole, [-0.8, 0, -0.6], -0.05),
      material,
      at: [0.03, 0, radius * chance.between(0.4, 1.2)],
      turn: [0, chance.between(-45, -20), 0],
      part: 'spring-rolls',
    },
  ];
}

/** Spring rolls stacked crosswise or like logs, one of them sometimes cut open. */
export const springRolls: Recipe = (chance) => {
  const vessel = chance.pick([
    () => plate(chance, 1.02),
    () => tray(chance, 1.02, 0.82),
    () => board(chance, 1.02, 0.82),
  ])();
  const batch = frying(chance, 0.15, 0.85);
  const radius = chance.between(0.125, 0.15);
  const logs = chance.happens(0.6);
  const below = logs ? 3 : chance.whole(3, 4);
  const pitch = radius * 2.04;
  const layer = (count: number, height: number): Thing[] =>
    Array.from({ length: count }, (_, i) =>
      carried(
        roll(chance, batch, radius, false),
        [chance.normal(0.04), vessel.floor + radius * height, (i - (count - 1) / 2) * pitch],
        [0, chance.normal(3.5), 0],
      ),
    ).flat();
  const upper = logs
    ? [...layer(2, 2.72), ...(chance.happens(0.4) ? layer(1, 4.4) : [])]
    : carried(layer(2, 1), [0, radius * 2, 0], [0, chance.between(60, 90), 0]);
  const opened = logs
    ? carried(roll(chance, batch, radius, true), [0, vessel.floor + radius, 1.5 * pitch + radius], [0, 4, 0])
    : [];
  const extra = chance.happens(0.5)
    ? dip(chance, [0.1, 0.08, -0.74], 0.22)
    : carried([leaf(chance, 0.24, 0.13)], [-0.3, vessel.floor + 0.03, -0.66], [0, chance.between(0, 40), 0]);
  const food = carried([...layer(below, 1), ...upper, ...opened, ...extra], [0, 0, opened.length > 0 ? -0.12 : 0]);
  return { things: [...vessel.things, ...food], reach: 0.86, middle: 0.22, elevation: [30, 64] };
};
