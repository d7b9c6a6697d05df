import type { Language } from '../../../schema/config.ts';
import type { Report } from '../../../schema/report.ts';
import type { Measure, Result } from '../../../schema/result.ts';
import { localText } from '../base/languages.ts';

const PREFIX = 'inside-';

/** The name of the measure that says how much of a map's positive relevance lies on a part of the picture. */
function partMeasure(part: string): string {
  return PREFIX + part;
}

/** Names of parts in the reader's language, by the names of their masks. */
export type PartNames = Readonly<Record<string, string>>;

/** The part that a measure is about; null for every other measure. */
export function partOfMeasure(name: string): string | null {
  return name.startsWith(PREFIX) ? name.slice(PREFIX.length) : null;
}

/** A part as a reader names it; one without a name is called as its mask: `coffee-cup` → `coffee cup`. */
export function partName(part: string, names: PartNames): string {
  return names[part] ?? part.replaceAll('-', ' ');
}

/** The names that the report gives its parts, in a language. */
export function partNames({ parts = {} }: Pick<Report, 'parts'>, language: Language): PartNames {
  return Object.fromEntries(Object.entries(parts).map(([part, name]) => [part, localText(name, language)]));
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
