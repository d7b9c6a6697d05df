import { allOutcomes, type Content, type Outcome } from '../content/content.ts';
import { formatBytes, formatDuration } from '../base/numbers.ts';

/** A line of the table of methods. */
export interface MethodRun {
  readonly method: string;
  readonly done: number;
  readonly failed: number;
  readonly missing: number;
  /** Empty where nothing was computed. */
  readonly total: string;
  readonly each: string;
  readonly memory: string;
}

type Outcomes = Pick<Content, 'outcomes' | 'trials'>;

/** What was computed, trials and all, method by method in the given order. */
export function methodRuns(content: Outcomes, methods: readonly string[]): readonly MethodRun[] {
  const outcomes = allOutcomes(content);
  return methods.map((method) => {
    const own = outcomes.filter(({ task }) => task.method === method);
    const runs = own.flatMap((outcome) => (outcome.state === 'done' ? [outcome.run] : []));
    const durationMs = runs.reduce((sum, run) => sum + run.durationMs, 0);
    const peakMemoryBytes = Math.max(0, ...runs.map((run) => run.peakMemoryBytes));
    const isComputed = runs.length > 0;
    return {
      method,
      ...countStates(own),
      total: isComputed ? formatDuration(durationMs) : '',
      each: isComputed ? formatDuration(durationMs / runs.length) : '',
      memory: isComputed ? formatBytes(peakMemoryBytes) : '',
    };
  });
}

/** How many tasks have a result, failed, or wait. */
export function countStates(outcomes: readonly Outcome[]): { done: number; failed: number; missing: number } {
  const count = (state: Outcome['state']): number => outcomes.filter((outcome) => outcome.state === state).length;
  return { done: count('done'), failed: count('failed'), missing: count('missing') };
}

/** One way in which results were computed. */
export interface MachineView {
  readonly engine: string;
  readonly provider: string;
  readonly host: string;
  readonly versions: string;
  readonly results: number;
}

/** Each combination of engine, provider, host and versions once, with how many results came from it. */
export function machines(content: Outcomes): readonly MachineView[] {
  const found = new Map<string, MachineView>();
  for (const outcome of allOutcomes(content)) {
    if (outcome.state !== 'done') continue;
    const { engine, provider, host, vitrine, node } = outcome.run;
    const versions = `vitrine ${vitrine}, node ${node}`;
    const key = JSON.stringify([engine, provider, host, versions]);
    found.set(key, { engine, provider, host, versions, results: (found.get(key)?.results ?? 0) + 1 });
  }
  return [...found.values()].sort((one, other) => other.results - one.results);
}

/** A task that failed, by its folder's name. */
export interface FailedTask {
  readonly task: string;
  readonly reason: string;
}

/** What failed, in the order of the report. */
export function failures(content: Outcomes): readonly FailedTask[] {
  return allOutcomes(content).flatMap((outcome) =>
    outcome.state === 'failed' ? [{ task: folderName(outcome), reason: outcome.message }] : [],
  );
}

/** The tasks that wait, by method in the given order; methods without any are left out. */
export function gaps(
  content: Outcomes,
  methods: readonly string[],
): readonly { readonly method: string; readonly tasks: readonly string[] }[] {
  const missing = allOutcomes(content).filter(({ state }) => state === 'missing');
  return methods.flatMap((method) => {
    const tasks = missing.filter(({ task }) => task.method === method).map(folderName);
    return tasks.length === 0 ? [] : [{ method, tasks }];
  });
}

function folderName({ task }: Outcome): string {
  return task.folder.replace(/^results\//, '');
}
