import type { Chance } from '../chance.ts';
import { leaf } from '../garnish.ts';
import { carried } from '../group.ts';
import { plain } from '../materials.ts';
import { colour } from '../render/colours.ts';
import { fractal } from '../render/noise.ts';
import type { Material, Thing } from '../render/scene.ts';
import { polygon2, type Distance2 } from '../render/outlines.ts';
import { box, common, ellipsoid, extruded, moved } from '../render/solids.ts';
import type { Vector } from '../render/vector.ts';
import type { Recipe } from '../setting.ts';
import { board, plate, tray } from '../tableware.ts';
import { cooked, grainsOn, type Rice } from './rice-grains.ts';
import type { Spot } from './mound.ts';

const CORNER = 0.13;
const HALF_THICK = 0.15;
const ROUND = 0.07;

/** The triangle in (x, z), its base at positive z, corners rounded. */
const triangle = polygon2([
  [0, -0.33],
  [0.29, 0.2],
  [-0.29, 0.2],
]);
const outline: Distance2 = (x, z) => triangle(x, z) - CORNER;

/** Which way is out of an outline at a point. */
function outwards(of: Distance2, x: number, z: number): [number, number] {
  const [dx, dz] = [of(x + 1e-3, z) - of(x - 1e-3, z), of(x, z + 1e-3) - of(x, z - 1e-3)];
  const long = Math.hypot(dx, dz) || 1;
  return [dx / long, dz / long];
}

/** Places all over the triangle's face towards +y, which is the one that is seen, and the front of its rim. */
function surface(chance: Chance, count: number): Spot[] {
  const spots: Spot[] = [];
  while (spots.length < count) {
    const [x, z] = [chance.between(-0.45, 0.45), chance.between(-0.5, 0.36)];
    const depth = outline(x, z);
    if (depth > 0) continue;
    const [nx, nz] = outwards(outline, x, z);
    if (depth < -ROUND) spots.push({ at: [x, HALF_THICK + ROUND, z], normal: [0, 1, 0] });
    // Near the edge most places go to the rim, which is larger than the strip it is drawn from.
    else if (chance.happens(0.33)) {
      const at: Vector = [x, HALF_THICK + ROUND * 0.8, z];
      spots.push({ at, normal: [0.5 * nx, 0.86, 0.5 * nz] });
    } else {
      for (let i = 0; i < 5; i++) {
        const y = chance.between(-0.8, 1) * (HALF_THICK + 0.03);
        spots.push({
          at: [x + nx * (ROUND - 0.005 - depth), y, z + nz * (ROUND - 0.005 - depth)],
          normal: [nx, 0, nz],
        });
      }
    }
  }
  return spots;
}

function nori(chance: Chance): Material {
  const offset = chance.offset();
  const of = chance.colour(colour('#0f1712'), colour('#1c2a1c'));
  return {
    ...plain({ colour: of, mottle: 0.7, grain: 30, gloss: 0.3, polish: 0.45, offset }),
    relief: (x, y, z) => 0.012 * fractal(x * 40 + offset, y * 40, z * 40, 2),
  };
}

/** The filling that peeps out on top: plum, salmon or sesame. */
function topping(chance: Chance, kind: 'plum' | 'sesame' | 'none'): Thing[] {
  if (kind === 'none') return [];
  if (kind === 'plum') {
    const material = plain({ colour: colour('#b02a35'), mottle: 0.3, grain: 14, rough: 0.02, gloss: 0.5, soft: 0.3 });
    return [{ solid: ellipsoid(0.085, 0.05, 0.085), material, at: [0, HALF_THICK + ROUND, -0.16], part: 'plum' }];
  }
  const material = plain({ colour: colour('#1d1a17'), gloss: 0.3 });
  return Array.from({ length: 16 }, () => ({
    solid: ellipsoid(0.021, 0.011, 0.012),
    material,
    at: [chance.normal(0.1), HALF_THICK + ROUND + 0.02, -0.17 + chance.normal(0.06)],
    turn: [0, chance.between(0, 360), 0],
    part: 'sesame',
  }));
}

/** A rice ball, its triangle upright in (x, y), standing on y = 0 and facing ±z. */
function onigiri(chance: Chance, rice: Rice, kind: Parameters<typeof topping>[1], wide: number, high: number): Thing[] {
  const body = extruded(outline, 0.52, HALF_THICK, ROUND);
  const band = extruded((x, z) => outline(x, z) - 0.028, 0.56, HALF_THICK, ROUND + 0.012);
  const strip: Thing = {
    solid: common(band, moved(box(wide, 0.5, high, 0.005), [0, 0, 0.45])),
    material: nori(chance),
    part: 'onigiri/nori',
  };
  const bare = surface(chance, 430).filter(({ at }) => Math.abs(at[0]) > wide - 0.03 || at[2] < 0.45 - high + 0.03);
  const lying = [
    { solid: body, material: rice.between, part: rice.part },
    ...grainsOn(chance, rice, bare, -0.15, 8),
    strip,
    ...topping(chance, kind),
  ];
  return carried(lying, [0, 0.2 + CORNER + ROUND, 0], [90, 0, 0]);
}

/** Two or three rice balls, standing or leaning back, wrapped in seaweed. */
export const onigiriPlate: Recipe = (chance) => {
  const dish = chance.pick([() => plate(chance, 1.05), () => tray(chance, 1, 0.75), () => board(chance, 1, 0.75)])();
  const rice = cooked(chance, 'white', false, 'onigiri/rice');
  const kind = chance.pick(['none', 'plum', 'sesame', 'sesame'] as const);
  const [wide, high] = [chance.between(0.16, 0.25), chance.between(0.42, 0.6)];
  const count = chance.whole(2, 3);
  const spots: readonly Vector[] =
    count === 3
      ? [
          [-0.42, 0, -0.16],
          [0.42, 0, -0.16],
          [0, 0, 0.34],
        ]
      : [
          [-0.43, 0, 0],
          [0.43, 0, 0.1],
        ];
  const size = count === 3 ? 0.78 : 0.92;
  const balls = spots.flatMap((at) =>
    carried(
      onigiri(chance, rice, kind, wide, high),
      [at[0], dish.floor, at[2]],
      [chance.between(-24, -6), chance.normal(10), 0],
      size,
    ),
  );
  const beside = chance.happens(0.5) ? carried([leaf(chance, 0.22, 0.11)], [0.05, dish.floor, 0.62], [0, 20, 0]) : [];
  return {
    things: [...dish.things, ...balls, ...(count === 2 ? beside : [])],
    reach: 0.86,
    middle: 0.35,
    elevation: [22, 48],
    azimuth: [-38, 38],
  };
};
