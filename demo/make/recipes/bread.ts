import type { Recipe } from '../setting.ts';
import { baguettes, roundLoaf } from './loaves.ts';
import { croissants, pretzel, rolls } from './rolls.ts';
import { tinBread } from './tin-bread.ts';

/** Loaves from a tin, round loaves, baguettes, rolls, croissants, pretzels. */
export const bread: readonly Recipe[] = [tinBread, roundLoaf, baguettes, rolls, croissants, pretzel];
