import { mkdir, mkdtemp, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sealRunFacts, sha256 } from '../schema/digests.ts';
import { disk, type Disk } from '../pipeline/base/disk.ts';
import type { DoneInspection } from '../pipeline/store/result-folder.ts';
import { jsonFile, Store, type Files } from '../pipeline/store/store.ts';
import { failedTask } from '../pipeline/tasks/task-result.ts';
import type { Result, RunFacts } from '../schema/result.ts';
import { finishedFiles, measuredFiles, task, tree } from './stored-task.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vitrine-store-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const store = (): Store => new Store(folder, disk);
const method = dirname(task.folder);
const name = relative(method, task.folder);
const [place, aside, going] = [task.folder, `${method}/.old-${name}`, `${method}/.old-going-${name}`];

/** A result of the task that differs from others by a remark. */
async function remarked(code: string): Promise<Files> {
  const files = await finishedFiles();
  const read = (file: string): unknown => JSON.parse(new TextDecoder().decode(files.get(file)));
  const bytes = jsonFile({ ...(read('result.json') as Result), remarks: [{ code, text: 't' }] });
  const facts = sealRunFacts({ ...(read('run.json') as RunFacts), result: sha256(bytes) });
  return files.set('result.json', bytes).set('run.json', jsonFile(facts));
}
async function put(at: string, files: Files | Readonly<Record<string, string>>): Promise<void> {
  const entries: Iterable<readonly [string, string | Uint8Array]> =
    files instanceof Map ? (files as Files) : Object.entries(files as Readonly<Record<string, string>>);
  for (const [file, bytes] of entries) {
    await mkdir(dirname(join(folder, at, file)), { recursive: true });
    await writeFile(join(folder, at, file), bytes);
  }
}
/** Writes a report that knows a result. */
const know = async (code: string): Promise<void> => {
  const digest = sha256((await remarked(code)).get('result.json')!);
  await writeFile(join(folder, 'report.json'), jsonFile({ content: 1, tasks: [{ folder: place, sha256: digest }] }));
};
/** Files below `content/`, but for the report; of results their remark, of others what they say. */
async function found(): Promise<Readonly<Record<string, string>>> {
  const files = Object.entries(await tree(folder)).map(([path, base64]): [string, string] => {
    const text = Buffer.from(base64, 'base64').toString();
    const at = relative(folder, path);
    if (at.endsWith('result.json') && text.startsWith('{')) return [at, (JSON.parse(text) as Result).remarks[0]!.code];
    return [at, text];
  });
  return Object.fromEntries(files.filter(([at]) => !/report\.json$|bright\.\w+$|run\.json$/.test(at)));
}

describe('a result that is replaced', () => {
  it('goes at once where the new one has its bytes, else it stays aside until the report names the new one', async () => {
    await know('one');
    await put(place, await remarked('one'));
    await store().replaceFolder(place, await remarked('one'));
    expect(await found()).toEqual({ [`${place}/result.json`]: 'one' });
    const later = store();
    await later.replaceFolder(place, await remarked('two'));
    expect(await found()).toEqual({ [`${place}/result.json`]: 'two', [`${aside}/result.json`]: 'one' });
    await later.settle();
    expect(await found()).toEqual({ [`${place}/result.json`]: 'two' });
    expect(await disk.list(join(folder, method))).toEqual([name]);
  });

  it('goes at once where nobody knows it and one that is known lies aside; what in it is not ours moves on', async () => {
    await know('one');
    await put(aside, await remarked('one'));
    await put(place, await remarked('two'));
    await put(place, { 'notes.txt': 'mine', 'album/cat.png': 'mine' });
    await store().replaceFolder(place, await remarked('three'));
    expect(await found()).toEqual({
      [`${aside}/result.json`]: 'one',
      [`${place}/result.json`]: 'three',
      [`${place}/notes.txt`]: 'mine',
      [`${place}/album/cat.png`]: 'mine',
    });
    expect(await disk.kindOf(join(folder, going))).toBeUndefined();
  });

  it('is written with its result first, then its facts, which name the rest, and under a name that is free', async () => {
    const written: string[] = [];
    const noting: Disk = {
      ...disk,
      write: (path, bytes) => {
        written.push(relative(join(folder, method), path));
        return disk.write(path, bytes).then(() => void written.push('written'));
      },
    };
    await put(`${method}/.new-${name}`, { 'cat.png': 'mine' });
    await put(`${method}/.new-2-${name}`, { 'cat.png': 'mine' });
    const files = await measuredFiles({ shape: Buffer.from('{}') });
    await new Store(folder, noting).replaceFolder(place, new Map([...files].reverse()));
    const fresh = `.new-3-${name}`;
    expect(written.slice(0, 4)).toEqual([`${fresh}/result.json`, 'written', `${fresh}/run.json`, 'written']);
    expect(
      written
        .slice(4)
        .filter((one) => one !== 'written')
        .toSorted(),
    ).toEqual(['bright.npy', 'bright.png', 'measures/shape.json'].map((file) => `${fresh}/${file}`));
    expect(await disk.list(join(folder, method))).toEqual([`.new-${name}`, `.new-2-${name}`, name].toSorted());
  });

  it('that cannot be written with its measurements leaves no trace', async () => {
    const full: Disk = {
      ...disk,
      write: (path, bytes) => {
        if (path.endsWith('.png')) throw new Error('full');
        return disk.write(path, bytes);
      },
    };
    await put(method, { 'notes.txt': 'mine' });
    const replaced = new Store(folder, full).replaceFolder(place, await measuredFiles({ shape: Buffer.from('{}') }));
    await expect(replaced).rejects.toThrow('full');
    expect(await disk.list(join(folder, method))).toEqual(['notes.txt']);
  });

  it('leaves to its successor what lies among its measurements and is not ours', async () => {
    const measured = async (code: string): Promise<Files> =>
      new Map([...(await measuredFiles({ shape: Buffer.from('{}') })), ...(await remarked(code))]);
    for (const hasOwn of [true, false]) {
      await rm(join(folder, 'results'), { recursive: true, force: true });
      await put(aside, await measuredFiles({ shape: Buffer.from('{}') }));
      await put(aside, { 'measures/notes.txt': 'mine' });
      await put(place, hasOwn ? await measured('two') : await remarked('two'));
      await store().settle();
      expect(await disk.kindOf(join(folder, aside))).toBeUndefined();
      expect(await disk.list(join(folder, place, 'measures'))).toEqual(
        hasOwn ? ['notes.txt', 'shape.json'] : ['notes.txt'],
      );
    }
  });

  it('keeps what is not ours aside where its successor has something of that name', async () => {
    await put(aside, await remarked('one'));
    await put(aside, { 'notes.txt': 'old', 'more.txt': 'old' });
    await put(place, await remarked('two'));
    await put(place, { 'notes.txt': 'new' });
    await store().settle();
    expect(await found()).toEqual({
      [`${aside}/notes.txt`]: 'old',
      [`${place}/more.txt`]: 'old',
      [`${place}/notes.txt`]: 'new',
      [`${place}/result.json`]: 'two',
    });
  });

  it('stays where its successor, or what lies aside, is nobody’s', async () => {
    await put(aside, await remarked('one'));
    await put(place, { 'cat.png': 'mine' });
    await put(`${method}/other`, await remarked('two'));
    await put(`${method}/.old-other`, { 'cat.png': 'mine' });
    const before = await found();
    await store().settle();
    expect(await found()).toEqual(before);
  });
});

describe('a run that was killed', () => {
  it('between two moves leaves what was in place under another name, and the next run puts it back', async () => {
    await know('one');
    await put(aside, await remarked('one'));
    await put(going, await remarked('two'));
    const next = store();
    expect(await next.inspect(task)).toMatchObject({ state: 'done', result: { remarks: [{ code: 'two' }] } });
    await next.removeHalfWritten();
    expect(await found()).toEqual({ [`${aside}/result.json`]: 'one', [`${place}/result.json`]: 'two' });
  });

  it('while it removed what it had replaced leaves the rest of it, which goes, but for what is not ours', async () => {
    await put(place, await remarked('three'));
    await put(going, await remarked('two'));
    await put(going, { 'notes.txt': 'mine' });
    await put(`${method}/.old-going-album`, { 'cat.png': 'mine' });
    await store().removeHalfWritten();
    expect(await found()).toEqual({
      [`${place}/result.json`]: 'three',
      [`${place}/notes.txt`]: 'mine',
      [`${method}/.old-going-album/cat.png`]: 'mine',
    });
    expect(await disk.kindOf(join(folder, going))).toBeUndefined();
  });

  it('while it removed what nobody knew leaves the rest of that in the place of what is known, which comes back', async () => {
    await know('one');
    await put(aside, await remarked('one'));
    const half = new Map(await remarked('two'));
    half.delete('bright.npy');
    await put(place, half);
    await put(place, { 'notes.txt': 'mine' });
    await store().removeHalfWritten();
    expect(await found()).toEqual({ [`${place}/result.json`]: 'one', [`${place}/notes.txt`]: 'mine' });
    expect(await disk.list(join(folder, method))).toEqual([name]);
  });

  it('is told where two files of one name that are not ours would meet', async () => {
    await put(aside, await remarked('one'));
    await put(aside, { 'notes.txt': 'old' });
    await put(place, { 'result.json': '{}', 'error.json': 'half', 'notes.txt': 'new' });
    await know('one');
    await expect(store().removeHalfWritten()).rejects.toThrow(
      `Expected a place that Vitrine may write to for \`${place}\`, but received files that it did not write.`,
    );
    expect(await readFile(join(folder, place, 'notes.txt'), 'utf8')).toBe('new');
    expect(await readFile(join(folder, aside, 'notes.txt'), 'utf8')).toBe('old');
  });

  it.each([
    ['aside alone', { [aside]: '{' }, [name]],
    ['aside beside its successor', { [aside]: '{', [place]: 'two' }, [name]],
    ['on its way out', { [going]: '{', [place]: 'two' }, [name]],
    ['in place of what is known', { [aside]: 'one', [place]: '{' }, [name]],
  ] as const)('leaves no folder that the report names, however damaged it is: %s', async (_, places, left) => {
    await know('one');
    for (const [at, code] of Object.entries(places)) {
      await put(at, code === '{' ? { 'result.json': '{' } : await remarked(code));
    }
    await store().removeHalfWritten();
    await store().settle();
    expect(await disk.list(join(folder, method))).toEqual(left);
  });

  it('leaves what only looks like a result, and what links lead to', async () => {
    await put(`${method}/.old-album`, { 'result.json': 'mine' });
    await put('elsewhere', await remarked('one'));
    for (const link of [`.new-${name}`, `.old-${name}`, `.old-going-${name}`]) {
      await symlink(join(folder, 'elsewhere'), join(folder, method, link));
    }
    await put(place, await remarked('two'));
    const before = await found();
    await store().removeHalfWritten();
    await store().settle();
    expect(await found()).toEqual(before);
    expect(before['elsewhere/result.json']).toBe('one');
    expect(await disk.list(join(folder, 'elsewhere'))).toHaveLength(4);
  });

  it('leaves both where neither is whole, and what lies aside where it is nobody’s', async () => {
    const half = async (code: string): Promise<Files> => {
      const files = new Map(await remarked(code));
      files.delete('bright.npy');
      return files;
    };
    await put(aside, await half('one'));
    await put(place, await half('two'));
    await put(`${method}/.old-album`, { 'cat.png': 'mine' });
    const before = await found();
    await store().removeHalfWritten();
    expect(await found()).toEqual(before);
  });
});

describe('what is found of a task', () => {
  it('is what lies aside where that is known, unless what is in place is whole', async () => {
    await know('one');
    await put(aside, await remarked('one'));
    const inspected = async (): Promise<unknown> => {
      const inspection = await store().inspect(task);
      return inspection.state === 'done' ? inspection.result.remarks[0]!.code : inspection.state;
    };
    expect(await inspected()).toBe('one');
    await put(place, await remarked('two'));
    expect(await inspected()).toBe('two');
    await writeFile(join(folder, place, 'bright.npy'), 'cut');
    expect(await inspected()).toBe('one');
    await rm(join(folder, place), { recursive: true });
    await put(place, failedTask(task, 'No luck'));
    expect(await inspected()).toBe('one');
    await writeFile(join(folder, aside, 'bright.npy'), 'cut');
    const { 'error.json': error } = Object.fromEntries(failedTask(task, 'No luck'));
    expect(await store().inspect(task)).toEqual({ state: 'failed', message: 'No luck', sha256: sha256(error!) });
  });

  it('is another task’s result, which is damage where the report names neither that nor this', async () => {
    await put(place, await remarked('one'));
    const other = { ...task, key: '0'.repeat(64) };
    const digest = sha256((await remarked('one')).get('result.json')!);
    expect(await store().inspect(other)).toEqual({ state: 'missing', other: digest });
    await know('one');
    expect(await store().inspect(other)).toEqual({ state: 'missing', other: digest });
    await know('two');
    expect(await store().inspect(other)).toEqual({ state: 'missing', other: digest, damage: place });
    await rm(join(folder, place), { recursive: true });
    expect(await store().inspect(task)).toEqual({ state: 'missing', damage: place });
  });

  it('is what lies aside where a measurement in place is damaged that is whole there', async () => {
    const key = sha256('a key');
    const metric = { id: 'shape', version: 1 };
    const shape = jsonFile({ content: 1, key, map: task.key, metric, measures: {}, series: {}, remarks: [] });
    const planned = { ...task, measurements: [{ id: 'shape', key }] } as unknown as typeof task;
    const files = await measuredFiles({ shape });
    const measurements = [{ metric: 'shape', sha256: sha256(shape) }];
    const known = { folder: place, sha256: sha256(files.get('result.json')!), measurements };
    await writeFile(join(folder, 'report.json'), jsonFile({ content: 1, tasks: [known] }));
    await put(place, files);
    await writeFile(join(folder, place, 'measures/shape.json'), 'cut');
    const damage = `${place}/measures/shape.json`;
    expect(await store().inspect(planned)).toMatchObject({ folder: place, damage, measured: new Map() });
    await put(aside, files);
    expect(await store().inspect(planned)).toMatchObject({
      folder: aside,
      measured: new Map([['shape', sha256(shape)]]),
    });
  });

  it('is read with the measurements that are to stay, or says which file is gone', async () => {
    await put(place, await measuredFiles({ one: Buffer.from('1'), two: Buffer.from('2') }));
    const done = (await store().inspect(task)) as DoneInspection;
    const files = await store().readMap(done, ['two']);
    expect([...files.keys()]).toEqual(['result.json', 'bright.npy', 'bright.png', 'measures/two.json']);
    expect(Buffer.from(files.get('measures/two.json')!).toString()).toBe('2');
    await rename(join(folder, place, 'measures/one.json'), join(folder, 'one.json'));
    await expect(store().readMap(done, ['one'])).rejects.toThrow(`${place}/measures/one.json is gone`);
  });
});

describe('a file that is replaced', () => {
  it('says whether it was written, and overwrites no half of another', async () => {
    await put('', { '.new-report.json': 'mine' });
    expect(await store().replaceFile('report.json', Buffer.from('one'))).toBe(true);
    expect(await store().replaceFile('report.json', Buffer.from('one'))).toBe(false);
    expect(await store().replaceFile('report.json', Buffer.from('two'))).toBe(true);
    expect(await disk.list(folder)).toEqual(['.new-report.json', 'report.json']);
    expect(await readFile(join(folder, '.new-report.json'), 'utf8')).toBe('mine');
  });
});
