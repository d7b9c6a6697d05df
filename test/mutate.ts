/**
 * `npm run mutate -- FOLDER TEST...`: changes the sources of a folder (or of one file) one by one and says which changes these test files do not
 * notice; without test files all that import them are run, which takes hours. Writes the score and the changes that survive into `bench/mutants/`,
 * and a table of all scores there.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { argv, env } from 'node:process';
import { Stryker } from '@stryker-mutator/core';

const [, , folder, ...testFiles] = argv;
if (folder === undefined)
  throw new Error('Expected a folder or a file: npm run mutate -- schema/answers test/answers-*.test.ts');
const target = folder.replace(/\/$/, '');
const results = await new Stryker({
  mutate: [target.endsWith('.ts') ? target : `${target}/**/*.ts`, '!**/*.test.ts'],
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.config.ts', related: true },
  ...(testFiles.length > 0 && { testFiles }),
  plugins: ['@stryker-mutator/vitest-runner'],
  ignorePatterns: ['/dist', '/.astro', '/content/results', '/coverage'],
  // A change of a constant that is made as the file is loaded says little for its price.
  ignoreStatic: true,
  coverageAnalysis: 'perTest',
  // A busy machine is no endless loop.
  timeoutMS: 60_000,
  concurrency: Number(env['VITRINE_MUTATE_WORKERS'] ?? 2),
  reporters: ['clear-text', 'progress-append-only'],
  tempDirName: '.stryker',
}).runMutationTest();

const counted = results.filter(({ status }) => status !== 'Ignored' && status !== 'CompileError');
const isKilled = ({ status }: (typeof counted)[number]): boolean => status === 'Killed' || status === 'Timeout';
const killed = counted.filter(isKilled).length;
const endless = counted.filter(({ status }) => status === 'Timeout').length;
const survivors = counted
  .filter((mutant) => !isKilled(mutant))
  .map(({ fileName, location, mutatorName, replacement, status }) => ({
    at: `${relative('', fileName)}:${location.start.line}:${location.start.column}`,
    mutator: mutatorName,
    replacement,
    status,
  }));
const score = counted.length === 0 ? null : Math.round((1000 * killed) / counted.length) / 10;
await mkdir('bench/mutants', { recursive: true });
const file = `bench/mutants/${target.replaceAll('/', '-').replace(/\.ts$/, '')}.json`;
const found: Found = { of: target, tests: testFiles, score, killed, endless, mutants: counted.length, survivors };
await writeFile(file, `${JSON.stringify(found, null, 2)}\n`);
await writeFile('bench/mutants/README.md', await tableOfScores());
console.log(`${target}: ${score}% of ${counted.length} changes are noticed; the others stand in ${file}`);

interface Found {
  readonly of: string;
  readonly tests: readonly string[];
  readonly score: number | null;
  readonly killed: number;
  /** How many of the killed were stopped after a minute. */
  readonly endless: number;
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
        `| \`${of}\` | ${score === null ? '–' : score.toFixed(1)} % | ${killed} of ${mutants} | ${tests.map((name) => `\`${name}\``).join(' ')} |`,
    );
  return `# Changes that the tests notice

\`npm run mutate\` writes this table and the files beside it, which name every change that nothing noticed. Some of those change nothing that
can be seen. A change that lets the code run on for good counts as noticed; those of constants that are made as a file is loaded are left out.

| Sources | Noticed | Changes | Tests |
| --- | --- | --- | --- |
${lines.join('\n')}
`;
}
