import type { Recipe } from './setting.ts';
import { butterCube, milkJug } from './recipes/dairy-product.ts';
import { wholeCake } from './recipes/dessert.ts';
import { friedEgg } from './recipes/egg.ts';
import { steakSlab, steakWithGrain } from './recipes/meat.ts';
import { noodlePlate } from './recipes/noodles-pasta.ts';
import { mussels, sashimiPlate } from './recipes/seafood.ts';
import { soupBowl } from './recipes/soup.ts';

/** One of the ten pictures that stand for the course's. */
export interface DemoPicture {
  readonly id: string;
  readonly recipe: Recipe;
  /** Chosen by eye. */
  readonly seed: number;
  /** Masks by name: the rendered parts that each is made of, the food first. */
  readonly masks: Readonly<Record<string, readonly string[]>>;
  /** Masks of the band along a mask's outline, by name. */
  readonly outlines?: Readonly<Record<string, string>>;
}

export const demoPictures: readonly DemoPicture[] = [
  { id: '0-butter', recipe: butterCube, seed: 4, masks: { food: ['butter'] }, outlines: { outline: 'food' } },
  {
    id: '1-milk-jug',
    recipe: milkJug,
    seed: 3,
    masks: { food: ['jug'], handle: ['jug/handle'], 'jug-body': ['jug/body'] },
    outlines: { outline: 'food' },
  },
  { id: '2-cake', recipe: wholeCake, seed: 6, masks: { food: ['cake'] } },
  { id: '3-egg', recipe: friedEgg, seed: 3, masks: { food: ['egg'], yolk: ['egg/yolk'] } },
  {
    id: '4-steak-and-grain',
    recipe: steakWithGrain,
    seed: 6,
    masks: { food: ['steak', 'grain'], steak: ['steak'], grain: ['grain'] },
  },
  { id: '5-noodles', recipe: noodlePlate, seed: 3, masks: { food: ['noodles'] } },
  { id: '6-sashimi', recipe: sashimiPlate, seed: 7, masks: { food: ['sashimi'] } },
  { id: '7-steak', recipe: steakSlab, seed: 3, masks: { food: ['steak'] } },
  { id: '8-mussels', recipe: mussels, seed: 6, masks: { food: ['mussel'], shell: ['mussel/shell'] } },
  {
    id: '9-soup',
    recipe: soupBowl,
    seed: 4,
    masks: { food: ['soup'], bowl: ['bowl'] },
    outlines: { 'bowl-outline': 'bowl' },
  },
];
