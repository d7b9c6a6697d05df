import type { Chance } from '../chance.ts';
import { leaf } from '../garnish.ts';
import { carried } from '../group.ts';
import { plain } from '../materials.ts';
import { colour } from '../render/colours.ts';
import type { Thing } from '../render/scene.ts';
import { cylinder, ellipsoid, sphere } from '../render/solids.ts';
import type { Recipe } from '../setting.ts';
import { bowl, plate } from '../tableware.ts';
import { setOn, spotAt, spread, type Mound } from './mound.ts';
import { onigiriPlate } from './onigiri.ts';
import { astray, cooked, heaped } from './rice-grains.ts';
import { curryRice, friedRice } from './rice-meals.ts';

/** Black or pale sesame over the top of a mound. */
function sesame(chance: Chance, mound: Mound): Thing[] {
  const material = plain({ colour: colour(chance.pick(['#1d1a17', '#1d1a17', '#c98f45'])), gloss: 0.3 });
  return spread(chance, mound, chance.whole(16, 40), chance.between(0.2, 0.7)).flatMap((spot) =>
    setOn(spot, [{ solid: ellipsoid(0.022, 0.011, 0.013), material, part: 'sesame' }], chance.between(0, 360), 0.035),
  );
}

/** A pickled plum pressed into the top. */
const plum = (chance: Chance, mound: Mound): Thing[] => [
  {
    solid: ellipsoid(0.12, 0.1, 0.12),
    material: plain({
      colour: colour('#a82432'),
      mottle: 0.25,
      grain: 9,
      rough: 0.03,
      gloss: 0.5,
      polish: 0.7,
      soft: 0.3,
    }),
    at: spotAt(mound, chance.normal(0.03), chance.normal(0.03)).at,
    part: 'plum',
  },
];

/** Two or three leaves that meet on top. */
function crown(chance: Chance, mound: Mound): Thing[] {
  const count = chance.whole(2, 3);
  const spin = chance.between(0, 360);
  const [x, y, z] = spotAt(mound, 0, 0).at;
  return Array.from({ length: count }, (_, i) =>
    carried(
      carried([leaf(chance, 0.15, 0.075, 0.8)], [0.12, 0.03, 0], [0, 0, 6]),
      [x, y + 0.01 * i, z],
      [0, spin + (i * 360) / count, 0],
    ),
  ).flat();
}

/** A bowl heaped with white rice. */
const riceBowl: Recipe = (chance) => {
  const depth = chance.between(0.45, 0.6);
  const radius = chance.between(0.78, 0.88);
  const dish = bowl(chance, radius, depth, 0.86);
  const mound: Mound = { at: [0, dish.floor - 0.02, 0], radius: dish.room, height: chance.between(0.28, 0.46) };
  const rice = cooked(chance, 'white', chance.happens(0.35));
  const onTop = chance.pick([() => [], sesame, plum, sesame, crown])(chance, mound);
  return {
    things: [...dish.things, ...heaped(chance, rice, [mound]), ...onTop],
    reach: 0.88,
    middle: 0.45,
    elevation: [24, 58],
  };
};

/** Slices of cucumber or small tomatoes about a dome. */
function beside(chance: Chance, radius: number, floor: number): Thing[] {
  const start = chance.between(0, 360);
  const tomato = chance.happens(0.5);
  return Array.from({ length: chance.whole(2, 4) }, (_, i): Thing => {
    const angle = ((start + i * (tomato ? 26 : 22)) * Math.PI) / 180;
    const piece: Thing = tomato
      ? {
          solid: sphere(0.11),
          material: plain({ colour: colour('#c8261b'), gloss: 0.6, polish: 0.85 }),
          part: 'tomato',
        }
      : {
          solid: cylinder(0.14, 0.018, 0.01),
          material: {
            paint: (look, x, _y, z) => {
              const r = Math.hypot(x, z);
              const [red, green, blue] = colour(r > 0.125 ? '#2f6b2a' : r > 0.07 ? '#cfe0a0' : '#b4cd7c');
              Object.assign(look, { red, green, blue, gloss: 0.4, soft: 0.4 });
            },
          },
          turn: [0, 0, 24],
          part: 'cucumber',
        };
    const lift = tomato ? 0.105 : 0.04;
    return { ...piece, at: [radius * Math.sin(angle), floor + lift + 0.01 * i, radius * Math.cos(angle)] };
  });
}

/** A dome of white or saffron rice, turned out of a cup on a plate. */
const riceDome: Recipe = (chance) => {
  const dish = plate(chance, 1);
  const size = chance.between(0.56, 0.63);
  const mound: Mound = { at: [0, dish.floor - 0.04, 0], radius: size, height: size * chance.between(0.68, 0.85) };
  const rice = cooked(chance, chance.happens(0.7) ? 'white' : 'saffron', chance.happens(0.6));
  return {
    things: [
      ...dish.things,
      ...heaped(chance, rice, [mound]),
      ...astray(chance, rice, chance.whole(4, 16), size, size + 0.12, dish.floor),
      ...(chance.happens(0.75) ? crown(chance, mound) : sesame(chance, mound)),
      ...(chance.happens(0.6) ? beside(chance, size + 0.15, dish.floor) : []),
    ],
    reach: 0.78,
    middle: 0.24,
    elevation: [26, 56],
  };
};

export const rice: readonly Recipe[] = [riceBowl, riceDome, friedRice, onigiriPlate, curryRice];
