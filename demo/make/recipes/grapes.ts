import type { Chance } from '../chance.ts';
import { carried } from '../group.ts';
import { plain } from '../materials.ts';
import { colour, mixed, shade, tint } from '../render/colours.ts';
import { fractal } from '../render/noise.ts';
import type { Material, Thing } from '../render/scene.ts';
import { capsule, ellipsoid, sphere } from '../render/solids.ts';
import { smoothstep, type Vector } from '../render/vector.ts';
import type { Recipe } from '../setting.ts';
import { board, bowl, plate } from '../tableware.ts';
import { leaf, leafMaterial } from './leaf.ts';

const kinds = [
  ['#9dbb3c', '#c9cf62'],
  ['#8fae2f', '#b5c24c'],
  ['#3a1840', '#5a2050'],
  ['#7c1730', '#a02c3f'],
  ['#22193a', '#3a2a55'],
].map(([a, b]) => [colour(a!), colour(b!)] as const);

/** Skin of grapes: translucent, with a dull bloom in patches. */
function skin(chance: Chance, from: Vector, to: Vector): Material {
  const of = chance.colour(from, to);
  const bloom = mixed(of, [0.7, 0.72, 0.78], 0.35);
  const offset = chance.offset();
  return {
    paint: (look, x, y, z, up) => {
      tint(look, of);
      const patch = smoothstep(0.42, 0.68, fractal(x * 12 + offset, y * 12, z * 12, 2));
      shade(look, bloom, 0.6 * patch * (0.5 + 0.5 * up));
      look.gloss = 0.55 - 0.3 * patch;
      look.polish = 0.75;
      look.soft = 0.75;
    },
  };
}

/** A bunch that lies along x, its stalk at −x; from the origin on, on the plane y = 0. */
function bunch(chance: Chance, count: number, size: number): Thing[] {
  const [from, to] = chance.pick(kinds);
  const skins = Array.from({ length: 4 }, () => skin(chance, from, to));
  const long = chance.happens(0.5) ? chance.between(1.1, 1.35) : 1;
  const length = size * 2 * Math.cbrt(count) * 0.95;
  const middles = Array.from({ length: count }, (_, i): [number, number, number] => {
    // Wide at the shoulder, narrow at the tip, and more than one layer thick.
    const s = Math.sqrt((i + 0.5) / count);
    const wide = 0.46 * length * (1 - s) ** 0.6 * (0.35 + s);
    const angle = chance.between(0, 2 * Math.PI);
    const out = wide * Math.sqrt(chance.between(0.1, 1));
    return [
      (1 - s) * -0.2 * length + s * length * 0.8,
      size + Math.abs(out * Math.sin(angle)),
      out * Math.cos(angle) * 1.2,
    ];
  }).map(([x, y, z]): [number, number, number] => [0.3 * length - x, y, z]);
  for (let round = 0; round < 60; round++) {
    for (let i = 0; i < count; i++) {
      const a = middles[i]!;
      a[0] *= 0.996;
      a[1] = Math.max(size, a[1] - 0.06 * size);
      a[2] *= 0.99;
      for (let j = 0; j < i; j++) {
        const b = middles[j]!;
        const [dx, dy, dz] = [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
        const apart = Math.hypot(dx, dy, dz) || 1e-6;
        const push = (0.5 * (1.86 * size - apart)) / apart;
        if (push <= 0) continue;
        for (const [axis, d] of [dx, dy, dz].entries()) {
          a[axis]! += d * push;
          b[axis]! -= d * push;
        }
      }
    }
  }
  const berry = long === 1 ? sphere(size) : ellipsoid(size * long, size, size);
  const berries = middles.map((at): Thing => ({
    solid: berry,
    material: chance.pick(skins),
    at: [at[0], Math.max(at[1], size), at[2]],
    turn: [0, chance.between(0, 360), chance.normal(25)],
    part: 'grapes',
  }));
  const wood = plain({ colour: colour('#7a8a3c'), mottle: 0.4, grain: 20 });
  const head = Math.min(...middles.map(([x]) => x));
  const twig = (from: Vector, to: Vector): Thing => ({
    solid: capsule(from, to, 0.022),
    material: wood,
    part: 'grapes/stalk',
  });
  const high = size * 2.6;
  const end: Vector = [head - 0.24, high + 0.05, chance.between(-0.1, 0.1)];
  const stalks = [
    twig([head + 0.3, high * 0.8, 0], end),
    twig([end[0], end[1], end[2] - 0.12], [end[0] - 0.03, end[1] + 0.02, end[2] + 0.12]),
  ];
  const leaves = Array.from({ length: chance.whole(0, 2) }, (_, i): Thing => ({
    solid: leaf(chance.between(0.42, 0.55), 0.2, { fold: -0.2, droop: 0.35 }),
    material: leafMaterial(chance, colour('#4f7f2c')),
    at: [head + 0.05, high + 0.03, 0],
    turn: [0, 90 + (i === 0 ? 1 : -1) * chance.between(40, 100), 8],
    part: 'grapes/leaf',
  }));
  return [...berries, ...stalks, ...leaves];
}

/** A bunch of grapes on a board, a plate, the table or in a shallow bowl. */
export const grapes: Recipe = (chance) => {
  const dish = chance.pick([
    () => board(chance, 1.15, 0.85),
    () => plate(chance, 1.05),
    () => bowl(chance, 1, 0.34, 0.35),
    () => ({ things: [], floor: 0 }),
  ])();
  const two = chance.happens(0.3);
  const fruit = two
    ? [-1, 1].flatMap((side) =>
        carried(bunch(chance, chance.whole(20, 26), 0.12), [0.05, 0, side * 0.34], [0, side * 14, 0]),
      )
    : bunch(chance, chance.whole(34, 46), chance.between(0.125, 0.145));
  return {
    things: [...dish.things, ...carried(fruit, [0.06, dish.floor, 0], [0, chance.between(0, 360), 0])],
    reach: 0.92,
    middle: 0.2,
    elevation: [30, 68],
  };
};
