import { type MeasurementFacts } from '../../schema/result.ts';
import { type Files } from '../store/store.ts';
import type { Outcome, Timing } from './explainer.ts';
import type { TaskWork } from './task-work.ts';
/** What a machine says of something that it has computed. */
export type MachineFacts = Omit<MeasurementFacts, 'sha256'>;
/**
 * All files of a task's folder after an outcome: the map, new or as it was, the measurements that were kept and those that were made, and the
 * facts of all of them.
 *
 * @param kept files of the map that stays, and of its measurements that stay @param factsOf what this machine says
 */
export declare function outcomeFiles({ task, map, measurements }: TaskWork, outcome: Extract<Outcome, {
    readonly state: 'done';
}>, kept: Files, factsOf: (timing: Timing) => MachineFacts): Files;
