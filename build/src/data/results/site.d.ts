import type { Language } from '../../../schema/config.ts';
import { type Words } from '../../words/words.ts';
import { type SiteAnswers } from '../content/answers.ts';
import { type Content } from '../content/content.ts';
import { type Links } from '../base/links.ts';
import { type PartNames } from './part-measure.ts';
import { type Prediction } from './predictions.ts';
import type { MetricWords } from '../content/metric-words.ts';
import { type MethodText } from '../content/prose.ts';
/** All that a page in one language is made from. */
export interface Site {
    readonly content: Content;
    readonly predictions: readonly Prediction[];
    /** Every method that has a page. */
    readonly proses: ReadonlyMap<string, MethodText>;
    /** Those of them that the report plans results of. */
    readonly reported: ReadonlyMap<string, MethodText>;
    /** What metrics say of what they measure. */
    readonly metrics: MetricWords;
    readonly language: Language;
    /** For the `lang` attribute: `en`, `zh-CN`. */
    readonly tag: string;
    readonly words: Words;
    readonly links: Links;
    readonly parts: PartNames;
    /** Null where the report has no answers. */
    readonly answers: SiteAnswers | null;
}
/** The content of the report, checked. @throws SiteError */
export declare function openContent(): Promise<Content>;
/** What a page is made from. @param locale the first part of its address, none for the first language */
export declare function openSite(locale: string | undefined): Promise<Site>;
/** One path a language, for `getStaticPaths` of pages under `[...locale]`. */
export declare function localePaths(): Promise<{
    params: {
        locale: string | undefined;
    };
}[]>;
