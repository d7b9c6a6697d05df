import type { Recipe } from '../setting.ts';
import { cakeSlice, wholeCake } from './cake.ts';
import { cupcakes, doughnuts } from './iced-cakes.ts';
import { brownies, iceCream } from './sweets.ts';

export { wholeCake } from './cake.ts';

export const dessert: readonly Recipe[] = [wholeCake, cakeSlice, doughnuts, cupcakes, iceCream, brownies];
