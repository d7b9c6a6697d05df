import type { Recipe } from '../setting.ts';
import { crabOrLobster } from './crab.ts';
import { wholeFish } from './fish.ts';
import { mussels } from './mussels.ts';
import { nigiriPlate } from './nigiri.ts';
import { prawns } from './prawns.ts';
import { sashimiPlate } from './sashimi.ts';

export { mussels, sashimiPlate };

export const seafood: readonly Recipe[] = [sashimiPlate, mussels, nigiriPlate, wholeFish, prawns, crabOrLobster];
