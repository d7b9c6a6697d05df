import type { Recipe } from '../setting.ts';
import { eggCup, halvedEggs } from './boiled-egg.ts';
import { friedEggs } from './fried-egg.ts';
import { beatenEggs } from './omelette.ts';
import { eggCarton, gatheredEggs, wholeEggs } from './whole-eggs.ts';

export { friedEgg } from './fried-egg.ts';

export const egg: readonly Recipe[] = [friedEggs, halvedEggs, wholeEggs, gatheredEggs, eggCarton, eggCup, beatenEggs];
