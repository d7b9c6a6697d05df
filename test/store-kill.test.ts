import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { disk } from '../pipeline/disk.ts';
import { Random } from '../pipeline/maths/random.ts';
import { Store } from '../pipeline/store.ts';
import { filesOf, intactRunFacts, isIntact } from '../schema/digests.ts';
import { Report } from '../schema/report.ts';
import { Result } from '../schema/result.ts';
import { taskPlace } from '../schema/task-place.ts';
import { openKillableProject } from './killable-run.ts';
import { readTree } from './tiny-project.ts';

const KILLS = 50;
const program = fileURLToPath(new URL('run-to-be-killed.ts', import.meta.url));
const { tasks } = openKillableProject('');

let top = '';
beforeAll(async () => {
  top = await mkdtemp(join(tmpdir(), 'vitrine-kill-'));
});
afterAll(() => rm(top, { recursive: true, force: true }));

/** A run, killed so long after it holds the lock; to its end without that. @returns how long it worked, in milliseconds, and whether it came to its end */
async function run(content: string, force: boolean, flavour: string, killAfterMs?: number): Promise<[number, boolean]> {
  const words = [program, join(top, content), force ? 'force' : '', flavour];
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  const closed = once(child, 'close');
  await once(child.stdout, 'data');
  const began = performance.now();
  child.stdout.on('data', (text: Buffer) => (said += text.toString()));
  const kill = killAfterMs === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfterMs);
  const [code] = (await closed) as [number | null];
  clearTimeout(kill);
  if (killAfterMs === undefined) expect(code).toBe(0);
  return [performance.now() - began, said.includes('ended')];
}

/** Keys of the tasks that a next run would find done. */
async function doneForRuns(folder: string): Promise<string[]> {
  const store = new Store(folder, disk);
  const found = await Promise.all(tasks.map(async (task) => ({ task, ...(await store.inspect(task)) })));
  return found.filter(({ state }) => state === 'done').map(({ task }) => task.key);
}

/** Keys of the tasks of the report whose result a build finds, whole and as the report says; all that the report names as done. */
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
    if (isWhole && intactRunFacts((await read(`${place}/run.json`))!, task.sha256!) !== null) whole.push(task.key);
  }
  return { named: named.map(({ key }) => key), whole };
}

describe('a run that is killed', () => {
  it(`${KILLS} times, at any moment, also while it replaces what is done, loses no result that was done, not even until the next run`, async () => {
    const [wholeMs] = await run('whole', false, '');
    const random = new Random(20261129);
    const folder = join(top, 'killed');
    const done = new Set<string>();
    let kills = 0;
    for (let count = 0; count < KILLS; count++) {
      // From nothing at first; then again and again with the same bytes, and with other ones, as another engine would give.
      const force = count >= 10;
      const flavour = count >= 20 && count % 2 === 0 ? `flavour ${count % 3}` : '';
      const [, hasEnded] = await run('killed', force, flavour, random.uniform() * wholeMs * 1.1);
      if (!hasEnded) kills++;
      const now = await doneForRuns(folder);
      for (const key of done) expect(now, `after kill ${count}`).toContain(key);
      for (const key of now) done.add(key);
      const { named, whole } = await doneForBuilds(folder);
      expect(whole, `after kill ${count}`).toEqual(named);
    }
    expect(kills).toBeGreaterThan(KILLS / 2);
    expect(done.size).toBe(tasks.length);

    await run('killed', true, '');
    expect(await readTree(folder)).toEqual(await readTree(join(top, 'whole')));
    expect((await readdir(folder)).toSorted()).toEqual(['inputs', 'report.json', 'results']);
  }, 300_000);
});
