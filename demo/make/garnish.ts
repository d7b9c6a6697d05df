import type { Chance } from './chance.ts';
import { plain } from './materials.ts';
import { colour, mixed, shade, tint } from './render/colours.ts';
import { fractal } from './render/noise.ts';
import type { Material, Thing } from './render/scene.ts';
import { type Distance2 } from './render/outlines.ts';
import { bent, capsule, cutBy, cylinder, ellipsoid, extruded, type Solid } from './render/solids.ts';
import { smoothstep, type Vector } from './render/vector.ts';

const rind = colour('#f2c11c');
const pith = colour('#f7eecb');
const pulp = colour('#f0cf52');
const SEGMENTS = 9;

/** A slice of lemon, lying at the origin. @param half only a half moon of it */
export function lemonSlice(chance: Chance, radius = 0.24, half = chance.happens(0.4)): Thing {
  const thick = radius * chance.between(0.1, 0.16);
  const material: Material = {
    paint: (look, x, _y, z) => {
      const r = Math.hypot(x, z) / radius;
      const along = (Math.atan2(z, x) / (2 * Math.PI)) * SEGMENTS;
      const membrane = Math.abs(along - Math.round(along)) * r;
      tint(look, pulp);
      shade(
        look,
        pith,
        smoothstep(0.075, 0.03, membrane) + smoothstep(0.79, 0.83, r) * (1 - smoothstep(0.075, 0.03, membrane)),
      );
      if (r > 0.93) tint(look, rind);
      look.gloss = 0.5;
      look.polish = 0.7;
      look.soft = 0.5;
    },
  };
  const round = cylinder(radius, thick, thick * 0.5);
  return { solid: half ? cutBy(round, [1, 0, 0], 0) : round, material, at: [0, thick, 0], part: 'lemon' };
}

/** The outline of a leaf along x, pointed at both ends: two circles' overlap. */
const lens2 = (half: number, wide: number): Distance2 => {
  const radius = (half * half + wide * wide) / (2 * wide);
  return (x, y) => Math.hypot(x, Math.abs(y) + radius - wide) - radius;
};

/** Greens of fresh herbs. */
export const herbGreen = (chance: Chance): Vector =>
  chance.colour(mixed(colour('#2f6b1d'), colour('#1f5a24'), 0.5), colour('#6fa032'));

/** A leaf with veins, along x, its ends bent down where `curl` is positive. */
export function leaf(chance: Chance, half = 0.18, wide = half * 0.5, curl = chance.between(0.3, 1.2)): Thing {
  const green = herbGreen(chance);
  const vein = mixed(green, colour('#b9d27a'), 0.5);
  const side = (x: number, z: number): number => Math.abs((((x / half - 0.9 * Math.abs(z / half)) * 3.2) % 1) + 1) % 1;
  const material: Material = {
    paint: (look, x, _y, z) => {
      tint(look, green);
      shade(look, vein, 0.8 * smoothstep(0.03, 0, Math.abs(z) / half) + 0.35 * smoothstep(0.12, 0, side(x, z)));
      look.gloss = 0.35;
      look.polish = 0.6;
      look.soft = 0.3;
    },
  };
  const solid = bent(extruded(lens2(half, wide), half, 0.004, 0.006), curl);
  return { solid, material, at: [0, 0.012, 0], part: 'herb' };
}

/** Chopped herbs strewn where `spot` says, each flake lying flat. @param size half its length */
export function flakes(chance: Chance, count: number, size: number, spot: (i: number) => Vector): Thing[] {
  const solid = ellipsoid(1, 0.3, 0.6);
  const greens = Array.from({ length: 3 }, () => plain({ colour: herbGreen(chance), gloss: 0.2, soft: 0.3 }));
  return Array.from({ length: count }, (_, i): Thing => ({
    solid,
    material: chance.pick(greens),
    at: spot(i),
    turn: [chance.normal(12), chance.between(0, 360), chance.normal(12)],
    size: size * chance.between(0.6, 1.3),
    part: 'herb',
  }));
}

/** A sprig of parsley or dill: a stalk along x, and tufts along it. */
export function sprig(chance: Chance, long = 0.5): Thing[] {
  const green = herbGreen(chance);
  const offset = chance.offset();
  const material = plain({ colour: green, mottle: 0.5, grain: 22, rough: 0.02, offset, soft: 0.3 });
  const stalk: Solid = capsule([0, 0.02, 0], [long, 0.03, 0], 0.012);
  const tufts = Array.from({ length: 7 }, (_, i): Thing => {
    const along = (0.3 + 0.1 * i) * long;
    const aside = (i % 2 === 0 ? 1 : -1) * long * chance.between(0.1, 0.24) * (i === 6 ? 0 : 1);
    return {
      solid: ellipsoid(long * 0.15, 0.025, long * 0.12),
      material: { ...material, relief: (x, y, z) => 0.03 * fractal(x * 30 + offset + i, y * 30, z * 30, 2) },
      at: [along + (i === 6 ? 0.1 * long : 0), 0.035, aside],
      turn: [chance.normal(12), chance.between(0, 360), chance.normal(12)],
      part: 'herb',
    };
  });
  return [{ solid: stalk, material: plain({ colour: mixed(green, [0.4, 0.5, 0.2], 0.4) }), part: 'herb' }, ...tufts];
}
