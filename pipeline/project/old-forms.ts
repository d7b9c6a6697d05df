import { z } from 'zod';
import { bounds, type Bound } from '../../schema/bounds.ts';
import { filesOf, intactRunFacts, isIntact, readableJson, sealRunFacts, sha256 } from '../../schema/digests.ts';
import { Report } from '../../schema/report.ts';
import { Failure, Result, RunFacts } from '../../schema/result.ts';

/** Reads a file by its path in `content/`; undefined where there is none, or something else in its place. */
export type ReadFile = (file: string, bound: Bound) => Promise<Uint8Array | undefined>;

/** Content in the next form, as far as it differs. */
export interface Brought {
  /** What `report.json` holds then. */
  readonly report: unknown;
  /** Files of results that change, by their paths in `content/`. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Results that are not whole: the report calls them missing then, and a run computes them. */
  readonly lost: readonly string[];
}

/** A form that content once had: what a report says tells which. */
export interface OldForm {
  /** As a line says it: `that of 0.1, without digests`. */
  readonly name: string;
  /** What is done to it, as a line says it. */
  readonly change: string;
  readonly isOf: (report: Readonly<Record<string, unknown>>) => boolean;
  /** Makes it the next form. It writes nothing, and computes no result. */
  readonly bring: (report: Readonly<Record<string, unknown>>, read: ReadFile) => Promise<Brought>;
}

/**
 * Every form that content has had, the oldest first; each is brought to the next. Their version is 1 for all: a form that old readers refuse
 * anyway needs no number of its own. A release that changes the form adds a line, and the test of that line has content as the release before wrote it.
 */
const oldForms: readonly OldForm[] = [
  {
    name: 'that of Vitrine 0.1.0, without digests',
    change: 'digests of every file added',
    isOf: (report) => tasksOf(report).some(({ state, sha256: digest }) => state === 'done' && digest === undefined),
    bring: addDigests,
  },
];

/** The oldest form that a report has; undefined for today's. */
export function oldFormOf(report: Readonly<Record<string, unknown>>): OldForm | undefined {
  return oldForms.find(({ isOf }) => isOf(report));
}

const Tasks = z.array(
  z.looseObject({ folder: z.string(), state: z.string(), key: z.string(), sha256: z.string().optional() }),
);
type Task = z.infer<typeof Tasks>[number];
const Part = z.looseObject({ tasks: Tasks });
const Trials = z.array(Part);

/** Tasks of a report of any form, those of its trials too; none of what is no report. */
function tasksOf(report: Readonly<Record<string, unknown>>): readonly Task[] {
  const trials = Trials.safeParse(report['trials'] ?? []).data ?? [];
  return [Tasks.safeParse(report['tasks']).data ?? [], ...trials.map(({ tasks }) => tasks)].flat();
}

const Files = z.record(z.string(), z.string());
const Picture = z.looseObject({
  files: Files,
  masks: z.record(z.string(), z.looseObject({ files: Files })).optional(),
  display: z.looseObject({ file: z.string() }).optional(),
});
const UnsealedPart = z.looseObject({ pictures: z.array(Picture), tasks: Tasks });
const UnsealedReport = UnsealedPart.extend({ trials: z.array(UnsealedPart).optional() });
/** What `run.json` was before it covered itself. */
const UnsealedFacts = RunFacts.omit({ result: true, sha256: true, measurements: true });

/** Each file gets the digest of what lies there now; no number changes. */
async function addDigests(report: Readonly<Record<string, unknown>>, read: ReadFile): Promise<Brought> {
  const files = new Map<string, Uint8Array>();
  const lost: string[] = [];
  const digestOf = async (file: string): Promise<string | undefined> => {
    const bytes = await read(file, bounds.contentPictureBytes);
    return bytes && sha256(bytes);
  };
  const digestsOf = async (files: Readonly<Record<string, string>>): Promise<Record<string, string | undefined>> => {
    const all = Object.entries(files).map(async ([model, file]) => [model, await digestOf(file)] as const);
    return Object.fromEntries(await Promise.all(all));
  };
  const sealPicture = async ({ masks, display, ...picture }: z.infer<typeof Picture>): Promise<object> => {
    const sealed = Object.entries(masks ?? {}).map(
      async ([part, mask]) => [part, { ...mask, sha256: await digestsOf(mask.files) }] as const,
    );
    return {
      ...picture,
      sha256: await digestsOf(picture.files),
      ...(masks && { masks: Object.fromEntries(await Promise.all(sealed)) }),
      ...(display && { display: { ...display, sha256: await digestOf(display.file) } }),
    };
  };
  const sealTask = async (task: Task): Promise<object> => {
    if (task.state === 'planned') return task;
    const found = await sealResult(task, read);
    if (found === undefined) {
      lost.push(task.folder);
      return { ...task, state: 'planned' };
    }
    if (found.run !== undefined) files.set(`${task.folder}/run.json`, found.run);
    return { ...task, sha256: found.main };
  };
  const sealPart = async <P extends z.infer<typeof UnsealedPart>>(part: P): Promise<P> => ({
    ...part,
    pictures: await Promise.all(part.pictures.map(sealPicture)),
    tasks: await inOrder(part.tasks, sealTask),
  });
  const { trials, ...own } = UnsealedReport.parse(report);
  const sealed = await sealPart(own);
  const brought = { ...sealed, ...(trials && { trials: await inOrder(trials, sealPart) }) };
  return { report: Report.parse(brought), files, lost };
}

/** One after another, since each result may be large. */
async function inOrder<From, To>(list: readonly From[], act: (one: From) => Promise<To>): Promise<To[]> {
  const done: To[] = [];
  for (const one of list) done.push(await act(one));
  return done;
}

/** The digest of a task's result or failure, and its facts where they change; undefined where its files are not whole. */
async function sealResult(
  { folder, key, state }: Task,
  read: ReadFile,
): Promise<{ readonly main: string; readonly run?: Uint8Array } | undefined> {
  if (state === 'failed') {
    const error = await read(`${folder}/error.json`, bounds.contentResultBytes);
    return error !== undefined && parse(error, Failure)?.key === key ? { main: sha256(error) } : undefined;
  }
  const bytes = await read(`${folder}/result.json`, bounds.contentResultBytes);
  const result = bytes && parse(bytes, Result);
  if (bytes === undefined || result?.key !== key) return undefined;
  for (const file of filesOf(result)) {
    const content = await read(`${folder}/${file.file}`, bounds.contentArrayBytes);
    if (content === undefined || !isIntact(file, content)) return undefined;
  }
  const main = sha256(bytes);
  const run = await read(`${folder}/run.json`, bounds.contentResultBytes);
  if (run === undefined) return undefined;
  // Sealed already where an upgrade was cut off.
  if (intactRunFacts(run, main) !== null) return { main };
  const facts = parse(run, UnsealedFacts);
  if (facts?.key !== key) return undefined;
  return { main, run: new TextEncoder().encode(readableJson(sealRunFacts({ ...facts, result: main }))) };
}

interface Schema<T> {
  safeParse(data: unknown): { data?: T | undefined };
}

function parse<T>(bytes: Uint8Array, schema: Schema<T>): T | undefined {
  try {
    return schema.safeParse(JSON.parse(new TextDecoder().decode(bytes))).data;
  } catch {
    return undefined;
  }
}
