import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { Config } from '../../schema/config.ts';
import { issueError } from '../base/config-issue.ts';
import { expected } from '../base/errors.ts';
import { findRooms, type Rooms } from './find-rooms.ts';
import { importDefault } from './import-default.ts';
import { addPlugins, type Plugin } from './plugins.ts';

/** The file that is looked for when no other is named. */
export const CONFIG_FILE = 'vitrine.config.ts';

/** What a configuration may be called where nobody names it: TypeScript, JavaScript, or plain data. */
const CONFIG_FILES = [CONFIG_FILE, 'vitrine.config.mjs', 'vitrine.config.js', 'vitrine.config.json'];

/** The name of the configuration that lies in a folder; {@link CONFIG_FILE} where none does. */
export function configNameIn(folder: string): string {
  return CONFIG_FILES.find((name) => existsSync(join(folder, name))) ?? CONFIG_FILE;
}

export interface LoadedConfig {
  readonly config: Config;
  /** Its file, as the user names it. */
  readonly file: string;
  /** What relative paths in the configuration start from: the folder it lies in. */
  readonly folder: string;
  /** All methods and metrics that it can ask for: those of this tool, and its plugins'. */
  readonly rooms: Rooms;
  readonly plugins: readonly Plugin[];
}

/**
 * Imports a configuration with its plugins and checks it.
 *
 * @param path relative to `workingFolder`; default: see {@link configNameIn}
 * @throws UserError when it is absent, does not load, or is not what the schema says
 */
export async function loadConfig(workingFolder: string, path?: string): Promise<LoadedConfig> {
  const shown = path ?? configNameIn(workingFolder);
  const file = resolve(workingFolder, shown);
  await checkThere(file, shown, path === undefined);
  const hint = 'Write `export default defineConfig({ … })`.';
  const config = parseConfig(await importDefault(file, shown, hint), basename(file));
  const folder = dirname(file);
  return { config, file: shown, folder, ...(await addPlugins(await findRooms(), config.plugins, folder)) };
}

/** Checks a configuration. @param name named in errors @throws UserError saying the first thing that is wrong */
export function parseConfig(data: unknown, name: string = CONFIG_FILE): Config {
  const parsed = Config.safeParse(data);
  if (!parsed.success) throw issueError(parsed.error, Config, data, name);
  return parsed.data;
}

async function checkThere(file: string, shown: string, isDefault: boolean): Promise<void> {
  const entry = await stat(file).catch(() => undefined);
  if (entry?.isFile()) return;
  throw expected('a configuration', {
    at: shown,
    received: entry ? 'a folder' : 'no such file',
    hint: isDefault ? hintPlace(dirname(file)) : 'Check the path after `--config`.',
  });
}

/** Where a configuration is instead, or how this folder gets one. @param folder without one, absolute */
function hintPlace(folder: string): string {
  const above = folderAbove(folder);
  if (above !== undefined) {
    const shown = relative(folder, above).replaceAll('\\', '/');
    return `\`${shown}/${configNameIn(above)}\` is one: run this there, as \`cd ${shown}\`.`;
  }
  if (existsSync(join(folder, 'package.json'))) {
    return 'Run this where one lies or name it with `--config`; `npx vitrine init` makes a project of this folder.';
  }
  return 'Run this where one lies or name it with `--config`; `npm create vitrine@latest` makes a project.';
}

/** The nearest folder above that has a configuration. */
function folderAbove(folder: string): string | undefined {
  for (let above = dirname(folder); ; above = dirname(above)) {
    if (existsSync(join(above, configNameIn(above)))) return above;
    if (dirname(above) === above) return undefined;
  }
}
