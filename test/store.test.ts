import { execFileSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sealRunFacts, sha256 } from '../schema/digests.ts';
import { disk, type Disk } from '../pipeline/base/disk.ts';
import { UserError } from '../pipeline/base/errors.ts';
import { ndArray } from '../numerics/nd-array.ts';
import { jsonFile, Store, type Files } from '../pipeline/store/store.ts';
import { failedTask, finishTask } from '../pipeline/tasks/task-result.ts';
import type { Result, RunFacts } from '../schema/result.ts';
import { oldPlace, taskPlace } from '../schema/task-place.ts';
import { finishedFiles, task, tree } from './stored-task.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vitrine-store-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

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
      ['bright.npy', files.get('bright.npy')!.map((byte, index) => (index === 130 ? byte ^ 1 : byte))],
      ['run.json', files.get('run.json')!.map((byte, index) => (index === 30 ? byte ^ 1 : byte))],
      ['bright.png', new Uint8Array(0)],
    ];
    for (const [name, bytes] of damages) {
      const damaged = new Map(files);
      if (bytes === undefined) damaged.delete(name);
      else damaged.set(name, bytes);
      await store.replaceFolder(task.folder, damaged);
      expect(await store.inspect(task)).toMatchObject({
        state: 'missing',
        damage: expect.stringContaining(task.folder) as string,
      });
    }
    await store.replaceFolder(task.folder, files);
    expect(await store.inspect({ ...task, key: '0'.repeat(64) })).toMatchObject({ state: 'missing' });
    expect(await store.inspect({ ...task, model: { ...task.model, id: 'renamed' } })).toMatchObject({
      state: 'missing',
    });
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
    expect(await store.inspect({ ...task, key: '0'.repeat(64) })).toMatchObject({ state: 'missing' });
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
    const files = await finishedFiles();
    await store.replaceFolder(task.folder, files);
    const before = await tree(folder);
    // Killed while writing, between the two moves, and before the old one was removed.
    const place = join(folder, task.folder);
    const beside = (prefix: string): string => join(dirname(place), prefix + basename(place));
    const states: [string, () => Promise<void>][] = [
      [
        'while writing',
        async () => {
          await mkdir(beside('.new-'));
          await writeFile(join(beside('.new-'), 'result.json'), files.get('result.json')!);
          await writeFile(join(beside('.new-'), 'bright.npy'), 'half');
          await writeFile(join(folder, '.new-report.json'), 'half');
        },
      ],
      [
        'while writing the first file',
        async () => {
          await mkdir(beside('.new-'));
          await writeFile(join(beside('.new-'), 'result.json'), '{ "arr');
        },
      ],
      ['between the two moves', () => rename(place, beside('.old-'))],
      [
        'while the new one was removed again',
        async () => {
          await cp(place, beside('.old-'), { recursive: true });
          await rm(join(place, 'bright.npy'));
        },
      ],
    ];
    for (const [state, make] of states) {
      await make();
      const next = new Store(folder, disk);
      expect(await next.inspect(task), state).toMatchObject({ state: 'done' }); // and not only after the next run
      await next.removeHalfWritten();
      expect(await tree(folder), state).toEqual(before);
    }
  });

  it('sweeps up nothing of anybody else’s', async () => {
    const store = new Store(folder, disk);
    await store.replaceFolder(task.folder, await finishedFiles());
    const results = join(folder, 'results/brighten');
    for (const file of [
      '.new-album/cat.png',
      '.old-album/cat.png',
      '.new-cat.png',
      'notes.txt',
      `.new-x/${'a'.repeat(9)}`,
    ]) {
      await mkdir(dirname(join(results, file)), { recursive: true });
      await writeFile(join(results, file), 'mine');
    }
    const before = await tree(folder);
    await store.removeHalfWritten();
    await store.settle();
    await store.removeStaleResults(new Set([task.folder]));
    expect(await tree(folder)).toEqual(before);
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

describe('a result with other bytes in place of one that the report names', () => {
  const other = async (): Promise<Files> => {
    const files = new Map(await finishedFiles());
    const result = {
      ...(JSON.parse(new TextDecoder().decode(files.get('result.json'))) as Result),
      series: {},
      remarks: [{ code: 'c', text: 't' }],
    };
    const bytes = jsonFile(result);
    const facts = JSON.parse(new TextDecoder().decode(files.get('run.json'))) as RunFacts;
    return files.set('result.json', bytes).set('run.json', jsonFile(sealRunFacts({ ...facts, result: sha256(bytes) })));
  };
  const report = (sha: string): Uint8Array =>
    jsonFile({ content: 1, tasks: [{ key: task.key, folder: task.folder, state: 'done', sha256: sha }] });
  const read = (file: string) => disk.read(join(folder, file));

  it('leaves the old one aside until the report names the new one', async () => {
    const files = await finishedFiles();
    const digest = sha256(files.get('result.json')!);
    await new Store(folder, disk).replaceFolder(task.folder, files);
    await writeFile(join(folder, 'report.json'), report(digest));
    await writeFile(join(folder, task.folder, 'notes.txt'), 'mine');
    const old = { key: task.key, folder: task.folder, state: 'done', sha256: digest };
    expect(await taskPlace(old, read)).toBe(task.folder);

    const store = new Store(folder, disk);
    await store.replaceFolder(task.folder, await other());
    expect(await taskPlace(old, read)).toBe(oldPlace(task.folder));
    // A run that was killed here: the next one takes the new result for done.
    const next = new Store(folder, disk);
    await next.removeHalfWritten();
    const found = await next.inspect(task);
    expect(found).toMatchObject({ state: 'done', result: { remarks: [{ code: 'c' }] } });
    // Another one in its place: what the report names stays aside.
    await next.replaceFolder(task.folder, await other());
    expect(await taskPlace(old, read)).toBe(oldPlace(task.folder));
    await next.settle();
    const names = await readdir(join(folder, 'results/brighten'), { recursive: true });
    const own = basename(task.folder);
    expect(names.toSorted()).toEqual(
      [
        own,
        ...['bright.npy', 'bright.png', 'notes.txt', 'result.json', 'run.json'].map((name) => `${own}/${name}`),
      ].toSorted(),
    );
  });

  it.each<readonly [string, string | undefined, 'old' | 'new', 'old' | 'new', boolean]>([
    ['the one aside alone', 'old', 'new', 'old', true],
    ['the one in place alone', 'new', 'new', 'old', false],
    ['both', 'old', 'old', 'old', false],
    ['neither', 'another', 'new', 'old', false],
    ['none', undefined, 'new', 'old', false],
  ])(
    'lets the one aside go at the next run unless the report names it alone: %s',
    async (_, named, inPlace, lying, stays) => {
      const results = { old: await finishedFiles(), new: await other() };
      const digestOf = (name: string): string =>
        sha256(name === 'old' || name === 'new' ? results[name].get('result.json')! : name);
      if (named !== undefined) await writeFile(join(folder, 'report.json'), report(digestOf(named)));
      await new Store(folder, disk).replaceFolder(task.folder, results[lying]);
      await rename(join(folder, task.folder), join(folder, oldPlace(task.folder)));
      await mkdir(join(folder, task.folder));
      for (const [name, bytes] of results[inPlace]) await writeFile(join(folder, task.folder, name), bytes);
      await new Store(folder, disk).removeHalfWritten();
      const left = await readdir(dirname(join(folder, task.folder)));
      expect(left.includes(basename(oldPlace(task.folder)))).toBe(stays);
      expect(await readFile(join(folder, task.folder, 'result.json'))).toEqual(
        Buffer.from(results[inPlace].get('result.json')!),
      );
    },
  );

  it('is not what was written where nothing lies aside', async () => {
    await new Store(folder, disk).replaceFolder(task.folder, await other());
    await writeFile(join(folder, 'report.json'), report('0'.repeat(64)));
    expect(await new Store(folder, disk).inspect(task)).toEqual({
      state: 'missing',
      damage: `${task.folder}/result.json`,
    });
  });
});

describe('stale results', () => {
  it('go when the report does not name them, of all methods or of some', async () => {
    const store = new Store(folder, disk);
    const files = await finishedFiles();
    for (const place of ['results/lime/a', 'results/lime/b', 'results/gone/c', 'results/saliency/d']) {
      await store.replaceFolder(place, files);
    }
    const left = async (): Promise<string[]> =>
      (await readdir(join(folder, 'results'), { recursive: true })).filter((name) => !/\.\w+$/.test(name)).toSorted();
    await store.removeStaleResults(new Set(['results/lime/a']), ['lime']);
    expect(await left()).toEqual(['gone', 'gone/c', 'lime', 'lime/a', 'saliency', 'saliency/d']);
    await store.removeStaleResults(new Set(['results/lime/a']));
    expect(await left()).toEqual(['lime', 'lime/a']);
  });

  it('go without what lies in them and is not ours, and not through a link', async () => {
    const store = new Store(folder, disk);
    const [one, elsewhere] = ['results/lime/one', 'elsewhere/lime/two'];
    await store.replaceFolder(one, await finishedFiles());
    await store.replaceFolder(elsewhere, await finishedFiles());
    await writeFile(join(folder, one, 'notes.txt'), 'mine');
    await mkdir(join(folder, one, 'album'));
    await writeFile(join(folder, one, 'album/cat.png'), 'mine');
    await symlink(join(folder, 'elsewhere/lime'), join(folder, 'results/linked'));
    await symlink(join(folder, elsewhere), join(folder, 'results/lime/linked'));
    const kept = await tree(join(folder, 'elsewhere'));
    await store.removeStaleResults(new Set());
    expect(await tree(join(folder, 'elsewhere'))).toEqual(kept);
    expect((await readdir(join(folder, one))).toSorted()).toEqual(['album', 'notes.txt']);
    expect(await store.listForeign()).toEqual([
      'results/lime/linked',
      'results/lime/one/album',
      'results/lime/one/notes.txt',
      'results/linked',
    ]);
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
