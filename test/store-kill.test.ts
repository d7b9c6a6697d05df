import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { disk } from '../pipeline/base/disk.ts';
import { Random } from '../numerics/random.ts';
import { Store } from '../pipeline/store/store.ts';
import { filesOf, intactRunFacts, isIntact, sha256 } from '../schema/digests.ts';
import { Report } from '../schema/report.ts';
import { Result } from '../schema/result.ts';
import { taskPlace } from '../schema/task-place.ts';
import { openKillableProject } from './killable-run.ts';
import { readTree } from './tiny-project.ts';

const KILLS = 50;
/** About as many as a forced run asks of the disk; a kill at a later one than a run has does not come, and is made up for. */
const OPERATIONS = 400;
/** What is measured, one after another: a metric is added, changed, and goes. */
const MEASURED = ['one-1', 'one-1 two-1', 'one-2 two-1', 'two-1'];
const program = fileURLToPath(new URL('run-to-be-killed.ts', import.meta.url));

let top = '';
beforeAll(async () => {
  top = await mkdtemp(join(tmpdir(), 'vitrine-kill-'));
});
afterAll(() => rm(top, { recursive: true, force: true }));

/** A run, killed at an operation on the disk, or to its end. @returns how many operations it asked for; null where it was killed */
async function run(
  content: string,
  { force = false, flavour = '', measured = MEASURED[0]! }: { force?: boolean; flavour?: string; measured?: string },
  killAt?: number,
): Promise<number | null> {
  const words = [program, join(top, content), force ? 'force' : '', flavour, measured, String(killAt ?? '')];
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (text: Buffer) => (said += text.toString()));
  const [code, signal] = (await once(child, 'close')) as [number | null, string | null];
  if (signal === 'SIGKILL') return null;
  expect(code).toBe(0);
  return Number(said);
}

/** Keys of the tasks, and of what is measured of them, that a next run would find done. */
async function doneForRuns(folder: string, measured: string): Promise<string[]> {
  const store = new Store(folder, disk);
  const { tasks } = openKillableProject('', measured);
  const found = tasks.map(async (task) => {
    const inspection = await store.inspect(task);
    if (inspection.state !== 'done') return [];
    const done = (task.measurements ?? []).filter(({ id }) => inspection.measured.has(id));
    return [task.key, ...done.map(({ key }) => key)];
  });
  return (await Promise.all(found)).flat();
}

/** Keys of the tasks of the report, and of their measurements, that a build finds whole and as the report says; all that the report names as done. */
async function doneForBuilds(folder: string): Promise<{ named: string[]; whole: string[] }> {
  const read = (file: string): Promise<Uint8Array | undefined> => disk.read(join(folder, file));
  const bytes = await read('report.json');
  if (bytes === undefined) return { named: [], whole: [] };
  const named = Report.parse(JSON.parse(new TextDecoder().decode(bytes))).tasks.filter(({ state }) => state === 'done');
  const whole: string[] = [];
  for (const task of named) {
    const place = await taskPlace(task, read);
    const result = Result.parse(JSON.parse(new TextDecoder().decode(await read(`${place}/result.json`))));
    const files = await Promise.all(
      filesOf(result).map(async (file) => [file, await read(`${place}/${file.file}`)] as const),
    );
    const isWhole = files.every(([file, found]) => found !== undefined && isIntact(file, found));
    const facts = intactRunFacts((await read(`${place}/run.json`))!, task.sha256!);
    if (isWhole && facts !== null) whole.push(task.key);
    for (const { metric, key, sha256: digest } of task.measurements ?? []) {
      const measurement = await read(`${place}/measures/${metric}.json`);
      const isNamed = facts?.measurements?.[metric]?.sha256 === digest;
      if (measurement !== undefined && sha256(measurement) === digest && isNamed) whole.push(key);
    }
  }
  const measured = named.flatMap(({ measurements = [] }) => measurements.filter(({ state }) => state === 'done'));
  return { named: [...named, ...measured].map(({ key }) => key).toSorted(), whole: whole.toSorted() };
}

describe('a run that is killed', () => {
  it(`${KILLS} times, at any moment, also while it replaces what is done, loses no result or measurement that was done, not even until the next run`, async () => {
    await run('whole', { measured: MEASURED.at(-1)! });
    const random = new Random(20261129);
    const folder = join(top, 'killed');
    const everything = openKillableProject('', MEASURED.at(-1)!).tasks;
    let done = new Set<string>();
    let asked = '';
    let kills = 0;
    let runs = 0;
    while (kills < KILLS) {
      // From nothing at first; then again and again with the same bytes, and with other ones, as another engine would give; then with other
      // metrics, whose measurements alone are made.
      const force = kills >= 10 && kills < 25;
      const flavour = kills >= 15 && kills % 2 === 0 ? `flavour ${kills % 3}` : '';
      const measured = kills < 25 ? MEASURED[0]! : MEASURED[Math.floor(runs++ / 2) % MEASURED.length]!; // twice each: a killed run is gone on with
      if (measured !== asked) done = new Set(await doneForRuns(folder, measured));
      asked = measured;
      const killAt = 1 + Math.floor(random.uniform() * OPERATIONS);
      if ((await run('killed', { force, flavour, measured }, killAt)) === null) kills += 1;
      const now = await doneForRuns(folder, measured);
      for (const key of done) expect(now, `after kill ${kills}`).toContain(key);
      for (const key of now) done.add(key);
      const { named, whole } = await doneForBuilds(folder);
      expect(whole, `after kill ${kills}`).toEqual(named);
    }
    expect(everything.every(({ key }) => done.has(key))).toBe(true);

    await run('killed', { force: true, measured: MEASURED.at(-1)! });
    expect(await readTree(folder)).toEqual(await readTree(join(top, 'whole')));
    const written = ['catalogue.json', 'inputs', 'report.json', 'results'];
    expect((await readdir(folder)).toSorted()).toEqual(written);
  }, 600_000);
});
