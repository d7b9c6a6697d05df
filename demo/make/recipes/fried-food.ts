import type { Recipe } from '../setting.ts';
import { drumsticks } from './drumsticks.ts';
import { fries } from './fries.ts';
import { nuggets, onionRings } from './nuggets.ts';
import { springRolls } from './spring-rolls.ts';
import { tempura } from './tempura.ts';

export const friedFood: readonly Recipe[] = [fries, drumsticks, nuggets, onionRings, springRolls, tempura];
