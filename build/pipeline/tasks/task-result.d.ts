import { Result, type Target } from '../../schema/result.ts';
import type { Explanation } from '../explain/method.ts';
import type { PlannedTask } from '../plan/plan.ts';
import type { PlannedMeasurement } from '../plan/plan-measurements.ts';
import type { MapMeasures } from './map-measures.ts';
import { type Files } from '../store/store.ts';
/** What a finished task leaves, without the facts of the run and what is measured of it. */
export interface FinishedTask {
    readonly result: Result;
    /** `result.json`, arrays and pictures: the same bytes from every run of the task on the same engine. */
    readonly files: Files;
}
/**
 * Draws an explanation's figures and writes all of it down.
 *
 * @param target what was explained, resolved
 * @throws Error when the explanation is not what the schema says (NaN in a measure, two arrays of one name): a defect
 */
export declare function finishTask(task: PlannedTask, target: Target, explanation: Explanation): Promise<FinishedTask>;
/**
 * The file of what a metric has found in a task's map.
 *
 * @throws Error when it is not what the schema says: a defect of the metric
 */
export declare function measurementBytes({ key: map }: PlannedTask, { id, version, key }: PlannedMeasurement, found: MapMeasures): Uint8Array;
/** What a task that failed leaves: the reason, the same from every run that fails alike, without the folders of who ran it. */
export declare function failedTask({ key }: PlannedTask, message: string): Files;
