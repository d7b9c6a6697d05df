import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { languages, type Language } from '../../schema/local-text.ts';
import { expected, quotedList } from '../base/errors.ts';
import { checkMethod, checkMetric } from './check-room.ts';
import { checkWords } from './check-words.ts';
import { defaultHint, readWords, sortRooms, type RoomKind, type Rooms } from './find-rooms.ts';
import { importDefault } from './import-default.ts';

/** A room that a configuration brings. */
export interface Plugin {
  readonly kind: RoomKind;
  readonly id: string;
  /** Where it lies, an absolute path. */
  readonly folder: string;
  /** The bytes of `<language>.md`, by language; English is always among them. */
  readonly words: ReadonlyMap<Language, Uint8Array>;
}

const FILES = (['method', 'metric'] as const).flatMap((kind) =>
  ['ts', 'mjs', 'js'].map((extension) => ({ kind, file: `${kind}.${extension}` })),
);

/**
 * The tool's own rooms and those that a configuration names.
 *
 * @param plugins as the configuration has them @param folder what their paths are relative to
 * @throws UserError for a folder that is no room, whose id is taken, or whose words lack something
 */
export async function addPlugins(
  own: Rooms,
  plugins: readonly string[],
  folder: string,
): Promise<{ readonly rooms: Rooms; readonly plugins: readonly Plugin[] }> {
  const taken = new Set([...own.methods, ...own.metrics].map(({ id }) => id));
  const [methods, metrics, opened] = [[...own.methods], [...own.metrics], [] as Plugin[]];
  for (const [index, given] of plugins.entries()) {
    const at = `plugins[${index}]`;
    const place = resolve(folder, given);
    const { kind, file } = await findFile(place, `${at}: ${given}`);
    const shown = `${at}: ${join(given, file)}`;
    const exported = await importDefault(join(place, file), shown, defaultHint(kind));
    const id = basename(place);
    const room = kind === 'method' ? checkMethod(exported, id, shown) : checkMetric(exported, id, shown);
    if ('paramsSchema' in room) methods.push(room);
    else metrics.push(room);
    if (taken.has(id)) {
      const hint = 'Give it another id and its folder that name.';
      throw expected('an id of its own', { at: shown, received: `\`${id}\`, which is taken`, hint });
    }
    taken.add(id);
    const words = await readAllWords(place, `${at}: ${given}`);
    checkWords(room, words.get('en')!, `${at}: ${given}/en.md`);
    opened.push({ kind, id, folder: place, words });
  }
  return { rooms: sortRooms({ methods, metrics }), plugins: opened };
}

/** The file of a plugin that is imported. @param at the folder as the user wrote it */
async function findFile(place: string, at: string): Promise<(typeof FILES)[number]> {
  const what = 'a folder with `method.ts` or `metric.ts`';
  const entry = await stat(place).catch(() => undefined);
  if (entry === undefined) {
    throw expected(what, { at, received: 'no such folder', hint: 'Paths start from the configuration’s folder.' });
  }
  if (!entry.isDirectory()) throw expected(what, { at, received: 'a file', hint: 'Name the folder that it lies in.' });
  const found = FILES.filter(({ file }) => existsSync(join(place, file)));
  const [first] = found;
  if (first === undefined) throw expected(what, { at, received: 'a folder without one' });
  if (found.some(({ kind }) => kind !== first.kind)) {
    const received = `one with ${quotedList(found.map(({ file }) => file))}`;
    throw expected('a folder with a method or a metric', { at, received, hint: 'Give each a folder of its own.' });
  }
  return first;
}

async function readAllWords(place: string, at: string): Promise<Plugin['words']> {
  const words = new Map<Language, Uint8Array>();
  for (const language of languages) {
    const file = `${language}.md`;
    if (language !== 'en' && !existsSync(join(place, file))) continue;
    words.set(language, await readWords(join(place, file), `${at}/${file}`));
  }
  return words;
}
