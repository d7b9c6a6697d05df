import { colour, shade, tint } from '../render/colours.ts';
import { fractal } from '../render/noise.ts';
import type { Material, Thing } from '../render/scene.ts';
import { polygon2 } from '../render/outlines.ts';
import { cutBy, cylinder, ellipsoid, hollow, revolved, sphere } from '../render/solids.ts';
import { smoothstep, type Vector } from '../render/vector.ts';
import type { Chance } from '../chance.ts';
import { ceramic, plain, tones } from '../materials.ts';
import type { Recipe } from '../setting.ts';
import { board, plate } from '../tableware.ts';
import { boiledWhite, eggSolid, shell, shells, yolkColour } from './egg-shape.ts';
import { chive, sprinkle } from './sprinkle.ts';

/** The cut face of a yolk: dry and pale at the rim when boiled hard, shining and dark in its middle when soft. */
function cutYolk(chance: Chance, radius: number): Material {
  const softness = chance.between(0, 1);
  const rim = chance.colour(colour('#f3c443'), colour('#eeae2a'));
  const heart = softness > 0.4 ? yolkColour(chance) : rim;
  const offset = chance.offset();
  return {
    paint: (look, x, _y, z) => {
      tint(look, rim);
      shade(look, heart, smoothstep(1, 0.55, Math.hypot(x, z) / radius));
      const level = 0.9 + 0.2 * fractal(x * 22 + offset, 0, z * 22, 2);
      look.red *= level;
      look.green *= level;
      look.blue *= level;
      look.gloss = 0.65 * softness;
      look.polish = 0.75;
      look.soft = 0.3;
    },
    relief: (x, y, z) => (1 - softness) * 0.008 * fractal(x * 26 + offset, y * 26, z * 26, 2),
  };
}

/** Half a boiled egg, yolk up, its cut at the height of `at`. */
function half(chance: Chance, material: Material, at: Vector, heading: number): Thing[] {
  const radius = chance.between(0.15, 0.175);
  const shift = -0.06;
  const [x, z] = [Math.cos((heading * Math.PI) / 180) * shift, -Math.sin((heading * Math.PI) / 180) * shift];
  const turn: Vector = [0, heading, 0];
  return [
    { solid: cutBy(eggSolid(0.36, 0.26), [0, 1, 0], 0), material: boiledWhite(), at, turn, part: 'egg/white' },
    {
      solid: ellipsoid(radius, 0.03, radius * 0.96),
      material,
      at: [at[0] + x, at[1] - 0.005, at[2] + z],
      turn,
      part: 'egg/yolk',
    },
  ];
}

/** Paprika powder, a grain of it. */
const paprika = (chance: Chance): Thing => ({
  solid: ellipsoid(0.012, 0.009, 0.011),
  material: plain({ colour: chance.colour(colour('#a3260c'), colour('#c8501a')) }),
  part: 'paprika',
});

/** Boiled eggs cut in half on a plate or a board. */
export const halvedEggs: Recipe = (chance) => {
  const dish = chance.happens(0.75) ? plate(chance, chance.between(0.9, 1)) : board(chance, 1, 0.8);
  const count = chance.whole(2, 5);
  const start = chance.between(0, 360);
  const distance = [0, 0, 0.34, 0.44, 0.5, 0.57][count]!;
  const radial = chance.happens(0.5);
  const material = cutYolk(chance, 0.16);
  const eggs = Array.from({ length: count }, (_, i) => {
    const degrees = start + (360 * i) / count;
    const angle = (degrees * Math.PI) / 180;
    const at: Vector = [distance * Math.sin(angle), dish.floor + 0.235, distance * Math.cos(angle)];
    const heading = radial || count > 3 ? degrees - 90 : degrees;
    return half(chance, material, at, heading + chance.between(-15, 15));
  }).flat();
  const garnish = chance.pick([
    () => [],
    () => sprinkle(chance, eggs, 22, 0.7, chive),
    () => sprinkle(chance, eggs, 60, 0.7, paprika),
  ])();
  return { things: [...dish.things, ...eggs, ...garnish], reach: count > 3 ? 0.9 : 0.75, elevation: [36, 72] };
};

/** A boiled egg in an egg cup: whole, or its top off and the yolk running. */
export const eggCup: Recipe = (chance) => {
  const stand = chance.between(0.12, 0.3);
  const lip = stand + 0.24;
  const profile = polygon2([
    [-0.02, 0],
    [chance.between(0.2, 0.26), 0],
    [0.2, 0.035],
    [0.08, 0.09],
    [0.075, stand - 0.03],
    [0.2, stand + 0.05],
    [0.285, lip],
    [0.255, lip],
    [-0.02, lip - 0.1],
  ]);
  const cup: Thing = {
    solid: revolved((r, y) => profile(r, y) - 0.015, 0.31, -0.02, lip + 0.02),
    material: ceramic(chance.pick(tones.crockery), 0.8),
    at: [0, 0.015, 0],
    part: 'cup',
  };
  const saucer = chance.happens(0.5) ? plate(chance, 0.6) : undefined;
  const base = saucer === undefined ? 0 : saucer.floor;
  const egg = eggSolid(0.4, 0.285);
  const at: Vector = [0, lip + 0.13, 0];
  // Blunt end down, as an egg stands.
  const turn: Vector = [0, 0, 90];
  const of = chance.pick(shells);
  const opened = chance.happens(0.65);
  const cut = chance.between(0.1, 0.16);
  const offset = chance.offset();
  const cracked = (x: number, y: number, z: number): number =>
    x - cut - 0.05 * (fractal(y * 9 + offset, 0, z * 9, 2) - 0.5);
  const inside = (depth: number, level: number) => ({
    ...egg,
    distance: (x: number, y: number, z: number) => Math.max(egg.distance(x, y, z) + depth, x - level),
  });
  const topped: Thing[] = [
    {
      solid: {
        ...egg,
        distance: (x, y, z) => Math.max(Math.abs(egg.distance(x, y, z) + 0.01) - 0.012, 0.8 * cracked(x, y, z)),
      },
      material: shell(chance, of),
      at,
      turn,
      part: 'egg/shell',
    },
    { solid: inside(0.02, cut - 0.02), material: boiledWhite(), at, turn, part: 'egg/white' },
    {
      solid: ellipsoid(0.165, 0.04, 0.165),
      material: plain({ colour: yolkColour(chance), gloss: 0.8, polish: 0.85, soft: 0.3 }),
      at: [0, at[1] + cut - 0.02, 0],
      part: 'egg/yolk',
    },
  ];
  // The top that was taken off lies beside, hollow side up.
  const lid: Thing = {
    solid: cutBy(hollow(sphere(0.2), 0.02), [0, 1, 0], -0.06),
    material: shell(chance, of),
    at: [chance.between(0.36, 0.42), 0.2, chance.between(-0.1, 0.15)],
    turn: [chance.between(-15, 15), 0, chance.between(-15, 15)],
    part: 'egg/shell',
  };
  const rest: Thing[] = opened
    ? [...topped, lid]
    : [{ solid: egg, material: shell(chance, of), at, turn, part: 'egg' }];
  const raised = [cup, ...rest].map((thing) => ({
    ...thing,
    at: [thing.at![0], thing.at![1] + base, thing.at![2]] as const,
  }));
  const ring: Thing[] = opened
    ? [
        {
          solid: cylinder(0.2, 0.004),
          material: boiledWhite(),
          at: [0, base + at[1] + cut - 0.03, 0],
          part: 'egg/white',
        },
      ]
    : [];
  return {
    things: [...(saucer?.things ?? []), ...raised, ...ring],
    reach: 0.62,
    middle: base + lip * 0.8,
    elevation: opened ? [32, 58] : [15, 45],
  };
};
