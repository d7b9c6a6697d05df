import { colour, shade, tint } from '../render/colours.ts';
import { cells, fractal } from '../render/noise.ts';
import type { Material, Thing } from '../render/scene.ts';
import { box, capsule, cone, cylinder, displaced, ellipsoid, sphere, torus } from '../render/solids.ts';
import { smoothstep, type Vector } from '../render/vector.ts';
import type { Chance } from '../chance.ts';
import { carried } from '../group.ts';
import { plain } from '../materials.ts';
import type { Recipe } from '../setting.ts';
import { board, bowl, plate } from '../tableware.ts';

const icings = ['#f28fb0', '#5b2d16', '#faf3e8', '#c9a3ea', '#8fd3cf', '#f2b54a'].map(colour);
const bright = ['#e8353f', '#f7d23e', '#3d8fe0', '#4fb84f', '#ffffff', '#f27ab0'].map(colour);

/** Hundreds and thousands on a dome or a ring: at each place, lying along it. */
const sprinkle = (chance: Chance, at: Vector, turn: Vector): Thing => ({
  solid: capsule([-0.03, 0, 0], [0.03, 0, 0], 0.013),
  material: plain({ colour: chance.pick(bright), gloss: 0.3 }),
  at,
  turn,
  part: 'dessert/sprinkles',
});

/** A ring doughnut on the origin with icing on its upper half. */
function doughnut(chance: Chance, icing: Vector): Thing[] {
  const [ring, wire] = [0.25, 0.145];
  const offset = chance.offset();
  const baked = plain({ colour: colour('#c58a45'), gloss: 0.2, mottle: 0.25, grain: 7, offset });
  const glazed = plain({ colour: icing, gloss: 0.7, polish: 0.8, soft: 0.2 });
  const cap = displaced(torus(ring, wire + 0.012), 0.012, (x, y, z) => fractal(x * 7 + offset, y * 7, z * 7, 2));
  // Cut along a wavy line, where the icing has run down.
  const edge = (x: number, y: number, z: number): number => 0.03 * Math.sin(7 * Math.atan2(x, z) + offset) - y;
  const poured = {
    ...cap,
    distance: (x: number, y: number, z: number) => Math.max(cap.distance(x, y, z), edge(x, y, z)),
  };
  const sprinkles = chance.happens(0.6)
    ? Array.from({ length: 34 }, () => {
        const around = chance.between(0, 2 * Math.PI);
        const over = chance.normal(0.55);
        const r = ring + (wire + 0.018) * Math.sin(over);
        return sprinkle(
          chance,
          [r * Math.sin(around), (wire + 0.018) * Math.cos(over), r * Math.cos(around)],
          [0, chance.between(0, 180), chance.normal(12)],
        );
      })
    : [];
  return [
    { solid: torus(ring, wire), material: baked, part: 'dessert' },
    { solid: poured, material: glazed, part: 'dessert/icing' },
    ...sprinkles,
  ];
}

/** Iced ring doughnuts, flat or one leaning on the others. */
export const doughnuts: Recipe = (chance) => {
  const dish = chance.pick([() => plate(chance, 1.02), () => board(chance, 1, 0.85)])();
  const count = chance.whole(1, 4);
  const spread = count === 1 ? 0 : count === 2 ? 0.42 : 0.47;
  const size = count === 1 ? 1.7 : 1;
  const start = chance.between(0, 360);
  const things = Array.from({ length: count }, (_, i) => {
    const angle = ((start + (360 * i) / count) * Math.PI) / 180;
    const at: Vector = [spread * Math.sin(angle), dish.floor + 0.145 * size, spread * Math.cos(angle)];
    return carried(
      doughnut(chance, chance.pick(icings)),
      at,
      [chance.normal(3), chance.between(0, 360), chance.normal(3)],
      size,
    );
  });
  return { things: [...dish.things, ...things.flat()], reach: 0.95, elevation: [36, 70] };
};

/** Icing piped in a spiral that grows narrower: turn upon turn. */
function swirl(chance: Chance, icing: Vector, height: number): Thing[] {
  const material = plain({ colour: icing, gloss: 0.35, polish: 0.6, soft: 0.5 });
  const turns = chance.between(2.6, 3.2);
  const steps = 30;
  const pointAt = (i: number): Vector => {
    const t = i / steps;
    const radius = 0.25 * (1 - t) ** 0.8;
    const angle = 2 * Math.PI * turns * t;
    return [radius * Math.sin(angle), height + 0.42 * t, radius * Math.cos(angle)];
  };
  return Array.from({ length: steps }, (_, i): Thing => ({
    solid: capsule(pointAt(i), pointAt(i + 1), 0.115 - 0.075 * (i / steps)),
    material,
    part: 'dessert/icing',
  }));
}

function cupcake(chance: Chance, icing: Vector, paper: Vector): Thing[] {
  const folds: Material = {
    ...plain({ colour: paper, soft: 0.3 }),
    relief: (x, _y, z) => 0.02 * Math.sin(34 * Math.atan2(x, z)),
  };
  const cherry = chance.happens(0.5);
  return [
    { solid: cone(0.22, 0.31, 0.17, 0.01), material: folds, at: [0, 0.18, 0], part: 'dessert/paper' },
    {
      solid: ellipsoid(0.33, 0.12, 0.33),
      material: plain({ colour: colour('#b9803f'), mottle: 0.3, grain: 12 }),
      at: [0, 0.36, 0],
      part: 'dessert',
    },
    ...swirl(chance, icing, 0.46),
    ...(cherry
      ? [
          {
            solid: sphere(0.09),
            material: plain({ colour: colour('#b3102a'), gloss: 0.9, polish: 0.85 }),
            at: [0, 0.98, 0] as const,
            part: 'dessert/cherry',
          },
        ]
      : Array.from({ length: 16 }, () => {
          const [x, , z] = chance.inRing(0.1, 0.3);
          return sprinkle(
            chance,
            [x, 0.62 + 0.9 * (0.3 - Math.hypot(x, z)), z],
            [0, chance.between(0, 180), chance.normal(25)],
          );
        })),
  ];
}

/** Cupcakes with swirled icing. */
export const cupcakes: Recipe = (chance) => {
  const dish = plate(chance, 1);
  const count = chance.whole(1, 4);
  const spread = count === 1 ? 0 : 0.44;
  const size = count === 1 ? 1.5 : 1;
  const paper = chance.pick([...icings, colour('#e9e2d4')]);
  const start = chance.between(0, 360);
  const icing = chance.pick(icings);
  const things = Array.from({ length: count }, (_, i) => {
    const angle = ((start + (360 * i) / count) * Math.PI) / 180;
    const own = chance.happens(0.5) ? icing : chance.pick(icings);
    const at: Vector = [spread * Math.sin(angle), dish.floor, spread * Math.cos(angle)];
    return carried(cupcake(chance, own, paper), at, [0, chance.between(0, 360), 0], size);
  });
  return { things: [...dish.things, ...things.flat()], reach: 0.98, middle: 0.42, elevation: [22, 50] };
};

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
