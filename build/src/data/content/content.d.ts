import { Report, type ReportMeasurement, type ReportModel, type ReportTask, type ReportTrial } from '../../../schema/report.ts';
import { Result, RunFacts } from '../../../schema/result.ts';
import { type Catalogued } from './catalogue.ts';
/** What became of a task. `missing`: planned, not computed yet. */
export type Outcome = {
    readonly state: 'done';
    readonly task: ReportTask;
    /** With what was measured of it. */
    readonly result: Result;
    readonly run: RunFacts;
} | {
    readonly state: 'failed';
    readonly task: ReportTask;
    readonly message: string;
} | {
    readonly state: 'missing';
    readonly task: ReportTask;
};
/** All that the pipeline left for the site, checked. */
export interface Content extends Catalogued {
    readonly folder: string;
    readonly report: Report;
    /** One a task, in the order of the report; without those of trials. */
    readonly outcomes: readonly Outcome[];
    /** The report's trials with what became of their own tasks. */
    readonly trials: readonly TrialContent[];
}
/** A trial with one outcome a task, in the order of the report. */
export interface TrialContent {
    readonly trial: ReportTrial;
    readonly outcomes: readonly Outcome[];
}
/** What became of every task, those of trials last. */
export declare function allOutcomes({ outcomes, trials }: Pick<Content, 'outcomes' | 'trials'>): readonly Outcome[];
/** The variants of a method that the report plans. */
export declare function variantsOf(method: string, { report }: Pick<Content, 'report'>): ReadonlySet<string>;
/** The models that have pictures or results of their own beside trials; pages name a model only where there are several. */
export declare function shownModels({ models, pictures, tasks }: Report): readonly ReportModel[];
/** The folder with `report.json`: `CONTENT_DIR`, else `content` in the working directory. */
export declare function contentFolder(environment: Readonly<Record<string, string | undefined>>): string;
/**
 * Reads the report and every result that it names.
 *
 * @throws SiteError naming the file and what to run, when one is absent or not what its schema says.
 */
export declare function readContent(folder: string): Promise<Content>;
/** What the report says was measured of a task's map. */
export declare function doneMeasurements({ measurements }: ReportTask): readonly ReportMeasurement[];
