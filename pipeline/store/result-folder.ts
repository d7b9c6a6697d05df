import { join } from 'node:path';
import { filesOf, intactRunFacts, isIntact } from '../../schema/digests.ts';
import { Failure, Result, RunFacts } from '../../schema/result.ts';
import { sha256 } from '../base/digest.ts';
import type { Disk } from '../base/disk.ts';
import type { PlannedTask } from '../plan/plan.ts';

/** What every result consists of beside its arrays and figures. */
const OWN_FILES = ['run.json', 'error.json', 'result.json'] as const;

/**
 * What lies in a folder for a task. `missing`: nothing, or nothing of use; `damage` is the file that is not what was written, `other` the digest of
 * another task's result as it was written.
 */
export type Inspection =
  | { readonly state: 'done'; readonly result: Result; readonly sha256: string }
  | { readonly state: 'failed'; readonly message: string; readonly sha256: string }
  | { readonly state: 'missing'; readonly damage?: string; readonly other?: string };

/** Whether a task has been done in a folder: its result is there, valid, its own, and all files are those that were written. */
export async function inspectFolder(task: PlannedTask, place: string, disk: Disk): Promise<Inspection> {
  // A site is not built through a link: what one leads to is as good as absent.
  const read = async (name: string): Promise<Uint8Array | undefined> =>
    (await disk.kindOf(join(place, name))) === 'file' ? disk.read(join(place, name)) : undefined;
  const bytes = await read('result.json');
  if (bytes !== undefined) {
    const result = parseJson(bytes, Result);
    if (result === undefined) return { state: 'missing', damage: 'result.json' };
    if (!isOf(task, result)) {
      const run = await read('run.json');
      const isWritten = run !== undefined && intactRunFacts(run, sha256(bytes)) !== null;
      return { state: 'missing', ...(isWritten ? { other: sha256(bytes) } : { damage: 'result.json' }) };
    }
    const damage = await damageOf(result, sha256(bytes), read);
    return damage === undefined ? { state: 'done', result, sha256: sha256(bytes) } : { state: 'missing', damage };
  }
  const error = await read('error.json');
  const failure = error && parseJson(error, Failure);
  if (error !== undefined && failure?.key === task.key) {
    return { state: 'failed', message: failure.message, sha256: sha256(error) };
  }
  const isCut = error === undefined && (await read('run.json')) !== undefined;
  return { state: 'missing', ...(isCut && { damage: 'result.json' }) };
}

/** Whether a folder holds a result, of any task, with all its files as they were written, or a failure. */
export async function isIntactFolder(place: string, disk: Disk): Promise<boolean> {
  const read = (name: string): Promise<Uint8Array | undefined> => disk.read(join(place, name));
  const bytes = await read('result.json');
  const result = bytes && parseJson(bytes, Result);
  if (bytes && result) return (await damageOf(result, sha256(bytes), read)) === undefined;
  const error = await read('error.json');
  return error !== undefined && parseJson(error, Failure) !== undefined;
}

/** Digest of a folder's `result.json`, or of its `error.json`: what the report holds; undefined where it has neither. */
export async function mainDigest(place: string, disk: Disk): Promise<string | undefined> {
  const bytes = (await disk.read(join(place, 'result.json'))) ?? (await disk.read(join(place, 'error.json')));
  return bytes && sha256(bytes);
}

/**
 * The files in a folder that Vitrine wrote: those that its own results name. A folder without a result of ours has none, unless it is known
 * to be ours.
 *
 * @param isKnown whether a report names the folder @param others names of files that are known to be ours @returns `result.json` last, so that what is left of a folder whose removal was cut off is still recognised
 */
export async function ownFiles(
  place: string,
  disk: Disk,
  isKnown: boolean,
  others: Iterable<string> = [],
): Promise<readonly string[]> {
  const read = async <T>(name: string, schema: Schema<T>): Promise<T | undefined> => {
    const bytes = await disk.read(join(place, name));
    return bytes && parseJson(bytes, schema);
  };
  const result = await read('result.json', Result);
  const isOurs =
    isKnown ||
    result !== undefined ||
    (await read('error.json', Failure)) !== undefined ||
    (await read('run.json', RunFacts)) !== undefined;
  if (!isOurs) return [];
  const described = result === undefined ? [] : filesOf(result).map(({ file }) => file);
  const wanted = [...new Set([...described, ...others])].filter((name) => !isOwnName(name));
  const names = new Set(await disk.list(place));
  const own: string[] = [];
  for (const name of [...wanted, ...OWN_FILES]) {
    if (!names.has(name)) continue; // a name that leads elsewhere (`../x`) is in no list either
    const kind = await disk.kindOf(join(place, name));
    if (kind === 'file' || kind === 'link') own.push(name);
  }
  return own;
}

function isOwnName(name: string): boolean {
  return (OWN_FILES as readonly string[]).includes(name);
}

/** The first file beside a result that is not what was written with it. @param digest of its `result.json` */
async function damageOf(
  result: Result,
  digest: string,
  read: (name: string) => Promise<Uint8Array | undefined>,
): Promise<string | undefined> {
  const run = await read('run.json');
  if (run === undefined) return 'run.json';
  if (intactRunFacts(run, digest)?.key !== result.key) {
    // Which of the two was changed: facts that cover themselves were not.
    const facts = parseJson(run, RunFacts);
    return facts !== undefined && intactRunFacts(run, facts.result) !== null ? 'result.json' : 'run.json';
  }
  for (const file of filesOf(result)) {
    const bytes = await read(file.file);
    if (bytes === undefined || !isIntact(file, bytes)) return file.file;
  }
  return undefined;
}

interface Schema<T> {
  safeParse(data: unknown): { data?: T | undefined };
}

function parseJson<T>(bytes: Uint8Array, schema: Schema<T>): T | undefined {
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
