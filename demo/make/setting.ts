import { cloth, marble, plain, stone, tones, wood } from './materials.ts';
import type { Chance } from './chance.ts';
import type { Camera, Light, Material, Scene, Thing } from './render/scene.ts';
import { clutter } from './tableware.ts';
import type { Vector } from './render/vector.ts';

/** Food as it is served, at the origin, vessel included. */
export interface Dish {
  readonly things: readonly Thing[];
  /** Radius round the origin that the picture has to hold. */
  readonly reach: number;
  /** Height of its middle above the table. Default: 0.15. */
  readonly middle?: number;
  /** Lowest and highest elevation of the camera, in degrees. Default: 28 to 72. */
  readonly elevation?: readonly [number, number];
  /** Lowest and highest azimuth, where the side that is seen matters. Default: all round. */
  readonly azimuth?: readonly [number, number];
}

/** A way of serving a class of food. */
export type Recipe = (chance: Chance) => Dish;

const tables: readonly ((chance: Chance) => Material)[] = [
  (chance) => wood(chance, chance.pick(tones.wood), chance.between(0.5, 1.2)),
  (chance) => wood(chance, chance.pick(tones.wood)),
  (chance) =>
    marble(
      chance,
      chance.pick([
        [0.8, 0.79, 0.77],
        [0.1, 0.1, 0.11],
        [0.5, 0.5, 0.47],
      ]),
      chance.pick(tones.stone),
    ),
  (chance) => stone(chance, chance.pick(tones.stone)),
  (chance) =>
    cloth(
      chance.pick(tones.cloth),
      chance.pick(tones.cloth),
      chance.pick(['plain', 'plain', 'checked', 'striped']),
      chance.between(0.25, 0.8),
    ),
  (chance) => plain({ colour: chance.pick(tones.cloth), mottle: 0.06, grain: 2, gloss: 0.1, offset: chance.offset() }),
];

/** Warm lamps, cool windows and the sun. */
export function lightOf(chance: Chance): Light {
  const warmth = chance.between(-1, 1);
  const strength = chance.between(1.7, 2.6);
  const tone = (amount: number): Vector => [1 + 0.12 * warmth * amount, 1, 1 - 0.18 * warmth * amount];
  const [kr, kg, kb] = tone(1);
  const [sr, sg, sb] = tone(-0.6);
  const fill = chance.between(0.4, 0.75);
  return {
    azimuth: chance.between(0, 360),
    elevation: chance.between(32, 68),
    key: [kr * strength, kg * strength, kb * strength],
    width: chance.between(0.06, 0.3),
    sky: [sr * fill, sg * fill, sb * fill],
    ground: [fill * 0.45, fill * 0.4, fill * 0.36],
    exposure: chance.between(0.62, 0.85),
  };
}

function cameraOf(chance: Chance, dish: Dish): Camera {
  const view = chance.between(26, 40);
  const [low, high] = dish.elevation ?? [28, 72];
  const [from, to] = dish.azimuth ?? [0, 360];
  const fit = dish.reach * chance.between(0.92, 1.3);
  return {
    target: [chance.between(-0.1, 0.1) * dish.reach, dish.middle ?? 0.15, chance.between(-0.1, 0.1) * dish.reach],
    azimuth: chance.between(from, to),
    elevation: chance.between(low, high),
    distance: fit / Math.tan((view * Math.PI) / 360) + 0.3 * dish.reach,
    view,
    roll: chance.normal(2.5),
  };
}

/** Puts a dish on some table, in some light, before some camera, with things about. */
export function setting(dish: Dish, chance: Chance): Scene {
  const table = chance.pick(tables)(chance);
  const room = chance.colour([0.55, 0.52, 0.48], [0.12, 0.13, 0.15]);
  const light = lightOf(chance);
  const camera = cameraOf(chance, dish);
  return { things: [...dish.things, ...clutter(chance, dish.reach)], table, room, camera, light };
}
