import { bounds } from "../../../schema/bounds.js";
import { taskPlace } from "../../../schema/task-place.js";
import { mapAtOnce } from "../../../schema/map-at-once.js";
import { readIfThere } from "./content-file.js";
/**
 * The report with each task in the folder that holds its result. It is the one that the report names, but for a build directly after a run
 * was killed while it replaced what had been done: the result that the report knows then lies aside.
 *
 * @param folder the content folder
 */
export async function withPlaces(report, folder) {
    const read = (file) => readIfThere(folder, file, { bound: bounds.contentResultBytes, hint: 'Run `npm run vitrine -- run`.' });
    const placed = (tasks) => mapAtOnce(tasks, async (task) => ({ ...task, folder: await taskPlace(task, read) }));
    const tasks = await placed(report.tasks);
    if (report.trials === undefined)
        return { ...report, tasks };
    const trials = report.trials.map(async (trial) => ({ ...trial, tasks: await placed(trial.tasks) }));
    return { ...report, tasks, trials: await Promise.all(trials) };
}
