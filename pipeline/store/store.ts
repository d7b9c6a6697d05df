import { basename, dirname, join } from 'node:path';
import { filesOf, readableJson, sha256 } from '../../schema/digests.ts';
import { MEASUREMENTS_FOLDER, measurementFile } from '../../schema/measurements.ts';
import { OLD_PREFIX } from '../../schema/content-path.ts';
import { oldPlace } from '../../schema/task-place.ts';
import {
  CATALOGUE_FILE,
  namesIn,
  PLUGINS_FOLDER,
  REPORT_FILE,
  wordsIn,
  type ContentNames,
  type FolderDigests,
} from './content-names.ts';
import { digestsOf, hasAll, isNamed, withoutUnnamed } from './known-results.ts';
import { kindNames, type Disk } from '../base/disk.ts';
import { expected } from '../base/errors.ts';
import type { PlannedTask } from '../plan/plan.ts';
import {
  folderDigests,
  inspectFolder,
  isIntactFolder,
  measurementsIn,
  ownFiles,
  type DoneInspection,
  type Inspection,
} from './result-folder.ts';

/** File names and their bytes. */
export type Files = ReadonlyMap<string, Uint8Array>;

const NEW = '.new-';
/** What is being replaced and no report names, while what one names lies aside: for the moment between two moves. */
const GOING = '.old-going-';
const NO_NAMES: ContentNames = {
  isReport: false,
  folders: new Set(),
  inputs: new Set(),
  digests: new Map(),
  words: new Map(),
};

/**
 * The folder `content/`: every change is whole or has not happened, and nothing is removed or overwritten that Vitrine did not write.
 *
 * What it wrote is known by what it says: a folder under `results/` holds a result that names its files, or the last report names the
 * folder; a file under `inputs/` is named by the last report, one under `plugins/` by the last catalogue. Files go one by one and folders only once they are empty, so that whatever
 * else lies there stays. No link is followed below `content/`.
 */
export class Store {
  readonly folder: string;
  readonly #disk: Disk;
  /** Digests of what this process has put in place, by folder: the last report cannot know them. */
  readonly #written = new Map<string, FolderDigests>();
  #names: Promise<ContentNames> | undefined;

  constructor(folder: string, disk: Disk) {
    this.folder = folder;
    this.#disk = disk;
  }

  /**
   * Whether a task has been done: its result is there, valid, its own, and everything is what was written. `result.json` and the measurements
   * have to be those that the last report names, unless those lie aside ({@link replaceFolder}) because a run put these in their place.
   */
  async inspect(task: PlannedTask): Promise<Inspection> {
    const isHere = (await this.#disk.kindOf(this.#path(task.folder))) !== undefined;
    const found = await inspectFolder(task, this.folder, isHere ? task.folder : goingPlace(task.folder), this.#disk);
    const known = this.#written.get(task.folder) ?? (await this.names()).digests.get(task.folder);
    if (found.state === 'done' && found.damage === undefined && isNamed(found, known)) return found;
    const old = await inspectFolder(task, this.folder, oldPlace(task.folder), this.#disk);
    const isOldKnown = old.state === 'done' && isNamed(old, known);
    if (found.state === 'done') {
      if (isOldKnown) return found.damage === undefined ? found : old;
      return known === undefined ? found : withoutUnnamed(found, known);
    }
    if (isOldKnown) return old;
    if (found.state === 'failed') return found;
    if (found.damage !== undefined) return { state: 'missing', damage: `${task.folder}/${found.damage}` };
    // The result of another task is as the last report has it where a configuration has come to mean something else.
    const isAsKnown = known === undefined || known.main === found.other;
    return { ...found, ...(!isAsKnown && { damage: task.folder }) };
  }

  /**
   * The files of a map that has been computed, with those of its measurements that are to stay: what {@link replaceFolder} takes where only
   * measurements change.
   *
   * @throws Error where one of them is gone
   */
  async readMap({ folder, result }: DoneInspection, kept: readonly string[]): Promise<Files> {
    const files = new Map<string, Uint8Array>();
    for (const name of ['result.json', ...filesOf(result).map(({ file }) => file), ...kept.map(measurementFile)]) {
      const bytes = await this.#disk.read(this.#path(`${folder}/${name}`));
      if (bytes === undefined) throw new Error(`${folder}/${name} is gone`);
      files.set(name, bytes);
    }
    return files;
  }

  /** What the report and the catalogue name that were there when this was asked first. */
  async names(): Promise<ContentNames> {
    this.#names ??= this.#readNames();
    return this.#names;
  }

  async #readNames(): Promise<ContentNames> {
    const [report, catalogue] = [
      await this.#disk.read(this.#path(REPORT_FILE)),
      await this.#disk.read(this.#path(CATALOGUE_FILE)),
    ];
    const [named, words] = [report && namesIn(report), catalogue && wordsIn(catalogue)];
    return { ...NO_NAMES, ...named, ...(words && { words }) };
  }

  /** The catalogue and the words of plugins, where they are not what was written: altered, or gone. */
  async listAlteredWords(): Promise<readonly string[]> {
    const { catalogue, words } = await this.names();
    const known = [...(catalogue === undefined ? [] : [[CATALOGUE_FILE, catalogue] as const]), ...words];
    const altered: string[] = [];
    for (const [file, digest] of known) {
      const bytes = await this.#disk.read(this.#path(file));
      if (bytes === undefined || sha256(bytes) !== digest) altered.push(file);
    }
    return altered;
  }

  /**
   * Puts a task's files in place of what was there. The old folder is moved aside first, since no file system that Node knows exchanges two
   * folders in one step, and readers find it there by its digests (`taskPlace` in `schema/`). It goes at once where the new one has its result and
   * measurements with the same bytes; otherwise when the report names the new one ({@link settle}). Files in it that are not ours move into
   * the new folder.
   */
  async replaceFolder(folder: string, files: Files): Promise<void> {
    const [place, aside] = [this.#path(folder), this.#path(oldPlace(folder))];
    const fresh = await this.#free(place);
    const names = [...files.keys()].sort((one, other) => rank(one) - rank(other));
    const naming = names.filter((name) => rank(name) < ORDER.length);
    try {
      await this.#disk.makeFolder(fresh);
      // The result first, then the facts: they name the other files as ours.
      for (const name of naming) await this.#disk.write(join(fresh, name), files.get(name)!);
      const others = names.slice(naming.length);
      if (others.some((name) => dirname(name) === MEASUREMENTS_FOLDER)) {
        await this.#disk.makeFolder(join(fresh, MEASUREMENTS_FOLDER));
      }
      await Promise.all(others.map((name) => this.#disk.write(join(fresh, name), files.get(name)!)));
      if ((await this.#disk.kindOf(place)) !== undefined) {
        // What the report knows may lie aside already, since a run that was killed; then this is the one that nobody knows.
        if ((await this.#disk.kindOf(aside)) === undefined) await this.#disk.move(place, aside);
        else await this.#disk.move(place, this.#path(goingPlace(folder)));
      }
      await this.#disk.move(fresh, place);
      await this.#clearGoing(folder, names);
    } catch (error) {
      for (const name of names) await this.#disk.removeFile(join(fresh, name)).catch(() => undefined);
      for (const empty of [join(fresh, MEASUREMENTS_FOLDER), fresh]) {
        await this.#disk.removeEmptyFolder(empty).catch(() => undefined); // the first error says more
      }
      throw error;
    }
    const written = digestsOf(files);
    if (written === undefined) return;
    this.#written.set(folder, written);
    const old = await folderDigests(aside, this.#disk);
    if (old !== undefined && hasAll(written, old)) await this.#settleFolder(folder);
  }

  /** Writes a file at once, unless it holds these bytes already. @returns whether it was written */
  async replaceFile(name: string, bytes: Uint8Array): Promise<boolean> {
    const place = this.#path(name);
    const old = await this.#disk.read(place);
    if (old !== undefined && Buffer.compare(old, bytes) === 0) return false;
    const fresh = await this.#free(place);
    try {
      await this.#disk.makeFolder(dirname(place));
      await this.#disk.write(fresh, bytes);
      await this.#disk.move(fresh, place);
    } catch (error) {
      await this.#disk.removeFile(fresh).catch(() => undefined); // the first error says more
      throw error;
    }
    return true;
  }

  /**
   * Removes what a killed run left half written, and puts back what it had moved aside. Only for who holds the lock.
   *
   * @param coming files that are about to be written, beside those that are named already
   */
  async removeHalfWritten(coming: Iterable<string> = []): Promise<void> {
    for (const method of await this.#foldersIn('results')) {
      for (const name of await this.#list(method)) {
        if (name.startsWith(NEW)) await this.#removeOwn(`${method}/${name}`, true);
        if (name.startsWith(GOING)) await this.#restoreGoing(`${method}/${name.slice(GOING.length)}`);
      }
      for (const name of await this.#list(method)) {
        if (name.startsWith(OLD_PREFIX) && !name.startsWith(GOING))
          await this.#restore(`${method}/${name.slice(OLD_PREFIX.length)}`);
      }
    }
    const { inputs, words } = await this.names();
    const written = [REPORT_FILE, CATALOGUE_FILE, 'outcomes.json', ...inputs, ...words.keys(), ...coming];
    for (const name of new Set(written)) {
      const half = join(dirname(name), NEW + basename(name));
      if (isInside(name) && (await this.#disk.kindOf(this.#path(half))) === 'file') {
        await this.#disk.removeFile(this.#path(half));
      }
    }
  }

  /** Removes results that lie aside: the report names those in their places. Only for who holds the lock. */
  async settle(): Promise<void> {
    for (const method of await this.#foldersIn('results')) {
      for (const name of await this.#list(method)) {
        if (name.startsWith(OLD_PREFIX) && !name.startsWith(GOING))
          await this.#settleFolder(`${method}/${name.slice(OLD_PREFIX.length)}`);
      }
    }
  }

  /** Folders of results that {@link removeStaleResults} removes. */
  async listStaleResults(kept: ReadonlySet<string>, only?: readonly string[]): Promise<readonly string[]> {
    const { folders } = await this.names();
    const stale: string[] = [];
    for (const method of only?.map((name) => `results/${name}`) ?? (await this.#foldersIn('results'))) {
      for (const folder of await this.#foldersIn(method)) {
        if (kept.has(folder) || isAside(folder)) continue;
        const own = await ownFiles(this.#path(folder), this.#disk, folders.has(folder));
        if (own.length > 0) stale.push(folder);
      }
    }
    return stale;
  }

  /**
   * Removes results that the report does not name.
   *
   * @param kept folders relative to `content/` @param only the methods that a run was about
   */
  async removeStaleResults(kept: ReadonlySet<string>, only?: readonly string[]): Promise<void> {
    const { folders } = await this.names();
    for (const method of only?.map((name) => `results/${name}`) ?? (await this.#foldersIn('results'))) {
      let hasRemoved = false;
      for (const folder of await this.#foldersIn(method)) {
        if (kept.has(folder) || isAside(folder)) continue;
        hasRemoved = (await this.#removeOwn(folder, folders.has(folder))) || hasRemoved;
      }
      if (hasRemoved) await this.#disk.removeEmptyFolder(this.#path(method));
    }
  }

  /** Removes pictures, and words of plugins, that were named before and are not any more. @param kept files relative to `content/` */
  async removeStaleFiles(kept: ReadonlySet<string>): Promise<void> {
    const { inputs, words } = await this.names();
    await this.#removeFiles([...inputs, ...words.keys()].filter((file) => !kept.has(file)));
    await this.#removeEmptyTop(PLUGINS_FOLDER);
  }

  /** Everything that a run has made, relative to `content/`, in the order of its removal: what {@link removeAll} removes. */
  async listOwn(): Promise<readonly string[]> {
    const { folders, inputs, words } = await this.names();
    const results: string[] = [];
    for (const method of await this.#foldersIn('results')) {
      for (const folder of await this.#foldersIn(method)) {
        const isKnown = folders.has(original(folder));
        if ((await ownFiles(this.#path(folder), this.#disk, isKnown)).length > 0) results.push(folder);
      }
    }
    const files: string[] = [];
    for (const file of [...inputs, ...words.keys()]) if (await this.#isOwnFile(file)) files.push(file);
    if (await this.#isOwnCatalogue()) files.push(CATALOGUE_FILE);
    const hasReport = (await this.#disk.read(this.#path(REPORT_FILE))) !== undefined;
    const isOurs = results.length > 0 || (await this.names()).isReport;
    return [...(hasReport && isOurs ? [REPORT_FILE] : []), ...results, ...files];
  }

  /** Removes everything that a run has made, the report first: without it, no site is built of what is left half removed. */
  async removeAll(): Promise<void> {
    const { folders, inputs, words } = await this.names();
    const own = await this.listOwn();
    if (own.includes(REPORT_FILE)) await this.#disk.removeFile(this.#path(REPORT_FILE));
    const results = own.filter((name) => name.startsWith('results/'));
    for (const folder of results) await this.#removeOwn(folder, folders.has(original(folder)));
    for (const method of new Set(results.map(dirname))) await this.#disk.removeEmptyFolder(this.#path(method));
    await this.#removeFiles([...inputs, ...words.keys()]);
    // Last, since it says which words are ours.
    if (own.includes(CATALOGUE_FILE)) await this.#disk.removeFile(this.#path(CATALOGUE_FILE));
    for (const top of ['results', 'inputs', PLUGINS_FOLDER]) await this.#removeEmptyTop(top);
  }

  /** What lies under `results/`, `inputs/` and `plugins/` and is not Vitrine's, relative to `content/`; what systems put everywhere left out. */
  async listForeign(): Promise<readonly string[]> {
    const { folders, inputs, words } = await this.names();
    const foreign: string[] = [];
    for (const name of await this.#list('results')) {
      const method = `results/${name}`;
      const tasks = (await this.#isFolder(method)) ? await this.#list(method) : [];
      if (!(await this.#isFolder(method))) foreign.push(method);
      for (const folder of tasks.map((task) => `${method}/${task}`)) {
        if (!(await this.#isFolder(folder))) {
          foreign.push(folder);
          continue;
        }
        const isKnown = folders.has(original(folder)) || this.#written.has(folder);
        const own = await ownFiles(this.#path(folder), this.#disk, isKnown);
        const hasMeasured = own.some((file) => dirname(file) === MEASUREMENTS_FOLDER);
        const top = (await this.#list(folder)).filter((file) => !(file === MEASUREMENTS_FOLDER && hasMeasured));
        const measured = hasMeasured ? await measurementsIn(this.#path(folder), this.#disk) : [];
        const others = [...top, ...measured].filter((file) => !own.includes(file));
        foreign.push(...others.map((file) => `${folder}/${file}`));
      }
    }
    for (const top of ['inputs', PLUGINS_FOLDER]) {
      for (const name of await this.#list(top)) {
        const folder = `${top}/${name}`;
        const files = (await this.#isFolder(folder)) ? await this.#list(folder) : [];
        if (!(await this.#isFolder(folder))) foreign.push(folder);
        foreign.push(
          ...files.map((file) => `${folder}/${file}`).filter((file) => !inputs.has(file) && !words.has(file)),
        );
      }
    }
    return foreign.filter((name) => !isSystemFile(basename(name)));
  }

  /** A site is not built through a link. @throws UserError where a folder of a task is one */
  async requireNoLink(folder: string): Promise<void> {
    if ((await this.#disk.kindOf(this.#path(folder))) === 'link') throw foreignError(folder, kindNames.link);
  }

  /**
   * Whether a folder of a task may be put in its place: nothing lies there, or a result of ours.
   *
   * @throws UserError naming what lies there
   */
  async requireOwnPlace(folder: string): Promise<void> {
    const kind = await this.#disk.kindOf(this.#path(folder));
    if (kind === undefined) return;
    const isKnown = (await this.names()).folders.has(folder);
    if (kind === 'folder') {
      const own = await ownFiles(this.#path(folder), this.#disk, isKnown);
      if (own.length > 0 || (await this.#list(folder)).length === 0) return;
    }
    throw foreignError(folder, kind === 'folder' ? 'a folder that it did not write' : kindNames[kind]);
  }

  /**
   * Whether a picture, or words of a plugin, may be written: nothing lies there, the same, or what is named as ours.
   *
   * @throws UserError naming the file
   */
  async requireOwnFile(file: string, bytes: Uint8Array): Promise<void> {
    const kind = await this.#disk.kindOf(this.#path(file));
    if (kind === undefined) return;
    if (kind === 'file') {
      const { inputs, words } = await this.names();
      if (inputs.has(file) || words.has(file)) return;
      const there = await this.#disk.read(this.#path(file));
      if (there !== undefined && Buffer.compare(there, bytes) === 0) return;
    }
    throw foreignError(file, kind === 'file' ? 'a file that it did not write' : kindNames[kind]);
  }

  /** Whether the catalogue may be written: nothing lies there, or another one. @throws UserError where something else does */
  async requireOwnCatalogue(): Promise<void> {
    const kind = await this.#disk.kindOf(this.#path(CATALOGUE_FILE));
    if (kind === undefined || (await this.#isOwnCatalogue())) return;
    throw foreignError(CATALOGUE_FILE, kind === 'file' ? 'a file that it did not write' : kindNames[kind]);
  }

  /** Whether a catalogue lies in its place, or what was one before it was altered. */
  async #isOwnCatalogue(): Promise<boolean> {
    if ((await this.#disk.kindOf(this.#path(CATALOGUE_FILE))) !== 'file') return false;
    if ((await this.names()).catalogue !== undefined) return true;
    const bytes = await this.#disk.read(this.#path(CATALOGUE_FILE));
    return bytes !== undefined && wordsIn(bytes) !== undefined;
  }

  /** Our own files of a folder, and the folder where that leaves it empty. @returns whether it is gone */
  async #removeOwn(folder: string, isKnown: boolean, others: Iterable<string> = []): Promise<boolean> {
    if (!(await this.#isFolder(folder))) return false;
    const own = await ownFiles(this.#path(folder), this.#disk, isKnown, others);
    for (const name of own) await this.#disk.removeFile(this.#path(`${folder}/${name}`));
    if (own.some((name) => dirname(name) === MEASUREMENTS_FOLDER) || isKnown) await this.#removeNoMeasurements(folder);
    return own.length > 0 || isKnown ? this.#disk.removeEmptyFolder(this.#path(folder)) : false;
  }

  /** A run was killed before the new result was in place, or while one that the report does not know was being removed from there. */
  async #restore(folder: string): Promise<void> {
    const [place, aside] = [this.#path(folder), this.#path(oldPlace(folder))];
    if (!(await this.#isOurs(folder, oldPlace(folder)))) return;
    if ((await this.#disk.kindOf(place)) !== undefined) {
      if (await isIntactFolder(place, this.#disk)) {
        const known = (await this.names()).digests.get(folder);
        const [now, before] = [await folderDigests(place, this.#disk), await folderDigests(aside, this.#disk)];
        // What the report names is kept, wherever it lies, until it names something else.
        if (!hasAll(before, known) || hasAll(now, known)) await this.#settleFolder(folder);
        return;
      }
      if (!(await isIntactFolder(aside, this.#disk))) return;
      await this.#mergeAside(folder);
    }
    await this.#disk.move(aside, place);
  }

  /** Whether a folder holds a result of ours, or is named by the last report. @param place where it lies, if not in its own place */
  async #isOurs(folder: string, place = folder): Promise<boolean> {
    if (!(await this.#isFolder(place))) return false;
    if ((await this.names()).folders.has(folder)) return true;
    return (await ownFiles(this.#path(place), this.#disk, false)).length > 0;
  }

  /** What lies aside goes where its successor is in place; what of it is not ours moves there. */
  async #settleFolder(folder: string): Promise<void> {
    const aside = oldPlace(folder);
    if (!(await this.#isOurs(folder)) || !(await this.#isOurs(folder, aside))) return;
    // Files of the new result's names are ours in the old folder too, whose own list of them may be damaged.
    const successors = await ownFiles(this.#path(folder), this.#disk, true);
    if (await this.#removeOwn(aside, true, successors)) return;
    await this.#moveRest(aside, folder);
    await this.#disk.removeEmptyFolder(this.#path(aside));
  }

  /** A run was killed between the two moves, or while it cleared what it had replaced. */
  async #restoreGoing(folder: string): Promise<void> {
    const going = goingPlace(folder);
    if (!(await this.#isOurs(folder, going))) return;
    if ((await this.#disk.kindOf(this.#path(folder))) !== undefined) await this.#clearGoing(folder);
    else await this.#disk.move(this.#path(going), this.#path(folder));
  }

  /** Removes what was replaced; what of it is not ours moves into the new folder. */
  async #clearGoing(folder: string, successors: readonly string[] = []): Promise<void> {
    const going = goingPlace(folder);
    if (!(await this.#isFolder(going)) || (await this.#removeOwn(going, true, successors))) return;
    await this.#moveRest(going, folder);
    await this.#disk.removeEmptyFolder(this.#path(going));
  }

  /** Clears a task's place whose known result lies aside: its own files go, others join those aside. */
  async #mergeAside(folder: string): Promise<void> {
    if (await this.#removeOwn(folder, true)) return;
    await this.#moveRest(folder, oldPlace(folder));
    if (await this.#disk.removeEmptyFolder(this.#path(folder))) return;
    throw foreignError(folder, 'files that it did not write');
  }

  /** Moves what is left of a folder into another, where nothing of its name lies; also out of the folder of measurements. */
  async #moveRest(from: string, to: string): Promise<void> {
    const nested = await measurementsIn(this.#path(from), this.#disk);
    const hasBoth = (await this.#isFolder(`${to}/${MEASUREMENTS_FOLDER}`)) && nested.length > 0;
    for (const name of [...(hasBoth ? nested : []), ...(await this.#list(from))]) {
      const target = this.#path(`${to}/${name}`);
      if ((await this.#disk.kindOf(target)) !== undefined) continue;
      await this.#disk.move(this.#path(`${from}/${name}`), target);
    }
    await this.#removeNoMeasurements(from);
  }

  /** The folder of measurements, where nothing is left in it. */
  async #removeNoMeasurements(folder: string): Promise<void> {
    const measures = `${folder}/${MEASUREMENTS_FOLDER}`;
    if (await this.#isFolder(measures)) await this.#disk.removeEmptyFolder(this.#path(measures));
  }

  async #removeEmptyTop(top: string): Promise<void> {
    if (await this.#isFolder(top)) await this.#disk.removeEmptyFolder(this.#path(top));
  }

  async #removeFiles(files: readonly string[]): Promise<void> {
    const folders = new Set<string>();
    for (const file of files) {
      if (!(await this.#isOwnFile(file))) continue;
      await this.#disk.removeFile(this.#path(file));
      folders.add(dirname(file));
    }
    for (const folder of folders) await this.#disk.removeEmptyFolder(this.#path(folder));
  }

  /** A report may have been written by a stranger: what it names has to lie in a folder of `inputs/` or `plugins/`, and both have to be real. */
  async #isOwnFile(file: string): Promise<boolean> {
    const [, top] = /^(inputs|plugins)\/[^/\\]+\/[^/\\]+$/.exec(file) ?? [];
    if (top === undefined || !isInside(file)) return false;
    const isReal = (await this.#isFolder(top)) && (await this.#isFolder(dirname(file)));
    return isReal && (await this.#disk.kindOf(this.#path(file))) === 'file';
  }

  /** A name beside a place that is not taken. */
  async #free(place: string): Promise<string> {
    for (let count = 1; ; count++) {
      const free = join(dirname(place), `${NEW}${count === 1 ? '' : `${count}-`}${basename(place)}`);
      if ((await this.#disk.kindOf(free)) === undefined) return free;
    }
  }

  /** Real folders in a real folder. */
  async #foldersIn(top: string): Promise<readonly string[]> {
    if (!(await this.#isFolder(top))) return [];
    const folders: string[] = [];
    for (const name of await this.#list(top)) {
      if (await this.#isFolder(`${top}/${name}`)) folders.push(`${top}/${name}`);
    }
    return folders;
  }

  async #isFolder(name: string): Promise<boolean> {
    return (await this.#disk.kindOf(this.#path(name))) === 'folder';
  }

  #list(name: string): Promise<readonly string[]> {
    return this.#disk.list(this.#path(name));
  }

  #path(name: string): string {
    return join(this.folder, name);
  }
}

/** The bytes of a JSON file, the same for equal data. */
export function jsonFile(value: unknown): Uint8Array {
  return new TextEncoder().encode(readableJson(value));
}

/** What is written first of a folder, in this order. */
const ORDER = ['result.json', 'error.json', 'run.json'];

const rank = (name: string): number => (ORDER.includes(name) ? ORDER.indexOf(name) : ORDER.length);

const goingPlace = (folder: string): string => `${dirname(folder)}/${GOING}${basename(folder)}`;

const isAside = (folder: string): boolean => basename(folder).startsWith(OLD_PREFIX);

/** The place of a result that lies aside. */
const original = (folder: string): string =>
  isAside(folder)
    ? `${dirname(folder)}/${basename(folder).slice((basename(folder).startsWith(GOING) ? GOING : OLD_PREFIX).length)}`
    : folder;

const isInside = (name: string): boolean => !name.split(/[/\\]/).some((part) => ['', '.', '..'].includes(part));

/** What Finder, Explorer and version control leave in any folder. */
export function isSystemFile(name: string): boolean {
  return name.startsWith('.') || ['Thumbs.db', 'desktop.ini'].includes(name);
}

/** The one line for what lies where Vitrine would write. */
function foreignError(at: string, received: string): Error {
  return expected('a place that Vitrine may write to', {
    at,
    received,
    hint: 'Move that elsewhere, or name another folder with `--content`.',
  });
}
