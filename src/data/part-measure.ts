import type { Measure, Result } from '../../schema/result.ts';

const PREFIX = 'inside-';

/** The name of the measure that says how much of a map's positive relevance lies on a part of the picture. */
export function partMeasure(part: string): string {
  return PREFIX + part;
}

/** The part that a measure is about, as a reader names it; null for every other measure. */
export function partOfMeasure(name: string): string | null {
  return name.startsWith(PREFIX) ? partName(name.slice(PREFIX.length)) : null;
}

/** `coffee-cup` → `coffee cup`: parts have no other names than those of their masks. */
export function partName(part: string): string {
  return part.replaceAll('-', ' ');
}

/** How much of a map lies on a part of its picture. */
export interface PartShare {
  /** The share of the positive relevance, 0 to 1. */
  readonly share: number;
  /** The part's share of the picture, which is what a map scores that knows nothing of it. */
  readonly area: number;
}

/** Null where nothing in the map is positive, or nothing of the part is in the picture; undefined where it was not asked. */
export function partShare({ measures }: Pick<Result, 'measures'>, part: string): PartShare | null | undefined {
  const measure: Measure | undefined = measures[partMeasure(part)];
  if (measure === undefined) return undefined;
  const { value, null: area = 0 } = measure;
  return value === null || area <= 0 ? null : { share: value, area };
}
