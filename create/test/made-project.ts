import { mkdir, mkdtemp, readdir, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseWords } from '../main.ts';
import { assembleTemplates } from '../make/assemble.ts';
import { notedEffects } from './memory-effects.ts';

/** Lays out the templates in a new folder. */
export async function openTemplates(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'vitrine-templates-'));
  await assembleTemplates(folder);
  return folder;
}

/** Makes a project in a new folder, with this checkout for its tool. @param words for `npm create vitrine` @returns its folder */
export async function makeLinkedProject(templates: string, ...words: readonly string[]): Promise<string> {
  const parent = await mkdtemp(join(tmpdir(), 'vitrine-made-'));
  const folder = join(parent, 'report');
  await parseWords(['report', '--no-install', ...words], resolve('create'), notedEffects(parent, templates));
  await mkdir(join(folder, 'node_modules'));
  await symlink(resolve('.'), join(folder, 'node_modules/vitrine'), 'junction');
  return folder;
}

/** The paths of a project's own files and folders. */
export async function ownPaths(folder: string): Promise<readonly string[]> {
  const top = (await readdir(folder, { withFileTypes: true })).filter(({ name }) => name !== 'node_modules');
  const below = top.map(async (entry) =>
    entry.isDirectory()
      ? (await readdir(join(folder, entry.name), { recursive: true })).map((path) => join(entry.name, path))
      : [],
  );
  return [...top.map(({ name }) => name), ...(await Promise.all(below)).flat()];
}
