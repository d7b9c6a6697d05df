import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { toolFolder } from '../base/tool-place.ts';

/**
 * The folder of files that a project has published as they are: `public/` beside its configuration.
 *
 * @param config its configuration's file, absolute @returns undefined where there is none, or it is the tool's own, which every site has
 */
export function publicFolder(config: string): string | undefined {
  const folder = join(dirname(config), 'public');
  if (folder === join(toolFolder, 'public')) return undefined;
  return statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true ? folder : undefined;
}
