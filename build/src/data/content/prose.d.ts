import type { Language } from '../../../schema/config.ts';
import type { Catalogued } from './catalogue.ts';
import type { Content } from './content.ts';
import { type MetricWords } from './metric-words.ts';
import type { Prose } from './prose-text.ts';
/** Has prose and a place among the methods like one, but a page of its own. */
export declare const MATRIX_FIGURES = "matrix-figures";
/** A method's prose in one language, or in English where that language has none yet. */
export interface MethodText extends Prose {
    /** The collection that it is an entry of, and its id there: `lime/en`. */
    readonly collection: 'methods' | 'matrices';
    readonly id: string;
    readonly isTranslated: boolean;
    /** Whether the report plans results of it, those of trials left aside. Other methods keep their page, since prose may refer to it. */
    readonly isReported: boolean;
}
/** The prose of every method, in the order that it asks for. @throws SiteError when a method of the report has none */
export declare function readProses({ report, catalogue }: Content, language: Language): Promise<ReadonlyMap<string, MethodText>>;
/** What the metrics say of what they measure, in English where a language has no words yet: those of the report first. */
export declare function readMetricWords({ catalogue }: Catalogued, language: Language): Promise<MetricWords>;
