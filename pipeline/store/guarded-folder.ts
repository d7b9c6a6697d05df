import { realpath } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, dirname, join, parse, relative, resolve, sep } from 'node:path';
import { CATALOGUE_FILE, namesIn, PLUGINS_FOLDER, REPORT_FILE } from './content-names.ts';
import { kindNames, type Disk } from '../base/disk.ts';
import { expected, quotedList } from '../base/errors.ts';
import { toolFolder } from '../base/tool-place.ts';
import { isSystemFile, Store } from './store.ts';

/** Folders that runs fill. */
const CONTENT_TOPS = ['results', 'inputs', PLUGINS_FOLDER];
/** What may lie in a content folder before its first report: prose, and what runs leave. */
const PROSE = ['answers', 'docs', 'matrices', 'methods', 'metrics', 'pages'];
const CONTENT_ENTRIES = [...PROSE, 'outcomes.json', 'README.md', ...CONTENT_TOPS];
const ELSEWHERE = 'Name another folder with `--content`.';

/** What must not lie in a folder that Vitrine writes to, beside itself. */
export interface Surroundings {
  /** The configuration's file; undefined where a command reads none. */
  readonly config?: string;
  /** Files and folders that the configuration names. */
  readonly sources?: readonly string[];
}

/**
 * The folder `content/` as an absolute path, where a run may write there.
 *
 * @param given as the user wrote it @param workingFolder what it is relative to
 * @throws UserError where it is no name; the root, a home or the tool's own folder; holds the configuration or its inputs; holds links in
 *   place of our folders; or has no report, but files that are not ours
 */
export async function guardContent(
  given: string,
  workingFolder: string,
  surroundings: Surroundings,
  disk: Disk,
): Promise<string> {
  const folder = await guardPlace('a folder of its own for the content', given, workingFolder, surroundings, ELSEWHERE);
  const kind = await disk.kindOf(await realPath(folder));
  if (kind !== undefined && kind !== 'folder') {
    const received = kind === 'link' ? 'a link that leads nowhere' : kindNames[kind];
    throw expected('a folder', { at: given, received, hint: ELSEWHERE });
  }
  for (const name of [...CONTENT_TOPS, REPORT_FILE, CATALOGUE_FILE]) await refuseLink(folder, name, disk);
  for (const top of CONTENT_TOPS) {
    for (const name of await disk.list(join(folder, top))) await refuseLink(folder, `${top}/${name}`, disk);
  }
  await refuseForeignFiles(folder, given, disk);
  return folder;
}

/**
 * An absolute path for a folder that Vitrine fills.
 *
 * @param what it is to be, for the error @throws UserError where it is no name, or holds what must not be mixed with what is written
 */
export async function guardPlace(
  what: string,
  given: string,
  workingFolder: string,
  { config, sources = [] }: Surroundings,
  hint: string,
): Promise<string> {
  const refuse = (received: string): Error => expected(what, { at: given, received, hint });
  if (given.trim() === '') throw expected(what, { received: 'an empty path', hint });
  const folder = resolve(workingFolder, given);
  const real = await realPath(folder);
  if (real === parse(real).root) throw refuse('the root of the file system');
  if (await holds(real, homedir())) throw refuse('a folder that holds a home');
  if (await holds(real, toolFolder)) throw refuse('the folder of Vitrine itself, or one that holds it');
  if (config !== undefined && (await holds(real, config))) throw refuse('a folder that holds the configuration');
  for (const source of sources) {
    if (await holds(real, source)) {
      throw refuse(`a folder that holds the configuration’s inputs (${relative(dirname(config ?? ''), source)})`);
    }
  }
  return folder;
}

/** Whether a path is a folder, or lies in it, links followed. @param folder a real path */
export async function holds(folder: string, path: string): Promise<boolean> {
  const real = await realPath(path);
  return real === folder || real.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/** A path with its links followed, as far as it exists. */
export async function realPath(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    const above = dirname(path);
    return above === path ? path : join(await realPath(above), basename(path));
  }
}

async function refuseLink(folder: string, name: string, disk: Disk): Promise<void> {
  const kind = await disk.kindOf(join(folder, name));
  if (kind !== 'link' && kind !== 'other') return;
  throw expected('a folder or file of its own', {
    at: join(folder, name),
    received: kindNames[kind],
    hint:
      kind === 'link'
        ? 'Vitrine writes through none: link the whole content folder instead.'
        : 'Move it elsewhere, or name another folder with `--content`.',
  });
}

/** A folder with a report is ours, and what else lies in it stays. Without one, everything has to be ours or prose. */
async function refuseForeignFiles(folder: string, given: string, disk: Disk): Promise<void> {
  const report = await disk.read(join(folder, REPORT_FILE));
  if (report !== undefined && namesIn(report) !== undefined) return;
  const store = new Store(folder, disk);
  const own = await store.listOwn();
  const hasResults = own.some((name) => name !== CATALOGUE_FILE);
  // A report or a catalogue that is none may be one of ours that was damaged: results beside it say so.
  const isOurs = (name: string): boolean =>
    CONTENT_ENTRIES.includes(name) ||
    (name === REPORT_FILE && hasResults) ||
    (name === CATALOGUE_FILE && (hasResults || own.includes(name)));
  const isForeign = (name: string): boolean => !isSystemFile(name) && !isOurs(name);
  const foreign = [
    ...(await disk.list(folder)).filter(isForeign),
    ...(await store.listForeign()).filter((name) => name.startsWith('results/') || !hasResults),
  ];
  if (foreign.length === 0) return;
  throw expected('an empty folder, or one with a report', {
    at: given,
    received: `one with files that Vitrine did not write (${quotedList(foreign)})`,
    hint: ELSEWHERE,
  });
}
