import type { Chance } from '../chance.ts';
import { plain } from '../materials.ts';
import { colour, mixed } from '../render/colours.ts';
import { cells } from '../render/noise.ts';
import type { Material, Thing } from '../render/scene.ts';
import { capsule } from '../render/solids.ts';
import { smoothstep, type Vector } from '../render/vector.ts';
import { coreOf, setOn, spread, type Mound, type Spot } from './mound.ts';

/** One pot of rice: how its grains look. */
export interface Rice {
  /** Half the length and half the width of a grain, in units. */
  readonly half: number;
  readonly girth: number;
  /** Neighbouring grains differ a little. */
  readonly grains: readonly Material[];
  /** What is seen between the grains. */
  readonly between: Material;
  readonly part: string;
}

/** Colours of cooked rice: its lightest and its darkest grains. */
const tones = {
  white: ['#f5f2ea', '#e4ddcd'],
  saffron: ['#f3cf4e', '#e0a526'],
  fried: ['#e8c88d', '#b9803f'],
} as const satisfies Record<string, readonly [string, string]>;

/** @param long true long and slender, false short and plump */
export function cooked(chance: Chance, tone: keyof typeof tones, long: boolean, part = 'rice'): Rice {
  const [light, dark] = tones[tone].map(colour) as [Vector, Vector];
  const offset = chance.offset();
  const shadow: Vector = [dark[0] * 0.68, dark[1] * 0.63, dark[2] * 0.54];
  const moist = chance.between(0.2, 0.4);
  return {
    half: (long ? 0.065 : 0.05) * chance.between(0.92, 1.08),
    girth: long ? 0.0195 : 0.024,
    grains: Array.from({ length: 5 }, (_, i) =>
      plain({ colour: mixed(light, dark, i / 4), gloss: moist, polish: 0.6, soft: 0.95 }),
    ),
    between: {
      paint: (look, x, y, z) => {
        const gap = smoothstep(0.2, 0.75, cells(x * 22 + offset, y * 26, z * 22));
        [look.red, look.green, look.blue] = mixed(dark, shadow, gap);
        look.soft = 0.95;
      },
    },
    part,
  };
}

/** A grain on every one of the places, lying on it more or less flat. */
export function grainsOn(chance: Chance, rice: Rice, spots: readonly Spot[], lift = -0.2, stray = 8): Thing[] {
  // A rod's distance is exact and cheap, and hundreds of grains shade each other.
  const end = rice.half - rice.girth;
  const solid = capsule([-end, 0, 0], [end, 0, 0], rice.girth);
  return spots.flatMap((spot) =>
    setOn(
      spot,
      [
        {
          solid,
          material: chance.pick(rice.grains),
          turn: [0, 0, chance.normal(stray)],
          size: chance.between(0.85, 1.1),
          part: rice.part,
        },
      ],
      chance.between(0, 360),
      rice.girth * (lift + chance.between(-0.35, 0.35)),
    ),
  );
}

/** Heaps of rice that run into each other, with as many grains as cover them. */
export function heaped(chance: Chance, rice: Rice, mounds: readonly Mound[], density = 1): Thing[] {
  return mounds.flatMap((mound) => {
    // About the area of half an ellipsoid, over the share of it that a grain hides.
    const area = Math.PI * mound.radius * (mound.radius + 0.85 * mound.height);
    const count = Math.round((density * area) / (3.2 * rice.half * rice.girth));
    const others = mounds.filter((other) => other !== mound);
    const seen = spread(chance, mound, count).filter(({ at }) => others.every((other) => !inside(other, at)));
    return [coreOf(mound, rice.between, rice.part), ...grainsOn(chance, rice, seen)];
  });
}

/** Whether a point lies well within a mound. */
const inside = ({ at, radius, height }: Mound, [x, y, z]: Vector): boolean =>
  ((x - at[0]) ** 2 + (z - at[2]) ** 2) / radius ** 2 + (y - at[1]) ** 2 / height ** 2 < 0.9;

/** A few grains that rolled off, in a ring on the floor. */
export const astray = (
  chance: Chance,
  rice: Rice,
  count: number,
  inner: number,
  outer: number,
  floor: number,
): Thing[] =>
  grainsOn(
    chance,
    rice,
    Array.from({ length: count }, () => {
      const [x, , z] = chance.inRing(inner, outer);
      return { at: [x, floor, z], normal: [0, 1, 0] };
    }),
    1,
    4,
  );
