import { availableParallelism } from 'node:os';
import type { EngineConfig } from '../../schema/config.ts';
import type { RunFacts } from '../../schema/result.ts';
import type { OpenEngine } from '../engine/open.ts';
import { UserError } from '../base/errors.ts';
import { Explainer, type Timing } from './explainer.ts';
import { mapAtOnce } from '../../schema/map-at-once.ts';
import type { ModelInput } from '../inputs/input.ts';
import type { Rooms } from '../config/find-rooms.ts';
import { outcomeFiles, type MachineFacts } from './outcome-files.ts';
import type { Progress } from './progress.ts';
import type { Files, Store } from '../store/store.ts';
import { failedTask } from './task-result.ts';
import type { TaskWork } from './task-work.ts';
import type { OpenTexts } from '../inputs/open-texts.ts';

/** What is to be computed, and with what. */
export interface RunRequest {
  readonly works: readonly TaskWork[];
  readonly inputs: readonly ModelInput[];
  /** Pictures and masks as their models see them, by their paths in `content/`. */
  readonly rendered: Files;
  readonly texts: OpenTexts;
  readonly rooms: Rooms;
  readonly engine: EngineConfig;
  /** Whether tasks are done in the order of `works`; otherwise model after model, which takes less memory. */
  readonly inOrder?: boolean;
}

/** What a run touches outside of itself. */
export interface RunEffects {
  readonly store: Store;
  readonly progress: Progress;
  /** What varies from machine to machine and is written into `run.json`. */
  readonly host: Pick<RunFacts, 'host' | 'vitrine' | 'node'>;
  readonly signal: AbortSignal;
  openEngine(config: EngineConfig): Promise<OpenEngine>;
  now(): Date;
  peakMemoryBytes(): number;
}

export interface RunSummary {
  /** Maps that were computed, or whatever a task makes. */
  readonly done: number;
  readonly failed: number;
  /** Measurements that were made. */
  readonly measured: number;
  /** Those among them for which a map that had been computed was explained again. */
  readonly again: number;
}

const NO_FILES: Files = new Map();

/**
 * Does what is left to do for tasks, several at once, and stores each as it ends. A task that fails becomes a stored failure and takes no other
 * down; where its map stays, only what could not be measured is missing. The next run tries both again.
 *
 * @throws UserError when the engine does not open or the disk takes no more; the signal's reason when it was stopped, after what was under way
 *   has ended: a worker must not be cut off inside of an engine
 */
export async function runTasks(request: RunRequest, effects: RunEffects): Promise<RunSummary> {
  const { store, signal, progress } = effects;
  const summary = { done: 0, failed: 0, measured: 0, again: 0 };
  const save = async (folder: string, files: Files): Promise<void> => {
    if (signal.reason instanceof UserError) throw signal.reason; // the lock is lost: another run writes here
    await store.replaceFolder(folder, files);
  };
  const keptOf = async ({ map }: TaskWork): Promise<Files> =>
    map === undefined ? NO_FILES : store.readMap(map, [...map.measured.keys()]);
  const isComputing = ({ map, measurements }: TaskWork): boolean => map === undefined || measurements.length > 0;
  for (const work of request.works) {
    if (isComputing(work)) continue;
    const files = outcomeFiles(work, { state: 'done', measurements: [] }, await keptOf(work), nothingComputed);
    await save(work.task.folder, files);
  }

  const works = request.works.filter(isComputing);
  if (works.length === 0) return summary;
  const engine = await effects.openEngine(request.engine);
  try {
    progress.start(works);
    const explainer = new Explainer(request.inputs, request.rendered, request.texts, request.rooms, engine, () =>
      effects.now(),
    );
    const factsOf = ({ startedAt, durationMs }: Timing): MachineFacts => ({
      engine: engine.engine,
      provider: engine.provider,
      ...effects.host,
      startedAt: startedAt.toISOString(),
      durationMs,
      peakMemoryBytes: effects.peakMemoryBytes(),
    });
    // Each model's graphs take memory in every worker.
    const models = new Set(works.map(({ task }) => task.model.id));
    const byModel = [...models].flatMap((id) => works.filter(({ task }) => task.model.id === id));
    const ordered = request.inOrder === true ? works : byModel;
    const compute = async (work: TaskWork): Promise<void> => {
      const { task } = work;
      const startedAt = effects.now();
      const kept = await keptOf(work);
      const outcome = await explainer.explain(work, kept);
      if (outcome.state === 'failed') {
        if (work.map === undefined) await save(task.folder, failedTask(task, outcome.message));
        summary.failed++;
        progress.failed(work, outcome.message, outcome.stack);
        return;
      }
      await save(task.folder, outcomeFiles(work, outcome, kept, factsOf));
      if (outcome.map !== undefined) summary.done++;
      summary.measured += work.measurements.length;
      summary.again += work.measurements.filter(({ isAgain }) => isAgain).length;
      progress.done(work, effects.now().getTime() - startedAt.getTime());
    };
    await mapAtOnce(ordered, compute, 2 * (engine.workers || availableParallelism()), signal);
    return summary;
  } finally {
    progress.stop();
    await engine.close();
  }
}

function nothingComputed(): never {
  throw new Error('What only goes says nothing of a machine');
}
