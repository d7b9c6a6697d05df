import { resolve } from 'node:path';
import { bounds } from '../../../schema/bounds.ts';
import { intactRunFacts, sha256 } from '../../../schema/digests.ts';
import { measurementFile, withMeasurements } from '../../../schema/measurements.ts';
import {
  Report,
  type ReportMeasurement,
  type ReportModel,
  type ReportTask,
  type ReportTrial,
} from '../../../schema/report.ts';
import { Failure, Measurement, Result, RunFacts } from '../../../schema/result.ts';
import { mapAtOnce } from '../../../schema/map-at-once.ts';
import { readCatalogue, type Catalogued } from './catalogue.ts';
import { altered, parsedAs, readJson, type JsonFile } from './content-json.ts';
import { checkReport, checkResultFiles } from './report-checks.ts';
import { expectedContent, SiteError } from '../base/site-error.ts';
import { withPlace, withPlaces } from './task-places.ts';

/** What became of a task. `missing`: planned, not computed yet. */
export type Outcome =
  | {
      readonly state: 'done';
      readonly task: ReportTask;
      /** With what was measured of it. */
      readonly result: Result;
      /** Ids of the metrics that have measured something, by the names of their measures and series. */
      readonly measuredBy?: ReadonlyMap<string, string>;
      readonly run: RunFacts;
    }
  | { readonly state: 'failed'; readonly task: ReportTask; readonly message: string }
  | { readonly state: 'missing'; readonly task: ReportTask };

/** All that the pipeline left for the site, checked. */
export interface Content extends Catalogued {
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

/** Results that have been read and checked, by what the report says of them: a development server reads none twice. */
export type KnownOutcomes = Map<string, Promise<Outcome>>;

/**
 * Reads the report and every result that it names.
 *
 * @param known takes what is read, and gives what is the same as before; default: everything is read
 * @throws SiteError naming the file and what to run, when one is absent or not what its schema says.
 */
export async function readContent(folder: string, known?: KnownOutcomes): Promise<Content> {
  const hint = 'Run `npm run report`.';
  const named = parsedAs(Report, await readJson(folder, 'report.json', { bound: bounds.jsonBytes, hint }));
  checkReport(named);
  const report = known === undefined ? await withPlaces(named, folder) : named;
  const catalogue = await readCatalogue(folder, report);
  const readAll = (tasks: readonly ReportTask[]): Promise<Outcome[]> =>
    mapAtOnce(tasks, (task) => (known === undefined ? readOutcome(folder, task) : knownOutcome(folder, task, known)));
  const outcomes = await readAll(report.tasks);
  const trials = (report.trials ?? []).map(async (trial) => ({ trial, outcomes: await readAll(trial.tasks) }));
  return { folder, report, catalogue, outcomes, trials: await Promise.all(trials) };
}

/** A report names its results by their digests: the same words of a task mean the same files. */
function knownOutcome(folder: string, task: ReportTask, known: KnownOutcomes): Promise<Outcome> {
  const words = JSON.stringify(task);
  const outcome = known.get(words) ?? withPlace(task, folder).then((placed) => readOutcome(folder, placed));
  known.set(words, outcome);
  // What could not be read may be mended.
  outcome.catch(() => known.delete(words));
  return outcome;
}

async function readOutcome(folder: string, task: ReportTask): Promise<Outcome> {
  if (task.state === 'planned') return { state: 'missing', task };
  const hint = `Run \`npm run vitrine -- run --only ${task.method}\` to compute it again.`;
  const read = (name: string): Promise<JsonFile> =>
    readJson(folder, `${task.folder}/${name}`, { bound: bounds.contentResultBytes, hint });

  if (task.state === 'failed') {
    const file = await read('error.json');
    requireWritten(file, task);
    const { key, message } = parsedAs(Failure, file);
    if (key !== task.key) throw ofOtherTask(task, file, key);
    return { state: 'failed', task, message };
  }
  const [file, runFile] = await Promise.all([read('result.json'), read('run.json')]);
  requireWritten(file, task);
  const result = parsedAs(Result, file);
  if (result.key !== task.key) throw ofOtherTask(task, file, result.key);
  if (result.method.id !== task.method || result.variant !== task.variant || result.model.id !== task.model) {
    throw new SiteError(
      `Expected a result of \`${task.method}\`, variant \`${task.variant}\`, model \`${task.model}\` for \`${task.folder}/result.json\`, ` +
        `but received one of \`${result.method.id}\`, \`${result.variant}\`, \`${result.model.id}\`. Run \`npm run vitrine -- run --only ${task.method} --force\`.`,
    );
  }
  checkResultFiles(result, `${task.folder}/result.json`, hint);
  const run = intactRunFacts(runFile.bytes, task.sha256!);
  if (run?.key !== task.key) throw altered(runFile.file, `${task.folder}/result.json`, hint);
  const measured = doneMeasurements(task).map(async (named) => {
    const measurement = await read(measurementFile(named.metric));
    if (run.measurements?.[named.metric]?.sha256 !== named.sha256) throw altered(runFile.file, measurement.file, hint);
    return measurementOf(measurement, named, task);
  });
  const measurements = await Promise.all(measured);
  const measuredBy = measurements.flatMap(({ metric, measures, series }) =>
    [...Object.keys(measures), ...Object.keys(series)].map((name) => [name, metric.id] as const),
  );
  return { state: 'done', task, result: withMeasurements(result, measurements), measuredBy: new Map(measuredBy), run };
}

/** What the report says was measured of a task's map. */
export function doneMeasurements({ measurements = [] }: ReportTask): readonly ReportMeasurement[] {
  return measurements.filter(({ state }) => state === 'done');
}

/** A measurement, which has to be what was written and of this map by this metric. */
function measurementOf(
  file: JsonFile,
  { metric, key, sha256: digest }: ReportMeasurement,
  task: ReportTask,
): Measurement {
  if (sha256(file.bytes) !== digest) throw altered(file.file, 'report.json', file.hint);
  const measurement = parsedAs(Measurement, file);
  const isOwn = measurement.key === key && measurement.map === task.key && measurement.metric.id === metric;
  if (isOwn) return measurement;
  throw expectedContent(`what \`${metric}\` measured of task ${task.key.slice(0, 8)}`, {
    at: file.file,
    received: `what \`${measurement.metric.id}\` measured of ${measurement.map.slice(0, 8)}`,
    hint: file.hint,
  });
}

/** What is shown is what was written: the report has the digest of each result. */
function requireWritten({ file, bytes, hint }: JsonFile, task: ReportTask): void {
  if (sha256(bytes) !== task.sha256) throw altered(file, 'report.json', hint);
}

function ofOtherTask(task: ReportTask, { file, hint }: JsonFile, key: string): SiteError {
  const received = `that of ${key.slice(0, 8)}`;
  return expectedContent(`the result of task ${task.key.slice(0, 8)}`, { at: file, received, hint });
}
