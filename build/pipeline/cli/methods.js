import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Command } from 'commander';
import { catalogueFile, catalogueOf } from "../config/catalogue.js";
import { CONFIG_FILE, loadConfig } from "../config/config.js";
import { findRooms } from "../config/find-rooms.js";
import { configOption } from "./options.js";
import { formatTable } from "./table.js";
/** `vitrine methods`: what there is to ask for in a configuration. */
export function methodsCommand({ stdout, workingFolder }) {
    return new Command('methods')
        .description('list the methods with their variants, parameters and defaults')
        .addOption(configOption())
        .option('--json', 'with the metrics, as JSON, as a run writes it into `catalogue.json`')
        .action(async ({ config, json }) => {
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
            if (rows.length > 0)
                stdout.write(formatTable(['  parameter', 'default', 'meaning'], rows));
            stdout.write('\n');
        }
    });
}
/** With the plugins of a configuration, where there is one. */
async function findAll(workingFolder, config) {
    if (config !== undefined || existsSync(resolve(workingFolder, CONFIG_FILE)))
        return loadConfig(workingFolder, config);
    return { rooms: await findRooms(), plugins: [] };
}
