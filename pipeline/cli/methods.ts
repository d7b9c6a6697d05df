import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Command } from 'commander';
import { catalogueFile, catalogueOf } from '../config/catalogue.ts';
import { configNameIn, loadConfig, type LoadedConfig } from '../config/config.ts';
import { findRooms } from '../config/find-rooms.ts';
import { configOption } from './options.ts';
import { formatTable } from './table.ts';
import type { Terminal } from './terminal.ts';

interface Options {
  readonly config?: string;
  readonly json?: boolean;
}

/** `vitrine methods`: what there is to ask for in a configuration, by `methods` and by `measures`. */
export function methodsCommand({ stdout, workingFolder }: Terminal): Command {
  return new Command('methods')
    .description('list the methods with their variants, parameters and defaults, and the metrics')
    .addOption(configOption())
    .option('--json', 'as JSON, as a run writes it into `catalogue.json`')
    .action(async ({ config, json }: Options) => {
      const { rooms, plugins } = await findAll(workingFolder, config);
      const catalogue = catalogueOf(rooms, plugins);
      if (json) {
        stdout.write(catalogueFile(catalogue));
        return;
      }
      for (const { id, variants, params } of catalogue.methods) {
        stdout.write(`${id} (${variants.join(', ')})\n`);
        const rows = Object.entries(params).map(([name, parameter]) => [
          `  ${name}`,
          parameter['default'] === undefined ? '' : JSON.stringify(parameter['default']),
          typeof parameter['description'] === 'string' ? parameter['description'] : '',
        ]);
        if (rows.length > 0) stdout.write(formatTable(['  parameter', 'default', 'meaning'], rows));
        stdout.write('\n');
      }
      const metrics = rooms.metrics.map(({ id, reads = [] }) => [id, ['the map', ...reads].join(', ')]);
      stdout.write(formatTable(['metric', 'reads'], metrics));
    });
}

/** With the plugins of a configuration, where there is one. */
async function findAll(
  workingFolder: string,
  config: string | undefined,
): Promise<Pick<LoadedConfig, 'rooms' | 'plugins'>> {
  if (config !== undefined || existsSync(resolve(workingFolder, configNameIn(workingFolder))))
    return loadConfig(workingFolder, config);
  return { rooms: await findRooms(), plugins: [] };
}
