import { statSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { SiteConfig } from '../../schema/config.ts';
import { expected } from '../base/errors.ts';
import { toolFolder } from '../base/tool-place.ts';

/** Beside a configuration. */
const PUBLIC_FOLDER = 'public';

/**
 * Looks whether the files are there that a configuration names for its site.
 *
 * @param folder the configuration's @throws UserError for the first that is not in its folder `public/`
 */
export async function checkPublicFiles({ logo, styles }: SiteConfig = {}, folder: string): Promise<void> {
  for (const [key, path] of Object.entries({ logo, styles })) {
    if (path === undefined) continue;
    const entry = await stat(join(folder, PUBLIC_FOLDER, path)).catch(() => undefined);
    if (entry?.isFile()) continue;
    const received = entry === undefined ? 'no such file' : 'a folder';
    throw expected('a file in `public/`', { at: `site.${key}: ${path}`, received, hint: 'Put it there.' });
  }
}

/**
 * The folder of files that a project has published as they are: `public/` beside its configuration.
 *
 * @param config its configuration's file, absolute @returns undefined where there is none, or it is the tool's own, which every site has
 */
export function publicFolder(config: string): string | undefined {
  const folder = join(dirname(config), PUBLIC_FOLDER);
  if (folder === join(toolFolder, PUBLIC_FOLDER)) return undefined;
  return statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true ? folder : undefined;
}
