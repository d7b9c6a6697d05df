import type { Recipe } from '../setting.ts';
import { bananaHand } from './bananas.ts';
import { citrus } from './citrus.ts';
import { grapes } from './grapes.ts';
import { orchard } from './orchard.ts';
import { broccoliHeads, carrots, tomatoesAndCucumber } from './vegetables.ts';
import { watermelon } from './watermelon.ts';

export const vegetableFruit: readonly Recipe[] = [
  orchard,
  grapes,
  bananaHand,
  citrus,
  watermelon,
  carrots,
  broccoliHeads,
  tomatoesAndCucumber,
];
