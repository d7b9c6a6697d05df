import type { Recipe } from '../setting.ts';
import { bacon } from './bacon.ts';
import { rawSteak } from './raw-steak.ts';
import { roast } from './roast.ts';
import { sausages } from './sausages.ts';
import { skewers } from './skewers.ts';
import { carvedSteak, steakSlab, steakWithGrain } from './steak.ts';

export { steakSlab, steakWithGrain };

/** A grilled steak: whole, carved, or with grain beside it. */
const steak: Recipe = (chance) => chance.pick([steakSlab, steakSlab, carvedSteak, carvedSteak, steakWithGrain])(chance);

export const meat: readonly Recipe[] = [steak, rawSteak, sausages, roast, skewers, bacon];
