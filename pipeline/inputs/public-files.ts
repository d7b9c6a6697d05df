import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { SiteConfig } from '../../schema/config.ts';
import { expected } from '../base/errors.ts';

/**
 * Looks whether the files are there that a configuration names for its site.
 *
 * @param folder the configuration's @throws UserError for the first that is not in its folder `public/`
 */
export async function checkPublicFiles({ logo, styles }: SiteConfig = {}, folder: string): Promise<void> {
  for (const [key, path] of Object.entries({ logo, styles })) {
    if (path === undefined) continue;
    const entry = await stat(join(folder, 'public', path)).catch(() => undefined);
    if (entry?.isFile()) continue;
    const received = entry === undefined ? 'no such file' : 'a folder';
    throw expected('a file in `public/`', { at: `site.${key}: ${path}`, received, hint: 'Put it there.' });
  }
}
