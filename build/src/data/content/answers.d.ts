import type { Evidence } from '../../../schema/answers/evidence.ts';
import { type JudgedAnswer } from '../../../schema/answers/judge-answers.ts';
import type { Content } from './content.ts';
/** The answers of a report with the outcomes of their claims. */
export interface SiteAnswers {
    /** In the order of the questions. */
    readonly list: readonly JudgedAnswer[];
    readonly evidence: Evidence;
}
/**
 * Reads the answers beside the report and judges their claims; null where there are none.
 *
 * @throws SiteError for what their author can fix, and where a stored outcome is not what the results say
 */
export declare function readSiteAnswers({ folder, report, outcomes }: Content): Promise<SiteAnswers | null>;
/** Turns what the shared code throws into what the site stops with. */
export declare function withSiteErrors<Value>(act: () => Value | Promise<Value>): Promise<Value>;
