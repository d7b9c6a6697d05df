import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { z } from 'zod';
import { Report, type ReportModel, type ReportTask, type ReportTrial } from '../../schema/report.ts';
import { CONTENT_VERSION, Failure, Result, RunFacts } from '../../schema/result.ts';
import { mapAtOnce } from './at-once.ts';
import { SiteError } from './site-error.ts';
import { withPlaces } from './task-places.ts';

/** What became of a task. `missing`: planned, not computed yet. */
export type Outcome =
  | { readonly state: 'done'; readonly task: ReportTask; readonly result: Result; readonly run: RunFacts }
  | { readonly state: 'failed'; readonly task: ReportTask; readonly message: string }
  | { readonly state: 'missing'; readonly task: ReportTask };

/** All that the pipeline left for the site, checked. */
export interface Content {
  readonly folder: string;
  readonly report: Report;
  /** One a task, in the order of the report; without those of trials. */
  readonly outcomes: readonly Outcome[];
  /** The report's trials with what became of their own tasks. */
  readonly trials: readonly TrialContent[];
}

/** A trial with one outcome a task, in the order of the report. */
export interface TrialContent {
  readonly trial: ReportTrial;
  readonly outcomes: readonly Outcome[];
}

/** What became of every task, those of trials last. */
export function allOutcomes({ outcomes, trials }: Pick<Content, 'outcomes' | 'trials'>): readonly Outcome[] {
  return [...outcomes, ...trials.flatMap((each) => each.outcomes)];
}

/** The variants of a method that the report plans. */
export function variantsOf(method: string, { report }: Pick<Content, 'report'>): ReadonlySet<string> {
  return new Set(report.tasks.filter((task) => task.method === method).map(({ variant }) => variant));
}

/** The models that have pictures or results of their own beside trials; pages name a model only where there are several. */
export function shownModels({ models, pictures, tasks }: Report): readonly ReportModel[] {
  return models.filter(
    ({ id }) => tasks.some(({ model }) => model === id) || pictures.some(({ files }) => files[id] !== undefined),
  );
}

/** The folder with `report.json`: `CONTENT_DIR`, else `content` in the working directory. */
export function contentFolder(environment: Readonly<Record<string, string | undefined>>): string {
  const folder = environment['CONTENT_DIR'] ?? 'content';
  if (folder.trim() === '')
    throw new SiteError('Expected a folder for `CONTENT_DIR`, but received an empty path. Name one.');
  return resolve(folder);
}

/**
 * Reads the report and every result that it names.
 *
 * @throws SiteError naming the file and what to run, when one is absent or not what its schema says.
 */
export async function readContent(folder: string): Promise<Content> {
  const report = await withPlaces(await readAs(Report, folder, 'report.json', 'Run `npm run report`.'), folder);
  const readAll = (tasks: readonly ReportTask[]): Promise<Outcome[]> =>
    mapAtOnce(tasks, (task) => readOutcome(folder, task));
  const outcomes = await readAll(report.tasks);
  const trials = (report.trials ?? []).map(async (trial) => ({ trial, outcomes: await readAll(trial.tasks) }));
  return { folder, report, outcomes, trials: await Promise.all(trials) };
}

async function readOutcome(folder: string, task: ReportTask): Promise<Outcome> {
  if (task.state === 'planned') return { state: 'missing', task };
  const mend = `Run \`npm run vitrine -- run --only ${task.method}\` to compute it again.`;
  const read = <Schema extends z.ZodType>(schema: Schema, file: string): Promise<z.output<Schema>> =>
    readAs(schema, folder, `${task.folder}/${file}`, mend);

  if (task.state === 'failed') {
    const failure = await read(Failure, 'error.json');
    return { state: 'failed', task, message: failure.message };
  }
  const [result, run] = await Promise.all([read(Result, 'result.json'), read(RunFacts, 'run.json')]);
  if (result.key !== task.key) {
    throw new SiteError(
      `Expected the result of task ${task.key.slice(0, 8)} for \`${task.folder}/result.json\`, ` +
        `but received that of ${result.key.slice(0, 8)}. ${mend}`,
    );
  }
  if (result.method.id !== task.method || result.variant !== task.variant || result.model.id !== task.model) {
    throw new SiteError(
      `Expected a result of \`${task.method}\`, variant \`${task.variant}\`, model \`${task.model}\` for \`${task.folder}/result.json\`, ` +
        `but received one of \`${result.method.id}\`, \`${result.variant}\`, \`${result.model.id}\`. Run \`npm run vitrine -- run --only ${task.method} --force\`.`,
    );
  }
  return { state: 'done', task, result, run };
}

async function readAs<Schema extends z.ZodType>(
  schema: Schema,
  folder: string,
  file: string,
  mend: string,
): Promise<z.output<Schema>> {
  const value = parseJson(await readText(folder, file, mend), file, mend);
  requireVersion(value, file, mend);
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const place = issue?.path.length ? ` at \`${issue.path.join('.')}\`` : '';
  throw new SiteError(
    `Expected what the schema says for \`${file}\`, but received something else${place}: ${issue?.message ?? 'invalid'}. ${mend}`,
  );
}

/** Another version's files differ in more than their version: what a schema has to say of them helps nobody. */
function requireVersion(value: unknown, file: string, mend: string): void {
  if (typeof value !== 'object' || value === null || !('content' in value) || typeof value.content !== 'number') return;
  if (value.content === CONTENT_VERSION) return;
  const age = value.content > CONTENT_VERSION ? `A newer Vitrine wrote it: update this one. Or: ${mend}` : mend;
  throw new SiteError(
    `Expected version ${CONTENT_VERSION} of the content for \`${file}\`, but received version ${value.content}. ${age}`,
  );
}

async function readText(folder: string, file: string, mend: string): Promise<string> {
  try {
    return await readFile(join(folder, file), 'utf8');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    throw new SiteError(`Expected \`${file}\` in \`${folder}\`, but received no such file. ${mend}`);
  }
}

function parseJson(text: string, file: string, mend: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new SiteError(`Expected JSON for \`${file}\`, but received text that does not parse. ${mend}`);
  }
}
