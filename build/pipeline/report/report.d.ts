import type { Config } from '../../schema/config.ts';
import type { ReportMatrix } from '../../schema/matrix.ts';
import type { Report } from '../../schema/report.ts';
import { type ModelInput } from '../inputs/input.ts';
import type { PlannedTask } from '../plan/plan.ts';
import { type PictureFacts } from '../tasks/rendered-input.ts';
import type { Inspection } from '../store/result-folder.ts';
import type { OpenTexts } from '../inputs/open-texts.ts';
/** A task with what lies on the disk for it. */
export interface InspectedTask {
    readonly task: PlannedTask;
    readonly inspection: Inspection;
}
/** What a report is made of beside the results. */
export interface ReportSources {
    readonly inputs: readonly ModelInput[];
    readonly texts: OpenTexts;
    /** What was found by opening the pictures, by their ids. */
    readonly facts: ReadonlyMap<string, PictureFacts>;
    readonly matrices: readonly ReportMatrix[];
    /** sha256 of `catalogue.json`. */
    readonly catalogue: string;
}
/** What the site shows, in order. Equal input gives an equal report: nothing in it tells when it was made. */
export declare function buildReport(config: Config, { inputs, texts, facts, matrices, catalogue }: ReportSources, tasks: readonly InspectedTask[]): Report;
