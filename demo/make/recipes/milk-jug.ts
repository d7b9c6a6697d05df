import type { Chance } from '../chance.ts';
import { plain, tones } from '../materials.ts';
import { colour, tint } from '../render/colours.ts';
import type { Material, Thing } from '../render/scene.ts';
import { cylinder, tube, type Solid } from '../render/solids.ts';
import { mix, type Vector } from '../render/vector.ts';
import type { Recipe } from '../setting.ts';
import { radiusAt, vesselOf, type Outline } from './turned.ts';

export const milkWhite = colour('#efe9da');

/** Milk's surface: white, moist, and light gets under it. */
export const milk: Material = plain({ colour: milkWhite, gloss: 0.45, polish: 0.8, soft: 0.7 });

/** The wall's thickness. */
const WALL = 0.05;

const shapes: readonly Outline[] = [
  [
    [0, 0.34],
    [0.36, 0.5],
    [0.78, 0.36],
    [1, 0.44],
  ],
  [
    [0, 0.47],
    [0.12, 0.5],
    [0.82, 0.38],
    [1, 0.43],
  ],
  [
    [0, 0.36],
    [0.5, 0.49],
    [0.84, 0.42],
    [1, 0.47],
  ],
];

/** The handle: a bow from near the rim down to the belly, on the side of +x. */
function jugHandle(outline: Outline, height: number, chance: Chance): Solid {
  const [top, foot] = [chance.between(0.84, 0.9), chance.between(0.26, 0.36)];
  const bulge = chance.between(0.3, 0.38);
  const steps = 16;
  const points = Array.from({ length: steps + 1 }, (_, i): Vector => {
    const angle = (Math.PI * i) / steps;
    const share = mix((top + foot) / 2, top, Math.cos(angle));
    const root = mix(radiusAt(outline, top), radiusAt(outline, foot), i / steps) - 0.02;
    return [root + bulge * Math.sin(angle) ** 0.75, height * share, 0];
  });
  return tube(points, chance.between(0.05, 0.062));
}

/** Glazed, of one colour or two; or glass, through which the milk is seen up to `level`. */
function wallOf(chance: Chance, height: number, level: number): Material {
  const [glaze, other] = [chance.pick(tones.crockery), chance.pick(tones.crockery)];
  const seam = chance.pick([-1, -1, 0.06, 0.3, 0.5]) * height;
  const clear = chance.happens(0.3);
  return {
    paint: (look, _x, y) => {
      tint(look, y < seam ? other : glaze);
      look.gloss = 0.6;
      look.polish = 0.8;
      if (!clear) return;
      tint(look, y < level && y > 0.05 ? milkWhite : [0.75, 0.85, 0.86]);
      look.gloss = 1.2;
      look.polish = 0.9;
      look.soft = 0.4;
      look.opacity = y < level && y > 0.05 ? 1 : 0.25;
    },
  };
}

/** A jug of milk; its handle points along +x. */
export const milkJug: Recipe = (chance) => {
  const outline = chance.pick(shapes);
  const height = chance.between(1.05, 1.25);
  const level = height * chance.between(0.83, 0.89);
  const material = wallOf(chance, height, level);
  const things: Thing[] = [
    { solid: vesselOf(outline, height, WALL, 0.17), material, part: 'jug/body' },
    { solid: jugHandle(outline, height, chance), material, part: 'jug/handle' },
    {
      solid: cylinder(radiusAt(outline, level / height) - WALL + 0.002, 0.02, 0.004),
      material: milk,
      at: [0, level - 0.02, 0],
      part: 'jug/milk',
    },
  ];
  return {
    things: things.map((thing) => ({ ...thing, at: [(thing.at?.[0] ?? 0) - 0.1, (thing.at?.[1] ?? 0) + 0.015, 0] })),
    reach: 0.9,
    middle: 0.6,
    elevation: [26, 46],
    azimuth: [-20, 20],
  };
};
