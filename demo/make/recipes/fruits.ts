import { colour, mixed, shade, tint } from '../render/colours.ts';
import { cells, fractal, noise } from '../render/noise.ts';
import type { Look, Material, Thing } from '../render/scene.ts';
import { capsule, cutBy, ellipsoid, revolved, sphere, type Solid } from '../render/solids.ts';
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
function skinned(chance: Chance, from: Vector, to: Vector, flesh?: { readonly plane: number }): Material {
  const offset = chance.offset();
  return {
    paint: (look, x, y, z) => {
      look.gloss = 0.45;
      look.polish = 0.7;
      look.soft = 0.2;
      if (flesh !== undefined && z > flesh.plane - 0.004) {
        cutFace(look, x, y);
        return;
      }
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

/** White flesh, a core's outline and two pips. */
function cutFace(look: Look, x: number, y: number): void {
  tint(look, [0.86, 0.78, 0.5]);
  const core = Math.hypot(x * 1.2, y);
  shade(look, [0.62, 0.6, 0.25], 0.7 * smoothstep(0.012, 0.003, Math.abs(core - 0.1)));
  const pip = Math.hypot((Math.abs(x) - 0.035) * 2, y);
  shade(look, [0.05, 0.02, 0.01], smoothstep(0.05, 0.04, pip));
  look.gloss = 0.25;
  look.soft = 0.5;
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

/** An apple; `cut` in half, it shows its core towards +z. */
export function apple(chance: Chance, cut = false, kind: readonly [string, string] = chance.pick(skins.apple)): Fruit {
  const radius = chance.between(0.3, 0.36);
  const body = dimpled(radius, 0.14);
  const [from, to] = [colour(kind[0]), colour(kind[1])];
  const whole: Thing = {
    solid: cut ? cutBy(body, [0, 0, 1], 0.02) : body,
    material: skinned(chance, from, to, cut ? { plane: 0.02 } : undefined),
    part: 'apple',
  };
  const things = [whole, stalk(chance, radius * 0.55, radius * 0.5, 'apple')];
  if (!cut && chance.happens(0.3)) things.push(foliage(chance, [0, radius * 0.8, 0], 'apple'));
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

/** A peach or a plum: a ball with a seam. */
export function stoneFruit(chance: Chance): Fruit {
  const plum = chance.happens(0.4);
  const radius = plum ? 0.22 : chance.between(0.28, 0.33);
  const ball = sphere(radius);
  const offset = chance.offset();
  const [from, to] = plum ? [colour('#4b1f45'), colour('#7a2b4a')] : [colour('#f0a94a'), colour('#c8322e')];
  const solid: Solid = {
    ...ball,
    distance: (x, y, z) =>
      0.9 * (ball.distance(x, y, z) + 0.02 * smoothstep(0.05, 0, Math.abs(x)) * smoothstep(-0.1, 0.15, z)),
  };
  const material: Material = {
    paint: (look, x, y, z) => {
      tint(look, from);
      shade(look, to, smoothstep(0.3, 0.7, fractal(x * 2.4 + offset, y * 2.4, z * 2.4, 3)));
      shade(look, mixed(to, [0.8, 0.7, 0.75], 0.6), 0.25 * noise(x * 9, y * 9 + offset, z * 9));
      look.gloss = plum ? 0.25 : 0.08;
      look.polish = 0.35;
      look.soft = 0.3;
    },
  };
  return { things: [{ solid, material, part: plum ? 'plum' : 'peach' }], radius };
}

/** A lemon: an oval with a teat at both ends, along x. */
export function lemon(chance: Chance): Fruit {
  const body = ellipsoid(0.31, 0.22, 0.22);
  const solid: Solid = {
    low: [-0.4, -0.23, -0.23],
    high: [0.4, 0.23, 0.23],
    distance: (x, y, z) => {
      const tip = Math.sqrt((Math.abs(x) - 0.28) ** 2 + y * y + z * z) - 0.07;
      const round = body.distance(x, y, z);
      const h = Math.max(0.12 - Math.abs(round - tip), 0);
      return 0.85 * (Math.min(round, tip) - (h * h) / 0.48);
    },
  };
  return { things: [{ solid, material: rind(chance, colour('#efc420')), part: 'lemon' }], radius: 0.23 };
}

/** The pitted skin of citrus fruit. */
export function rind(chance: Chance, of: Vector): Material {
  const offset = chance.offset();
  return {
    ...plain({ colour: of, gloss: 0.4, polish: 0.5, soft: 0.25, mottle: 0.12, grain: 5, offset }),
    relief: (x, y, z) => 0.012 * Math.min(cells(x * 26 + offset, y * 26, z * 26), 0.55),
  };
}
