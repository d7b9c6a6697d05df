import type { Chance } from '../chance.ts';
import { leaf } from '../garnish.ts';
import { carried } from '../group.ts';
import { colour, shade, tint } from '../render/colours.ts';
import { fractal } from '../render/noise.ts';
import type { Material, Thing } from '../render/scene.ts';
import { type Distance2 } from '../render/outlines.ts';
import { box, extruded, minus, moved, sphere, union, type Solid } from '../render/solids.ts';
import { smoothstep, type Vector } from '../render/vector.ts';
import type { Recipe } from '../setting.ts';
import { board, plate } from '../tableware.ts';

/** The outline of a wedge of a round cheese, its tip at the origin, symmetric about x. @param spread degrees */
export function sector(radius: number, spread: number): Distance2 {
  const sine = Math.sin((spread * Math.PI) / 360);
  const cosine = Math.cos((spread * Math.PI) / 360);
  return (x, y) => Math.max(Math.abs(y) * cosine - x * sine, Math.hypot(x, y) - radius);
}

/** {@link minus} that looks at the cut only near the surface, for cuts that are costly. */
const pierced = (solid: Solid, cut: Solid): Solid => ({
  ...solid,
  distance: (x, y, z) => {
    const d = solid.distance(x, y, z);
    return d > 0.1 ? d : Math.max(d, -cut.distance(x, y, z));
  },
});

/** Cheese that is firm and yellow, with a rind beyond `radius` of the wheel's axis. */
function firm(chance: Chance, of: Vector, rind: Vector, radius: number): Material {
  const offset = chance.offset();
  return {
    paint: (look, x, y, z) => {
      tint(look, of);
      shade(look, [of[0] * 0.85, of[1] * 0.74, of[2] * 0.6], 0.5 * fractal(x * 4 + offset, y * 4, z * 4, 3));
      shade(look, rind, smoothstep(radius - 0.03, radius - 0.01, Math.hypot(x, z)));
      look.gloss = 0.25;
      look.polish = 0.45;
      look.soft = 0.55;
    },
    relief: (x, y, z) => 0.006 * fractal(x * 14 + offset, y * 14, z * 14, 2),
  };
}

/** The holes that the wedge's two cut sides and its top show. */
function holes(chance: Chance, radius: number, spread: number, half: number): Solid {
  const open = (size: number): Solid => sphere(size * radius);
  const sides = Array.from({ length: 8 }, (_, i) => {
    const angle = (((i % 2 === 0 ? 1 : -1) * spread) / 360) * Math.PI;
    const along = radius * (0.24 + 0.17 * Math.floor(i / 2) + chance.between(0, 0.1));
    const size = chance.between(0.045, 0.105) * (i < 2 ? 0.6 : 1);
    return moved(open(size), [along * Math.cos(angle), half * chance.between(-0.6, 0.6), along * Math.sin(angle)]);
  });
  const top = Array.from({ length: 4 }, (_, i) => {
    const angle = (chance.between(-0.32, 0.32) * spread * Math.PI) / 180;
    const along = radius * (0.36 + 0.15 * i);
    return moved(open(chance.between(0.035, 0.075)), [along * Math.cos(angle), half + 0.02, along * Math.sin(angle)]);
  });
  return union(...sides, ...top);
}

/** A cube of the same cheese, with a hole or two. */
function cube(chance: Chance, material: Material): Thing {
  const side = chance.between(0.09, 0.12);
  const solid = minus(
    box(side, side, side, 0.012),
    union(
      moved(sphere(side * 0.4), [side * 0.3, side, side * 0.2]),
      moved(sphere(side * 0.35), [side, side * 0.1, -side * 0.3]),
    ),
  );
  return { solid, material, at: [0, side, 0], part: 'cheese/cube' };
}

/** A wedge of yellow cheese with holes, upright on its flat side, with cubes of it about. */
export const cheeseWedge: Recipe = (chance) => {
  const dish = chance.pick([() => board(chance, 0.95, 0.72), () => board(chance, 1.05, 0.7), () => plate(chance)])();
  const radius = chance.between(1.15, 1.3);
  const spread = chance.between(38, 52);
  const half = chance.between(0.24, 0.32);
  const of = chance.colour(colour('#f6bb40'), colour('#f6cc62'));
  const rind = chance.pick(['#d99a32', '#e3b04c', '#b9772a', '#b0342a'].map(colour));
  const body = pierced(
    extruded(sector(radius, spread), radius, half - 0.015, 0.015),
    holes(chance, radius, spread, half),
  );
  const wedge: Thing = {
    solid: body,
    material: firm(chance, of, rind, radius),
    at: [-radius * 0.58, dish.floor + half, 0],
    part: 'cheese',
  };
  const loose = firm(chance, of, of, 9);
  const cubes = [-1, 1].flatMap((side) =>
    Array.from({ length: chance.whole(0, 2) }, (_, i) =>
      carried(
        [cube(chance, loose)],
        [-0.2 - 0.28 * i + chance.normal(0.03), dish.floor, side * chance.between(0.42, 0.5)],
        [0, chance.between(0, 90), 0],
      ),
    ).flat(),
  );
  const green = chance.happens(0.4)
    ? carried(
        [leaf(chance, 0.16), ...carried([leaf(chance, 0.13)], [0.05, 0.01, 0.1], [0, 60, 0])],
        [-0.62, dish.floor, 0.3],
      )
    : [];
  return {
    things: carried(
      [...dish.things, wedge, ...cubes, ...green],
      [0, 0, 0],
      [0, chance.pick([0, 180]) + chance.between(-40, 40), 0],
    ),
    reach: 0.82,
    middle: 0.25,
    elevation: [24, 46],
    azimuth: [-15, 15],
  };
};
