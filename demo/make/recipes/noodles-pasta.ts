import { colour, mixed } from '../render/colours.ts';
import { fractal } from '../render/noise.ts';
import type { Material, Thing } from '../render/scene.ts';
import { displaced, ellipsoid, sphere } from '../render/solids.ts';
import { scale, type Vector } from '../render/vector.ts';
import type { Chance } from '../chance.ts';
import { plain } from '../materials.ts';
import type { Recipe } from '../setting.ts';
import { bowl, plate } from '../tableware.ts';
import { leaf, restingChopsticks, springOnion } from './garnish.ts';
import { setOn, spotAt, spread, type Mound } from './mound.ts';
import { strands } from './strands.ts';

const paste = (of: Vector, gloss = 0.35): Material => plain({ colour: of, gloss, polish: 0.6, soft: 0.35 });

/** Three close tones, so that strands stand out from each other. */
const tonesOf = (of: Vector): Material[] => [0.78, 0.9, 1].map((level) => paste(scale(of, level)));

const wheat = (chance: Chance): Vector => chance.colour(colour('#d9a548'), colour('#e6bf74'));

/** Sauce ladled over the top of a heap, with lumps in it. */
function sauce(chance: Chance, mound: Mound, of: Vector, lumps: Vector): Thing[] {
  const shift = chance.offset();
  const material: Material = {
    ...plain({ colour: of, gloss: 0.55, polish: 0.7, soft: 0.2, mottle: 0.35, grain: 9, offset: shift }),
    relief: (x, y, z) => 0.03 * fractal(x * 13 + shift, y * 13, z * 13, 3),
  };
  const size = mound.radius * chance.between(0.5, 0.62);
  const top: Thing = {
    solid: displaced(ellipsoid(size, mound.height * 0.42, size), 0.1, (x, y, z) =>
      fractal(x * 5 + shift, y * 5, z * 5, 2),
    ),
    material,
    at: [mound.at[0], mound.at[1] + mound.height * 0.72, mound.at[2]],
    part: 'sauce',
  };
  const runs = spread(chance, mound, chance.whole(9, 14), 0.62).map(({ at }, i): Thing => {
    const radius = chance.between(0.07, 0.13) * (i < 4 ? 1.2 : 1);
    return { solid: ellipsoid(radius, radius * 0.55, radius), material, at, part: 'sauce' };
  });
  const mince = plain({ colour: lumps, gloss: 0.3, mottle: 0.4, grain: 20, rough: 0.02, offset: shift });
  const bits = spread(chance, { ...mound, height: mound.height + 0.06 }, chance.whole(20, 34), 0.35).map(
    ({ at }): Thing => ({ solid: sphere(chance.between(0.025, 0.05)), material: mince, at, part: 'sauce' }),
  );
  return [top, ...runs, ...bits];
}

/** Spaghetti twirled on a plate, tomato sauce on top, and often basil. */
const spaghetti: Recipe = (chance) => {
  const dish = plate(chance, 1);
  const mound: Mound = {
    at: [0, dish.floor, 0],
    radius: chance.between(0.68, 0.76),
    height: chance.between(0.32, 0.42),
  };
  const of = wheat(chance);
  const red = chance.colour(colour('#a02a10'), colour('#7a2210'));
  const nest = strands(chance, {
    mound,
    count: 46,
    radius: chance.between(0.032, 0.037),
    swirl: 0.6,
    curl: 1.5,
    materials: tonesOf(of),
    core: paste(scale(of, 0.5)),
    part: 'noodles',
  });
  const crown = spotAt({ ...mound, height: mound.height + 0.1 }, 0, 0);
  const basil = chance.happens(0.7)
    ? [0, 130, 250].slice(0, chance.whole(1, 3)).flatMap((spin) => setOn(crown, leaf(chance, 0.2), spin + 20))
    : [];
  return {
    things: [...dish.things, ...nest, ...sauce(chance, mound, red, mixed(red, colour('#5c2412'), 0.6)), ...basil],
    reach: 0.95,
    elevation: [32, 70],
  };
};

/** A heap of plain noodles on a plate. */
export const noodlePlate: Recipe = (chance) => {
  const dish = plate(chance, 1);
  const mound: Mound = { at: [0, dish.floor, 0], radius: chance.between(0.7, 0.8), height: chance.between(0.3, 0.4) };
  const of = wheat(chance);
  const heap = strands(chance, {
    mound,
    count: 50,
    radius: chance.between(0.033, 0.04),
    swirl: chance.between(0, 0.4),
    curl: chance.between(2, 4),
    materials: tonesOf(of),
    core: paste(scale(of, 0.5)),
    part: 'noodles',
  });
  return { things: [...dish.things, ...heap], reach: 0.95, elevation: [32, 70] };
};

/** Asian noodles in a bowl with spring onion and chopsticks. */
const noodleBowl: Recipe = (chance) => {
  const dish = bowl(chance, 0.85, chance.between(0.42, 0.55), 0.78);
  const mound: Mound = { at: [0, dish.floor - 0.02, 0], radius: dish.room, height: chance.between(0.18, 0.28) };
  const of = chance.pick(['#dcb261', '#ead2a0', '#b67f3c', '#dba640'].map(colour));
  const heap = strands(chance, {
    mound,
    count: 50,
    radius: chance.between(0.036, 0.045),
    swirl: 0.35,
    curl: 2.5,
    materials: tonesOf(of),
    core: paste(scale(of, 0.5)),
    part: 'noodles',
  });
  const above = { ...mound, height: mound.height + 0.06 };
  const onion = spread(chance, above, chance.whole(8, 18), 0.4).flatMap((spot) =>
    setOn(spot, springOnion(chance, 0.055), chance.between(0, 360)),
  );
  const sticks = chance.happens(0.75) ? restingChopsticks(chance, 0.85, dish.floor / 0.78 + 0.03) : [];
  return { things: [...dish.things, ...heap, ...onion, ...sticks], reach: 0.9, middle: 0.25, elevation: [36, 70] };
};

/** Ribbons with green pesto. */
const tagliatelle: Recipe = (chance) => {
  const dish = plate(chance, 1);
  const mound: Mound = { at: [0, dish.floor, 0], radius: chance.between(0.68, 0.76), height: chance.between(0.3, 0.4) };
  const of = wheat(chance);
  const pesto = chance.colour(colour('#4f7a22'), colour('#6d9130'));
  const green = chance.between(0.15, 0.6);
  const shift = chance.offset();
  const coated: Material = {
    ...paste(of),
    paint: (look, x, y, z) => {
      const share = fractal(x * 6 + shift, y * 6, z * 6, 3) < 0.36 + 0.3 * green ? 0.75 : 0.12;
      [look.red, look.green, look.blue] = mixed(of, pesto, share);
      look.gloss = 0.45;
      look.polish = 0.6;
      look.soft = 0.3;
    },
  };
  const heap = strands(chance, {
    mound,
    count: 44,
    radius: chance.between(0.05, 0.062),
    ribbon: true,
    swirl: 0.4,
    curl: 2.5,
    materials: [coated, ...tonesOf(of).slice(1)],
    core: paste(scale(of, 0.45)),
    part: 'noodles',
  });
  const bits = spread(chance, { ...mound, height: mound.height + 0.05 }, chance.whole(15, 30), 0.7).map(
    ({ at }): Thing => ({ solid: sphere(chance.between(0.015, 0.035)), material: paste(pesto), at, part: 'sauce' }),
  );
  return { things: [...dish.things, ...heap, ...bits], reach: 0.95, elevation: [32, 70] };
};

export const noodlesPasta: readonly Recipe[] = [spaghetti, noodleBowl, noodlePlate, tagliatelle];
