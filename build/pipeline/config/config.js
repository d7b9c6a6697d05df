import { stat } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { Config } from "../../schema/config.js";
import { issueError } from "../base/config-issue.js";
import { expected } from "../base/errors.js";
import { findRooms } from "./find-rooms.js";
import { importDefault } from "./import-default.js";
import { addPlugins } from "./plugins.js";
/** The file that is looked for when no other is named. */
export const CONFIG_FILE = 'vitrine.config.ts';
/**
 * Imports a configuration with its plugins and checks it.
 *
 * @param path relative to `workingFolder`; default {@link CONFIG_FILE}
 * @throws UserError when it is absent, does not load, or is not what the schema says
 */
export async function loadConfig(workingFolder, path) {
    const file = resolve(workingFolder, path ?? CONFIG_FILE);
    const shown = path ?? CONFIG_FILE;
    await checkThere(file, shown, path === undefined);
    const hint = 'Write `export default defineConfig({ … })`.';
    const config = parseConfig(await importDefault(file, shown, hint), basename(file));
    const folder = dirname(file);
    return { config, folder, ...(await addPlugins(await findRooms(), config.plugins, folder)) };
}
/** Checks a configuration. @param name named in errors @throws UserError saying the first thing that is wrong */
export function parseConfig(data, name = CONFIG_FILE) {
    const parsed = Config.safeParse(data);
    if (!parsed.success)
        throw issueError(parsed.error, Config, data, name);
    return parsed.data;
}
async function checkThere(file, shown, isDefault) {
    const entry = await stat(file).catch(() => undefined);
    if (entry?.isFile())
        return;
    throw expected('a configuration', {
        at: shown,
        received: entry ? 'a folder' : 'no such file',
        hint: isDefault ? 'Name one with `--config`, or run this where it lies.' : 'Check the path after `--config`.',
    });
}
