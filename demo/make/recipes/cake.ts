import { colour, shade, tint } from '../render/colours.ts';
import { cells, fractal } from '../render/noise.ts';
import type { Material, Thing } from '../render/scene.ts';
import { polygon2 } from '../render/outlines.ts';
import { blend, common, cone, cylinder, displaced, ellipsoid, extruded, moved, sphere } from '../render/solids.ts';
import { smoothstep, type Vector } from '../render/vector.ts';
import type { Chance } from '../chance.ts';
import { plain } from '../materials.ts';
import type { Recipe } from '../setting.ts';
import { plate } from '../tableware.ts';

/** Icing and sponge that go together. */
interface Flavour {
  readonly icing: Vector;
  readonly sponge: Vector;
  readonly filling: Vector;
}

const flavours: readonly Flavour[] = [
  { icing: colour('#f7c4cf'), sponge: colour('#e2b877'), filling: colour('#d64a6a') },
  { icing: colour('#faf4ea'), sponge: colour('#dfb472'), filling: colour('#e0466a') },
  { icing: colour('#5a3018'), sponge: colour('#4a2413'), filling: colour('#f0e2cf') },
  { icing: colour('#faf4ea'), sponge: colour('#8f2222'), filling: colour('#faf2e6') },
  { icing: colour('#d8c2ee'), sponge: colour('#e2bd84'), filling: colour('#8f63b5') },
  { icing: colour('#bfe3d3'), sponge: colour('#5a3220'), filling: colour('#f5efe2') },
];

const iced = (of: Vector, offset: number): Material => ({
  ...plain({ colour: of, gloss: 0.3, polish: 0.55, soft: 0.45, mottle: 0.05, grain: 6, offset }),
  relief: (x, y, z) => 0.012 * fractal(x * 6 + offset, y * 14, z * 6, 2),
});

const cherryRed = (chance: Chance): Material =>
  plain({ colour: chance.colour(colour('#b80f22'), colour('#8c0a20')), gloss: 0.9, polish: 0.85, soft: 0.2 });

/** A rosette of piped cream, about 0.13 wide, standing on the origin. */
function rosette(of: Vector, size: number): Thing {
  const ridges = (x: number, y: number, z: number): number =>
    0.5 + 0.5 * Math.sin(7 * Math.atan2(x, z) + (9 * y) / size);
  return {
    solid: displaced(
      blend(
        0.3 * size,
        ellipsoid(size, size * 0.55, size),
        moved(cone(size * 0.6, 0.02, size * 0.45), [0, size * 0.6, 0]),
      ),
      size * 0.22,
      ridges,
    ),
    material: plain({ colour: of, gloss: 0.3, polish: 0.6, soft: 0.55 }),
    part: 'cake/cream',
  };
}

/** What stands on top in a ring: cherries, strawberries or rosettes, or rosettes with a cherry on each. */
function topping(chance: Chance, cream: Vector, radius: number, height: number): Thing[] {
  const count = chance.whole(6, 9);
  const berries = chance.happens(0.75);
  const creams = !berries || chance.happens(0.7);
  const red = cherryRed(chance);
  return Array.from({ length: count }, (_, i): Thing[] => {
    const angle = (2 * Math.PI * i) / count;
    const [x, z] = [radius * Math.sin(angle), radius * Math.cos(angle)];
    return [
      ...(creams ? [{ ...rosette(cream, 0.115), at: [x, height + 0.04, z] as const }] : []),
      ...(berries
        ? [
            {
              solid: sphere(0.085),
              material: red,
              at: [x, height + (creams ? 0.2 : 0.075), z] as const,
              part: 'cake/cherry',
            },
          ]
        : []),
    ];
  }).flat();
}

/** Icing that runs down a side: longer and shorter drips. */
function drips(chance: Chance, radius: number, top: number, of: Material): Thing[] {
  const count = chance.whole(16, 22);
  return Array.from({ length: count }, (_, i): Thing => {
    const angle = (2 * Math.PI * i) / count;
    const length = chance.between(0.07, 0.24);
    return {
      solid: ellipsoid(0.07, length, 0.05),
      material: of,
      at: [radius * Math.sin(angle), top - length * 0.55, radius * Math.cos(angle)],
      turn: [0, (angle * 180) / Math.PI, 0],
      part: 'cake/icing',
    };
  });
}

/** A whole iced cake on a plate, with a ring of cherries or cream. */
export const wholeCake: Recipe = (chance) => {
  const dish = plate(chance, 1);
  const flavour = chance.pick(flavours);
  const radius = chance.between(0.62, 0.7);
  const half = chance.between(0.19, 0.27);
  const middle = dish.floor + half;
  const top = middle + half;
  const cream = chance.pick(['#fbf6ec', '#f8d3da', '#6a3a1d'].map(colour));
  const offset = chance.offset();
  const dripping = chance.happens(0.6);
  const second = iced(chance.pick(['#4a2412', '#f2a8b8', '#fbf6ec', '#c9486a'].map(colour)), offset);
  const hem = Array.from({ length: 22 }, (_, i): Thing => {
    const angle = (2 * Math.PI * i) / 22;
    return { ...rosette(cream, 0.075), at: [radius * Math.sin(angle), dish.floor + 0.03, radius * Math.cos(angle)] };
  });
  return {
    things: [
      ...dish.things,
      {
        solid: cylinder(radius, half, 0.06),
        material: iced(flavour.icing, offset),
        at: [0, middle, 0],
        part: 'cake/icing',
      },
      ...(dripping
        ? [
            {
              solid: cylinder(radius + 0.015, 0.03, 0.025),
              material: second,
              at: [0, top - 0.005, 0] as const,
              part: 'cake/icing',
            },
            ...drips(chance, radius, top, second),
          ]
        : []),
      ...hem,
      ...topping(chance, cream, radius * 0.72, top),
    ],
    reach: 0.98,
    middle: middle * 0.9,
    elevation: [26, 52],
  };
};

/** A slice of layer cake on a plate. */
export const cakeSlice: Recipe = (chance) => {
  const dish = plate(chance, 0.92);
  const flavour = chance.pick(flavours);
  const offset = chance.offset();
  const half = chance.between(0.26, 0.32);
  const length = 1.15;
  const angle = (chance.between(34, 46) * Math.PI) / 360;
  const tip = length * 0.58;
  const wedge = extruded(
    polygon2([
      [-tip, 0],
      [length - tip, length * Math.tan(angle)],
      [length - tip, -(length * Math.tan(angle))],
    ]),
    length,
    half,
    0.012,
  );
  const round = moved(cylinder(length, half + 0.05), [-tip, 0, 0]);
  const layers = chance.whole(2, 3);
  const material: Material = {
    paint: (look, x, y, z, up) => {
      const outside = Math.hypot(x + tip, z) > length - 0.06;
      const level = ((y + half) / (2 * half)) * layers;
      const within = level - Math.floor(level);
      if (up > 0.7 || outside || y > half - 0.045) {
        tint(look, flavour.icing);
        look.gloss = 0.3;
        look.soft = 0.45;
        return;
      }
      tint(look, flavour.sponge);
      const pores = smoothstep(0.1, 0.4, cells(x * 16 + offset, y * 16, z * 16));
      const tone = (0.7 + 0.3 * pores) * (0.85 + 0.3 * fractal(x * 5, y * 5, z * 5 + offset, 2));
      look.red *= tone;
      look.green *= tone;
      look.blue *= tone;
      const edge = 0.16 + 0.03 * Math.sin(9 * x + 7 * z);
      if (Math.floor(level) > 0) shade(look, flavour.filling, smoothstep(edge, edge - 0.05, within));
    },
    relief: (x, y, z) => 0.01 * fractal(x * 14 + offset, y * 14, z * 14, 2),
  };
  const cream = chance.pick(['#fbf6ec', '#f8d3da'].map(colour));
  const top = dish.floor + 2 * half + 0.03;
  return {
    things: [
      ...dish.things,
      { solid: common(wedge, round), material, at: [0, dish.floor + half + 0.012, 0], part: 'cake' },
      { ...rosette(cream, 0.14), at: [0.34, top + 0.04, 0] },
      { solid: sphere(0.1), material: cherryRed(chance), at: [0.34, top + 0.24, 0], part: 'cake/cherry' },
    ],
    reach: 0.84,
    middle: 0.28,
    elevation: [24, 48],
    // Seen on a cut side.
    azimuth: chance.pick([
      [-38, 12],
      [168, 218],
    ] as const),
  };
};
