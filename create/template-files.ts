import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** By template, the files that it shares with another: where they lie below the folder of the templates, by their paths in the project. */
export const TAKEN_FILE = 'taken.json';
type Taken = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The files of a template with their paths in the project, `/` between folders. @param folder of all templates */
export async function readTemplate(
  template: string,
  folder: string,
): Promise<readonly (readonly [path: string, bytes: Uint8Array])[]> {
  const own = join(folder, template);
  const entries = await readdir(own, { recursive: true, withFileTypes: true });
  const places = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => [file.slice(own.length + 1).replaceAll('\\', '/'), file] as const);
  const taken = JSON.parse(await readFile(join(folder, TAKEN_FILE), 'utf8')) as Taken;
  const others = Object.entries(taken[template] ?? {}).map(([path, place]) => [path, join(folder, place)] as const);
  return Promise.all([...places, ...others].map(async ([path, file]) => [path, await readFile(file)] as const));
}
