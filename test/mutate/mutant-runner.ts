import { readFileSync, writeFileSync } from 'node:fs';
import { cpuUsage, env } from 'node:process';
import { TestRunner, type RunnerTask, type RunnerTestCase, type RunnerTestFile, type TestTryOptions } from 'vitest';
import {
  coverageFile,
  eventsOf,
  noteEvent,
  noticedIn,
  planFile,
  readCoverage,
  type CoveredByTest,
  type MutantPlan,
  type Outcome,
} from './mutant-plan.ts';

/** What the switches in the sources look at. */
interface Switches {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  hitCount?: number;
  hitLimit?: number;
  readonly mutantCoverage?: { readonly static: Hits; readonly perTest: Readonly<Record<string, Hits>> };
}
type Hits = Readonly<Record<string, number>>;

/** A change whose place is passed so many times as often as without it makes a loop run on for good. */
const HIT_FACTOR = 100;

const folder = env['VITRINE_MUTANTS'] ?? '';
const plan = JSON.parse(readFileSync(planFile(folder), 'utf8')) as MutantPlan;
const switches: Switches = ((globalThis as { __stryker__?: Switches }).__stryker__ ??= {});

/**
 * Runs each test once for every change that it covers and no test has noticed yet, in one process and without loading anything anew; the first
 * time, without changes, to see what it covers.
 */
export default class MutantRunner extends TestRunner {
  readonly #isCovering = plan.coverage === undefined;
  readonly #covered: Record<string, CoveredByTest> = {};
  /** Changes that the test at hand is tried with, and how often it passes their places. */
  #mutants: readonly (readonly [string, number])[] = [];
  #mutant: string | undefined;
  #isKilled = false;
  #startMs = 0;

  override async onBeforeRunTask(test: RunnerTask): Promise<void> {
    await super.onBeforeRunTask(test);
    if (test.type !== 'test' || plan.coverage === undefined) return;
    const events = eventsOf(folder);
    const noticed = noticedIn(events);
    const own = events.filter((event) => event.test === test.id && event.outcome === 'unnoticed');
    const tried = new Set(own.map(({ mutant }) => mutant));
    this.#mutants = Object.entries(plan.coverage[test.id]?.hits ?? {}).filter(
      ([mutant]) => !noticed.has(mutant) && !tried.has(mutant),
    );
    if (this.#mutants.length === 0) test.mode = 'skip';
    // Once more than there are changes: without any, which has to pass as it did before.
    test.repeats = this.#mutants.length;
  }

  override onBeforeTryTask(test: RunnerTask, options: TestTryOptions): void {
    super.onBeforeTryTask(test, options);
    if (this.#isCovering) {
      this.#startMs = processorMs();
      switches.currentTestId = test.id;
      return;
    }
    const [mutant, hits = 0] = this.#mutants[options.repeats] ?? [];
    this.#mutant = mutant;
    this.#isKilled = false;
    Object.assign(switches, { activeMutant: mutant, hitCount: 0, hitLimit: HIT_FACTOR * hits });
    this.#note(test, 'begun');
  }

  async runTask(test: RunnerTestCase): Promise<void> {
    const run = TestRunner.getTestFn(test);
    if (this.#mutant === undefined) return run();
    try {
      await run();
    } catch {
      // Not handed on: vitest would write down how what it expected differs, which takes longer than the test.
      this.#isKilled = true;
      // What the test has left behind is cleared away as ever.
      switches.activeMutant = undefined;
    }
  }

  override onAfterTryTask(test: RunnerTestCase): void {
    if (!this.#isKilled) super.onAfterTryTask(test);
  }

  override async onAfterRetryTask(test: RunnerTestCase, options: TestTryOptions): Promise<void> {
    await super.onAfterRetryTask(test, options);
    if (this.#isCovering) {
      switches.currentTestId = undefined;
      this.#covered[test.id] = { file: test.file.name, durationMs: processorMs() - this.#startMs, hits: {} };
      return;
    }
    switches.activeMutant = undefined;
    if (this.#mutant === undefined || test.result === undefined) return;
    this.#note(test, this.#isKilled || test.result.state === 'fail' ? 'killed' : 'unnoticed');
    test.result.state = 'pass';
    delete test.result.errors;
  }

  override onAfterRunFiles(files: RunnerTestFile[]): void {
    super.onAfterRunFiles(files);
    if (!this.#isCovering) return;
    const { perTest = {}, static: statics = {} } = switches.mutantCoverage ?? {};
    const tests = Object.entries(this.#covered).map(([id, one]) => [id, { ...one, hits: perTest[id] ?? {} }] as const);
    // Each file of tests has a process of its own and adds what it covers.
    const before = readCoverage(folder);
    const coverage = {
      statics: [...new Set([...before.statics, ...Object.keys(statics)])],
      tests: { ...before.tests, ...Object.fromEntries(tests) },
    };
    writeFileSync(coverageFile(folder), JSON.stringify(coverage));
  }

  #note({ id }: RunnerTask, outcome: Outcome): void {
    if (this.#mutant !== undefined) noteEvent(folder, { mutant: this.#mutant, test: id, outcome });
  }
}

function processorMs(): number {
  const { user, system } = cpuUsage();
  return (user + system) / 1000;
}
