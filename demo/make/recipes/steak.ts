import type { Chance } from '../chance.ts';
import { leaf, lemonSlice, sprig } from '../garnish.ts';
import { carried } from '../group.ts';
import { plain } from '../materials.ts';
import { colour, shade, tint } from '../render/colours.ts';
import type { Material, Thing } from '../render/scene.ts';
import { box, cutBy, ellipsoid, type Solid } from '../render/solids.ts';
import { smoothstep, type Vector } from '../render/vector.ts';
import type { Recipe } from '../setting.ts';
import { board, plate, tray, type Vessel } from '../tableware.ts';
import { grilling, steakMaterial } from './grilled.ts';
import { spotAt, spread } from './mound.ts';
import { steakCut } from './steak-shape.ts';

/** What a large steak is served on. @param halfX, @param halfZ of a board or tray */
const underSteak = (chance: Chance, halfX: number, halfZ: number): Vessel =>
  chance.pick([() => plate(chance, 1.06), () => board(chance, halfX, halfZ), () => tray(chance, halfX, halfZ)])();

/** A pat of butter, melting. */
const butter = (chance: Chance, at: Vector): Thing => ({
  solid: box(0.1, 0.035, 0.085, 0.03),
  material: plain({ colour: colour('#f6d35a'), gloss: 0.7, polish: 0.7, soft: 0.5 }),
  at,
  turn: [0, chance.between(0, 90), 0],
  part: 'butter',
});

/** One thick slab of grilled steak that fills its plate or board. */
export const steakSlab: Recipe = (chance) => {
  const vessel = underSteak(chance, 1.12, 0.86);
  const half = chance.between(0.12, 0.17);
  const cut = steakCut(chance, chance.between(0.78, 0.84), half);
  const turn = chance.between(0, 360);
  const food: Thing[] = [
    {
      solid: cut.solid,
      material: steakMaterial(chance, cut, grilling(chance)),
      at: [0, vessel.floor + half, 0],
      part: 'steak',
    },
  ];
  const top = vessel.floor + 2 * half;
  if (chance.happens(0.25)) food.push(butter(chance, [-0.2, top + 0.03, 0.05]));
  else if (chance.happens(0.3))
    food.push(...carried(sprig(chance, 0.55), [-0.35, top, 0.1], [0, chance.between(-40, 40), 0]));
  return {
    things: [...vessel.things, ...carried(food, [0, 0, 0], [0, turn, 0])],
    reach: 0.84,
    middle: 0.2,
    elevation: [32, 70],
  };
};

/** A steak carved across into slices that lean away from the piece that is left: they show their pink middle. */
export const carvedSteak: Recipe = (chance) => {
  const vessel = underSteak(chance, 1.15, 0.8);
  const half = chance.between(0.11, 0.15);
  const cut = steakCut(chance, 0.84, half);
  const material = steakMaterial(chance, cut, grilling(chance));
  const slices = chance.whole(4, 6);
  const thick = chance.between(0.1, 0.13);
  const first = -0.22;
  const piece = (solid: Solid, at: Vector, turn: Vector = [0, 0, 0]): Thing => ({
    solid,
    material,
    at: [at[0], vessel.floor + at[1], at[2]],
    turn,
    part: 'steak',
  });
  const rest = piece(cutBy(cut.solid, [1, 0, 0], first), [-0.14, half, 0]);
  const carved = Array.from({ length: slices }, (_, i) => {
    const from = first + i * thick;
    const solid = cutBy(cutBy(cut.solid, [-1, 0, 0], -from), [1, 0, 0], from + thick - 0.004);
    // Leaning back on the one before: about its own lower edge, which its turn about the origin has moved.
    const lean = chance.between(24, 34);
    const [c, s] = [Math.cos((lean * Math.PI) / 180), Math.sin((lean * Math.PI) / 180)];
    const middle = from + thick / 2;
    const place = first + 0.02 + (i + 0.5) * thick * 1.28;
    const things = [piece({ ...solid, low: [from, -half, -1], high: [from + thick, half, 1] }, [0, 0, 0])];
    const [turned] = carried(
      things.map((thing) => ({ ...thing, at: [-middle, 0, 0] as const })),
      [place, vessel.floor + half * c + (thick / 2) * s, chance.normal(0.012)],
      [0, chance.normal(2), lean],
    );
    return turned!;
  });
  const green = chance.happens(0.6)
    ? carried(sprig(chance, 0.5), [-0.5, vessel.floor, 0.56], [0, chance.between(-10, 20), 0])
    : carried([lemonSlice(chance, 0.18)], [0.4, vessel.floor + 0.02, -0.56]);
  return {
    things: [...vessel.things, ...carried([rest, ...carved, ...green], [0.02, 0, 0], [0, chance.between(-20, 20), 0])],
    reach: 0.92,
    middle: 0.18,
    elevation: [34, 66],
    azimuth: [-15, 105],
  };
};

/** A grain of sweetcorn or millet, paler at its tip. */
function kernelMaterial(chance: Chance, of: Vector, half: number): Material {
  const tip = chance.colour(colour('#f7d65c'), colour('#f3c945'));
  return {
    paint: (look, x) => {
      tint(look, of);
      shade(look, tip, 0.55 * smoothstep(0, half, x));
      look.gloss = 0.55;
      look.polish = 0.65;
      look.soft = 0.3;
    },
  };
}

/** A heap of yellow grain. @param at its middle on the plate */
function grainHeap(chance: Chance, at: Vector): Thing[] {
  const corn = chance.happens(0.7);
  const half = corn ? chance.between(0.05, 0.058) : chance.between(0.034, 0.04);
  const mound = { at, radius: chance.between(0.37, 0.42), height: chance.between(0.2, 0.26) };
  const yellow = chance.colour(colour('#f59c0c'), colour('#f0aa1c'));
  const materials = [0.9, 1, 1.08].map((level) =>
    kernelMaterial(chance, [yellow[0] * level, yellow[1] * level, yellow[2]], half),
  );
  const kernel = ellipsoid(half, half * 0.74, half * 0.84);
  const strewn = (x: number, z: number, lift: number): Thing => {
    const spot = spotAt(mound, x, z);
    return {
      solid: kernel,
      material: chance.pick(materials),
      at: [spot.at[0], spot.at[1] + lift, spot.at[2]],
      turn: [chance.normal(30), chance.between(0, 360), chance.normal(30)],
      size: chance.between(0.88, 1.14),
      part: 'grain',
    };
  };
  const covering = spread(chance, mound, corn ? 150 : 240, 0.98).map((spot) =>
    strewn(spot.at[0] - at[0], spot.at[2] - at[2], chance.between(-0.012, 0.014)),
  );
  const astray = Array.from({ length: corn ? 12 : 22 }, () => {
    const [x, , z] = chance.inRing(mound.radius, mound.radius + 0.07);
    return strewn(x, z, half * 0.6);
  });
  const core: Thing = {
    solid: ellipsoid(mound.radius - 0.02, mound.height - 0.025, mound.radius - 0.02),
    material: plain({ colour: [yellow[0] * 0.75, yellow[1] * 0.55, yellow[2] * 0.5] }),
    at,
    part: 'grain',
  };
  return [core, ...covering, ...astray];
}

/** On one plate a brown steak on the right, at +x, and a heap of yellow grain on the left. */
export const steakWithGrain: Recipe = (chance) => {
  const vessel = plate(chance, 1.08);
  const half = chance.between(0.08, 0.11);
  const cut = steakCut(chance, chance.between(0.56, 0.6), half);
  const steak: Thing = {
    solid: cut.solid,
    material: steakMaterial(chance, cut, grilling(chance)),
    at: [0.4, vessel.floor + half + 0.01, chance.normal(0.02)],
    turn: [0, chance.pick([90, -90]) + chance.between(-16, 16), 0],
    part: 'steak',
  };
  const grain = grainHeap(chance, [-0.45, vessel.floor - 0.02, chance.between(-0.06, 0.08)]);
  const green = chance.happens(0.4)
    ? carried([leaf(chance, 0.18, 0.1)], [-0.05, vessel.floor + 0.02, -0.52], [0, chance.between(0, 180), 0])
    : [];
  return {
    things: [...vessel.things, steak, ...grain, ...green],
    reach: 0.93,
    elevation: [42, 70],
    azimuth: [-15, 15],
  };
};
