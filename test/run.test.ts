import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadConfig } from '../pipeline/config/config.ts';
import { disk, type Disk } from '../pipeline/base/disk.ts';
import { openConfiguredEngine } from '../pipeline/engine/open.ts';
import { expected, UserError } from '../pipeline/base/errors.ts';
import integratedGradients from '../methods/integrated-gradients/method.ts';
import type { Method } from '../pipeline/explain/method.ts';
import smoothGrad from '../methods/smooth-grad/method.ts';
import type { Progress } from '../pipeline/tasks/progress.ts';
import type { RunEffects } from '../pipeline/tasks/run.ts';
import { Store } from '../pipeline/store/store.ts';
import { openProject, updateContent, type Project, type UpdateSummary } from '../pipeline/report/update.ts';
import { EngineConfig } from '../schema/config.ts';
import { Report } from '../schema/report.ts';
import { Result, RunFacts } from '../schema/result.ts';
import { roomsOf } from './rooms.ts';
import { brighten, channels } from './tiny.ts';
import { makeProject, readTree, writeConfig } from './tiny-project.ts';

let folder = '';
beforeAll(async () => {
  folder = await makeProject();
});
afterAll(() => rm(folder, { recursive: true }));

/** Of a map of pixels, and the last of them of a filter as well. */
const METRICS = ['faithfulness', 'sensitivity', 'shape'];

async function project(methods: readonly Method[], changes: Record<string, unknown> = {}): Promise<Project> {
  const name = `config-${Math.abs(JSON.stringify(changes).length)}-${methods.map(({ id }) => id).join('-')}.ts`;
  await writeConfig(folder, { methods: 'all', measures: METRICS, ...changes }, name);
  return openProject({ ...(await loadConfig(folder, name)), rooms: roomsOf(...methods) });
}

interface Setting extends Partial<Pick<RunEffects, 'signal' | 'openEngine' | 'progress'>> {
  disk?: Disk;
  workers?: number;
  only?: readonly string[];
  force?: boolean;
}

const silent: Progress = {
  start: () => undefined,
  done: () => undefined,
  failed: () => undefined,
  stop: () => undefined,
};

function update(
  one: Project,
  content: string,
  { workers = 1, disk: place = disk, only, force, ...effects }: Setting = {},
): Promise<UpdateSummary> {
  const engine = EngineConfig.parse({ engine: 'onnxruntime', provider: 'cpu', workers });
  return updateContent(
    one,
    { engine, ...(only && { only }), ...(force && { force }) },
    {
      store: new Store(join(folder, content), place),
      progress: silent,
      host: { host: 'a machine', vitrine: '0.0.0', node: '22.0.0' },
      signal: new AbortController().signal,
      openEngine: openConfiguredEngine,
      now: () => new Date(0),
      peakMemoryBytes: () => 1,
      ...effects,
    },
  );
}

const readReport = async (content: string): Promise<Report> =>
  Report.parse(JSON.parse(await readFile(join(folder, content, 'report.json'), 'utf8')));

/** `brighten`, but in its own ways. */
const moody: Method = {
  ...brighten,
  id: 'moody',
  explain: (task) => {
    if (task.variant === 'course') throw new TypeError('not this one\nsecond line');
    throw expected('a darker picture', { received: 'this one' });
  },
};

describe('a run', () => {
  it('leaves a report and results that are what the schemas say', async () => {
    const summary = await update(await project([brighten, channels]), 'valid');
    expect(summary).toEqual({ done: 9, failed: 0, kept: 0, total: 9, measured: 6 * 3 + 3, again: 0 });
    const report = await readReport('valid');
    expect(report.tasks.map(({ state }) => state)).toEqual(Array(9).fill('done'));
    for (const { folder: task, key, target } of report.tasks) {
      const read = async (file: string): Promise<unknown> =>
        JSON.parse(await readFile(join(folder, 'valid', task, file), 'utf8'));
      expect(Result.parse(await read('result.json'))).toMatchObject({ key, target });
      expect(RunFacts.parse(await read('run.json'))).toMatchObject({
        key,
        engine: 'onnxruntime',
        provider: 'cpu',
        startedAt: '1970-01-01T00:00:00.000Z',
      });
    }
    for (const { files } of report.pictures) await readFile(join(folder, 'valid', files['tiny']!));
  });

  it('asks the model for the class where no label says it', async () => {
    const { tasks } = await readReport('valid');
    const targets = tasks.filter(({ method }) => method === 'brighten').map(({ target }) => target);
    expect(targets).toHaveLength(6);
    for (const target of targets) expect(target).toMatchObject({ kind: 'class', from: 'prediction' });
  });

  it('of what has been done opens no engine and changes no file', async () => {
    const before = await readTree(join(folder, 'valid'));
    const openEngine = (): never => expect.unreachable();
    const summary = await update(await project([brighten, channels]), 'valid', { openEngine });
    expect(summary).toEqual({ done: 0, failed: 0, kept: 9, total: 9, measured: 0, again: 0 });
    expect(await readTree(join(folder, 'valid'))).toEqual(before);
  });

  it('after one parameter has changed computes that method alone, and removes what the report no longer names', async () => {
    const before = await readTree(join(folder, 'valid'));
    const changed = await project([brighten, channels], {
      methods: [{ method: 'brighten', params: { gain: 3 } }, 'channels'],
    });
    expect(await update(changed, 'valid')).toMatchObject({ done: 6, kept: 3 });
    const after = await readTree(join(folder, 'valid'));
    const own = (tree: object, method: string): string[] =>
      Object.keys(tree).filter((file) => file.startsWith(`results/${method}/`));
    expect(own(after, 'brighten')).toHaveLength(6 * (4 + 3)); // the map with its array and picture, and three metrics
    expect(own(after, 'brighten').some((file) => file in before)).toBe(false);
    for (const file of own(before, 'channels')) expect(after[file]).toBe(before[file]);
  });

  it('about one method keeps the results of the others, and names them as what they are', async () => {
    await update(await project([brighten, channels]), 'some', { only: ['channels'] });
    const states = async (): Promise<string[]> => (await readReport('some')).tasks.map(({ state }) => state);
    expect(await states()).toEqual([...Array<string>(6).fill('planned'), ...Array<string>(3).fill('done')]);
    await update(await project([brighten, channels]), 'some', { only: ['brighten'] });
    expect(await states()).toEqual(Array(9).fill('done'));
    expect(
      await update(await project([brighten, channels]), 'some', { only: ['brighten'], force: true }),
    ).toMatchObject({ done: 6 });
  });

  it('gives the same bytes with one, two and three workers', async () => {
    const [one, ...others] = await Promise.all(
      [1, 2, 3].map(async (workers) => {
        const content = `workers-${workers}`;
        const methods = [{ method: 'smooth-grad', params: { samples: 60 } }, 'integrated-gradients', 'channels'];
        await update(await project([smoothGrad, integratedGradients, channels], { methods }), content, { workers });
        return readTree(join(folder, content), 'run.json');
      }),
    );
    expect(Object.keys(one!).length).toBeGreaterThan(30);
    for (const other of others) expect(other).toEqual(one);
  });
});

describe('a task that fails', () => {
  const told: [string, boolean][] = [];
  const progress: Progress = { ...silent, failed: (_, message, stack) => told.push([message, stack !== undefined]) };

  it('becomes a result of its own and takes no other down', async () => {
    const summary = await update(await project([moody, channels]), 'failing', { progress });
    expect(summary).toMatchObject({ done: 3, failed: 6 });
    const { tasks } = await readReport('failing');
    expect(tasks.map(({ state }) => state).toSorted()).toEqual([
      ...Array<string>(3).fill('done'),
      ...Array<string>(6).fill('failed'),
    ]);
    const failed = tasks.find(({ state }) => state === 'failed')!;
    const failure: unknown = JSON.parse(await readFile(join(folder, 'failing', failed.folder, 'error.json'), 'utf8'));
    expect(failure).toMatchObject({ content: 1, key: failed.key });
    // A defect is told with its place, a mistake of the user's without.
    expect(new Set(told.map(([message, hasStack]) => `${hasStack} ${message}`))).toEqual(
      new Set(['true TypeError: not this one', 'false Expected a darker picture, but received this one.']),
    );
  });

  it('is tried again by the next run, which leaves the same bytes when it fails alike', async () => {
    const before = await readTree(join(folder, 'failing'));
    expect(await update(await project([moody, channels]), 'failing')).toMatchObject({
      done: 0,
      failed: 6,
      kept: 3,
      total: 9,
    });
    expect(await readTree(join(folder, 'failing'))).toEqual(before);
    const cured = await project([{ ...moody, explain: (task, context) => brighten.explain(task, context) }, channels]);
    expect(await update(cured, 'failing')).toMatchObject({ done: 6, failed: 0, kept: 3, total: 9 });
    expect(Object.keys(await readTree(join(folder, 'failing'))).filter((file) => file.endsWith('error.json'))).toEqual(
      [],
    );
  });
});

describe('a run that ends early', () => {
  const isHalf = (file: string): boolean => /\/\.(new|old)-/.test(`/${file}`);

  it('because the disk is full keeps what was there, in one line', async () => {
    await update(await project([channels]), 'full');
    const before = await readTree(join(folder, 'full'));
    let written = 0;
    const full: Disk = {
      ...disk,
      write: async (path, bytes) => {
        if (++written > 10) throw expected('room on the disk', { at: path, received: 'a full disk (ENOSPC)' });
        await disk.write(path, bytes);
      },
    };
    const run = update(await project([brighten, channels]), 'full', { disk: full });
    await expect(run).rejects.toThrow(UserError);
    const after = await readTree(join(folder, 'full'));
    expect(Object.keys(after).filter(isHalf)).toEqual([]);
    expect(after).toMatchObject(before); // with its report
    expect(await update(await project([brighten, channels]), 'full')).toMatchObject({ failed: 0, total: 9 });
  });

  it('because it was stopped keeps what was finished', async () => {
    const stop = new AbortController();
    const progress: Progress = { ...silent, done: () => stop.abort(new Error('stopped')) };
    const run = update(await project([brighten, channels]), 'stopped', { signal: stop.signal, progress });
    await expect(run).rejects.toThrow('stopped');
    const after = Object.keys(await readTree(join(folder, 'stopped')));
    expect(after.filter(isHalf)).toEqual([]);
    expect(after).not.toContain('report.json');
    const { kept } = await update(await project([brighten, channels]), 'stopped');
    expect(kept).toBeGreaterThan(0);
    expect(kept).toBeLessThan(9);
  });

  it('because another run has taken the lock writes nothing any more, not even what was under way', async () => {
    const stop = new AbortController();
    const lost = expected('to be the only run that writes', { received: 'another' });
    let begun = 0;
    const losing: Method = {
      ...brighten,
      id: 'losing',
      explain: (task, context) => {
        begun++;
        stop.abort(lost);
        return brighten.explain(task, context);
      },
    };
    const run = update(await project([losing]), 'lost', { signal: stop.signal });
    await expect(run).rejects.toBe(lost);
    expect(begun).toBeGreaterThan(0);
    const after = Object.keys(await readTree(join(folder, 'lost')));
    expect(after.filter((file) => file.startsWith('results/'))).toEqual([]);
    expect(after).not.toContain('report.json');
  });

  it('because the engine does not open has written nothing', async () => {
    const openEngine = (): Promise<never> => Promise.reject(new UserError('no engine'));
    await expect(update(await project([channels]), 'engine', { openEngine })).rejects.toThrow('no engine');
    expect(await readTree(join(folder, 'engine'))).toEqual({});
  });
});
