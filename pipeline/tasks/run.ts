import { availableParallelism } from 'node:os';
import type { EngineConfig } from '../../schema/config.ts';
import { sealRunFacts } from '../../schema/digests.ts';
import { CONTENT_VERSION, type RunFacts } from '../../schema/result.ts';
import { sha256 } from '../base/digest.ts';
import type { OpenEngine } from '../engine/open.ts';
import { UserError } from '../base/errors.ts';
import { Explainer } from './explainer.ts';
import { mapAtOnce } from '../../schema/map-at-once.ts';
import type { ModelInput } from '../inputs/input.ts';
import type { Rooms } from '../config/find-rooms.ts';
import type { PlannedTask } from '../plan/plan.ts';
import type { Progress } from './progress.ts';
import { jsonFile, type Files, type Store } from '../store/store.ts';
import { failedTask } from './task-result.ts';
import type { OpenTexts } from '../inputs/open-texts.ts';

/** What is to be computed, and with what. */
export interface RunRequest {
  readonly tasks: readonly PlannedTask[];
  readonly inputs: readonly ModelInput[];
  /** Pictures and masks as their models see them, by their paths in `content/`. */
  readonly rendered: Files;
  readonly texts: OpenTexts;
  readonly rooms: Rooms;
  readonly engine: EngineConfig;
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
  readonly done: number;
  readonly failed: number;
}

/**
 * Computes tasks, several at once, and stores each as it ends. A task that fails becomes a stored failure and takes no other
 * down.
 *
 * @throws UserError when the engine does not open or the disk takes no more; the signal's reason when it was stopped, after what was under way
 *   has ended: a worker must not be cut off inside of an engine
 */
export async function runTasks(request: RunRequest, effects: RunEffects): Promise<RunSummary> {
  const { tasks, inputs } = request;
  if (tasks.length === 0) return { done: 0, failed: 0 };
  const engine = await effects.openEngine(request.engine);
  const { signal } = effects;
  const summary = { done: 0, failed: 0 };
  const save = async (folder: string, files: Files): Promise<void> => {
    if (signal.reason instanceof UserError) throw signal.reason; // the lock is lost: another run writes here
    await effects.store.replaceFolder(folder, files);
  };
  try {
    effects.progress.start(tasks);
    const explainer = new Explainer(inputs, request.rendered, request.texts, request.rooms, engine);
    // Model after model, since each model's graphs take memory in every worker.
    const models = new Set(tasks.map(({ model }) => model.id));
    const ordered = [...models].flatMap((id) => tasks.filter(({ model }) => model.id === id));
    const work = async (task: PlannedTask): Promise<void> => {
      const startedAt = effects.now();
      const outcome = await explainer.explain(task);
      const durationMs = effects.now().getTime() - startedAt.getTime();
      if (outcome.state === 'failed') {
        await save(task.folder, failedTask(task, outcome.message));
        summary.failed++;
        effects.progress.failed(task, outcome.message, outcome.stack);
        return;
      }
      const facts = sealRunFacts({
        content: CONTENT_VERSION,
        key: task.key,
        result: sha256(outcome.files.get('result.json')!),
        engine: engine.engine,
        provider: engine.provider,
        ...effects.host,
        startedAt: startedAt.toISOString(),
        durationMs,
        peakMemoryBytes: effects.peakMemoryBytes(),
      });
      await save(task.folder, new Map([...outcome.files, ['run.json', jsonFile(facts)]]));
      summary.done++;
      effects.progress.done(task, durationMs);
    };
    await mapAtOnce(ordered, work, 2 * (engine.workers || availableParallelism()), signal);
    return summary;
  } finally {
    effects.progress.stop();
    await engine.close();
  }
}
