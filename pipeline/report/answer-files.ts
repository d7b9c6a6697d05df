import { join } from 'node:path';
import type { Answers, AnswerFiles } from '../../schema/answers/read-answers.ts';
import { readAnswers } from '../../schema/answers/read-answers.ts';
import { ClaimError } from '../../schema/answers/claim-error.ts';
import type { Evidence, TaskState } from '../../schema/answers/evidence.ts';
import { judgeAnswers, type JudgedAnswer } from '../../schema/answers/judge-answers.ts';
import { measurementFile, withMeasurements } from '../../schema/measurements.ts';
import { Report, type ReportMeasurement, type ReportTask } from '../../schema/report.ts';
import { Measurement, Result } from '../../schema/result.ts';
import { bounds } from '../../schema/bounds.ts';
import { isWithinDepth } from '../../schema/json-depth.ts';
import { withOwnKeys } from '../../schema/own-keys.ts';
import { taskPlace } from '../../schema/task-place.ts';
import { REPORT_FILE } from '../store/content-names.ts';
import { sha256 } from '../../schema/digests.ts';
import type { Disk } from '../base/disk.ts';
import { expected, UserError } from '../base/errors.ts';
import { readFileInside } from '../base/inside-file.ts';
import { decodeText } from '../base/text-file.ts';

/** Everything that a check of the answers looks at. */
export interface AnswerEvidence {
  readonly answers: Answers;
  readonly judged: readonly JudgedAnswer[];
  /** What was read, by the key of its task. */
  readonly sources: ReadonlyMap<string, ClaimSource>;
  /** Folders of results that are not what the report says was written; what is judged of them may not be stored. */
  readonly altered: readonly string[];
}

/** The files that claims about a task rest on. */
interface ClaimSource {
  /** sha256 of `result.json`; that of nothing where there is none. */
  readonly result: string;
  /** What was measured of its map: sha256 of each file, with the names of its measures and curves. */
  readonly measurements: readonly { readonly sha256: string; readonly names: readonly string[] }[];
}

/**
 * Reads answers, report and results from a content folder and judges every claim; null where there are no answers.
 *
 * @throws UserError for what the author of an answer can fix, or where there is no report
 */
export async function readAnswerEvidence(folder: string, disk: Disk): Promise<AnswerEvidence | null> {
  const readBytes = (file: string): Promise<Uint8Array | undefined> => readFileInside(folder, file, bounds.jsonBytes);
  const read = async (file: string): Promise<string | undefined> => {
    const bytes = await readBytes(file);
    return bytes && decodeText(bytes, file);
  };
  const files: AnswerFiles = { list: (name) => disk.list(join(folder, name)), read };
  try {
    const answers = await readAnswers(files);
    if (answers === null) return null;
    const report = await readReport(read);
    const readAll = (tasks: readonly ReportTask[]): Promise<(FoundTask & { task: ReportTask })[]> =>
      Promise.all(tasks.map(async (task) => ({ task, ...(await readTask(task, readBytes)) })));
    const found = await readAll(report.tasks);
    const tried = await readAll((report.trials ?? []).flatMap(({ tasks }) => tasks)); // no claim reads them, but they are in the report
    const states = new Map(found.map(({ task, state }) => [task.folder, state]));
    const evidence: Evidence = { report, states, thresholds: answers.thresholds };
    return {
      answers,
      judged: judgeAnswers(answers.list, evidence),
      sources: new Map(found.map(({ task, source }) => [task.key, source])),
      altered: [...found, ...tried].filter(({ isAltered }) => isAltered).map(({ task }) => task.folder),
    };
  } catch (error) {
    throw error instanceof ClaimError ? new UserError(error.message) : error;
  }
}

async function readReport(read: AnswerFiles['read']): Promise<Report> {
  const text = await read(REPORT_FILE);
  const hint = 'Run `npm run vitrine -- run`.';
  if (text === undefined) throw expected('a report', { at: REPORT_FILE, received: 'no such file', hint });
  const parsed = Report.safeParse(parseJson(text));
  if (!parsed.success) throw expected('a report', { at: REPORT_FILE, received: 'something else', hint });
  return parsed.data;
}

/** What lies on the disk for a task of the report. */
interface FoundTask {
  readonly state: TaskState;
  readonly source: ClaimSource;
  readonly isAltered: boolean;
}

/** A result that is not the task's own counts as missing: the claims that rest on it change, and are named. One with other bytes is judged, and named. */
async function readTask(task: ReportTask, read: (file: string) => Promise<Uint8Array | undefined>): Promise<FoundTask> {
  const { key, state } = task;
  const place = await taskPlace(task, read);
  const bytes = (await read(`${place}/result.json`)) ?? new Uint8Array();
  const result = sha256(bytes);
  if (state === 'failed') return { state: { state }, source: { result, measurements: [] }, isAltered: false };
  const parsed = Result.safeParse(parseJson(new TextDecoder().decode(bytes)));
  const isOwn = state === 'done' && parsed.success && parsed.data.key === key;
  const named = (task.measurements ?? []).filter((one) => state === 'done' && one.state === 'done');
  const found = await Promise.all(named.map((one) => readMeasurement(one, key, place, read)));
  const measured = found.flatMap(({ measurement }) => measurement ?? []);
  return {
    state: isOwn
      ? {
          state,
          result: withOwnKeys(withMeasurements(parsed.data, measured)),
          isPartial: measured.length < (task.measurements ?? []).length,
        }
      : { state: 'missing' },
    source: {
      result,
      measurements: found.flatMap(({ measurement, digest }) =>
        measurement ? [{ sha256: digest, names: namesOf(measurement) }] : [],
      ),
    },
    isAltered: state === 'done' && (result !== task.sha256 || found.some(({ isAltered }) => isAltered)),
  };
}

/** One that is not what the report names counts as absent, and is named. */
async function readMeasurement(
  { metric, key, sha256: named }: ReportMeasurement,
  map: string,
  place: string,
  read: (file: string) => Promise<Uint8Array | undefined>,
): Promise<{ readonly measurement: Measurement | undefined; readonly digest: string; readonly isAltered: boolean }> {
  const bytes = (await read(`${place}/${measurementFile(metric)}`)) ?? new Uint8Array();
  const digest = sha256(bytes);
  const parsed = Measurement.safeParse(parseJson(new TextDecoder().decode(bytes)));
  const isOwn = parsed.success && parsed.data.key === key && parsed.data.map === map;
  return { measurement: isOwn ? parsed.data : undefined, digest, isAltered: digest !== named };
}

function namesOf({ measures, series }: Measurement): readonly string[] {
  return [...Object.keys(measures), ...Object.keys(series)];
}

/** What JSON says; undefined for what does not parse or nests too deep: what reads it says so. */
function parseJson(text: string): unknown {
  if (!isWithinDepth(text, bounds.jsonDepth.most)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
