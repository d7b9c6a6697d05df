import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { disk } from '../pipeline/base/disk.ts';
import { loadConfig } from '../pipeline/config/config.ts';
import { openConfiguredEngine } from '../pipeline/engine/open.ts';
import { growContent, type Growth } from '../pipeline/report/grow.ts';
import { openProject } from '../pipeline/report/update.ts';
import { Store } from '../pipeline/store/store.ts';
import type { TaskWork } from '../pipeline/tasks/task-work.ts';
import { Report } from '../schema/report.ts';
import { makeProject, writeConfig } from './tiny-project.ts';

let folder: string;
/** Costs of tasks in the order in which they ended. */
let ended: number[];
let written: number;

beforeEach(async () => {
  folder = await makeProject({ measures: 'none', methods: methods(40) });
  [ended, written] = [[], 0];
});
afterEach(() => rm(folder, { recursive: true }));

/** The dear one first: a run as such keeps the order of the configuration. */
function methods(samples: number): unknown[] {
  return [{ method: 'smooth-grad', variants: ['course'], params: { samples } }, 'prediction'];
}

async function grow(name = 'vitrine.config.ts'): Promise<Growth> {
  const project = await openProject(await loadConfig(folder, name));
  const end = ({ cost }: TaskWork): void => {
    ended.push(cost);
  };
  const engine = { engine: 'onnxruntime', provider: 'cpu', workers: 1 } as const;
  return growContent(project, engine, {
    store: new Store(join(folder, 'content'), disk),
    progress: { start: () => undefined, done: end, failed: end, stop: () => undefined },
    host: { host: 'a test', vitrine: '0', node: '0' },
    openEngine: openConfiguredEngine,
    now: () => new Date(0),
    peakMemoryBytes: () => 1,
    written: () => {
      written += 1;
    },
  });
}

async function report(): Promise<Report> {
  return Report.parse(JSON.parse(await readFile(join(folder, 'content/report.json'), 'utf8')));
}
const states = async (): Promise<string[]> => (await report()).tasks.map(({ state }) => state);

it('is there with all that is planned before anything is computed, and grows from the cheapest to the dearest', async () => {
  const growth = await grow();
  expect(await states()).toEqual(Array(6).fill('planned'));
  expect(written).toBe(1);
  expect(await growth.ended).toMatchObject({ done: 6, failed: 0 });
  expect(await states()).toEqual(Array(6).fill('done'));
  expect(Math.max(...ended.slice(0, 3))).toBeLessThan(Math.min(...ended.slice(3)));
});

it('shows another title while it computes', async () => {
  const growth = await grow();
  const { config } = await loadConfig(folder);
  await growth.show({ ...config, title: 'Another' });
  expect((await report()).title).toBe('Another');
  await growth.ended;
  expect((await report()).title).toBe('Another');
});

it('stops after what is under way, keeps what it has, and what it is not asked for any more', async () => {
  const first = await grow();
  await first.stop();
  expect(await first.ended).toBeNull();
  const before = ended.length;
  expect(before).toBeLessThan(6);
  expect((await states()).filter((state) => state === 'done')).toHaveLength(before);

  await (
    await grow()
  ).ended;
  expect(ended).toHaveLength(6);
  await writeConfig(folder, { measures: 'none', methods: ['prediction'] }, 'less.config.ts');
  expect(await (await grow('less.config.ts')).ended).toMatchObject({ done: 0 });
  expect((await report()).tasks).toHaveLength(3);
  expect(await (await grow()).ended).toMatchObject({ done: 0 });
  expect(await states()).toEqual(Array(6).fill('done'));
});
