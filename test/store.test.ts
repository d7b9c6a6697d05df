import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseConfig } from '../pipeline/config.ts';
import { sha256 } from '../pipeline/digest.ts';
import { disk, type Disk } from '../pipeline/disk.ts';
import { UserError } from '../pipeline/errors.ts';
import { ndArray } from '../pipeline/nd-array.ts';
import { planTasks } from '../pipeline/plan.ts';
import { jsonFile, Store } from '../pipeline/store.ts';
import { failedTask, finishTask } from '../pipeline/task-result.ts';
import { sealRunFacts } from '../schema/digests.ts';
import { brighten, picture, tinyConfig, tinyModel } from './tiny.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vitrine-store-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const inputs = [{ model: tinyModel, pictures: [picture('one')] }];
const [task] = planTasks(parseConfig(tinyConfig()), inputs, [brighten]);
if (task === undefined) throw new Error('An empty plan');

/** All files below a folder with their contents. */
async function tree(top: string): Promise<Record<string, string>> {
  const names = await readdir(top, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    await Promise.all(files.map(async (file) => [file, await readFile(file, 'base64')] as const)),
  );
}

async function finishedFiles(): Promise<Map<string, Uint8Array>> {
  const explanation = await brighten.explain(
    {
      variant: 'course',
      params: { gain: 2 },
      target: { kind: 'picture' },
      seed: 1,
      picture: new Float32Array(48),
      after: [],
    },
    {
      runner: undefined as never,
      picture: () => Promise.reject(new Error('not asked for')),
      runnerOf: () => undefined as never,
    },
  );
  const { files } = await finishTask(task!, { kind: 'picture' }, explanation);
  const facts = sealRunFacts({
    content: 1,
    key: task!.key,
    result: sha256(files.get('result.json')!),
    engine: 'onnxruntime',
    provider: 'cpu',
    host: 'h',
    vitrine: '0',
    node: '22',
    startedAt: '2020-01-01T00:00:00.000Z',
    durationMs: 1,
    peakMemoryBytes: 1,
  });
  return new Map([...files, ['run.json', jsonFile(facts)]]);
}

describe('a task’s folder', () => {
  it('is done once it has been written, and says what was found', async () => {
    const store = new Store(folder, disk);
    expect(await store.inspect(task)).toEqual({ state: 'missing' });
    await store.replaceFolder(task.folder, await finishedFiles());
    expect(await store.inspect(task)).toMatchObject({ state: 'done', result: { key: task.key, params: { gain: 2 } } });
    const names = await readdir(join(folder, task.folder));
    expect(names.toSorted()).toEqual(['bright.npy', 'bright.png', 'result.json', 'run.json']);
  });

  it('is missing when anything of it is gone, cut or another task’s', async () => {
    const store = new Store(folder, disk);
    const files = await finishedFiles();
    const damages: [string, Uint8Array | undefined][] = [
      ['result.json', undefined],
      ['result.json', Buffer.from('{')],
      ['result.json', Buffer.from('{}')],
      ['run.json', undefined],
      ['bright.npy', undefined],
      ['bright.npy', files.get('bright.npy')!.slice(0, -1)],
      ['bright.png', new Uint8Array(0)],
    ];
    for (const [name, bytes] of damages) {
      const damaged = new Map(files);
      if (bytes === undefined) damaged.delete(name);
      else damaged.set(name, bytes);
      await store.replaceFolder(task.folder, damaged);
      expect(await store.inspect(task)).toEqual({ state: 'missing' });
    }
    await store.replaceFolder(task.folder, files);
    expect(await store.inspect({ ...task, key: '0'.repeat(64) })).toEqual({ state: 'missing' });
    expect(await store.inspect({ ...task, model: { ...task.model, id: 'renamed' } })).toEqual({ state: 'missing' });
  });

  it('has the same bytes every time, and JSON that a person can compare', async () => {
    const [one, two] = [await finishedFiles(), await finishedFiles()];
    expect(one).toEqual(two);
    const text = new TextDecoder().decode(one.get('result.json'));
    expect(text.endsWith('}\n')).toBe(true);
    const keys = Object.keys(JSON.parse(text) as object);
    expect(keys).toEqual(keys.toSorted());
  });

  it('keeps a failure until the task succeeds, and forgets it then', async () => {
    const store = new Store(folder, disk);
    await store.replaceFolder(task.folder, failedTask(task, 'No luck'));
    expect(await store.inspect(task)).toMatchObject({ state: 'failed', message: 'No luck' });
    expect(await store.inspect({ ...task, key: '0'.repeat(64) })).toEqual({ state: 'missing' });
    await store.replaceFolder(task.folder, await finishedFiles());
    expect((await readdir(join(folder, task.folder))).includes('error.json')).toBe(false);
  });

  it('refuses what the schema refuses, as a defect of the method', async () => {
    const wrong = { arrays: [], figures: [], measures: { m: { value: NaN, unit: '1', definition: 'd' } } };
    await expect(finishTask(task, { kind: 'picture' }, wrong)).rejects.toThrow(/measures/);
    const array = { name: 'a', values: ndArray([1], new Float32Array(1)), unit: '1', definition: 'd' };
    const twice = { arrays: [array, array], figures: [], measures: {} };
    await expect(finishTask(task, { kind: 'picture' }, twice)).rejects.toThrow('a.npy twice');
  });
});

describe('a write that does not come to its end', () => {
  const full: Disk = {
    ...disk,
    write: async (path, bytes) => {
      if (path.endsWith('.png')) throw new UserError('full');
      await disk.write(path, bytes);
    },
  };

  it('leaves everything as it was', async () => {
    const store = new Store(folder, disk);
    await store.replaceFolder(task.folder, failedTask(task, 'Before'));
    await store.replaceFile('report.json', Buffer.from('before'));
    const before = await tree(folder);
    await expect(new Store(folder, full).replaceFolder(task.folder, await finishedFiles())).rejects.toThrow('full');
    await expect(new Store(folder, full).replaceFile('a.png', Buffer.from('x'))).rejects.toThrow('full');
    expect(await tree(folder)).toEqual(before);
  });

  it('is swept up by the next run; what was in place before comes back', async () => {
    const store = new Store(folder, disk);
    await store.replaceFolder(task.folder, failedTask(task, 'Before'));
    const before = await tree(folder);
    // Killed while writing, killed between the two moves, killed before removing the old.
    const results = join(folder, 'results/brighten');
    await mkdir(join(results, '.new-a'));
    await writeFile(join(results, '.new-a/bright.npy'), 'half');
    await mkdir(join(results, '.old-done'));
    await mkdir(join(results, 'done'));
    await writeFile(join(results, 'done/result.json'), 'new');
    await writeFile(join(results, '.old-done/result.json'), 'old');
    await mkdir(join(results, '.old-b'));
    await writeFile(join(results, '.old-b/result.json'), 'kept');
    await writeFile(join(folder, '.new-report.json'), 'half');
    await store.removeHalfWritten();
    const encoded = (text: string): string => Buffer.from(text).toString('base64');
    expect(await tree(folder)).toEqual({
      ...before,
      [join(results, 'done/result.json')]: encoded('new'),
      [join(results, 'b/result.json')]: encoded('kept'),
    });
  });

  it.runIf(canMount())('on a disk that is really full is one line for the user, and leaves no trace', async () => {
    const small = join(folder, 'small');
    await mkdir(small);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', small]);
    try {
      const store = new Store(small, disk);
      await store.replaceFolder(task.folder, failedTask(task, 'Before'));
      const before = await tree(small);
      const large = new Map([['large.npy', new Uint8Array(2 ** 20)]]);
      await expect(store.replaceFolder(task.folder, large)).rejects.toThrow(UserError);
      await expect(store.replaceFolder(task.folder, large)).rejects.toThrow(
        /^Expected room on the disk for .* Make room/,
      );
      expect(await tree(small)).toEqual(before);
    } finally {
      execFileSync('umount', [small]);
    }
  });

  it('in a place where nothing can be written is one line for the user', async () => {
    await writeFile(join(folder, 'file'), '');
    const store = new Store(join(folder, 'file'), disk);
    await expect(store.replaceFile('report.json', Buffer.from('x'))).rejects.toThrow(
      /^Expected a folder for .* but received a file/,
    );
  });

  it.runIf(process.platform === 'linux')(
    'in a place that takes no folders ends, and is one line for the user',
    async () => {
      const store = new Store('/proc/content', disk);
      const write = store.replaceFile('report.json', Buffer.from('x'));
      await expect(write).rejects.toThrow(/^Expected a folder that may be read and written for `\/proc\/content`/);
    },
  );
});

describe('a file', () => {
  it('that would not change is not written', async () => {
    const store = new Store(folder, disk);
    await store.replaceFile('report.json', Buffer.from('same'));
    const closed: Disk = { ...disk, write: () => Promise.reject(new Error('written')) };
    await new Store(folder, closed).replaceFile('report.json', Buffer.from('same'));
    await expect(new Store(folder, closed).replaceFile('report.json', Buffer.from('other'))).rejects.toThrow('written');
  });
});

describe('stale results', () => {
  it('go when the report does not name them, of all methods or of some', async () => {
    const store = new Store(folder, disk);
    for (const place of ['results/lime/a', 'results/lime/b', 'results/gone/c', 'results/saliency/d']) {
      await store.replaceFolder(place, new Map([['x', Buffer.from('x')]]));
    }
    const left = async (): Promise<string[]> =>
      (await readdir(join(folder, 'results'), { recursive: true })).toSorted();
    await store.removeStale('results', new Set(['results/lime/a']), ['lime']);
    expect(await left()).toEqual([
      'gone',
      'gone/c',
      'gone/c/x',
      'lime',
      'lime/a',
      'lime/a/x',
      'saliency',
      'saliency/d',
      'saliency/d/x',
    ]);
    await store.removeStale('results', new Set(['results/lime/a']));
    expect(await left()).toEqual(['lime', 'lime/a', 'lime/a/x']);
  });
});

function canMount(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && isMountAllowed();
}

function isMountAllowed(): boolean {
  try {
    execFileSync('unshare', ['--mount', 'true'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
