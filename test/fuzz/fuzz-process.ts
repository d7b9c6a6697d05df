import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { bombs } from './bombs.ts';
import { families } from './families.ts';
import { runsOf, type Family, type Files } from './family.ts';
import { judge } from './judge.ts';
import { mutate, mutations, type Mutation } from './mutation.ts';

/**
 * Reads hostile inputs in a process of its own, whose memory and life are its own: `fuzz-process.ts mutate RUNS SEED FAMILY …`, or
 * `fuzz-process.ts bomb INDEX …`. Prints a line of JSON an input, before it is read and when something is wrong.
 */
const [task = '', ...words] = process.argv.slice(2);
const folder = await mkdtemp(join(tmpdir(), 'vitrine-fuzz-'));
const say = (line: unknown): void => void process.stdout.write(`${JSON.stringify(line)}\n`);

try {
  if (task === 'mutate') {
    const [runs, seed, ...ids] = words;
    let done = 0;
    for (const id of ids) say({ done: (done += await mutateFamily(id, Number(runs), Number(seed))) });
  } else await explode(words.map(Number));
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** @returns how many mutations were read or refused as they should be */
async function mutateFamily(id: string, runs: number, seed: number): Promise<number> {
  const family = families.find((each) => each.id === id)!;
  await rm(folder, { recursive: true, force: true });
  const seeds = await family.seeds();
  for (const [index, files] of seeds.entries()) {
    await family.read(await filled(files)).catch((error: unknown) => {
      throw new Error(`Seed ${index} of ${id} is refused before it is changed: ${String(error)}`);
    });
  }
  let done = 0;
  const property = fc.asyncProperty(mutations(family.isJson ?? false), async (mutation) => {
    say({ reading: id, mutation, done });
    const wrong = await judge(family, mutate(seeds, family.file, mutation), folder);
    done += 1;
    if (wrong !== undefined) throw new Error(wrong);
  });
  const outcome = await fc.check<[Mutation]>(property, { seed, numRuns: runsOf(family, runs) });
  if (!outcome.failed) return outcome.numRuns;
  const wrong = outcome.errorInstance instanceof Error ? outcome.errorInstance.message : String(outcome.errorInstance);
  say({ family: id, wrong, counterexample: outcome.counterexample?.[0], seed, path: outcome.counterexamplePath });
  return 0;
}

async function explode(indices: readonly number[]): Promise<void> {
  for (const index of indices) {
    const bomb = bombs[index]!;
    const family: Family | undefined = families.find(({ id }) => id === bomb.family);
    say({ reading: `${bomb.family}: ${bomb.name}` });
    if (family === undefined) throw new Error(`No family ${bomb.family}`);
    const [seed = {}] = await family.seeds();
    globalThis.gc?.(); // what the one before left is not this one's
    const wrong = await judge(family, { ...seed, ...bomb.files() }, folder);
    if (wrong !== undefined) say({ family: bomb.family, wrong: `${bomb.name}: ${wrong}` });
  }
  say({ done: indices.length });
}

async function filled(files: Files): Promise<string> {
  const { mkdir, writeFile } = await import('node:fs/promises');
  for (const [name, bytes] of Object.entries(files)) {
    await mkdir(join(folder, name, '..'), { recursive: true });
    await writeFile(join(folder, name), bytes);
  }
  return folder;
}
