import { chmod, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { userErrorOf } from '../base/disk.ts';

/**
 * Writes a text file whole or not at all: beside its place, then moved into it. A file that is there keeps its permissions, a link its target.
 *
 * @throws UserError where nothing may be written
 */
export async function replaceText(file: string, text: string): Promise<void> {
  const place = await realpath(file).catch(() => file);
  const fresh = join(dirname(place), `.${basename(place)}.vitrine-${process.pid}`);
  try {
    await writeFile(fresh, text, { flag: 'wx' });
    const old = await stat(place).catch(() => undefined);
    if (old !== undefined) await chmod(fresh, old.mode);
    await rename(fresh, place);
  } catch (error) {
    await rm(fresh, { force: true });
    throw userErrorOf(file, error);
  }
}
