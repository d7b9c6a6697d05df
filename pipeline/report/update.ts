import type { Config, EngineConfig } from '../../schema/config.ts';
import type { ReportMatrix } from '../../schema/matrix.ts';
import { sha256 } from '../../schema/digests.ts';
import { catalogueFile, catalogueOf } from '../config/catalogue.ts';
import { CATALOGUE_FILE, REPORT_FILE, wordsFile } from '../store/content-names.ts';
import { mapAtOnce } from '../../schema/map-at-once.ts';
import { checkPublicFiles } from '../inputs/public-files.ts';
import { openInput, type ModelInput } from '../inputs/input.ts';
import { readMatrices } from '../matrices/read-matrices.ts';
import { quotedList } from '../base/errors.ts';
import type { LoadedConfig } from '../config/config.ts';
import type { Rooms } from '../config/find-rooms.ts';
import type { Plugin } from '../config/plugins.ts';
import { onlyTasks } from '../plan/only-tasks.ts';
import { planTasks, type PlannedTask } from '../plan/plan.ts';
import { planTextTasks } from '../plan/plan-texts.ts';
import { renderInputs, type PictureFacts } from '../tasks/rendered-input.ts';
import { buildReport, type InspectedTask } from './report.ts';
import { countWork, workFor, type TaskWork } from '../tasks/task-work.ts';
import { runTasks, type RunEffects, type RunSummary } from '../tasks/run.ts';
import { jsonFile, type Files, type Store } from '../store/store.ts';
import { openTexts, type OpenTexts } from '../inputs/open-texts.ts';

/** A configuration with everything that it names, opened. */
export interface Project {
  readonly config: Config;
  /** Its file, as the user names it. */
  readonly configFile: string;
  readonly inputs: readonly ModelInput[];
  readonly texts: OpenTexts;
  readonly rooms: Rooms;
  readonly plugins: readonly Plugin[];
  readonly tasks: readonly PlannedTask[];
  readonly matrices: readonly ReportMatrix[];
}

/** Opens models, encoders, pictures, texts and matrices, and plans. @throws UserError for anything that cannot be opened or planned */
export async function openProject({ config, file, folder, rooms, plugins }: LoadedConfig): Promise<Project> {
  await checkPublicFiles(config.site, folder);
  const matrices = await readMatrices(config.matrices, folder);
  const inputs = await openInput(config, folder);
  const texts = await openTexts(config, folder);
  const tasks = [...planTasks(config, inputs, rooms), ...planTextTasks(config, texts, rooms.methods)];
  return { config, configFile: file, inputs, texts, rooms, plugins, tasks, matrices };
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

/** What an update has found, before anything is computed. */
export interface PreparedUpdate {
  readonly project: Project;
  /** Pictures as models see them, by their places in `content/`. */
  readonly files: Files;
  readonly facts: ReadonlyMap<string, PictureFacts>;
  readonly words: Files;
  readonly catalogue: Uint8Array;
  /** What lies on the disk for the tasks that were asked for. */
  readonly before: readonly InspectedTask[];
  readonly works: readonly TaskWork[];
}

/**
 * Opens the pictures of a project, looks at what has been computed, and at every place that will be written to. The caller holds the lock.
 *
 * @throws UserError for a picture that cannot be opened, or a place that holds what Vitrine did not write
 */
export async function prepareUpdate(
  project: Project,
  { only, force = false }: Pick<UpdateOptions, 'only' | 'force'>,
  { store, note = () => undefined }: Pick<UpdateEffects, 'store' | 'note'>,
): Promise<PreparedUpdate> {
  const { inputs, rooms, plugins, tasks } = project;
  const chosen = onlyTasks(only, project);
  const { files, facts } = await renderInputs(inputs);
  const words = pluginWords(plugins);
  const catalogue = catalogueFile(catalogueOf(rooms, plugins));

  for (const [file, bytes] of [...files, ...words]) await store.requireOwnFile(file, bytes);
  await store.requireOwnCatalogue();
  await store.removeHalfWritten([...files.keys(), ...words.keys()]);
  for (const { folder } of tasks) await store.requireNoLink(folder);
  const before = await inspectAll(chosen, store);
  const damaged = damageIn(before);
  if (damaged.length > 0) note(`Not what was written, and computed again: ${quotedList(damaged)}.`);
  const works = before.flatMap(({ task, inspection }) => workFor(task, inspection, rooms, force) ?? []);
  for (const { task } of works) await store.requireOwnPlace(task.folder);
  return { project, files, facts, words, catalogue, before, works };
}

/** Writes the pictures as models see them. */
export async function writeInputs(
  { files }: PreparedUpdate,
  { store, note = () => undefined }: Pick<UpdateEffects, 'store' | 'note'>,
): Promise<void> {
  const named = (await store.names()).inputs;
  const rewritten: string[] = [];
  for (const [file, bytes] of files) {
    if ((await store.replaceFile(file, bytes)) && named.has(file)) rewritten.push(file);
  }
  if (rewritten.length > 0) note(`Not what the models see now, and written again: ${quotedList(rewritten)}.`);
}

/**
 * Writes the report, after all that it names.
 *
 * @param config of the project, or one that computes the same @param tasks all of the project, in their order
 */
export async function writeReport(
  { project, facts, words, catalogue }: PreparedUpdate,
  config: Config,
  tasks: readonly InspectedTask[],
  store: Store,
): Promise<void> {
  const report = buildReport(config, { ...project, facts, catalogue: sha256(catalogue) }, tasks);
  for (const [file, bytes] of words) await store.replaceFile(file, bytes);
  await store.replaceFile(CATALOGUE_FILE, catalogue);
  await store.replaceFile(REPORT_FILE, jsonFile(report));
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
  const { config, inputs, texts, rooms, tasks } = project;
  const { store, note = () => undefined } = effects;
  const prepared = await prepareUpdate(project, { ...(only && { only }), force }, effects);
  const { files, words, before, works } = prepared;
  const planned = new Set(tasks.map(({ folder }) => folder));
  const replaced = before.flatMap(({ task, inspection }) => ('other' in inspection ? [task.folder] : []));
  const going = [...replaced, ...(await store.listStaleResults(planned, only))];
  if (going.length > 0) note(`Not of this configuration, and removed when the report is written: ${results(going)}.`);
  const summary = await runTasks({ works, inputs, rendered: files, texts, rooms, engine }, effects);

  await writeInputs(prepared, effects);
  const after = await inspectAll(tasks, store);
  const lost = damageIn(after);
  if (lost.length > 0) note(`Not what was written; a run without \`--only\` computes it again: ${quotedList(lost)}.`);
  const alteredWords = (await store.listAlteredWords()).filter((name) => name === CATALOGUE_FILE || words.has(name));
  if (alteredWords.length > 0) note(`Not what was written, and written again: ${quotedList(alteredWords)}.`);
  await writeReport(prepared, config, after, store);
  await store.settle();
  await store.removeStaleResults(planned, only);
  await store.removeStaleFiles(new Set([...files.keys(), ...words.keys()]));
  const foreign = (await store.listForeign()).filter((name) => !files.has(name) && !words.has(name));
  if (foreign.length > 0) note(`Left as they are, since Vitrine did not write them: ${quotedList(foreign)}.`);
  return { ...summary, total: tasks.length, kept: before.length - countWork(works).maps };
}

/** The words of plugins, by their places in `content/`: the site is built from that folder alone. */
function pluginWords(plugins: readonly Plugin[]): Files {
  return new Map(
    plugins.flatMap(({ id, words }) =>
      [...words].map(([language, bytes]) => [wordsFile(id, language), bytes] as const),
    ),
  );
}

/** What lies on the disk for each task, in order. */
export async function inspectAll(tasks: readonly PlannedTask[], store: Store): Promise<readonly InspectedTask[]> {
  return mapAtOnce(tasks, async (task) => ({ task, inspection: await store.inspect(task) }), TASKS_AT_ONCE);
}

function damageIn(tasks: readonly InspectedTask[]): readonly string[] {
  return tasks.flatMap(({ inspection }) => ('damage' in inspection ? [inspection.damage] : []));
}

function results(folders: readonly string[]): string {
  return `${folders.length} ${folders.length === 1 ? 'result' : 'results'} (${quotedList(folders)})`;
}
