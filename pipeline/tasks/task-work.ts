import type { Rooms } from '../config/find-rooms.ts';
import type { PlannedTask } from '../plan/plan.ts';
import { needsExplaining, wholeCost, type PlannedMeasurement } from '../plan/plan-measurements.ts';
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
export function workFor(task: PlannedTask, inspection: Inspection, rooms: Rooms, force = false): TaskWork | undefined {
  const { measurements = [] } = task;
  if (force || inspection.state !== 'done') {
    return { task, measurements: measurements.map((one) => ({ ...one, isAgain: false })), cost: wholeCost(task) };
  }
  const { measured, unplanned } = inspection;
  const missing = measurements.filter(({ id }) => !measured.has(id));
  if (missing.length === 0 && unplanned.length === 0) return undefined;
  const works = missing.map((one) => ({ ...one, isAgain: isAgain(one, task, inspection, rooms) }));
  const explaining = works.some((one) => one.isAgain) ? task.cost : 0;
  return { task, map: inspection, measurements: works, cost: works.reduce((sum, { cost }) => sum + cost, explaining) };
}

function isAgain(
  { id }: PlannedMeasurement,
  task: PlannedTask,
  { result }: DoneInspection,
  { methods, metrics }: Rooms,
): boolean {
  const method = methods.find((one) => one.id === task.method.id)!;
  const metric = metrics.find((one) => one.id === id)!;
  const stored = result.arrays.map(({ name }) => name);
  return method.kind !== 'text' && needsExplaining(metric, method, stored);
}

/** How much there is to do, or was done. */
export interface WorkCounts {
  /** Maps that are computed, or whatever a task makes. */
  readonly maps: number;
  readonly measurements: number;
  /** Those among the measurements for which a map that had been computed is explained again. */
  readonly again: number;
}

/** Counts what there is to do. */
export function countWork(works: readonly TaskWork[]): WorkCounts {
  const measurements = works.flatMap((work) => work.measurements);
  return {
    maps: works.filter(({ map }) => map === undefined).length,
    measurements: measurements.length,
    again: measurements.filter(({ isAgain }) => isAgain).length,
  };
}
