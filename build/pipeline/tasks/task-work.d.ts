import type { Rooms } from '../config/find-rooms.ts';
import type { PlannedTask } from '../plan/plan.ts';
import { type PlannedMeasurement } from '../plan/plan-measurements.ts';
import type { DoneInspection, Inspection } from '../store/result-folder.ts';
/** A measurement to be made. */
export interface MeasurementWork extends PlannedMeasurement {
    /** Whether a map that has been computed has to be explained again for it. */
    readonly isAgain: boolean;
}
/** What is to be done for a task: the map with all that is measured of it, or what is measured alone. */
export interface TaskWork {
    readonly task: PlannedTask;
    /** The map as it was computed, where it stays. */
    readonly map?: DoneInspection;
    /** Measurements to be made. There are none where only some that nobody asks for any more have to go. */
    readonly measurements: readonly MeasurementWork[];
    /** Estimated, in forward passes of the network. */
    readonly cost: number;
}
/**
 * What is left to do for a task; undefined where nothing is.
 *
 * @param inspection what lies on the disk for it @param force whether what has been done is done again
 */
export declare function workFor(task: PlannedTask, inspection: Inspection, rooms: Rooms, force?: boolean): TaskWork | undefined;
/** How much there is to do, or was done. */
export interface WorkCounts {
    /** Maps that are computed, or whatever a task makes. */
    readonly maps: number;
    readonly measurements: number;
    /** Those among the measurements for which a map that had been computed is explained again. */
    readonly again: number;
}
/** Counts what there is to do. */
export declare function countWork(works: readonly TaskWork[]): WorkCounts;
