import type { Chance } from '../chance.ts';
import { carried } from '../group.ts';
import { metal, plain, tones } from '../materials.ts';
import { colour, shade, tint } from '../render/colours.ts';
import { fractal, noise } from '../render/noise.ts';
import type { Material, Thing } from '../render/scene.ts';
import { box, capsule, moved } from '../render/solids.ts';
import type { Recipe } from '../setting.ts';
import { board, plate, tray, type Vessel } from '../tableware.ts';

/** Butter: pale yellow, waxy, faintly scored by the knife. */
function butter(chance: Chance): Material {
  const of = chance.colour(colour('#f8d77c'), colour('#f3c552'));
  const offset = chance.offset();
  return {
    paint: (look, x, y, z) => {
      tint(look, of);
      shade(look, colour('#fde9b0'), 0.45 * fractal(x * 3 + offset, y * 5, z * 3, 3));
      look.gloss = 0.22;
      look.polish = 0.35;
      look.soft = 0.65;
    },
    relief: (x, y, z) => 0.004 * noise(x * 6 + offset, y * 34, z * 6) + 0.012 * noise(x * 4, y * 4 + offset, z * 4),
  };
}

/** What butter is served on: a dish, a plate or a board. */
const dishOf = (chance: Chance, halfX: number, halfZ: number): Vessel =>
  chance.pick([
    () => tray(chance, halfX, halfZ),
    () => plate(chance, Math.max(halfX, halfZ) * 1.1),
    () => board(chance, halfX * 1.1, halfZ * 1.15),
  ])();

/** A butter knife along x. */
function knife(chance: Chance): Thing[] {
  const wooden = chance.happens(0.5);
  return [
    { solid: moved(box(0.34, 0.012, 0.075, 0.012), [0.4, 0.035, 0.02]), material: metal() },
    {
      solid: capsule([-0.55, 0.04, 0], [0.1, 0.04, 0], 0.045),
      material: wooden ? plain({ colour: chance.pick(tones.wood), gloss: 0.3 }) : metal(),
    },
  ];
}

/** A block of butter on a dish, partly cut into slices that lean or lie before it. */
export const butterBlock: Recipe = (chance) => {
  const dish = dishOf(chance, 0.98, 0.62);
  const material = butter(chance);
  const [high, wide, thick] = [chance.between(0.2, 0.27), chance.between(0.24, 0.3), chance.between(0.035, 0.055)];
  const long = chance.between(0.34, 0.44);
  const block: Thing = {
    solid: box(long, high, wide, 0.025),
    material,
    at: [-0.72 + long, dish.floor + high, 0],
    part: 'butter',
  };
  let foot = -0.72 + 2 * long + 0.03;
  let lean = chance.between(4, 24);
  const slices = Array.from({ length: chance.whole(2, 3) }, (): Thing => {
    const angle = (lean * Math.PI) / 180;
    const slice: Thing = {
      solid: box(thick, high, wide, 0.014),
      material,
      at: [
        foot + high * Math.sin(angle),
        dish.floor + high * Math.cos(angle) + thick * Math.sin(angle),
        chance.normal(0.02),
      ],
      turn: [0, chance.normal(4), -lean],
      part: 'butter/slice',
    };
    foot += 2 * thick + chance.between(0.06, 0.12);
    lean = Math.min(lean + chance.between(14, 34), 78);
    return slice;
  });
  const beside = chance.happens(0.5)
    ? carried(knife(chance), [0, dish.floor - 0.01, 0.44], [0, chance.normal(8), 0])
    : [];
  return {
    things: carried([...dish.things, block, ...slices, ...beside], [0, 0, 0], [0, chance.between(0, 360), 0]),
    reach: 0.86,
    middle: 0.22,
    elevation: [26, 52],
  };
};

/** One cube of butter on a small dish or board. */
export const butterCube: Recipe = (chance) => {
  const half = chance.between(0.38, 0.44);
  const dish = dishOf(chance, 0.78, 0.72);
  const cube: Thing = {
    solid: box(half, half * chance.between(0.86, 1), half, 0.03),
    material: butter(chance),
    at: [0, dish.floor + half * 0.93, 0],
    turn: [0, chance.between(28, 62), 0],
    part: 'butter',
  };
  return { things: [...dish.things, cube], reach: 0.85, middle: 0.38, elevation: [26, 40], azimuth: [-12, 12] };
};
