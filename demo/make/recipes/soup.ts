import type { Chance } from '../chance.ts';
import { flakes, leaf } from '../garnish.ts';
import { carried } from '../group.ts';
import { plain } from '../materials.ts';
import { colour } from '../render/colours.ts';
import type { Thing } from '../render/scene.ts';
import { blend, ellipsoid, moved } from '../render/solids.ts';
import type { Vector } from '../render/vector.ts';
import type { Dish, Recipe } from '../setting.ts';
import { bowl, filling, type Vessel } from '../tableware.ts';
import { clear, cloudy, puree, soupVessel, swirlOf } from './soup-liquid.ts';
import * as pieces from './soup-pieces.ts';

const pair = (a: string, b: string): readonly [Vector, Vector] => [colour(a), colour(b)];
const tones = {
  tomato: pair('#c5452a', '#a8321a'),
  pumpkin: pair('#de7f1a', '#cf6a14'),
  pea: pair('#7c9440', '#62802f'),
  mushroom: pair('#b99a72', '#a3845c'),
  leek: pair('#d5c583', '#c9b56a'),
};

const served = ({ things }: Vessel, ...food: readonly (readonly Thing[])[]): Dish => ({
  things: [...things, ...food.flat()],
  reach: 0.95,
  elevation: [42, 78],
  middle: 0.28,
});

/** Pieces at points, each turned about the upright. @param lift height of a piece's middle above the surface */
const afloat = (chance: Chance, points: readonly Vector[], lift: number, piece: (chance: Chance) => Thing): Thing[] =>
  points.flatMap(([x, y, z]) =>
    carried([piece(chance)], [x, y + lift, z], [chance.normal(7), chance.between(0, 360), chance.normal(7)]),
  );

/** Herbs strewn on soup. */
const herbs = (chance: Chance, { floor, room }: Vessel, count: number, size = 0.028): Thing[] =>
  flakes(chance, count, size, () => {
    const [x, , z] = chance.inRing(0, room * 0.8);
    return [x, floor + 0.006, z];
  });

/** Two or three leaves that meet in the middle. */
function crown(chance: Chance, floor: number): Thing[] {
  const count = chance.whole(2, 3);
  const start = chance.between(0, 360);
  return Array.from({ length: count }, (_, i) =>
    carried(
      carried([leaf(chance, 0.17, 0.085, 0.8)], [0.15, 0.01, 0], [0, 0, 8]),
      [0, floor + 0.012 * i, 0],
      [0, start + (i * 360) / count + chance.normal(12), 0],
    ),
  ).flat();
}

/** Smooth soup of tomatoes, pumpkin, peas or leek with cream drawn on it, and leaves or seeds. */
const withCream = (chance: Chance, dish: Vessel): Dish => {
  const kind = chance.pick(['tomato', 'tomato', 'pumpkin', 'pumpkin', 'pea'] as const);
  const material = puree(chance, chance.colour(...tones[kind]), dish.room, swirlOf(chance, dish.room));
  const onTop = chance.pick([
    () => crown(chance, dish.floor),
    () => herbs(chance, dish, chance.whole(15, 35)),
    () =>
      kind === 'pumpkin'
        ? afloat(chance, pieces.strewn(chance, chance.whole(5, 10), 0.3, 0.09, dish.floor), 0.015, pieces.seed)
        : crown(chance, dish.floor),
  ])();
  return served(dish, [filling(dish, material, 'soup')], onTop);
};

/** A bowl of smooth soup with cream. */
export const soupBowl: Recipe = (chance) =>
  withCream(chance, bowl(chance, 0.95, chance.between(0.42, 0.6), chance.between(0.78, 0.88)));

const swirled: Recipe = (chance) => withCream(chance, soupVessel(chance));

/** Green, golden or red soup with a heap of croutons and herbs. */
const croutons: Recipe = (chance) => {
  const dish = soupVessel(chance);
  const kind = chance.pick(['pea', 'pea', 'leek', 'tomato', 'pumpkin'] as const);
  const material = puree(chance, chance.colour(...tones[kind]), dish.room);
  const spots = pieces.strewn(chance, chance.whole(6, 11), dish.room * 0.55, 0.17, dish.floor);
  return served(
    dish,
    [filling(dish, material, 'soup')],
    afloat(chance, spots, 0.035, pieces.crouton),
    herbs(chance, dish, 24),
  );
};

/** Clear broth with meatballs or potato, rounds of carrot, peas, leek and herbs. */
const broth: Recipe = (chance) => {
  const dish = soupVessel(chance);
  const of = chance.colour(colour('#d59a2c'), colour('#b8791f'));
  const material = clear(chance, of, chance.between(0.5, 0.65), chance.between(0.4, 0.6));
  const meat = chance.happens(0.65);
  const all = pieces.strewn(chance, meat ? 17 : 22, dish.room * 0.82, 0.19, dish.floor);
  const large = all.slice(0, meat ? chance.whole(4, 6) : chance.whole(5, 7));
  const rest = all.slice(large.length);
  const peas = pieces.strewn(chance, chance.whole(6, 14), dish.room * 0.9, 0.1, dish.floor);
  return served(
    dish,
    [filling(dish, material, 'soup')],
    afloat(chance, large, meat ? 0.01 : 0, meat ? pieces.meatball : pieces.potato),
    afloat(chance, rest, 0, pieces.carrot),
    afloat(chance, peas, 0.005, pieces.pea),
    afloat(chance, pieces.strewn(chance, 6, dish.room * 0.8, 0.15, dish.floor), 0.01, pieces.onionRing),
    herbs(chance, dish, 20),
  );
};

/** Miso: cloudy, with cubes of tofu, seaweed and spring onion. */
const miso: Recipe = (chance) => {
  const dish = bowl(chance, 0.92, chance.between(0.5, 0.66), chance.between(0.78, 0.88));
  const material = cloudy(chance, chance.colour(colour('#a9702f'), colour('#8f5a26')), colour('#cf9f5f'));
  const spots = pieces.strewn(chance, chance.whole(14, 18), dish.room * 0.78, 0.21, dish.floor);
  const cubes = Math.ceil(spots.length * 0.55);
  return served(
    dish,
    [filling(dish, material, 'soup')],
    afloat(chance, spots.slice(0, cubes), 0.02, pieces.tofu),
    afloat(chance, spots.slice(cubes), 0.012, pieces.seaweed),
    afloat(
      chance,
      pieces.strewn(chance, chance.whole(8, 16), dish.room * 0.85, 0.1, dish.floor),
      0.012,
      pieces.onionRing,
    ),
  );
};

/** Cream of mushrooms with slices of them and parsley. */
const mushroom: Recipe = (chance) => {
  const dish = soupVessel(chance);
  const swirl = chance.happens(0.5) ? swirlOf(chance, dish.room) : undefined;
  const material = puree(chance, chance.colour(...tones.mushroom), dish.room, swirl);
  const spots = pieces.strewn(chance, chance.whole(5, 8), dish.room * 0.66, 0.3, dish.floor);
  return served(
    dish,
    [filling(dish, material, 'soup')],
    afloat(chance, spots, 0.014, pieces.mushroomSlice),
    herbs(chance, dish, chance.whole(25, 45)),
  );
};

/** Red vegetable soup, full of roots and peas, with a spoonful of sour cream and dill. */
const borscht: Recipe = (chance) => {
  const dish = soupVessel(chance);
  const of = chance.happens(0.55)
    ? chance.colour(colour('#6a0f2c'), colour('#7d1428'))
    : chance.colour(colour('#c2481a'), colour('#b53a16'));
  const material = clear(chance, of, 1, 0.45);
  const spots = pieces.strewn(chance, 30, dish.room * 0.86, 0.17, dish.floor);
  const cream: Thing = {
    solid: blend(
      0.1,
      ellipsoid(0.2, 0.08, 0.17),
      moved(ellipsoid(0.12, 0.08, 0.12), [chance.normal(0.04), 0.05, 0.02]),
      moved(ellipsoid(0.05, 0.05, 0.05), [0.02, 0.12, 0.01]),
    ),
    material: plain({ colour: colour('#f6f1e6'), gloss: 0.4, polish: 0.65, soft: 0.7 }),
    at: [chance.normal(0.08), dish.floor + 0.02, chance.normal(0.08)],
    part: 'cream',
  };
  const kinds = [pieces.potato, pieces.carrot, pieces.potato, pieces.pea];
  return served(
    dish,
    [filling(dish, material, 'soup'), cream],
    spots.flatMap((spot, i) => afloat(chance, [spot], -0.012, kinds[i % kinds.length]!)),
    herbs(chance, dish, 30),
    flakes(chance, 8, 0.03, () => {
      const [x, , z] = chance.inRing(0, 0.12);
      return [cream.at![0] + x, dish.floor + 0.13 - 0.3 * Math.hypot(x, z), cream.at![2] + z];
    }),
  );
};

export const soup: readonly Recipe[] = [swirled, croutons, broth, miso, mushroom, borscht];
