import { colour } from '../render/colours.ts';
import { fractal } from '../render/noise.ts';
import type { Material, Thing } from '../render/scene.ts';
import { capsule, cone, displaced, ellipsoid, sphere, torus } from '../render/solids.ts';
import type { Vector } from '../render/vector.ts';
import type { Chance } from '../chance.ts';
import { carried } from '../group.ts';
import { plain } from '../materials.ts';
import type { Recipe } from '../setting.ts';
import { board, plate } from '../tableware.ts';

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
