import { resolve } from 'node:path';
import { Command } from 'commander';
import { configNameIn, loadConfig } from '../config/config.ts';
import { configSources } from '../config/config-sources.ts';
import { disk } from '../base/disk.ts';
import { namedCandidates } from '../engine/open.ts';
import { guardContent } from '../store/guarded-folder.ts';
import { Store } from '../store/store.ts';
import type { InspectedTask } from '../report/report.ts';
import { inspectAll, openProject } from '../report/update.ts';
import { onlyTasks } from '../plan/only-tasks.ts';
import { wholeCost, type PlannedMeasurement } from '../plan/plan-measurements.ts';
import type { Inspection } from '../store/result-folder.ts';
import { countWork, workFor, type TaskWork, type WorkCounts } from '../tasks/task-work.ts';
import { configOption, contentOption, engineOf } from './options.ts';
import { formatTable } from './table.ts';
import type { Terminal } from './terminal.ts';

interface Options {
  readonly config?: string;
  readonly content: string;
  readonly only?: readonly string[];
  readonly json?: boolean;
}

/** `vitrine plan`: what a run would do, computing nothing. */
export function planCommand({ stdout, workingFolder }: Terminal): Command {
  return new Command('plan')
    .description('list all tasks and what has become of them; compute nothing')
    .addOption(configOption())
    .addOption(contentOption())
    .option('--only <method...>', 'list these methods alone')
    .option('--json', 'as a JSON list, with keys and parameters')
    .action(async (options: Options) => {
      const loaded = await loadConfig(workingFolder, options.config);
      const { config, folder } = loaded;
      namedCandidates(engineOf(config, {}));
      const surroundings = {
        config: resolve(workingFolder, options.config ?? configNameIn(workingFolder)),
        sources: configSources(config, folder),
      };
      const content = await guardContent(options.content, workingFolder, surroundings, disk);
      const project = await openProject(loaded);
      const tasks = onlyTasks(options.only, project);
      const inspected = await inspectAll(tasks, new Store(content, disk));
      if (options.json) {
        stdout.write(`${JSON.stringify(inspected.map(taskRow), null, 2)}\n`);
        return;
      }
      stdout.write(formatTable(['map', 'measures', 'folder', 'cost in forward passes'], inspected.map(tableRow)));
      const works = inspected.flatMap(({ task, inspection }) => workFor(task, inspection, project.rooms) ?? []);
      const measurements = tasks.reduce((sum, task) => sum + (task.measurements?.length ?? 0), 0);
      const metrics = project.rooms.metrics.map(({ id }) => [id, countOf(id, works)] as const);
      stdout.write(`${planLine({ maps: tasks.length, measurements }, countWork(works), metrics)}\n`);
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

/** How many measurements of one metric are to be made. */
function countOf(metric: string, works: readonly TaskWork[]): number {
  return works.flatMap(({ measurements }) => measurements).filter(({ id }) => id === metric).length;
}

/** @param metrics with how many measurements of each are left */
function planLine(
  all: Pick<WorkCounts, 'maps' | 'measurements'>,
  left: WorkCounts,
  metrics: readonly (readonly [id: string, left: number])[],
): string {
  const missing = metrics.flatMap(([id, count]) => (count > 0 ? [`${id} ${count}`] : []));
  const named = missing.length > 0 ? ` (${missing.join(', ')})` : '';
  const again = left.again > 0 ? `, ${left.again} of them by explaining again` : '';
  return (
    `${left.maps} ${left.maps === 1 ? 'map' : 'maps'} to compute of ${all.maps}; ` +
    `${left.measurements} ${left.measurements === 1 ? 'measurement' : 'measurements'} to make of ${all.measurements}${named}${again}`
  );
}
