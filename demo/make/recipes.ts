import type { Recipe } from './setting.ts';
import { egg } from './recipes/egg.ts';

/** Recipes by the class names of Food-11. */
export const recipes: Readonly<Record<string, readonly Recipe[]>> = { Egg: egg };
