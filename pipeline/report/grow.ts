import type { Config, EngineConfig } from '../../schema/config.ts';
import type { Progress } from '../tasks/progress.ts';
import { runTasks, type RunSummary } from '../tasks/run.ts';
import type { TaskWork } from '../tasks/task-work.ts';
import { inspectAll, prepareUpdate, writeInputs, writeReport, type Project, type UpdateEffects } from './update.ts';

/** A report is written anew at most so often while results come in: a page that loads again is not read. */
const LEAST_MS = 1000;

/** A report that is there from the start, with results as they come. */
export interface Growth {
  /** Shows what another configuration says, one that computes the same. */
  show(config: Config): Promise<void>;
  /** Ends when everything is computed; null where it was stopped before. @throws UserError as a run */
  readonly ended: Promise<RunSummary | null>;
  /** Lets end what is under way, and no more. */
  stop(): Promise<void>;
}

/** What a growing report touches outside of itself. */
export interface GrowthEffects extends Omit<UpdateEffects, 'signal'> {
  /** Called whenever the report has been written. */
  written(): void;
}

/**
 * Writes the report of a project with what has been computed and what is planned, then computes what is missing, the cheapest first, and writes
 * the report again as results come in. Results that it does not name stay: who takes a change back finds them again. The caller holds the lock.
 *
 * @throws UserError where the project cannot be opened, or the disk refuses; the report is there when this returns
 */
export async function growContent(project: Project, engine: EngineConfig, effects: GrowthEffects): Promise<Growth> {
  const { store } = effects;
  const prepared = await prepareUpdate(project, {}, effects);
  const inspected = new Map(prepared.before.map((each) => [each.task.folder, each]));
  let config = project.config;
  const write = async (): Promise<void> => {
    const tasks = project.tasks.map(({ folder }) => inspected.get(folder)!);
    await writeReport(prepared, config, tasks, store);
    effects.written();
  };
  const writer = oneAtATime(write);

  await writeInputs(prepared, effects);
  await writer.now();
  await store.removeStaleFiles(new Set([...prepared.files.keys(), ...prepared.words.keys()]));
  const stop = new AbortController();
  const look = async ({ task }: TaskWork): Promise<void> => {
    for (const each of await inspectAll([task], store)) inspected.set(task.folder, each);
    writer.soon();
  };
  const run = async (): Promise<RunSummary | null> => {
    const works = prepared.works.toSorted((one, other) => one.cost - other.cost);
    const looking: Promise<void>[] = [];
    const progress = following(effects.progress, (work) => looking.push(look(work)));
    const request = { ...project, works, rendered: prepared.files, engine, inOrder: true };
    try {
      return await runTasks(request, { ...effects, progress, signal: stop.signal });
    } catch (error) {
      if (error !== STOPPED) throw error;
      return null;
    } finally {
      await Promise.all(looking);
      await writer.now();
      await store.settle();
    }
  };
  const ended = run();
  // Who asks for it hears of a failure; until then it is nobody's.
  ended.catch(() => undefined);
  return {
    show: (next) => {
      config = next;
      return writer.now();
    },
    ended,
    stop: async () => {
      stop.abort(STOPPED);
      await ended.catch(() => undefined);
    },
  };
}

const STOPPED = new Error('The configuration has changed');

/** A progress that also tells of every task that has ended. */
function following(progress: Progress, onEnd: (work: TaskWork) => void): Progress {
  return {
    start: (works) => progress.start(works),
    done: (work, durationMs) => {
      progress.done(work, durationMs);
      onEnd(work);
    },
    failed: (work, message, stack) => {
      progress.failed(work, message, stack);
      onEnd(work);
    },
    stop: () => progress.stop(),
  };
}

/** Does something at once, or soon, and never twice at the same time. */
function oneAtATime(act: () => Promise<void>): { now(): Promise<void>; soon(): void } {
  let last = Promise.resolve();
  let waiting: NodeJS.Timeout | undefined;
  const now = (): Promise<void> => {
    clearTimeout(waiting);
    waiting = undefined;
    const next = last.then(act);
    last = next.catch(() => undefined);
    return next;
  };
  return {
    now,
    // What fails here fails again at the end, where it is heard of.
    soon: () => (waiting ??= setTimeout(() => void now().catch(() => undefined), LEAST_MS)),
  };
}
