import { dirname, join } from 'node:path';
import { filesOf, intactRunFacts, isIntact, sha256 } from '../../schema/digests.ts';
import { MEASUREMENTS_FOLDER, measurementFile } from '../../schema/measurements.ts';
import { Failure, Measurement, Result, RunFacts } from '../../schema/result.ts';
import type { Disk } from '../base/disk.ts';
import type { PlannedTask } from '../plan/plan.ts';
import type { FolderDigests } from './content-names.ts';

/** What every result consists of beside its arrays and figures. */
const OWN_FILES = ['run.json', 'error.json', 'result.json'] as const;

/**
 * What lies in a folder for a task. `missing`: nothing, or nothing of use; `damage` is the file that is not what was written, `other` the digest of
 * another task's result as it was written.
 */
export type Inspection =
  | DoneInspection
  | { readonly state: 'failed'; readonly message: string; readonly sha256: string }
  | { readonly state: 'missing'; readonly damage?: string; readonly other?: string };

/** A result that has been computed, with those of its planned measurements that have been made. */
export interface DoneInspection {
  readonly state: 'done';
  /** Where it lies, relative to `content/`: the task's own place, or aside. */
  readonly folder: string;
  readonly result: Result;
  readonly sha256: string;
  readonly facts: RunFacts;
  /** By metric: sha256 of the file of each that is planned and was found as it was written. */
  readonly measured: ReadonlyMap<string, string>;
  /** Metrics whose measurements lie there and are not planned. */
  readonly unplanned: readonly string[];
  /** The first measurement that is not what was written, relative to `content/`: it is missing among those measured. */
  readonly damage?: string;
}

type Read = (name: string) => Promise<Uint8Array | undefined>;

/**
 * Whether a task has been done in a folder: its result is there, valid, its own, and all files are those that were written.
 *
 * @param folder relative to `content/`
 */
export async function inspectFolder(
  task: PlannedTask,
  content: string,
  folder: string,
  disk: Disk,
): Promise<Inspection> {
  const read = readerOf(join(content, folder), disk);
  const bytes = await read('result.json');
  if (bytes !== undefined) {
    const result = parseJson(bytes, Result);
    if (result === undefined) return { state: 'missing', damage: 'result.json' };
    if (!isOf(task, result)) {
      const run = await read('run.json');
      const isWritten = run !== undefined && intactRunFacts(run, sha256(bytes)) !== null;
      return { state: 'missing', ...(isWritten ? { other: sha256(bytes) } : { damage: 'result.json' }) };
    }
    const found = await factsOf(result, sha256(bytes), read);
    if (typeof found === 'string') return { state: 'missing', damage: found };
    const digest = sha256(bytes);
    const { damage, ...measured } = await inspectMeasurements(task, found, read);
    const done = { state: 'done', folder, result, sha256: digest, facts: found, ...measured } as const;
    return damage === undefined ? done : { ...done, damage: `${folder}/${damage}` };
  }
  const error = await read('error.json');
  const failure = error && parseJson(error, Failure);
  if (error !== undefined && failure?.key === task.key) {
    return { state: 'failed', message: failure.message, sha256: sha256(error) };
  }
  const isCut = error === undefined && (await read('run.json')) !== undefined;
  return { state: 'missing', ...(isCut && { damage: 'result.json' }) };
}

/** What of a task's planned measurements has been made. @param facts of the run, which name every measurement that was written */
async function inspectMeasurements(
  { key, measurements = [] }: PlannedTask,
  { measurements: written = {} }: RunFacts,
  read: Read,
): Promise<Pick<DoneInspection, 'measured' | 'unplanned' | 'damage'>> {
  const measured = new Map<string, string>();
  const damages: string[] = [];
  for (const planned of measurements) {
    const facts = written[planned.id];
    if (facts === undefined) continue;
    const file = measurementFile(planned.id);
    const bytes = await read(file);
    const measurement = bytes && parseJson(bytes, Measurement);
    if (bytes === undefined || measurement === undefined || sha256(bytes) !== facts.sha256) damages.push(file);
    else if (measurement.key === planned.key && measurement.map === key) measured.set(planned.id, facts.sha256);
  }
  const unplanned = Object.keys(written).filter((id) => !measurements.some((planned) => planned.id === id));
  const [damage] = damages;
  return { measured, unplanned, ...(damage !== undefined && { damage }) };
}

/** Whether a folder holds a result, of any task, with all its files as they were written, or a failure. */
export async function isIntactFolder(place: string, disk: Disk): Promise<boolean> {
  const read = readerOf(place, disk);
  const bytes = await read('result.json');
  const result = bytes && parseJson(bytes, Result);
  if (bytes && result) {
    const facts = await factsOf(result, sha256(bytes), read);
    if (typeof facts === 'string') return false;
    for (const [metric, { sha256: digest }] of Object.entries(facts.measurements ?? {})) {
      const measurement = await read(measurementFile(metric));
      if (measurement === undefined || sha256(measurement) !== digest) return false;
    }
    return true;
  }
  const error = await read('error.json');
  return error !== undefined && parseJson(error, Failure) !== undefined;
}

/** Digests of a folder's `result.json` or `error.json`, and of its measurements: what the report holds; undefined where it has neither. */
export async function folderDigests(place: string, disk: Disk): Promise<FolderDigests | undefined> {
  const read = readerOf(place, disk);
  const bytes = (await read('result.json')) ?? (await read('error.json'));
  if (bytes === undefined) return undefined;
  const run = await read('run.json');
  const measurements = new Map<string, string>();
  for (const metric of Object.keys((run && parseJson(run, RunFacts)?.measurements) ?? {})) {
    const measurement = await read(measurementFile(metric));
    if (measurement !== undefined) measurements.set(metric, sha256(measurement));
  }
  return { main: sha256(bytes), measurements };
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
  const run = await read('run.json', RunFacts);
  const isOurs =
    isKnown || result !== undefined || (await read('error.json', Failure)) !== undefined || run !== undefined;
  if (!isOurs) return [];
  const described = result === undefined ? [] : filesOf(result).map(({ file }) => file);
  const measured = await measurementsIn(place, disk);
  const ownMeasured: string[] = [];
  for (const name of measured) {
    const named = Object.keys(run?.measurements ?? {}).some((metric) => measurementFile(metric) === name);
    const said = named ? undefined : await read(name, Measurement);
    if (named || (said !== undefined && measurementFile(said.metric.id) === name)) ownMeasured.push(name);
  }
  const wanted = [...new Set([...described, ...ownMeasured, ...others])].filter((name) => !isOwnName(name));
  const names = new Set([...(await disk.list(place)), ...measured]);
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

/** The files in a folder's `measures/`, as `measures/<metric>.json`; none where that is no folder of its own. */
export async function measurementsIn(place: string, disk: Disk): Promise<readonly string[]> {
  const folder = join(place, MEASUREMENTS_FOLDER);
  if ((await disk.kindOf(folder)) !== 'folder') return [];
  return (await disk.list(folder)).map((name) => `${MEASUREMENTS_FOLDER}/${name}`);
}

/** Reads files of a folder. A site is not built through a link: what one leads to is as good as absent. */
function readerOf(place: string, disk: Disk): Read {
  return async (name) => {
    const above = dirname(name);
    if (above !== '.' && (await disk.kindOf(join(place, above))) !== 'folder') return undefined;
    return (await disk.kindOf(join(place, name))) === 'file' ? disk.read(join(place, name)) : undefined;
  };
}

/** The facts beside a result, or the first file that is not what was written with it. @param digest of its `result.json` */
async function factsOf(result: Result, digest: string, read: Read): Promise<RunFacts | string> {
  const run = await read('run.json');
  if (run === undefined) return 'run.json';
  const own = intactRunFacts(run, digest);
  if (own?.key !== result.key) {
    // Which of the two was changed: facts that cover themselves were not.
    const facts = parseJson(run, RunFacts);
    return facts !== undefined && intactRunFacts(run, facts.result) !== null ? 'result.json' : 'run.json';
  }
  for (const file of filesOf(result)) {
    const bytes = await read(file.file);
    if (bytes === undefined || !isIntact(file, bytes)) return file.file;
  }
  return own;
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
