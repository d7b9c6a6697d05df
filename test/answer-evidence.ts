import { Claim } from '../schema/answer.ts';
import type { Evidence, TaskState } from '../schema/answers/evidence.ts';
import { smallReport, smallResult, type SmallTask } from './site-report.ts';

const reason = { en: 'Made for a test.', 'zh-cn': '为测试而设。' };

/** What claims about a small made-up report are judged by; thresholds by name. */
export function evidenceOf(tasks: readonly SmallTask[], thresholds: Readonly<Record<string, number>> = {}): Evidence {
  const report = smallReport(tasks);
  const states = report.tasks.map(({ folder, state }, index): [string, TaskState] => {
    if (state === 'done') return [folder, { state, result: smallResult(tasks[index]!), isPartial: false }];
    return [folder, { state: state === 'planned' ? 'missing' : state }];
  });
  const named = Object.entries(thresholds).map(([name, value]) => [name, { value, reason }]);
  return {
    report,
    states: new Map(states),
    thresholds: { content: 1, thresholds: Object.fromEntries(named) as Evidence['thresholds']['thresholds'] },
  };
}

/** A claim as its author writes it, with what every claim has. */
export function claimOf(claim: Readonly<Record<string, unknown>>): Claim {
  return Claim.parse({ id: 'claim', text: 'Something is so.', ...claim });
}
