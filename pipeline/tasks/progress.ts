import type { Writable } from 'node:stream';
import { SingleBar } from 'cli-progress';
import type { PlannedTask } from '../plan/plan.ts';

/** Who is told how far a run is. */
export interface Progress {
  start(tasks: readonly PlannedTask[]): void;
  done(task: PlannedTask, durationMs: number): void;
  /** @param stack of a defect; a user's mistake has none */
  failed(task: PlannedTask, message: string, stack?: string): void;
  stop(): void;
}

/** `lime img-3 course`: a task in a few words. */
export function taskName({ folder, method }: PlannedTask): string {
  const [, , name = ''] = folder.split('/');
  return `${method.id} ${name.slice(0, -9)}`; // without the digits of the key
}

/** A bar with the time left, for a terminal. Tasks count by their estimated work; failures are listed at the end. */
export function barProgress(stream: Writable): Progress {
  const bar = new SingleBar({
    format: '{bar} {percentage}% | {finished}/{tasks} tasks | {eta_formatted} left | {name}',
    stream,
    barsize: 24,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    hideCursor: true,
    etaBuffer: 30,
    gracefulExit: false, // the run itself stops the bar
  });
  const failures: string[] = [];
  let finished = 0;
  let total = 0;
  const advance = (task: PlannedTask): void => {
    finished++;
    bar.increment(task.cost, { finished, name: taskName(task) });
  };
  return {
    start: (tasks) => {
      total = tasks.reduce((sum, task) => sum + task.cost, 0);
      bar.start(total, 0, { finished, tasks: tasks.length, name: '' });
    },
    done: advance,
    failed: (task, message, stack) => {
      advance(task);
      failures.push(failureLine(task, message, stack));
    },
    stop: () => {
      if (bar.getProgress() > 1 - 1e-9) bar.update(total); // costs are fractions, whose sum is a little off
      bar.stop();
      for (const line of failures) stream.write(line);
    },
  };
}

/** One line a task, for a log. */
export function lineProgress(stream: Writable): Progress {
  let total = 0;
  let finished = 0;
  const count = (): string => `[${String(++finished).padStart(String(total).length)}/${total}]`;
  return {
    start: (tasks) => {
      total = tasks.length;
    },
    done: (task, durationMs) => stream.write(`${count()} ${taskName(task)} ${(durationMs / 1000).toFixed(1)} s\n`),
    failed: (task, message, stack) => stream.write(`${count()} ${failureLine(task, message, stack)}`),
    stop: () => undefined,
  };
}

/** Failures only. */
export function quietProgress(stream: Writable): Progress {
  return {
    start: () => undefined,
    done: () => undefined,
    failed: (task, message, stack) => stream.write(failureLine(task, message, stack)),
    stop: () => undefined,
  };
}

function failureLine(task: PlannedTask, message: string, stack?: string): string {
  return `${taskName(task)} failed: ${message}\n${stack === undefined ? '' : `${stack}\n`}`;
}
