import { resolve } from 'node:path';
import { Command } from 'commander';
import { CONFIG_FILE, loadConfig } from '../config/config.ts';
import { configSources } from '../config/config-sources.ts';
import { disk } from '../base/disk.ts';
import { namedCandidates } from '../engine/open.ts';
import { guardContent } from '../store/guarded-folder.ts';
import { Store } from '../store/store.ts';
import { inspectAll, openProject } from '../report/update.ts';
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
      const { tasks } = await openProject(loaded);
      const inspected = await inspectAll(tasks, new Store(content, disk));
      const rows = inspected.map(({ task, inspection: { state } }) => ({ ...task, state }));
      if (options.json) {
        stdout.write(`${JSON.stringify(rows, null, 2)}\n`);
        return;
      }
      const table = rows.map(({ state, folder, cost }) => [state, folder, cost.toFixed(cost < 10 ? 1 : 0)]);
      stdout.write(formatTable(['state', 'folder', 'cost in forward passes'], table));
      const missing = rows.filter(({ state }) => state !== 'done').length;
      stdout.write(`${rows.length} ${rows.length === 1 ? 'task' : 'tasks'}, ${missing} to compute\n`);
    });
}
