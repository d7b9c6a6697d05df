import { colour, shade, tint } from '../render/colours.ts';
import { cells, fractal } from '../render/noise.ts';
import type { Material, Thing } from '../render/scene.ts';
import { box, cylinder, displaced, ellipsoid, sphere } from '../render/solids.ts';
import { smoothstep, type Vector } from '../render/vector.ts';
import type { Chance } from '../chance.ts';
import { plain } from '../materials.ts';
import type { Recipe } from '../setting.ts';
import { bowl, plate } from '../tableware.ts';

const flavours: readonly (readonly [Vector, Vector])[] = [
  [colour('#f7ecd0'), colour('#3a2a1c')],
  [colour('#4c2a18'), colour('#2b160c')],
  [colour('#f2a3b5'), colour('#b8233f')],
  [colour('#a9d8a4'), colour('#3a2416')],
  [colour('#e8c27a'), colour('#8a5a24')],
];

/** A scoop of ice cream with bits in it. */
function scoop(chance: Chance, radius: number): Thing {
  const [of, bits] = chance.pick(flavours);
  const offset = chance.offset();
  const material: Material = {
    paint: (look, x, y, z) => {
      tint(look, of);
      shade(look, bits, 0.85 * smoothstep(0.2, 0.12, cells(x * 9 + offset, y * 9, z * 9)));
      look.gloss = 0.25;
      look.soft = 0.5;
    },
    relief: (x, y, z) => 0.04 * fractal(x * 9 + offset, y * 9, z * 9, 3),
  };
  const rough = displaced(sphere(radius), 0.05, (x, y, z) => fractal(x * 5 + offset, y * 5, z * 5, 2));
  return { solid: rough, material, part: 'dessert' };
}

/** Scoops of ice cream in a bowl, with sauce, a wafer and a cherry. */
export const iceCream: Recipe = (chance) => {
  const dish = bowl(chance, 0.75, 0.42, 0.5);
  const count = chance.whole(2, 4);
  const start = chance.between(0, 360);
  const radius = count === 2 ? 0.32 : 0.28;
  const scoops = Array.from({ length: count }, (_, i): Thing => {
    const angle = ((start + (360 * i) / count) * Math.PI) / 180;
    const last = count === 4 && i === 3;
    const at: Vector = last
      ? [0, dish.floor + 0.6, 0]
      : [0.3 * Math.sin(angle), dish.floor + 0.22, 0.3 * Math.cos(angle)];
    return { ...scoop(chance, radius), at };
  });
  const sauce = plain({ colour: chance.pick(['#3a1a0c', '#a01030', '#b8701c'].map(colour)), gloss: 0.9, polish: 0.85 });
  const offset = chance.offset();
  const poured = scoops.slice(0, chance.whole(1, count)).map(({ at }): Thing => ({
    solid: displaced(
      ellipsoid(radius * 0.78, radius * 0.46, radius * 0.78),
      0.06,
      (x, y, z) => 0.5 + 0.5 * Math.sin(5 * Math.atan2(x, z) + offset + y),
    ),
    material: sauce,
    at: [at![0], at![1] + radius * 0.66, at![2]],
    part: 'dessert/sauce',
  }));
  const [x, y, z] = scoops[0]!.at!;
  const wafer: Material = {
    paint: (look, px, py) => {
      tint(look, colour('#d9a560'));
      const grid = Math.min(Math.abs(((px * 9) % 1) - 0.5), Math.abs(((py * 9) % 1) - 0.5));
      shade(look, colour('#9a6428'), 0.6 * smoothstep(0.12, 0.04, grid));
    },
  };
  return {
    things: [
      ...dish.things,
      ...scoops,
      ...poured,
      {
        solid: box(0.16, 0.36, 0.025, 0.01),
        material: wafer,
        at: [x * 1.5, y + 0.3, z * 1.5],
        turn: [chance.normal(8), chance.between(0, 360), 18],
        part: 'dessert/wafer',
      },
      {
        solid: sphere(0.085),
        material: plain({ colour: colour('#b3102a'), gloss: 0.9, polish: 0.85 }),
        at: [x, y + radius + 0.16, z],
        part: 'dessert/cherry',
      },
    ],
    reach: 0.82,
    middle: 0.36,
    elevation: [30, 60],
  };
};

/** Squares of chocolate brownie, stacked, with icing sugar or icing. */
export const brownies: Recipe = (chance) => {
  const dish = plate(chance, 1);
  const count = chance.whole(3, 6);
  const offset = chance.offset();
  const topped = chance.pick([colour('#f6f0e8'), colour('#f2b2c4'), colour('#2f170b')]);
  const material: Material = {
    paint: (look, x, y, z, up) => {
      tint(look, colour('#3d1d0f'));
      const tone = 0.65 + 0.6 * fractal(x * 9 + offset, y * 9, z * 9, 3);
      look.red *= tone;
      look.green *= tone;
      look.blue *= tone;
      look.gloss = 0.25;
      if (up > 0.6) shade(look, topped, smoothstep(0.4, 0.55, fractal(x * 5 + offset, y, z * 5, 3)) * 0.95);
    },
    relief: (x, y, z) => 0.03 * fractal(x * 10 + offset, y * 10, z * 10, 3),
  };
  const things = Array.from({ length: count }, (_, i): Thing => {
    const upper = i >= 4;
    const place: Vector = upper
      ? [(i - 4.5) * 0.3, dish.floor + 0.46, 0]
      : [i % 2 === 0 ? -0.29 : 0.29, dish.floor + 0.15, i < 2 ? -0.28 : 0.28];
    return {
      solid: box(0.25, 0.15, 0.25, 0.035),
      material,
      at: place,
      turn: [0, chance.normal(9), 0],
      part: 'dessert',
    };
  });
  const berry: Thing = {
    solid: cylinder(0.1, 0.06, 0.06),
    material: plain({ colour: colour('#c01830'), gloss: 0.7, polish: 0.7 }),
    at: [-0.29, dish.floor + 0.35, -0.28],
    part: 'dessert/berry',
  };
  return { things: [...dish.things, ...things, berry], reach: 0.9, middle: 0.2, elevation: [30, 60] };
};
