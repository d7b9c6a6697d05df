import type { Chance } from '../chance.ts';
import { carried } from '../group.ts';
import { plain, tones } from '../materials.ts';
import type { Thing } from '../render/scene.ts';
import { cutBy, cylinder, moved } from '../render/solids.ts';
import type { Vector } from '../render/vector.ts';
import type { Recipe } from '../setting.ts';
import { milk, milkWhite } from './milk-jug.ts';
import { contents, vesselOf, type Outline } from './turned.ts';

/** Milk behind glass: the glass's gloss over the milk's white. */
const behindGlass = plain({ colour: milkWhite, gloss: 1.1, polish: 0.9, soft: 0.4 });
const wall = plain({ colour: [0.62, 0.74, 0.77], gloss: 1.6, polish: 0.95, opacity: 0.22 });

/** How thick glass is; it stands out this far above the level, so that nothing of the milk lies under its wall. */
const WALL = 0.02;

/** A glass vessel and the milk in it up to a level. */
function holding(outline: Outline, height: number, level: number): Thing[] {
  const outside = outline.map(([share, radius]) => [share, radius + WALL] as const);
  return [
    { solid: contents(outline, height, level), material: behindGlass, part: 'milk' },
    { solid: cutBy(vesselOf(outside, height, WALL), [0, -1, 0], -level), material: wall, part: 'glass' },
  ];
}

const bottleOutline: Outline = [
  [0, 0.31],
  [0.04, 0.34],
  [0.52, 0.34],
  [0.8, 0.155],
  [0.9, 0.155],
  [0.96, 0.19],
  [1, 0.19],
];

/** A bottle of milk, open or with a cap. */
function bottle(chance: Chance): Thing[] {
  const height = chance.between(1.35, 1.5);
  const level = height * chance.between(0.66, 0.84);
  const cap: Thing = {
    solid: cylinder(0.215, 0.07, 0.025),
    material: plain({ colour: chance.pick([...tones.cloth, ...tones.stone]), gloss: 0.8, polish: 0.7 }),
    at: [0, height - 0.02, 0],
    part: 'cap',
  };
  return [...holding(bottleOutline, height, level), ...(chance.happens(0.6) ? [cap] : [])].map((thing) => ({
    ...thing,
    at: [0, (thing.at?.[1] ?? 0) + 0.015, 0] as Vector,
  }));
}

/** A glass of milk, wider above. */
function glassful(chance: Chance): Thing[] {
  const height = chance.between(0.68, 0.85);
  const [foot, rim] = [chance.between(0.22, 0.26), chance.between(0.29, 0.34)];
  const level = height * chance.between(0.84, 0.91);
  const outline: Outline = [
    [0, foot],
    [1, rim],
  ];
  const things = holding(outline, height, level);
  // Seen from above through the open rim, milk has no glass before it.
  const surface: Thing = {
    solid: moved(cylinder(foot + (rim - foot) * (level / height) - 0.004, 0.01, 0.004), [0, level, 0]),
    material: milk,
    part: 'milk',
  };
  return [...things, surface].map((thing) => ({ ...thing, at: [0, 0.015, 0] as Vector }));
}

/** A bottle of milk and a glass of it; or two glasses. */
export const milkBottle: Recipe = (chance) => {
  const left = chance.happens(0.5) ? 1 : -1;
  const first = chance.happens(0.8) ? bottle(chance) : glassful(chance);
  const second = glassful(chance);
  return {
    things: [
      ...carried(first, [left * 0.34, 0, chance.between(-0.15, 0.05)]),
      ...carried(second, [-left * chance.between(0.38, 0.46), 0, chance.between(0.05, 0.3)]),
    ],
    reach: 0.92,
    middle: 0.6,
    elevation: [18, 40],
    azimuth: [-25, 25],
  };
};
