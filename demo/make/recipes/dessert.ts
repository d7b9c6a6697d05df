import type { Recipe } from '../setting.ts';
import { cakeSlice, wholeCake } from './cake.ts';
import { brownies, cupcakes, doughnuts, iceCream } from './sweets.ts';

export { wholeCake } from './cake.ts';

export const dessert: readonly Recipe[] = [wholeCake, cakeSlice, doughnuts, cupcakes, iceCream, brownies];
