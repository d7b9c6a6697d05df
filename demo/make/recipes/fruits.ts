import { colour, shade, tint } from '../render/colours.ts';
import { cells, fractal, noise } from '../render/noise.ts';
import type { Material, Thing } from '../render/scene.ts';
import { capsule, revolved, type Solid } from '../render/solids.ts';
import { smoothstep, type Vector } from '../render/vector.ts';
import type { Chance } from '../chance.ts';
import { plain } from '../materials.ts';
import { leaf, leafMaterial } from './leaf.ts';

/** A fruit that lies at the origin, its middle there, upright. */
export interface Fruit {
  readonly things: readonly Thing[];
  /** Of the ball that takes its room. */
  readonly radius: number;
}

const stalk = (chance: Chance, foot: number, height: number, part: string): Thing => ({
  solid: capsule([0, foot, 0], [chance.between(-0.05, 0.05), foot + height, chance.between(-0.05, 0.05)], 0.014),
  material: plain({ colour: colour('#5a4326'), mottle: 0.3, grain: 40 }),
  part: `${part}/stalk`,
});

const skins = {
  apple: [
    ['#b3121b', '#d8492f'],
    ['#d9a53c', '#bf1c20'],
    ['#8ebd3a', '#a9cf50'],
    ['#b4c244', '#c2201f'],
  ],
  pear: [
    ['#b9c24a', '#cfd067'],
    ['#d6bb4c', '#c98a3e'],
    ['#93a83c', '#a9783c'],
  ],
} as const;

/** Two-coloured skin: a blush on one side, streaks from stalk to calyx, pale dots. */
function skinned(chance: Chance, from: Vector, to: Vector): Material {
  const offset = chance.offset();
  return {
    paint: (look, x, y, z) => {
      look.gloss = 0.45;
      look.polish = 0.7;
      look.soft = 0.2;
      const angle = Math.atan2(z, x);
      const streak = noise(angle * 9 + offset, y * 1.5, 3) * 0.5 + noise(angle * 25, y * 2.5, offset) * 0.3;
      const side = smoothstep(-0.3, 0.3, x + 0.5 * (fractal(x * 3 + offset, y * 3, z * 3, 2) - 0.5));
      tint(look, from);
      shade(look, to, Math.min(1, side * 0.55 + streak * 0.7));
      shade(look, [0.75, 0.7, 0.4], 0.5 * smoothstep(0.16, 0.08, cells(x * 24 + offset, y * 24, z * 24)));
      // The hollow of the stalk is russet.
      shade(look, [0.3, 0.24, 0.07], 0.7 * smoothstep(0.09, 0.03, Math.hypot(x, z)));
    },
  };
}

/** The body that a circle off the axis sweeps: dimpled at both ends, and narrower below. */
function dimpled(radius: number, taper: number): Solid {
  const off = radius * 0.38;
  const wire = radius - off;
  return revolved(
    (r, y) => {
      const wide = r / (1 + (taper * y) / radius);
      return 0.8 * (Math.sqrt((wide - off) ** 2 + y * y * 0.62) - wire);
    },
    radius * (1 + taper),
    -wire * 1.28,
    wire * 1.28,
  );
}

/** An apple. */
export function apple(chance: Chance, kind: readonly [string, string] = chance.pick(skins.apple)): Fruit {
  const radius = chance.between(0.3, 0.36);
  const [from, to] = [colour(kind[0]), colour(kind[1])];
  const whole: Thing = {
    solid: dimpled(radius, 0.14),
    material: skinned(chance, from, to),
    part: 'apple',
  };
  const things = [whole, stalk(chance, radius * 0.55, radius * 0.5, 'apple')];
  if (chance.happens(0.3)) things.push(foliage(chance, [0, radius * 0.8, 0], 'apple'));
  return { things, radius: radius * 0.97 };
}

const foliage = (chance: Chance, at: Vector, part: string): Thing => ({
  solid: leaf(chance.between(0.24, 0.32), 0.09, {}),
  material: leafMaterial(chance, colour('#3f7a2a')),
  at,
  turn: [0, chance.between(0, 360), 15],
  part: `${part}/leaf`,
});

/** Kinds of apple, so that a dish can keep to one. */
export const appleKinds = skins.apple;

/** A pear, its neck up. */
export function pear(chance: Chance, kind: readonly [string, string] = chance.pick(skins.pear)): Fruit {
  const radius = chance.between(0.27, 0.31);
  const neck = chance.between(0.36, 0.44);
  const top = radius * chance.between(0.42, 0.5);
  const solid = revolved(
    (r, y) => {
      const low = Math.sqrt(r * r + y * y * 1.05) - radius;
      const high = Math.sqrt(r * r + (y - neck) ** 2) - top;
      const h = Math.max(0.34 - Math.abs(low - high), 0);
      return 0.9 * (Math.min(low, high) - (h * h) / (4 * 0.34));
    },
    radius + 0.05,
    -radius,
    neck + top + 0.02,
  );
  const material = skinned(chance, colour(kind[0]), colour(kind[1]));
  return {
    things: [
      { solid, material, part: 'pear' },
      {
        ...stalk(chance, neck + top - 0.02, 0.16, 'pear'),
        turn: [chance.between(-14, 14), 0, chance.between(-14, 14)],
      },
    ],
    radius: radius * 0.98,
  };
}

/** The pitted skin of citrus fruit. */
export function rind(chance: Chance, of: Vector): Material {
  const offset = chance.offset();
  return {
    ...plain({ colour: of, gloss: 0.4, polish: 0.5, soft: 0.25, mottle: 0.12, grain: 5, offset }),
    relief: (x, y, z) => 0.012 * Math.min(cells(x * 26 + offset, y * 26, z * 26), 0.55),
  };
}
