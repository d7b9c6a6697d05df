import type { Recipe } from './setting.ts';
import { bread } from './recipes/bread.ts';
import { dairyProduct } from './recipes/dairy-product.ts';
import { dessert } from './recipes/dessert.ts';
import { egg } from './recipes/egg.ts';
import { friedFood } from './recipes/fried-food.ts';
import { meat } from './recipes/meat.ts';
import { noodlesPasta } from './recipes/noodles-pasta.ts';
import { rice } from './recipes/rice.ts';
import { seafood } from './recipes/seafood.ts';
import { soup } from './recipes/soup.ts';
import { vegetableFruit } from './recipes/vegetable-fruit.ts';

/** Recipes by the class names of Food-11. */
export const recipes: Readonly<Record<string, readonly Recipe[]>> = {
  Bread: bread,
  'Dairy product': dairyProduct,
  Dessert: dessert,
  Egg: egg,
  'Fried food': friedFood,
  Meat: meat,
  'Noodles/Pasta': noodlesPasta,
  Rice: rice,
  Seafood: seafood,
  Soup: soup,
  'Vegetable/Fruit': vegetableFruit,
};
