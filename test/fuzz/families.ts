import { cardFamilies } from './card-families.ts';
import { checkpointFamilies } from './checkpoint-families.ts';
import { contentFamilies } from './content-families.ts';
import { encoderFamilies } from './encoder-families.ts';
import type { Family } from './family.ts';
import { pictureFamilies } from './picture-families.ts';
import { tableFamilies } from './table-families.ts';

/** Every kind of file that strangers bring. */
export const families: readonly Family[] = [
  ...checkpointFamilies,
  ...tableFamilies,
  ...pictureFamilies,
  ...encoderFamilies,
  ...cardFamilies,
  ...contentFamilies,
];
