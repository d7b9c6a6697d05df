import type { Thresholds } from '../answer.ts';
import type { Report } from '../report.ts';
import type { Result } from '../result.ts';
/** What became of a task. `missing`: planned, not computed yet, or not the task's own. */
export type TaskState = {
    readonly state: 'done';
    /** With what was measured of it. */
    readonly result: Result;
    /** Whether something that is to be measured of it is not there yet. */
    readonly isPartial: boolean;
} | {
    readonly state: 'failed';
} | {
    readonly state: 'missing';
};
/** All that claims are judged by. */
export interface Evidence {
    readonly report: Pick<Report, 'models' | 'pictures' | 'tasks' | 'texts'>;
    /** By the folder of the task, since equal pictures share keys and may be measured on other parts; without those of trials. */
    readonly states: ReadonlyMap<string, TaskState>;
    readonly thresholds: Thresholds;
}
/** Why a claim cannot be judged. */
export type Reason = 'no-method' | 'no-input' | 'no-mask' | 'not-computed' | 'failed' | 'missing' | 'not-measured' | 'no-ratio';
/** An operand with its value, or why it has none. */
export type Value = {
    /** Keys of the tasks that it rests on, each once. */
    readonly tasks: readonly string[];
} & ({
    readonly state: 'known';
    readonly value: number | string;
    /** What an explanation without knowledge would score; absent where the measure has none. */
    readonly chance?: number;
    readonly unit: string;
} | {
    readonly state: 'unknown';
    readonly reason: Reason;
});
