import type { Recipe } from './setting.ts';
import { bread } from './recipes/bread.ts';
import { egg } from './recipes/egg.ts';
import { seafood } from './recipes/seafood.ts';
import { soup } from './recipes/soup.ts';
import { vegetableFruit } from './recipes/vegetable-fruit.ts';

/** Recipes by the class names of Food-11. */
export const recipes: Readonly<Record<string, readonly Recipe[]>> = {
  Bread: bread,
  Egg: egg,
  Seafood: seafood,
  Soup: soup,
  'Vegetable/Fruit': vegetableFruit,
};
