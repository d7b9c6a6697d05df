import { basename, dirname, join } from 'node:path';
import { filesOf, intactRunFacts, isIntact } from '../schema/digests.ts';
import { Failure, Result } from '../schema/result.ts';
import { readableJson, sha256 } from './digest.ts';
import type { Disk } from './disk.ts';
import type { PlannedTask } from './plan.ts';

/** What lies on the disk for a task. `missing`: nothing, or nothing of use. */
export type Inspection =
  | { readonly state: 'done'; readonly result: Result; readonly sha256: string }
  | { readonly state: 'failed'; readonly message: string; readonly sha256: string }
  | { readonly state: 'missing' };

/** File names and their bytes. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** The folders that a run makes; the others hold prose. */
const GENERATED = ['results', 'inputs'] as const;
const NEW = '.new-';
const OLD = '.old-';

/** The folder `content/`: every change is whole or has not happened. */
export class Store {
  readonly folder: string;
  readonly #disk: Disk;

  constructor(folder: string, disk: Disk) {
    this.folder = folder;
    this.#disk = disk;
  }

  /** Whether a task has been done: its result is there, valid, its own, and all files are those that were written. */
  async inspect(task: PlannedTask): Promise<Inspection> {
    const read = (name: string): Promise<Uint8Array | undefined> =>
      this.#disk.read(join(this.folder, task.folder, name));
    const bytes = await read('result.json');
    const result = bytes && parseJson(bytes, Result);
    if (bytes && result && isOf(task, result) && (await isWhole(result, sha256(bytes), read))) {
      return { state: 'done', result, sha256: sha256(bytes) };
    }
    const error = await read('error.json');
    const failure = error && parseJson(error, Failure);
    if (error === undefined || failure?.key !== task.key) return { state: 'missing' };
    return { state: 'failed', message: failure.message, sha256: sha256(error) };
  }

  /** Puts a task's files in place of what was there, all at once. */
  async replaceFolder(folder: string, files: Files): Promise<void> {
    const place = join(this.folder, folder);
    const beside = (prefix: string): string => join(dirname(place), prefix + basename(place));
    const fresh = beside(NEW);
    try {
      await this.#disk.makeFolder(fresh);
      await Promise.all([...files].map(([name, bytes]) => this.#disk.write(join(fresh, name), bytes)));
      const isTaken = (await this.#disk.list(place)).length > 0;
      if (isTaken) await this.#disk.move(place, beside(OLD));
      await this.#disk.move(fresh, place);
      if (isTaken) await this.#disk.remove(beside(OLD));
    } catch (error) {
      await this.#disk.remove(fresh).catch(() => undefined); // the first error says more
      throw error;
    }
  }

  /** Writes a file at once, unless it holds these bytes already. */
  async replaceFile(name: string, bytes: Uint8Array): Promise<void> {
    const place = join(this.folder, name);
    const old = await this.#disk.read(place);
    if (old !== undefined && Buffer.compare(old, bytes) === 0) return;
    const fresh = join(dirname(place), NEW + basename(place));
    try {
      await this.#disk.makeFolder(dirname(place));
      await this.#disk.write(fresh, bytes);
      await this.#disk.move(fresh, place);
    } catch (error) {
      await this.#disk.remove(fresh).catch(() => undefined); // the first error says more
      throw error;
    }
  }

  /** Removes what a killed run left half written. Only for who holds the lock. */
  async removeHalfWritten(): Promise<void> {
    const folders = (await Promise.all(GENERATED.map((top) => this.#foldersIn(top)))).flat();
    for (const folder of ['.', ...folders]) {
      const names = await this.#list(folder);
      for (const name of names) {
        if (name.startsWith(NEW)) await this.#remove(join(folder, name));
        if (name.startsWith(OLD)) await this.#restore(folder, name, names);
      }
    }
  }

  /**
   * Removes what the report does not name from `results/` or `inputs/`.
   *
   * @param kept paths relative to `content/` @param only the folders to look at: the methods that a run was about
   */
  async removeStale(top: 'results' | 'inputs', kept: ReadonlySet<string>, only?: readonly string[]): Promise<void> {
    for (const folder of only?.map((name) => `${top}/${name}`) ?? (await this.#foldersIn(top))) {
      const stale = (await this.#list(folder)).map((name) => `${folder}/${name}`).filter((name) => !kept.has(name));
      await Promise.all(stale.map((name) => this.#remove(name)));
      if ((await this.#list(folder)).length === 0) await this.#remove(folder);
    }
  }

  /** Removes everything that a run has made. */
  async removeAll(): Promise<void> {
    for (const name of ['report.json', ...GENERATED]) await this.#remove(name);
  }

  /** A run was killed between moving the old folder away and the new one in: the old one is better than none. */
  async #restore(folder: string, name: string, names: readonly string[]): Promise<void> {
    const original = name.slice(OLD.length);
    if (names.includes(original)) return this.#remove(join(folder, name));
    await this.#disk.move(join(this.folder, folder, name), join(this.folder, folder, original));
  }

  async #foldersIn(top: string): Promise<readonly string[]> {
    return (await this.#list(top)).map((name) => `${top}/${name}`);
  }

  #list(name: string): Promise<readonly string[]> {
    return this.#disk.list(join(this.folder, name));
  }

  #remove(name: string): Promise<void> {
    return this.#disk.remove(join(this.folder, name));
  }
}

/** The bytes of a JSON file, the same for equal data. */
export function jsonFile(value: unknown): Uint8Array {
  return new TextEncoder().encode(readableJson(value));
}

/** Whether everything that was written with a result is there as it was written. @param digest of its `result.json` */
async function isWhole(
  result: Result,
  digest: string,
  read: (name: string) => Promise<Uint8Array | undefined>,
): Promise<boolean> {
  const run = await read('run.json');
  if (run === undefined || intactRunFacts(run, digest)?.key !== result.key) return false;
  for (const file of filesOf(result)) {
    const bytes = await read(file.file);
    if (bytes === undefined || !isIntact(file, bytes)) return false;
  }
  return true;
}

function parseJson<T>(
  bytes: Uint8Array,
  schema: { safeParse(data: unknown): { data?: T | undefined } },
): T | undefined {
  try {
    return schema.safeParse(JSON.parse(new TextDecoder().decode(bytes))).data;
  } catch {
    return undefined; // no JSON: as good as absent
  }
}

/** Keys say that the numbers are the task's; the names may have changed without them. */
function isOf(task: PlannedTask, result: Result): boolean {
  return (
    result.key === task.key &&
    result.model.id === task.model.id &&
    (result.input?.id ?? null) === (task.input?.id ?? null)
  );
}
