import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { methodIn, type Catalogued } from '../data/content/catalogue.ts';
import { expectedContent } from '../data/base/site-error.ts';
import type { DefinedMechanism } from './mechanism.ts';
import { plainOfPictures, plainOfTexts } from './plain.ts';

interface MechanismModule {
  readonly default?: DefinedMechanism;
}

/** Those of the methods' rooms, by the methods' ids. */
const own = new Map(
  Object.entries(import.meta.glob<MechanismModule>('/methods/*/mechanism.ts', { eager: true })).map(
    ([file, module]) => [basename(dirname(file)), module.default!] as const,
  ),
);

let plugins: Promise<ReadonlyMap<string, DefinedMechanism>> | undefined;

/** How a method's mechanism is drawn: as its room says, else plainly. @throws SiteError for a plugin's file that exports none */
export async function mechanismOf(method: string, content: Catalogued): Promise<DefinedMechanism> {
  const found = own.get(method) ?? (await (plugins ??= readPlugins(process.env['VITRINE_PLUGINS']))).get(method);
  return found ?? (methodIn(content, method)?.about === 'texts' ? plainOfTexts : plainOfPictures);
}

/** @param folders those of the configuration's plugins as a list in JSON, as the command that builds the site names them: they are code */
async function readPlugins(folders = '[]'): Promise<ReadonlyMap<string, DefinedMechanism>> {
  const files = (JSON.parse(folders) as readonly string[]).flatMap((folder) => {
    const file = ['mechanism.ts', 'mechanism.mjs', 'mechanism.js'].map((name) => join(folder, name)).find(existsSync);
    return file === undefined ? [] : [file];
  });
  const read = files.map(async (file) => {
    const module = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as MechanismModule;
    if (typeof module.default?.draw === 'function') return [basename(dirname(file)), module.default] as const;
    throw expectedContent('`export default defineMechanism(…)`', { at: file, received: 'none' });
  });
  return new Map(await Promise.all(read));
}
