import { Chance } from './chance.ts';
import { recipes } from './recipes.ts';
import { render, type Picture } from './render/picture.ts';
import { setting } from './setting.ts';
import { withSticker } from './sticker.ts';

/** Classes in the order of Food-11. */
export const classes = Object.keys(recipes);

/** Pixels a side of a picture that a classifier sees. */
export const SIDE = 128;

/** One picture of a set: its class, its number within the class, and whether a sticker lies on the table. */
export interface Order {
  /** Of the set: no two sets share a scene. */
  readonly seed: number;
  readonly classIndex: number;
  readonly number: number;
  readonly sticker: boolean;
}

/** Renders one picture of a set; the recipes of a class take turns. The sticker changes nothing else of the scene. */
export function renderOrder({ seed, classIndex, number, sticker }: Order): Picture {
  const stream = classIndex * 100_000 + number;
  const chance = new Chance(seed, stream);
  const ways = recipes[classes[classIndex]!]!;
  const scene = setting(ways[number % ways.length]!(chance), chance);
  return render(sticker ? withSticker(scene, new Chance(seed + 1, stream)) : scene, SIDE);
}
