import { stat } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Config } from '../../schema/config.ts';
import { issueError } from '../base/config-issue.ts';
import { expected, UserError } from '../base/errors.ts';

/** The file that is looked for when no other is named. */
export const CONFIG_FILE = 'vitrine.config.ts';

export interface LoadedConfig {
  readonly config: Config;
  /** What relative paths in the configuration start from: the folder it lies in. */
  readonly folder: string;
}

/**
 * Imports a configuration and checks it.
 *
 * @param path relative to `workingFolder`; default {@link CONFIG_FILE}
 * @throws UserError when it is absent, does not load, or is not what the schema says
 */
export async function loadConfig(workingFolder: string, path?: string): Promise<LoadedConfig> {
  const file = resolve(workingFolder, path ?? CONFIG_FILE);
  const shown = path ?? CONFIG_FILE;
  await checkThere(file, shown, path === undefined);
  return { config: parseConfig(await importDefault(file, shown), basename(file)), folder: dirname(file) };
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
    hint: isDefault ? 'Name one with `--config`, or run this where it lies.' : 'Check the path after `--config`.',
  });
}

async function importDefault(file: string, shown: string): Promise<unknown> {
  let module: Readonly<Record<string, unknown>>;
  try {
    module = (await import(pathToFileURL(file).href)) as Readonly<Record<string, unknown>>;
  } catch (error) {
    // What a configuration asks for (an environment variable, say) it may say in our form itself.
    if (error instanceof UserError) throw error;
    const [line = ''] = (error instanceof Error ? `${error.name}: ${error.message}` : String(error)).split('\n');
    throw expected('a module that loads', { at: shown, received: `the error "${line}"`, hint: 'Fix it there.' });
  }
  if ('default' in module) return module['default'];
  throw expected('a default export', {
    at: shown,
    received: 'none',
    hint: 'Write `export default defineConfig({ … })`.',
  });
}
