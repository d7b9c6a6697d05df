/**
 * `npm run mutate -- FOLDER,FILE… TEST…`: changes sources one by one and says which changes these test files do not
 * notice. Writes the score and the changes that survive into `bench/mutants/`, and a table of all scores there.
 *
 * The changes are Stryker's, all of them in the sources at once, each behind a switch; every test is run once for each change that it covers
 * (`mutate/mutant-runner.ts`), without loading anything anew. What tests start as processes of their own is not changed.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { globSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { argv, execPath } from 'node:process';
import { Instrumenter } from '@stryker-mutator/instrumenter';
import { eventsOf, noticedIn, planFile, readCoverage, type Coverage, type MutantPlan } from './mutate/mutant-plan.ts';

const [, , targets = '', ...testFiles] = argv;
if (testFiles.length === 0)
  throw new Error(
    'Expected files or folders, parted by commas, and tests: npm run mutate -- schema/answers test/answers-*.test.ts',
  );
const names = targets
  .split(',')
  .map((target) => target.replace(/\/$/, ''))
  .flatMap((target) => (target.endsWith('.ts') ? [target] : globSync(`${target}/**/*.ts`)))
  .filter((name) => !name.endsWith('.test.ts'));
const { sources, mutants } = await changedSources();
const { counted, noticed, testsOf } = await tried();
await mkdir('bench/mutants', { recursive: true });
for (const name of names) await writeScore(name);
await writeFile('bench/mutants/README.md', await tableOfScores());

async function writeScore(name: string): Promise<void> {
  const own = counted.filter(({ fileName }) => fileName === name);
  // Types alone have nothing that could be changed.
  if (own.length === 0) return;
  const survivors = own
    .filter(({ id }) => !noticed.has(id))
    .map(({ fileName, location, mutatorName, replacement, status }) => ({
      at: `${fileName}:${location.start.line + 1}:${location.start.column + 1}`,
      mutator: mutatorName,
      replacement,
      status,
    }));
  const killed = own.length - survivors.length;
  const score = Math.round((1000 * killed) / own.length) / 10;
  const file = `bench/mutants/${name.replaceAll('/', '-').replace(/\.ts$/, '')}.json`;
  const found: Found = { of: name, tests: testsOf(name), score, killed, mutants: own.length, survivors };
  await writeFile(file, `${JSON.stringify(found, null, 2)}\n`);
  console.log(`${name}: ${score}% of ${own.length} changes are noticed; the others stand in ${file}`);
}

/** The sources with all changes in them. */
async function changedSources() {
  const files = await Promise.all(
    names.map(async (name) => ({ name, content: await readFile(name, 'utf8'), mutate: true })),
  );
  const silent = Object.fromEntries(
    ['Trace', 'Debug', 'Info', 'Warn', 'Error', 'Fatal'].flatMap((level) => [
      [`is${level}Enabled`, (): boolean => false],
      [level.toLowerCase(), (): void => undefined],
    ]),
  );
  const options = { plugins: null, excludedMutations: [], ignorers: [] };
  const instrumented = await new Instrumenter(silent as never).instrument(files, options);
  return {
    sources: Object.fromEntries(instrumented.files.map(({ name, content }) => [resolve(name), content])),
    mutants: instrumented.mutants,
  };
}

async function tried() {
  const work = await mkdtemp(join(tmpdir(), 'vitrine-mutants-'));
  try {
    const plan: MutantPlan = { sources, testFiles };
    await writeFile(planFile(work), JSON.stringify(plan));
    const code = await run(work);
    if (code !== 0) throw new Error(`Expected tests that pass without a change, but vitest ended with ${code}`);
    const { statics, tests } = readCoverage(work);
    const ran = new Set(Object.values(tests).map(({ file }) => file));
    const absent = testFiles.find((file) => !ran.has(file));
    if (absent !== undefined) throw new Error(`Expected tests in ${absent}, but none of it ran`);
    await writeFile(planFile(work), JSON.stringify({ ...plan, coverage: tests } satisfies MutantPlan));
    // A run ends itself where a change would run on for good, and a busy machine may not start it for some files: the next one goes on.
    for (let left = openTrials(tests, work); left > 0;) {
      const ended = await run(work);
      const still = openTrials(tests, work);
      if (ended === 1 || still === left)
        throw new Error(`Expected tests that pass after the changes, but ${still} trials are open`);
      left = still;
      console.log(`${noticedIn(eventsOf(work)).size} of ${mutants.length} changes noticed, ${left} trials to go`);
    }
    const covered = new Set(Object.values(tests).flatMap(({ hits }) => Object.keys(hits)));
    const isStatic = new Set(statics);
    const noticed = noticedIn(eventsOf(work));
    const timeouts = eventsOf(work).filter(({ outcome }) => outcome === 'timeout').length;
    console.log(`${timeouts} changes ran on for good`);
    const counted = mutants
      // A change of a constant that is made as the file is loaded says little for its price.
      .filter(({ id, status }) => status !== 'Ignored' && (covered.has(id) || !isStatic.has(id)))
      .map((mutant) => ({ ...mutant, status: covered.has(mutant.id) ? 'Survived' : 'NoCoverage' }));
    const testsOf = (name: string): readonly string[] => {
      const own = new Set(mutants.filter(({ fileName }) => fileName === name).map(({ id }) => id));
      const covering = Object.values(tests).filter(({ hits }) => Object.keys(hits).some((id) => own.has(id)));
      return [...new Set(covering.map(({ file }) => file))].toSorted();
    };
    return { counted, noticed, testsOf };
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** How many changes have not been tried yet under a test that covers them, unless another has noticed them. */
function openTrials(tests: Coverage, work: string): number {
  const events = eventsOf(work);
  const noticed = noticedIn(events);
  const tried = new Set(
    events.filter(({ outcome }) => outcome === 'unnoticed').map(({ mutant, test }) => `${mutant} ${test}`),
  );
  return Object.entries(tests).flatMap(([test, { hits }]) =>
    Object.keys(hits).filter((mutant) => !noticed.has(mutant) && !tried.has(`${mutant} ${test}`)),
  ).length;
}

async function run(work: string): Promise<number | null> {
  const child = spawn(execPath, ['test/mutate/run-tests.ts', work], { stdio: ['ignore', 'pipe', 'inherit'] });
  const output: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0 && code !== 3) console.log(Buffer.concat(output).toString());
  return code;
}

interface Found {
  readonly of: string;
  readonly tests: readonly string[];
  readonly score: number;
  readonly killed: number;
  readonly mutants: number;
  readonly survivors: readonly unknown[];
}

async function tableOfScores(): Promise<string> {
  const names = (await readdir('bench/mutants')).filter((name) => name.endsWith('.json')).toSorted();
  const texts = await Promise.all(names.map((name) => readFile(`bench/mutants/${name}`, 'utf8')));
  const lines = texts
    .map((text) => JSON.parse(text) as Found)
    .map(
      ({ of, tests, score, killed, mutants }) =>
        `| \`${of}\` | ${score.toFixed(1)} % | ${killed} of ${mutants} | ${tests.map((name) => `\`${name}\``).join(' ')} |`,
    );
  return `# Changes that the tests notice

\`npm run mutate\` writes this table and the files beside it, which name every change that nothing noticed. Some of those change nothing that
can be seen. A change that lets the code run on for good counts as noticed; those of constants that are made as a file is loaded are left out,
and what tests start as processes of their own is not changed.

| Sources | Noticed | Changes | Tests |
| --- | --- | --- | --- |
${lines.join('\n')}
`;
}
