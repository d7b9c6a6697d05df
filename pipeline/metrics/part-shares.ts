import type { Measure } from '../../schema/result.ts';
import type { NdArray } from '../nd-array.ts';
import { shareInside } from './localisation.ts';

/** A named part of a picture as it lies on what the model sees: [H, W], 0 to 1. */
export interface Part {
  readonly part: string;
  readonly mask: NdArray;
}

/**
 * One measure a part, `inside-<part>`: the share of a map's positive relevance on it, and as its null the part's share of the
 * picture.
 */
export function partShares(relevance: NdArray, parts: readonly Part[]): Readonly<Record<string, Measure>> {
  return Object.fromEntries(
    parts.map(({ part, mask }) => [
      `inside-${part}`,
      {
        value: shareInside(relevance, mask),
        unit: '1',
        null: mask.data.reduce((sum, share) => sum + share, 0) / mask.data.length,
        definition: `Share of the map’s positive relevance that lies on the part ${part}.`,
      },
    ]),
  );
}
