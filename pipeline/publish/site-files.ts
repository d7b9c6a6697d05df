import { readdir } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { readSiteMark, SITE_MARK } from '../../schema/site-folder.ts';
import { disk } from '../disk.ts';

/** Paths of the files of a built site, sorted: those that its mark names, so that what else lies in its folder is not published. */
export async function siteFiles(site: string): Promise<readonly string[]> {
  const names = (await readdir(site, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && entry.name !== SITE_MARK)
    .map((entry) => join(entry.parentPath, entry.name).slice(join(site, sep).length).replaceAll(sep, '/'))
    .sort();
  const mark = await disk.read(join(site, SITE_MARK));
  const named = mark && readSiteMark(mark);
  return named === undefined ? names : names.filter((name) => named.has(name));
}
