import type { Chance } from '../chance.ts';
import { sprig } from '../garnish.ts';
import { carried } from '../group.ts';
import { plain } from '../materials.ts';
import { colour, mixed, shade, tint } from '../render/colours.ts';
import { fractal, noise } from '../render/noise.ts';
import type { Material, Thing } from '../render/scene.ts';
import { type Distance2 } from '../render/outlines.ts';
import { extruded, sphere } from '../render/solids.ts';
import { clamp, smoothstep, type Vector } from '../render/vector.ts';
import type { Recipe } from '../setting.ts';
import { board, plate, tray } from '../tableware.ts';
import { rounds2 } from './steak-shape.ts';

const cream = colour('#f6e6d4');
const boneTone = colour('#ead9c2');
const marrow = colour('#b8604c');

/** A T of bone: a bar along x at the top, a stem down +z. */
const tBone: Distance2 = (x, z) => {
  const stem = Math.hypot(x - 0.05 * Math.sin(z * 4), z - clamp(z, -0.42, 0.26)) - (0.045 - 0.03 * z);
  const bar = Math.hypot(x - clamp(x, -0.26, 0.3), z + 0.42 - 0.25 * x * x) - 0.065;
  return Math.min(stem, bar);
};

/** A bone along the edge of a rib steak. */
const ribBone: Distance2 = (x, z) => {
  const bow = z + 0.42 - 0.45 * (x + 0.1) ** 2;
  return Math.hypot(x - clamp(x, -0.75, 0.35), bow) - 0.075;
};

/** Where there is no bone, all is far from one. */
const boneless: Distance2 = () => 1;

/** Red meat with white veins of fat, a rim of it, and bone. */
function rawMaterial(chance: Chance, outline: Distance2, bone: Distance2): Material {
  const offset = chance.offset();
  const red = chance.colour(colour('#b01c26'), colour('#c93a3c'));
  const deep = mixed(red, [0.12, 0.005, 0.012], 0.55);
  const fine = chance.between(0.016, 0.036);
  const rim = chance.between(0.05, 0.085);
  return {
    paint: (look, x, y, z) => {
      const depth = -outline(x, z);
      const waver = 0.05 * (noise(x * 5 + offset, 2, z * 5) - 0.5);
      const warp = noise(x * 3 + offset, y * 3, z * 3);
      // Fat lies where noise crosses its middle: branching lines, thick and thin.
      const vein = Math.abs(fractal(x * 4.2 + warp + offset, y * 3, z * 4.2 + warp, 3) - 0.5);
      const here = noise(x * 2.1 + offset, 11, z * 2.1);
      tint(look, red);
      shade(look, deep, 0.6 * smoothstep(0.42, 0.7, fractal(x * 5, y * 5 + offset, z * 7, 3)));
      shade(look, cream, 0.9 * smoothstep(fine * (0.5 + 1.2 * here), 0.004, vein));
      const aside = smoothstep(0.25, -0.2, z - 0.15 * x);
      shade(look, cream, smoothstep(rim * (0.25 + aside) + 0.012, rim * (0.25 + aside) - 0.012, depth + waver));
      const inBone = bone(x, z);
      shade(look, cream, smoothstep(0.045, 0.02, inBone));
      if (inBone < 0.012) {
        tint(look, boneTone);
        shade(look, marrow, 0.75 * smoothstep(-0.015, -0.05, inBone) * smoothstep(0.3, 0.6, noise(x * 22, y, z * 22)));
      }
      look.gloss = 0.5;
      look.polish = 0.65;
      look.soft = 0.35;
    },
    relief: (x, y, z) => 0.012 * fractal(x * 9 + offset, y * 9, z * 9, 2) + 0.012 * smoothstep(0.03, -0.01, bone(x, z)),
  };
}

/** Raw beef on a board or plate: T-bone, rib or boneless, with rosemary, salt and pepper. */
export const rawSteak: Recipe = (chance) => {
  const vessel = chance.pick([
    () => board(chance, 1.12, 0.88),
    () => plate(chance, 1.06),
    () => tray(chance, 1.12, 0.88),
  ])();
  const half = chance.between(0.08, 0.12);
  const bone = chance.pick([tBone, tBone, ribBone, boneless]);
  const outline =
    bone === tBone
      ? rounds2(
          [
            [-0.32, -0.05, chance.between(0.4, 0.46)],
            [0.36, -0.08, chance.between(0.32, 0.38)],
            [0.05, 0.34, chance.between(0.26, 0.32)],
          ],
          0.34,
        )
      : rounds2(
          [
            [-0.26, 0.02, chance.between(0.46, 0.52)],
            [0.2, 0.06, chance.between(0.38, 0.44)],
            [0.52, 0.16, chance.between(0.22, 0.28)],
          ],
          0.3,
        );
  const round = 0.05;
  const steak: Thing = {
    solid: extruded((x, z) => outline(x, z) + round, 0.84, half - round, round),
    material: rawMaterial(chance, outline, bone),
    at: [0, vessel.floor + half, 0],
    part: 'steak',
  };
  const corn = plain({ colour: [0.03, 0.025, 0.02], gloss: 0.2 });
  const salt = plain({ colour: [0.9, 0.9, 0.88], gloss: 0.5, soft: 0.5 });
  const seasoning = Array.from({ length: chance.whole(0, 26) }, (): Thing => {
    const at: Vector = chance.inRing(0, 1);
    const [x, z] = [at[0] * 0.85, at[2] * 0.62];
    const peppercorn = chance.happens(0.5);
    const lift = vessel.floor + (outline(x, z) < -0.05 ? 2 * half : 0);
    return {
      solid: sphere(peppercorn ? 0.022 : 0.013),
      material: peppercorn ? corn : salt,
      at: [x, lift + 0.01, z],
      part: 'seasoning',
    };
  });
  const herb = chance.happens(0.55)
    ? carried(sprig(chance, 0.55), [-0.05, vessel.floor, 0.64], [0, chance.between(-14, 14), 0])
    : [];
  return {
    things: [...vessel.things, ...carried([steak, ...seasoning, ...herb], [0, 0, 0], [0, chance.pick([0, 180]), 0])],
    reach: 0.8,
    elevation: [40, 78],
  };
};
