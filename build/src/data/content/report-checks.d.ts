import type { Report, ReportPicture } from '../../../schema/report.ts';
import type { Result } from '../../../schema/result.ts';
/** An entry of the report with its place, for errors: `tasks[3]`. */
interface Entry<Value> {
    readonly value: Value;
    readonly at: string;
}
/** Every picture of a report, those of trials as well, each with its place. */
export declare function reportPictures({ pictures, trials, }: Pick<Report, 'pictures' | 'trials'>): readonly Entry<ReportPicture>[];
/**
 * What the schema cannot say of a report: its ids become addresses, its paths files of the site, and both name what there is, each once.
 *
 * @throws SiteError in one line for the first entry that is otherwise
 */
export declare function checkReport(report: Report): void;
/**
 * What the schema cannot say of a result: the names of its files, each once, and that tiles fill their picture.
 *
 * @param at the file, for errors @throws SiteError in one line
 */
export declare function checkResultFiles({ arrays, figures }: Pick<Result, 'arrays' | 'figures'>, at: string, hint: string): void;
export {};
