import type { Content, Outcome } from '../src/data/content/content.ts';
import { catalogue } from './catalogue.ts';
import { smallReport, smallResult, smallRun, type SmallTask } from './site-report.ts';

/** The content of a small made-up report, as the site reads it. */
export function contentOf(tasks: readonly SmallTask[], trialTasks: readonly SmallTask[] = []): Content {
  const report = smallReport(tasks, trialTasks);
  const outcomesOf = (smalls: readonly SmallTask[], planned: typeof report.tasks): Outcome[] =>
    smalls.map((small, index) => {
      const task = planned[index]!;
      if (small.isPlanned) return { state: 'missing', task };
      if (small.failure !== undefined) return { state: 'failed', task, message: small.failure };
      return { state: 'done', task, result: smallResult(small), run: smallRun(small) };
    });
  const trials = (report.trials ?? []).map((trial) => ({ trial, outcomes: outcomesOf(trialTasks, trial.tasks) }));
  return { folder: '', report, catalogue, outcomes: outcomesOf(tasks, report.tasks), trials };
}
