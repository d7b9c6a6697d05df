import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a process that runs tests is told, in `plan.json` of its folder. */
export interface MutantPlan {
  /** Sources by their path, with every change in them behind a switch. */
  readonly sources: Readonly<Record<string, string>>;
  readonly testFiles: readonly string[];
  /** What each test covers; absent for the run that finds this out. */
  readonly coverage?: Coverage;
}

/** What each test runs into, by the test's id. */
export type Coverage = Readonly<Record<string, CoveredByTest>>;

/** What the run without changes has found. */
export interface FoundCoverage {
  /** Changes of what is made as a file is loaded. */
  readonly statics: readonly string[];
  readonly tests: Coverage;
}

export interface CoveredByTest {
  /** The file that it stands in. */
  readonly file: string;
  /** Processor time of the test without any change. */
  readonly durationMs: number;
  /** How often each change's place is passed, by the change's id. */
  readonly hits: Readonly<Record<string, number>>;
}

/** What has become of a change under a test. */
export type Outcome = 'begun' | 'unnoticed' | 'killed' | 'timeout';

export interface MutantEvent {
  readonly mutant: string;
  readonly test: string;
  readonly outcome: Outcome;
}

export const planFile = (folder: string): string => join(folder, 'plan.json');
export const coverageFile = (folder: string): string => join(folder, 'coverage.json');
/** What has been found so far. */
export function readCoverage(folder: string): FoundCoverage {
  const file = coverageFile(folder);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as FoundCoverage) : { statics: [], tests: {} };
}

const eventsFile = (folder: string): string => join(folder, 'events');

/** Notes an event, at once: the process may be ended the next moment. */
export function noteEvent(folder: string, { mutant, test, outcome }: MutantEvent): void {
  appendFileSync(eventsFile(folder), `${mutant} ${test} ${outcome}\n`);
}

/** All events in their order. */
export function eventsOf(folder: string): readonly MutantEvent[] {
  if (!existsSync(eventsFile(folder))) return [];
  return readFileSync(eventsFile(folder), 'utf8')
    .split('\n')
    .slice(0, -1)
    .map((line) => {
      const [mutant = '', test = '', outcome] = line.split(' ');
      return { mutant, test, outcome: outcome as Outcome };
    });
}

/** Changes that some test has noticed; one that makes it run on for good is noticed too. */
export function noticedIn(events: readonly MutantEvent[]): ReadonlySet<string> {
  return new Set(
    events.filter(({ outcome }) => outcome === 'killed' || outcome === 'timeout').map(({ mutant }) => mutant),
  );
}
