import { resolve } from 'node:path';
import { Command } from 'commander';
import { CONFIG_FILE, loadConfig } from '../config/config.ts';
import { configSources } from '../config/config-sources.ts';
import { disk } from '../base/disk.ts';
import { namedCandidates } from '../engine/open.ts';
import { guardContent } from '../store/guarded-folder.ts';
import { Store } from '../store/store.ts';
import type { InspectedTask } from '../report/report.ts';
import { inspectAll, openProject } from '../report/update.ts';
import { wholeCost, type PlannedMeasurement } from '../plan/plan-measurements.ts';
import type { Inspection } from '../store/result-folder.ts';
import { countWork, workFor, type WorkCounts } from '../tasks/task-work.ts';
import { configOption, contentOption, engineOf } from './options.ts';
import { formatTable } from './table.ts';
import type { Terminal } from './terminal.ts';

interface Options {
  readonly config?: string;
  readonly content: string;
  readonly json?: boolean;
}

/** `vitrine plan`: what a run would do, computing nothing. */
export function planCommand({ stdout, workingFolder }: Terminal): Command {
  return new Command('plan')
    .description('list all tasks and what has become of them; compute nothing')
    .addOption(configOption())
    .addOption(contentOption())
    .option('--json', 'as a JSON list, with keys and parameters')
    .action(async (options: Options) => {
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
function taskRow({ task, inspection }: InspectedTask): Record<string, unknown> {
  const { measurements } = task;
  const stated = measurements?.map((one) => ({ ...one, state: isMeasured(one, inspection) ? 'done' : 'missing' }));
  return { ...task, ...(stated && { measurements: stated }), state: inspection.state };
}

function tableRow({ task, inspection }: InspectedTask): string[] {
  const { folder, measurements = [] } = task;
  const done = measurements.filter((one) => isMeasured(one, inspection)).length;
  const cost = wholeCost(task);
  const measured = measurements.length === 0 ? '-' : `${done} of ${measurements.length}`;
  return [inspection.state, measured, folder, cost.toFixed(cost < 10 ? 1 : 0)];
}

function isMeasured({ id }: PlannedMeasurement, inspection: Inspection): boolean {
  return inspection.state === 'done' && inspection.measured.has(id);
}

function planLine(all: Pick<WorkCounts, 'maps' | 'measurements'>, left: WorkCounts): string {
  const again = left.again > 0 ? `, ${left.again} of them by explaining again` : '';
  return (
    `${left.maps} ${left.maps === 1 ? 'map' : 'maps'} to compute of ${all.maps}; ` +
    `${left.measurements} ${left.measurements === 1 ? 'measurement' : 'measurements'} to make of ${all.measurements}${again}`
  );
}
