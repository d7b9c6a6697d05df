import type { Chance } from '../chance.ts';
import { plain } from '../materials.ts';
import { colour, mixed, shade, tint } from '../render/colours.ts';
import { cells, fractal } from '../render/noise.ts';
import type { Material, Thing } from '../render/scene.ts';
import { type Distance2 } from '../render/outlines.ts';
import { box, cylinder, ellipsoid, extruded, sphere, torus } from '../render/solids.ts';
import { smoothstep, type Vector } from '../render/vector.ts';

/** Points strewn over a disc at height `y`, none nearer than `gap` to another while there is room. */
export function strewn(chance: Chance, count: number, room: number, gap: number, y = 0): Vector[] {
  const points: Vector[] = [];
  for (let tries = 0; points.length < count && tries < 30 * count; tries++) {
    const [x, , z] = chance.inRing(0, room);
    if (points.every((other) => Math.hypot(other[0] - x, other[2] - z) > gap)) points.push([x, y, z]);
  }
  return points;
}

/** A cube of toasted bread, browned at its edges. */
export function crouton(chance: Chance): Thing {
  const offset = chance.offset();
  const half = chance.between(0.07, 0.1);
  const crumb = chance.colour(colour('#e3b163'), colour('#d59a48'));
  const brown = colour('#8f541e');
  const material: Material = {
    paint: (look, x, y, z) => {
      const [a, b, c] = [Math.abs(x), Math.abs(y), Math.abs(z)].map((v) => v / half) as [number, number, number];
      const edge = a + b + c - Math.max(a, b, c) - Math.min(a, b, c);
      tint(look, crumb);
      shade(look, brown, 0.85 * smoothstep(0.65, 1, edge + 0.4 * (fractal(x * 16 + offset, y * 16, z * 16, 2) - 0.5)));
      shade(look, brown, 0.5 * smoothstep(0.3, 0.15, cells(x * 26 + offset, y * 26, z * 26)));
      look.gloss = 0.12;
      look.polish = 0.3;
    },
    relief: (x, y, z) => 0.05 * fractal(x * 20 + offset, y * 20, z * 20, 2),
  };
  return { solid: box(half, half * 0.85, half, 0.018), material, part: 'crouton' };
}

/** A ball of minced meat. */
export function meatball(chance: Chance): Thing {
  const offset = chance.offset();
  const of = chance.colour(colour('#8a5a38'), colour('#a5724a'));
  return {
    solid: ellipsoid(0.16, 0.15, 0.16),
    material: plain({ colour: of, mottle: 0.4, grain: 14, rough: 0.06, gloss: 0.35, polish: 0.6, offset }),
    part: 'meatball',
  };
}

/** A round of carrot with a paler heart. */
export function carrot(chance: Chance): Thing {
  const radius = chance.between(0.085, 0.13);
  const of = chance.colour(colour('#e8741a'), colour('#d95f14'));
  const heart = mixed(of, colour('#f2a63c'), 0.55);
  const material: Material = {
    paint: (look, x, _y, z) => {
      const r = Math.hypot(x, z) / radius;
      const ray = 0.5 + 0.5 * Math.sin(Math.atan2(z, x) * 11);
      tint(look, of);
      shade(look, heart, smoothstep(0.5, 0.35, r) + 0.25 * ray * smoothstep(0.9, 0.5, r));
      look.gloss = 0.45;
      look.polish = 0.7;
      look.soft = 0.3;
    },
  };
  return { solid: cylinder(radius, 0.032, 0.012), material, part: 'carrot' };
}

/** A cube of potato or another pale root. */
export const potato = (chance: Chance): Thing => ({
  solid: box(0.085, 0.07, 0.075, 0.025),
  material: plain({ colour: chance.colour(colour('#ecd58a'), colour('#e3c46a')), gloss: 0.35, polish: 0.6, soft: 0.4 }),
  part: 'potato',
});

export const pea = (chance: Chance): Thing => ({
  solid: sphere(0.052),
  material: plain({ colour: chance.colour(colour('#6fa02c'), colour('#8fbb45')), gloss: 0.5, polish: 0.7, soft: 0.3 }),
  part: 'pea',
});

/** A ring of spring onion or leek, green outside. */
export const onionRing = (chance: Chance): Thing => ({
  solid: torus(chance.between(0.04, 0.06), 0.018),
  material: plain({ colour: chance.colour(colour('#5f9a2a'), colour('#a9cf6a')), gloss: 0.4, polish: 0.7, soft: 0.4 }),
  part: 'herb',
});

export const tofu = (chance: Chance): Thing => {
  const half = chance.between(0.095, 0.12);
  return {
    solid: box(half, half * 0.8, half, 0.014),
    material: plain({ colour: colour('#f0e8d4'), mottle: 0.05, grain: 20, gloss: 0.35, polish: 0.6, soft: 0.6 }),
    part: 'tofu',
  };
};

/** A crumpled piece of dark seaweed. */
export function seaweed(chance: Chance): Thing {
  const [long, wide] = [chance.between(0.12, 0.19), chance.between(0.07, 0.12)];
  const of = chance.colour(colour('#0f2415'), colour('#24401c'));
  const offset = chance.offset();
  return {
    solid: ellipsoid(long, 0.03, wide),
    material: plain({ colour: of, gloss: 0.8, polish: 0.75, soft: 0.2, mottle: 0.5, grain: 13, rough: 0.11, offset }),
    turn: [chance.normal(12), 0, chance.normal(8)],
    part: 'seaweed',
  };
}

/** The outline of a mushroom cut lengthwise: its cap towards −y. */
const mushroom2: Distance2 = (x, y) => {
  const cap = Math.max((Math.hypot(x / 0.17, (y - 0.02) / 0.13) - 1) * 0.12, y - 0.03);
  const stem = Math.max(Math.abs(x) - 0.05 - 0.1 * (y - 0.05) * (y - 0.05), Math.abs(y - 0.06) - 0.1);
  return Math.min(cap, stem);
};

/** A slice of mushroom, fried or cooked. */
export function mushroomSlice(chance: Chance): Thing {
  const flesh = chance.colour(colour('#ecdcbc'), colour('#d9bf92'));
  const rim = chance.colour(colour('#8a6238'), colour('#a67c4c'));
  const gills = colour('#6b4a2e');
  const material: Material = {
    paint: (look, x, _y, z) => {
      tint(look, flesh);
      shade(look, rim, smoothstep(-0.022, -0.004, mushroom2(x, z)) * 0.9);
      const gill = smoothstep(0.014, 0.006, Math.abs(z - 0.012)) * smoothstep(0.045, 0.06, Math.abs(x));
      shade(look, gills, 0.8 * gill);
      look.gloss = 0.4;
      look.polish = 0.6;
      look.soft = 0.3;
    },
  };
  return { solid: extruded(mushroom2, 0.18, 0.014, 0.01), material, part: 'mushroom' };
}

/** A seed of pumpkin, without its husk. */
export const seed = (chance: Chance): Thing => ({
  solid: ellipsoid(0.07, 0.02, 0.036),
  material: plain({ colour: chance.colour(colour('#6b7a34'), colour('#8b9450')), gloss: 0.35, polish: 0.6 }),
  part: 'seed',
});
