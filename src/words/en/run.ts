/** Words of the page about the run, in English. */
export const runEn = {
  title: 'The run',
  lead: 'What was computed where, how long it took, and what failed.',
  states: (done: number, failed: number, missing: number) =>
    `${done} results, ${failed} failed, ${missing} not computed yet.`,
  byMethod: 'By method',
  byMethodText:
    'Tasks run side by side and share the processor. The time of each includes its waiting for the others, so the sums are longer than the run was.',
  method: 'Method',
  done: 'Results',
  failed: 'Failed',
  missing: 'Missing',
  total: 'Time, all',
  each: 'Time, each',
  memory: 'Most memory',
  machines: 'Machines',
  machinesText: 'The same task on the same engine gives the same bytes; another engine agrees to rounding.',
  engine: 'Engine',
  provider: 'Provider',
  host: 'Host',
  versions: 'Versions',
  failures: 'What failed',
  noFailures: 'Nothing failed.',
  gaps: 'What is missing',
  noGaps: 'Nothing is missing.',
  gapsText: 'A run computes what is missing and tries again what failed:',
  task: 'Task',
  reason: 'Reason',
  check: 'How to check it',
  checkText:
    'Every figure names the command that computes it again and links to the array that it was drawn from. The digests in its passport say which weights and which picture it belongs to.',
};
