import { resolve } from 'node:path';
import { Command } from 'commander';
import { CONFIG_FILE, loadConfig } from "../config/config.js";
import { configSources } from "../config/config-sources.js";
import { disk } from "../base/disk.js";
import { namedCandidates } from "../engine/open.js";
import { guardContent } from "../store/guarded-folder.js";
import { Store } from "../store/store.js";
import { inspectAll, openProject } from "../report/update.js";
import { wholeCost } from "../plan/plan-measurements.js";
import { countWork, workFor } from "../tasks/task-work.js";
import { configOption, contentOption, engineOf } from "./options.js";
import { formatTable } from "./table.js";
/** `vitrine plan`: what a run would do, computing nothing. */
export function planCommand({ stdout, workingFolder }) {
    return new Command('plan')
        .description('list all tasks and what has become of them; compute nothing')
        .addOption(configOption())
        .addOption(contentOption())
        .option('--json', 'as a JSON list, with keys and parameters')
        .action(async (options) => {
        const loaded = await loadConfig(workingFolder, options.config);
        const { config, folder } = loaded;
        namedCandidates(engineOf(config, {}));
        const surroundings = {
            config: resolve(workingFolder, options.config ?? CONFIG_FILE),
            sources: configSources(config, folder),
        };
        const content = await guardContent(options.content, workingFolder, surroundings, disk);
        const project = await openProject(loaded);
        const inspected = await inspectAll(project.tasks, new Store(content, disk));
        if (options.json) {
            stdout.write(`${JSON.stringify(inspected.map(taskRow), null, 2)}\n`);
            return;
        }
        stdout.write(formatTable(['map', 'measures', 'folder', 'cost in forward passes'], inspected.map(tableRow)));
        const works = inspected.flatMap(({ task, inspection }) => workFor(task, inspection, project.rooms) ?? []);
        const measurements = project.tasks.reduce((sum, task) => sum + (task.measurements?.length ?? 0), 0);
        stdout.write(`${planLine({ maps: project.tasks.length, measurements }, countWork(works))}\n`);
    });
}
/** A task with what has become of its map and of each of its measurements. */
function taskRow({ task, inspection }) {
    const { measurements } = task;
    const stated = measurements?.map((one) => ({ ...one, state: isMeasured(one, inspection) ? 'done' : 'missing' }));
    return { ...task, ...(stated && { measurements: stated }), state: inspection.state };
}
function tableRow({ task, inspection }) {
    const { folder, measurements = [] } = task;
    const done = measurements.filter((one) => isMeasured(one, inspection)).length;
    const cost = wholeCost(task);
    const measured = measurements.length === 0 ? '-' : `${done} of ${measurements.length}`;
    return [inspection.state, measured, folder, cost.toFixed(cost < 10 ? 1 : 0)];
}
function isMeasured({ id }, inspection) {
    return inspection.state === 'done' && inspection.measured.has(id);
}
function planLine(all, left) {
    const again = left.again > 0 ? `, ${left.again} of them by explaining again` : '';
    return (`${left.maps} ${left.maps === 1 ? 'map' : 'maps'} to compute of ${all.maps}; ` +
        `${left.measurements} ${left.measurements === 1 ? 'measurement' : 'measurements'} to make of ${all.measurements}${again}`);
}
