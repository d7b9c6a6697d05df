/** `node run-tests.ts FOLDER`: runs the tests of a plan, and ends itself where a change makes one run on for good. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { argv, cpuUsage, env, exit } from 'node:process';
import { startVitest } from 'vitest/node';
import { eventsOf, noteEvent, planFile, type MutantPlan } from './mutant-plan.ts';

/** Processor time that a test may take beyond what it takes without a change; a busy machine does not count. */
const SPARE_MS = 2000;
/** A test that waits for what never comes takes no processor time. */
const WAIT_MS = 30_000;
/** How often is looked. What waits is known by the number of looks: a process that gets no processor does not look either. */
const LOOK_MS = 500;

const [, , folder = ''] = argv;
env['VITRINE_MUTANTS'] = folder;
const plan = JSON.parse(readFileSync(planFile(folder), 'utf8')) as MutantPlan;
if (plan.coverage !== undefined) watch(plan.coverage);

const vitest = await startVitest(
  [...plan.testFiles],
  {
    config: false,
    root: resolve('.'),
    include: [...plan.testFiles],
    runner: resolve('test/mutate/mutant-runner.ts'),
    globalSetup: resolve('test/shared-sites-setup.ts'),
    pool: 'threads',
    fileParallelism: false,
    // The sources are not what lies on the disk.
    fsModuleCache: false,
    watch: false,
    retry: 0,
    // Who looks notices sooner; by the clock, a busy machine would end tests that only wait for their turn.
    testTimeout: 20 * WAIT_MS,
    hookTimeout: 120_000,
    reporters: ['dot'],
    onConsoleLog: () => false,
  },
  {
    plugins: [{ name: 'mutants', enforce: 'pre', load: (id: string) => plan.sources[id.split('?')[0] ?? ''] }],
  },
);
const failed = vitest.state.getCountOfFailedTests();
await vitest.close();
exit(failed === 0 ? 0 : 1);

/** Ends the process once a test under a change takes too long, and notes that. */
function watch(coverage: NonNullable<MutantPlan['coverage']>): void {
  let count = -1;
  let [looks, startProcessorMs] = [0, processorMs()];
  setInterval(() => {
    const events = eventsOf(folder);
    const event = events.at(-1);
    looks += 1;
    if (events.length !== count) {
      count = events.length;
      [looks, startProcessorMs] = [0, processorMs()];
    }
    if (event?.outcome !== 'begun') return;
    const { durationMs = 0 } = coverage[event.test] ?? {};
    const isBusy = processorMs() - startProcessorMs > SPARE_MS + 5 * durationMs;
    const isWaiting = looks * LOOK_MS > WAIT_MS + 20 * durationMs;
    if (!isBusy && !isWaiting) return;
    noteEvent(folder, { ...event, outcome: 'timeout' });
    exit(3);
  }, LOOK_MS);
}

function processorMs(): number {
  const { user, system } = cpuUsage();
  return (user + system) / 1000;
}
