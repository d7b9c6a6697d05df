import type { Language } from '../../../schema/config.ts';
import type { Report } from '../../../schema/report.ts';
import type { Result } from '../../../schema/result.ts';
/** Names of parts in the reader's language, by the names of their masks. */
export type PartNames = Readonly<Record<string, string>>;
/** The part that a measure is about; null for every other measure. */
export declare function partOfMeasure(name: string): string | null;
/** A part as a reader names it; one without a name is called as its mask: `coffee-cup` → `coffee cup`. */
export declare function partName(part: string, names: PartNames): string;
/** The names that the report gives its parts, in a language. */
export declare function partNames({ parts }: Pick<Report, 'parts'>, language: Language): PartNames;
/** How much of a map lies on a part of its picture. */
export interface PartShare {
    /** The share of the positive relevance, 0 to 1. */
    readonly share: number;
    /** The part's share of the picture, which is what a map scores that knows nothing of it. */
    readonly area: number;
}
/** Null where nothing in the map is positive, or nothing of the part is in the picture; undefined where it was not asked. */
export declare function partShare({ measures }: Pick<Result, 'measures'>, part: string): PartShare | null | undefined;
