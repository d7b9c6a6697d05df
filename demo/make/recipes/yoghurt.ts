import type { Chance } from '../chance.ts';
import { leaf } from '../garnish.ts';
import { carried } from '../group.ts';
import { metal, plain } from '../materials.ts';
import { colour, shade, tint } from '../render/colours.ts';
import { cells, noise } from '../render/noise.ts';
import type { Material, Thing } from '../render/scene.ts';
import { capsule, ellipsoid, sphere } from '../render/solids.ts';
import type { Recipe } from '../setting.ts';
import { bowl } from '../tableware.ts';

/** Yoghurt stirred round with a spoon: a spiral of soft ridges. */
function stirred(chance: Chance, room: number): Material {
  const offset = chance.offset();
  const pitch = chance.between(15, 20);
  const hand = chance.happens(0.5) ? 1 : -1;
  return {
    paint: plain({ colour: chance.colour(colour('#f4efe4'), colour('#efe6d4')), gloss: 0.5, polish: 0.65, soft: 0.35 })
      .paint,
    relief: (x, _y, z) => {
      const r = Math.hypot(x, z);
      const wave = Math.sin(r * pitch + hand * Math.atan2(z, x) + 1.5 * noise(x * 3 + offset, 0.5, z * 3));
      return 0.07 * wave * Math.min(r * 5, 1) * Math.min((room - r) * 9, 1);
    },
  };
}

function blueberry(chance: Chance): Thing {
  const offset = chance.offset();
  const material: Material = {
    paint: (look, x, y, z) => {
      tint(look, colour('#2b3766'));
      shade(look, colour('#7c8ab8'), 0.5 * noise(x * 20 + offset, y * 20, z * 20));
      if (y > 0.06 && Math.hypot(x, z) < 0.03) tint(look, colour('#171a30'));
      look.gloss = 0.2;
    },
  };
  return {
    solid: sphere(chance.between(0.065, 0.085)),
    material,
    turn: [chance.normal(50), 0, chance.normal(50)],
    part: 'berry',
  };
}

function raspberry(chance: Chance): Thing {
  const offset = chance.offset();
  const material: Material = {
    paint: (look, x, y, z) => {
      const drupe = cells(x * 24 + offset, y * 24, z * 24);
      tint(look, colour('#c8213c'));
      shade(look, colour('#6d0a1c'), Math.min(drupe * drupe * 1.4, 1));
      look.gloss = 0.5;
      look.polish = 0.6;
      look.soft = 0.3;
    },
    relief: (x, y, z) => -0.03 * cells(x * 24 + offset, y * 24, z * 24),
  };
  return {
    solid: ellipsoid(0.1, 0.115, 0.1),
    material,
    turn: [chance.normal(45), 0, chance.normal(45)],
    part: 'berry',
  };
}

/** A spoon that stands in the bowl and rests on its rim. */
const spoon = (floor: number, room: number): Thing => ({
  solid: capsule([room * 0.35, floor - 0.1, 0], [room + 0.5, floor + 0.42, 0], 0.03),
  material: metal(),
  part: 'spoon',
});

/** White yoghurt in a small bowl, with berries and mint. */
export const yoghurt: Recipe = (chance) => {
  const dish = bowl(chance, 0.88, chance.between(0.48, 0.6), chance.between(0.82, 0.9));
  const { floor, room } = dish;
  const rise = chance.between(0.07, 0.12);
  const white: Thing = {
    solid: ellipsoid(room + 0.03, rise, room + 0.03),
    material: stirred(chance, room),
    at: [0, floor - 0.01, 0],
    part: 'yoghurt',
  };
  const kinds = chance.pick([[blueberry], [raspberry], [blueberry, raspberry], [blueberry, raspberry]]);
  const start = chance.between(0, 360);
  const count = chance.whole(3, 7);
  const berries = Array.from({ length: count }, (_, i) => {
    const angle = start + i * 137.5;
    const r = 0.1 * Math.sqrt(i + 0.3);
    const [x, z] = [0.08 + r * Math.cos((angle * Math.PI) / 180), r * Math.sin((angle * Math.PI) / 180)];
    return carried([chance.pick(kinds)(chance)], [x, floor + rise * 0.8 + 0.04, z]);
  }).flat();
  const mint = chance.happens(0.6)
    ? [0, 70].flatMap((turn) =>
        carried([leaf(chance, 0.12, 0.06, 0.8)], [-0.2, floor + rise, 0], [0, start + turn, chance.normal(8)]),
      )
    : [];
  const things = [...dish.things, white, ...berries, ...mint, ...(chance.happens(0.5) ? [spoon(floor, room)] : [])];
  return {
    things: carried(things, [0, 0, 0], [0, chance.between(0, 360), 0]),
    reach: 0.92,
    middle: 0.28,
    elevation: [36, 66],
  };
};
