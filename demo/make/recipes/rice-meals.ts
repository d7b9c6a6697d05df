import type { Chance } from '../chance.ts';
import { flakes } from '../garnish.ts';
import { carried } from '../group.ts';
import { plain } from '../materials.ts';
import { colour, shade, tint } from '../render/colours.ts';
import { fractal } from '../render/noise.ts';
import type { Material, Thing } from '../render/scene.ts';
import { box, cylinder, ellipsoid, sphere, torus } from '../render/solids.ts';
import { smoothstep } from '../render/vector.ts';
import type { Recipe } from '../setting.ts';
import { bowl, plate } from '../tableware.ts';
import { setOn, spotAt, spread, type Mound } from './mound.ts';
import { astray, cooked, heaped } from './rice-grains.ts';
import { strewn } from './soup-pieces.ts';

type Piece = (chance: Chance) => Thing;

const pea: Piece = (chance) => ({
  solid: sphere(chance.between(0.05, 0.062)),
  material: plain({ colour: chance.colour(colour('#4f8f22'), colour('#79b536')), gloss: 0.45, polish: 0.7, soft: 0.3 }),
  part: 'peas',
});

const carrotCube: Piece = (chance) => ({
  solid: box(0.052, 0.048, 0.052, 0.012),
  material: plain({ colour: chance.colour(colour('#ec7615'), colour('#d95c10')), mottle: 0.15, grain: 20, gloss: 0.4 }),
  turn: [chance.between(-40, 40), chance.between(0, 90), chance.between(-40, 40)],
  part: 'carrot',
});

const egg: Piece = (chance) => ({
  solid: ellipsoid(chance.between(0.08, 0.12), 0.035, chance.between(0.055, 0.075)),
  material: plain({
    colour: colour('#f4cb45'),
    mottle: 0.2,
    grain: 14,
    rough: 0.03,
    gloss: 0.3,
    offset: chance.offset(),
  }),
  turn: [chance.normal(18), 0, chance.normal(18)],
  part: 'egg',
});

const onion: Piece = (chance) => ({
  solid: torus(chance.between(0.03, 0.045), 0.015),
  material: plain({ colour: chance.pick(['#6fa032', '#4c8a2b', '#a9c66a'].map(colour)), gloss: 0.4, soft: 0.3 }),
  turn: [chance.normal(25), 0, chance.normal(25)],
  part: 'onion',
});

const ham: Piece = (chance) => ({
  solid: box(0.055, 0.035, 0.055, 0.012),
  material: plain({ colour: chance.colour(colour('#d9837c'), colour('#c2685f')), mottle: 0.2, grain: 12, gloss: 0.35 }),
  turn: [chance.normal(25), chance.between(0, 90), chance.normal(25)],
  part: 'ham',
});

/** Pieces spread over a mound, half sunk in it. */
const studded = (chance: Chance, mound: Mound, count: number, kinds: readonly Piece[]): Thing[] =>
  spread(chance, mound, count, 0.95).flatMap((spot, i) =>
    setOn(spot, [kinds[i % kinds.length]!(chance)], chance.between(0, 360), chance.between(-0.01, 0.02)),
  );

/** Golden fried rice with peas, carrot, egg and onion, heaped on a plate or in a bowl. */
export const friedRice: Recipe = (chance) => {
  const deep = chance.happens(0.4);
  const dish = deep ? bowl(chance, 0.9, chance.between(0.36, 0.46), 0.8) : plate(chance, 1);
  const mound: Mound = {
    at: [0, dish.floor - 0.035, 0],
    radius: dish.room + (deep ? 0 : 0.06),
    height: chance.between(0.28, 0.4),
  };
  const rice = cooked(chance, 'fried', true);
  const kinds = [pea, carrotCube, pea, chance.pick([egg, ham, egg]), onion, carrotCube, pea, egg];
  return {
    things: [
      ...dish.things,
      ...heaped(chance, rice, [mound], 0.85),
      ...studded(chance, mound, chance.whole(38, 62), kinds),
      ...(deep ? [] : astray(chance, rice, 14, mound.radius, mound.radius + 0.12, dish.floor)),
    ],
    reach: deep ? 0.9 : 0.82,
    middle: deep ? 0.4 : 0.2,
    elevation: [32, 68],
  };
};

/** Thick brown gravy with fat in it. */
function gravy(chance: Chance): Material {
  const offset = chance.offset();
  const of = chance.colour(colour('#7a4313'), colour('#94590f'));
  const fat = colour('#c07a1c');
  return {
    paint: (look, x, y, z) => {
      tint(look, of);
      shade(look, fat, 0.5 * smoothstep(0.5, 0.75, fractal(x * 6 + offset, y * 6, z * 6, 3)));
      look.gloss = 0.55;
      look.polish = 0.75;
      look.soft = 0.2;
    },
    relief: (x, y, z) => 0.03 * fractal(x * 5 + offset, y * 5, z * 5, 3),
  };
}

/** A lump of potato, carrot or meat, glazed by the gravy. */
const lump: Piece = (chance) => {
  const [part, ...of] = chance.pick([
    ['potato', '#e0b255', '#d39f3c'],
    ['carrot', '#e0701a', '#d25f12'],
    ['meat', '#5c3016', '#70401e'],
  ] as const);
  const half = chance.between(0.085, 0.125);
  return {
    solid: part === 'carrot' ? cylinder(half, 0.06, 0.025) : box(half, half * 0.75, half * 0.85, half * 0.45),
    material: plain({
      colour: chance.colour(colour(of[0]), colour(of[1])),
      mottle: 0.2,
      grain: 9,
      gloss: 0.5,
      polish: 0.7,
      soft: 0.2,
      offset: chance.offset(),
    }),
    turn: [chance.normal(20), 0, chance.normal(20)],
    part,
  };
};

/** White rice on one side of a plate and brown curry with lumps on the other. */
export const curryRice: Recipe = (chance) => {
  const dish = plate(chance, 1.02);
  const { floor, room } = dish;
  const rice = cooked(chance, 'white', chance.happens(0.4));
  const height = chance.between(0.3, 0.4);
  const mounds: Mound[] = [-0.3, 0, 0.3].map((z) => ({
    at: [-0.26 - 0.6 * z * z, floor - 0.03, z],
    radius: 0.36,
    height,
  }));
  const pool: Mound = { at: [0.16, floor - 0.01, 0], radius: room - 0.02, height: 0.11 };
  const lumps = strewn(chance, chance.whole(7, 10), 0.42, 0.2).flatMap(([x, , z]) => {
    const spot = spotAt(pool, 0.2 + 0.6 * x, z);
    return setOn(spot, [lump(chance)], chance.between(0, 360), 0.02);
  });
  const green = flakes(chance, chance.whole(0, 26), 0.026, () => {
    const [x, , z] = chance.inRing(0, 0.4);
    const { at } = spotAt(pool, x * 0.5 + 0.15, z);
    return [at[0], at[1] + 0.012, at[2]];
  });
  const food = [
    { solid: ellipsoid(pool.radius, pool.height, pool.radius), material: gravy(chance), at: pool.at, part: 'curry' },
    ...heaped(chance, rice, mounds),
    ...lumps,
    ...green,
  ];
  return {
    things: [...dish.things, ...carried(food, [0, 0, 0], [0, chance.between(0, 360), 0])],
    reach: 0.9,
    middle: 0.14,
    elevation: [34, 72],
  };
};
