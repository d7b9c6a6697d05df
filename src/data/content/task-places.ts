import { bounds } from '../../../schema/bounds.ts';
import type { Report, ReportTask } from '../../../schema/report.ts';
import { taskPlace } from '../../../schema/task-place.ts';
import { mapAtOnce } from '../../../schema/map-at-once.ts';
import { readIfThere } from './content-file.ts';

/**
 * The report with each task in the folder that holds its result. It is the one that the report names, but for a build directly after a run
 * was killed while it replaced what had been done: the result that the report knows then lies aside.
 *
 * @param folder the content folder
 */
export async function withPlaces(report: Report, folder: string): Promise<Report> {
  const placed = (tasks: readonly ReportTask[]): Promise<ReportTask[]> =>
    mapAtOnce(tasks, (task) => withPlace(task, folder));
  const tasks = await placed(report.tasks);
  if (report.trials === undefined) return { ...report, tasks };
  const trials = report.trials.map(async (trial) => ({ ...trial, tasks: await placed(trial.tasks) }));
  return { ...report, tasks, trials: await Promise.all(trials) };
}

/** A task in the folder that holds its result, as {@link withPlaces}. */
export async function withPlace(task: ReportTask, folder: string): Promise<ReportTask> {
  const read = (file: string): Promise<Uint8Array | undefined> =>
    readIfThere(folder, file, { bound: bounds.contentResultBytes, hint: 'Run `npm run vitrine -- run`.' });
  return { ...task, folder: await taskPlace(task, read) };
}
