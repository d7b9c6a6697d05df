import type { Selector } from '../answer.ts';
import type { ReportTask } from '../report.ts';
import type { Evidence } from './evidence.ts';
/**
 * The one task of the report that a selector means.
 *
 * @param at the claim, for the error @param input what is at hand inside an aggregate
 * @throws ClaimError where it means none, or several
 */
export declare function findTask(selector: Selector, { report }: Evidence, at: string, input?: string): ReportTask;
/** A selector as its author wrote it, for errors: `lime, variant course, input picture-1`. */
export declare function describeSelector({ method, variant, model, input, cnnid, layer, filter, token }: Selector): string;
