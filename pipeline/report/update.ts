import type { Config, EngineConfig } from '../../schema/config.ts';
import type { ReportMatrix } from '../../schema/matrix.ts';
import { REPORT_FILE } from '../store/content-names.ts';
import { forEachAtOnce } from '../base/for-each-at-once.ts';
import { openInput, type ModelInput } from '../inputs/input.ts';
import { readMatrices } from '../matrices/read-matrices.ts';
import { quotedList } from '../base/errors.ts';
import { assertKnown, methodNamed } from '../config/method-choice.ts';
import type { AnyMethod } from '../../methods/registry.ts';
import { metrics as allMetrics } from '../../metrics/registry.ts';
import type { Metric } from '../explain/metric.ts';
import { planTasks, type PlannedTask } from '../plan/plan.ts';
import { planTextTasks } from '../plan/plan-texts.ts';
import { renderInputs } from '../tasks/rendered-input.ts';
import { buildReport, type InspectedTask } from './report.ts';
import { countWork, workFor } from '../tasks/task-work.ts';
import { runTasks, type RunEffects, type RunSummary } from '../tasks/run.ts';
import { jsonFile, type Store } from '../store/store.ts';
import { openTexts, type OpenTexts } from '../inputs/open-texts.ts';

/** A configuration with everything that it names, opened. */
export interface Project {
  readonly config: Config;
  readonly inputs: readonly ModelInput[];
  readonly texts: OpenTexts;
  readonly methods: readonly AnyMethod[];
  readonly metrics: readonly Metric[];
  readonly tasks: readonly PlannedTask[];
  readonly matrices: readonly ReportMatrix[];
}

/** Opens models, encoders, pictures, texts and matrices, and plans. @throws UserError for anything that cannot be opened or planned */
export async function openProject(
  config: Config,
  folder: string,
  methods: readonly AnyMethod[],
  metrics: readonly Metric[] = allMetrics,
): Promise<Project> {
  const matrices = await readMatrices(config.matrices, folder);
  const inputs = await openInput(config, folder);
  const texts = await openTexts(config, folder);
  const tasks = [...planTasks(config, inputs, methods, metrics), ...planTextTasks(config, texts, methods)];
  return { config, inputs, texts, methods, metrics, tasks, matrices };
}

/** What a run is to do with a project. */
export interface UpdateOptions {
  /** Ids of methods; default: all. */
  readonly only?: readonly string[];
  /** Compute also what has been done. */
  readonly force?: boolean;
  readonly engine: EngineConfig;
}

/** What an update touches outside of itself. */
export interface UpdateEffects extends RunEffects {
  /** Takes what the user should know of, a line at a time: what was repaired, what is not Vitrine's. */
  readonly note?: (line: string) => void;
}

/** How many results are looked at at the same time: reading waits for the disk, hashing does not. */
const TASKS_AT_ONCE = 16;

export interface UpdateSummary extends RunSummary {
  /** Tasks of the whole report. */
  readonly total: number;
  /** Tasks whose maps had been computed before and stay. */
  readonly kept: number;
}

/**
 * Brings `content/` up to date with a project: computes what is missing, writes the report, removes what it does not name. The
 * caller holds the lock. Until the report is written, the old one with all that it names stays as it was.
 *
 * @throws UserError when nothing can be computed or written
 */
export async function updateContent(
  project: Project,
  { only, force = false, engine }: UpdateOptions,
  effects: UpdateEffects,
): Promise<UpdateSummary> {
  const { config, inputs, texts, methods, metrics, tasks, matrices } = project;
  const { store, note = () => undefined } = effects;
  const chosen = only === undefined ? tasks : tasksOf(only, project);
  const { files, facts } = await renderInputs(inputs);

  for (const [file, bytes] of files) await store.requireOwnInput(file, bytes);
  await store.removeHalfWritten(files.keys());
  for (const { folder } of tasks) await store.requireNoLink(folder);
  const before = await inspectAll(chosen, store);
  const damaged = damageIn(before);
  if (damaged.length > 0) note(`Not what was written, and computed again: ${quotedList(damaged)}.`);
  const planned = new Set(tasks.map(({ folder }) => folder));
  const replaced = before.flatMap(({ task, inspection }) => ('other' in inspection ? [task.folder] : []));
  const going = [...replaced, ...(await store.listStaleResults(planned, only))];
  if (going.length > 0) note(`Not of this configuration, and removed when the report is written: ${results(going)}.`);
  const works = before.flatMap(({ task, inspection }) => workFor(task, inspection, project, force) ?? []);
  for (const { task } of works) await store.requireOwnPlace(task.folder);
  const summary = await runTasks({ works, inputs, rendered: files, texts, methods, metrics, engine }, effects);

  const named = (await store.names()).inputs;
  const rewritten: string[] = [];
  for (const [file, bytes] of files) {
    if ((await store.replaceFile(file, bytes)) && named.has(file)) rewritten.push(file);
  }
  if (rewritten.length > 0) note(`Not what the models see now, and written again: ${quotedList(rewritten)}.`);
  const after = await inspectAll(tasks, store);
  const lost = damageIn(after);
  if (lost.length > 0) note(`Not what was written; a run without \`--only\` computes it again: ${quotedList(lost)}.`);
  const report = buildReport(config, { inputs, texts, facts, matrices }, after);
  await store.replaceFile(REPORT_FILE, jsonFile(report));
  await store.settle();
  await store.removeStaleResults(planned, only);
  await store.removeStaleInputs(new Set(files.keys()));
  const foreign = (await store.listForeign()).filter((name) => !files.has(name));
  if (foreign.length > 0) note(`Left as they are, since Vitrine did not write them: ${quotedList(foreign)}.`);
  return { ...summary, total: tasks.length, kept: chosen.length - countWork(works).maps };
}

/** What lies on the disk for each task, in order. */
export async function inspectAll(tasks: readonly PlannedTask[], store: Store): Promise<readonly InspectedTask[]> {
  const inspected = tasks.map((task): InspectedTask => ({ task, inspection: { state: 'missing' } }));
  const all = new AbortController().signal;
  await forEachAtOnce([...tasks.entries()], TASKS_AT_ONCE, all, async ([index, task]) => {
    inspected[index] = { task, inspection: await store.inspect(task) };
  });
  return inspected;
}

function damageIn(tasks: readonly InspectedTask[]): readonly string[] {
  return tasks.flatMap(({ inspection }) => ('damage' in inspection ? [inspection.damage] : []));
}

function results(folders: readonly string[]): string {
  return `${folders.length} ${folders.length === 1 ? 'result' : 'results'} (${quotedList(folders)})`;
}

function tasksOf(only: readonly string[], { tasks, methods }: Project): readonly PlannedTask[] {
  const planned = [...new Set(tasks.map(({ method }) => method.id))];
  for (const id of only)
    assertKnown(methodNamed(id, methods, '--only').id, planned, 'a method of the configuration', '--only');
  return tasks.filter(({ method }) => only.includes(method.id));
}
