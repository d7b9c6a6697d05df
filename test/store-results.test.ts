import { mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sealRunFacts, sha256 } from '../schema/digests.ts';
import { disk } from '../pipeline/base/disk.ts';
import {
  folderDigests,
  inspectFolder,
  isIntactFolder,
  measurementsIn,
  ownFiles,
  type DoneInspection,
} from '../pipeline/store/result-folder.ts';
import { jsonFile } from '../pipeline/store/store.ts';
import { failedTask } from '../pipeline/tasks/task-result.ts';
import type { RunFacts } from '../schema/result.ts';
import { finishedFiles, measuredFiles, task } from './stored-task.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vitrine-store-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('what is found in a task’s folder', () => {
  const place = (): string => join(folder, task.folder);
  const put = async (files: ReadonlyMap<string, Uint8Array | string>): Promise<void> => {
    await mkdir(place(), { recursive: true });
    for (const [name, bytes] of files) await writeFile(join(place(), name), bytes);
  };
  const found = (one = task) => inspectFolder(one, folder, task.folder, disk);
  const changed = (files: ReadonlyMap<string, Uint8Array>, change: (facts: RunFacts) => RunFacts): Uint8Array =>
    jsonFile(change(JSON.parse(new TextDecoder().decode(files.get('run.json'))) as RunFacts));

  it('is nothing through a link, whatever it leads to', async () => {
    await put(await finishedFiles());
    expect(await found()).toMatchObject({ state: 'done' });
    await rename(join(place(), 'result.json'), join(folder, 'elsewhere.json'));
    await symlink(join(folder, 'elsewhere.json'), join(place(), 'result.json'));
    expect(await found()).toEqual({ state: 'missing', damage: 'result.json' });
    await rm(join(place(), 'run.json'));
    expect(await found()).toEqual({ state: 'missing' });
  });

  it('is another task’s result where its facts say that it was written so, and damage else', async () => {
    const files = await finishedFiles();
    await put(files);
    const other = { ...task, key: '0'.repeat(64) };
    expect(await found(other)).toEqual({ state: 'missing', other: sha256(files.get('result.json')!) });
    await writeFile(join(place(), 'run.json'), '{}');
    expect(await found(other)).toEqual({ state: 'missing', damage: 'result.json' });
    await rm(join(place(), 'run.json'));
    expect(await found(other)).toEqual({ state: 'missing', damage: 'result.json' });
  });

  it('is the task’s own by its key, its model’s name and its input’s name', async () => {
    await put(await finishedFiles());
    for (const one of [
      { ...task, key: '0'.repeat(64) },
      { ...task, model: { ...task.model, id: 'renamed' } },
      { ...task, input: { ...task.input!, id: 'renamed' } },
      { ...task, input: null },
    ]) {
      expect(await found(one as typeof task)).toMatchObject({ state: 'missing' });
    }
  });

  it('is a failure beside facts of a run, and no result that was cut', async () => {
    const [first] = failedTask(task, 'No luck');
    const [name, bytes] = first!;
    await put(new Map([[name, bytes]]));
    await writeFile(join(place(), 'run.json'), '{}');
    expect(await found()).toEqual({ state: 'failed', message: 'No luck', sha256: sha256(bytes) });
    expect(await found({ ...task, key: '0'.repeat(64) })).toEqual({ state: 'missing' });
    await rm(join(place(), name));
    expect(await found()).toEqual({ state: 'missing', damage: 'result.json' });
  });

  it('is damaged where facts and result contradict each other: what covers itself was not changed', async () => {
    const files = await finishedFiles();
    await put(files);
    await writeFile(
      join(place(), 'run.json'),
      changed(files, (facts) => ({ ...facts, host: 'another' })),
    );
    expect(await found()).toEqual({ state: 'missing', damage: 'run.json' });
    await writeFile(
      join(place(), 'run.json'),
      changed(files, (facts) => sealRunFacts({ ...facts, result: sha256('another') })),
    );
    expect(await found()).toEqual({ state: 'missing', damage: 'result.json' });
    const key = '1'.repeat(64);
    await writeFile(
      join(place(), 'run.json'),
      changed(files, (facts) => sealRunFacts({ ...facts, key })),
    );
    expect(await found()).toMatchObject({ state: 'missing' });
  });

  it('is intact with all its files as they were written, or as a failure', async () => {
    const files = await finishedFiles();
    expect(await isIntactFolder(place(), disk)).toBe(false);
    await put(files);
    expect(await isIntactFolder(place(), disk)).toBe(true);
    await writeFile(join(place(), 'bright.npy'), 'cut');
    expect(await isIntactFolder(place(), disk)).toBe(false);
    await rm(place(), { recursive: true });
    await put(failedTask(task, 'No luck'));
    expect(await isIntactFolder(place(), disk)).toBe(true);
    await put(new Map([['error.json', '{}']]));
    expect(await isIntactFolder(place(), disk)).toBe(false);
  });

  it('has the digest of its result, or else of its error', async () => {
    expect(await folderDigests(place(), disk)).toBeUndefined();
    await put(new Map([['error.json', 'e']]));
    expect((await folderDigests(place(), disk))?.main).toBe(sha256('e'));
    await put(new Map([['result.json', 'r']]));
    expect((await folderDigests(place(), disk))?.main).toBe(sha256('r'));
  });

  it('is ours by what its result names, the result last; all else, and folders of our names, is not', async () => {
    const files = await finishedFiles();
    await put(new Map<string, Uint8Array | string>([...files, ['notes.txt', 'mine'], ['more.npy', '']]));
    expect(await ownFiles(place(), disk, false)).toEqual(['bright.npy', 'bright.png', 'run.json', 'result.json']);
    expect(await ownFiles(place(), disk, false, ['more.npy', 'result.json', '../x'])).toEqual([
      'bright.npy',
      'bright.png',
      'more.npy',
      'run.json',
      'result.json',
    ]);
    await rm(join(place(), 'bright.png'));
    await mkdir(join(place(), 'bright.png'));
    expect(await ownFiles(place(), disk, false)).toEqual(['bright.npy', 'run.json', 'result.json']);
    await rename(join(place(), 'bright.npy'), join(folder, 'elsewhere.npy'));
    await symlink(join(folder, 'elsewhere.npy'), join(place(), 'bright.npy')); // the link, not what it leads to
    expect(await ownFiles(place(), disk, false)).toEqual(['bright.npy', 'run.json', 'result.json']);
    await rm(join(place(), 'run.json'));
    expect(await ownFiles(place(), disk, false)).toEqual(['bright.npy', 'result.json']);
  });

  it('is ours as a failure, and holds nothing that lies outside, whoever names it', async () => {
    await put(failedTask(task, 'No luck'));
    await writeFile(join(place(), '../x'), 'mine');
    expect(await ownFiles(place(), disk, false, ['../x'])).toEqual(['error.json']);
  });

  it('is damaged without its facts, or with a result or a failure that cannot be read', async () => {
    await put(await finishedFiles());
    await rm(join(place(), 'run.json'));
    expect(await found()).toEqual({ state: 'missing', damage: 'run.json' });
    await put(new Map([['result.json', '{']]));
    expect(await found()).toEqual({ state: 'missing', damage: 'result.json' });
    await rm(join(place(), 'result.json'));
    await put(new Map([['error.json', '{']]));
    expect(await found()).toEqual({ state: 'missing' });
  });

  it('is nobody’s without a result, a failure or facts, unless a report names it', async () => {
    await put(
      new Map([
        ['result.json', '{}'],
        ['more.npy', ''],
      ]),
    );
    expect(await ownFiles(place(), disk, false, ['more.npy'])).toEqual([]);
    expect(await ownFiles(place(), disk, true, ['more.npy'])).toEqual(['more.npy', 'result.json']);
    await put(new Map([['run.json', (await finishedFiles()).get('run.json')!]]));
    expect(await ownFiles(place(), disk, false)).toEqual(['run.json', 'result.json']);
  });
});

describe('what is found of measurements in a task’s folder', () => {
  const place = () => join(folder, task.folder);
  const ids = ['one', 'two', 'three'] as const;
  const keyOf = (id: string): string => sha256(`key of ${id}`);
  const planned = { ...task, measurements: ids.map((id) => ({ id, key: keyOf(id) })) } as unknown as typeof task;
  const measured = (id: string, changes: object = {}): Uint8Array =>
    jsonFile({
      content: 1,
      key: keyOf(id),
      map: task.key,
      metric: { id, version: 1 },
      measures: {},
      series: {},
      remarks: [],
      ...changes,
    });

  /** Writes the result with these measurements, which its facts name. */
  async function put(measurements: Readonly<Record<string, Uint8Array>>): Promise<void> {
    const files = await measuredFiles(measurements);
    await mkdir(join(place(), 'measures'), { recursive: true });
    for (const [name, bytes] of files) await writeFile(join(place(), name), bytes);
  }

  it('are those that are planned and as they were written; the others are named', async () => {
    await put({ one: measured('one'), two: measured('two'), other: measured('other') });
    const found = await inspectFolder(planned, folder, task.folder, disk);
    expect(found).toMatchObject({ state: 'done', folder: task.folder, unplanned: ['other'] });
    const { measured: made, damage } = found as DoneInspection;
    expect(made).toEqual(new Map(['one', 'two'].map((id) => [id, sha256(measured(id))])));
    expect(damage).toBeUndefined();
    const unplanned = (await inspectFolder(task, folder, task.folder, disk)) as DoneInspection;
    expect(unplanned).toMatchObject({ measured: new Map(), unplanned: ['one', 'other', 'two'] });
  });

  it('are none of another key or another map, which is no damage', async () => {
    const other = sha256('another');
    await put({ one: measured('one', { key: other }), two: measured('two', { map: other }), three: measured('three') });
    const found = (await inspectFolder(planned, folder, task.folder, disk)) as DoneInspection;
    expect([...found.measured.keys()]).toEqual(['three']);
    expect(found.damage).toBeUndefined();
  });

  it.each<readonly [string, (file: string) => Promise<void>]>([
    ['gone', (file) => rm(file)],
    ['cut', (file) => writeFile(file, '{')],
    ['another one', (file) => writeFile(file, measured('two', { remarks: [], metric: { id: 'two', version: 2 } }))],
    ['a link', (file) => rename(file, `${file}-`).then(() => symlink(`${file}-`, file))],
  ])('are damaged where one is %s, the first by name, and the map stays', async (_, change) => {
    await put({ one: measured('one'), two: measured('two'), three: Buffer.from('{}') });
    await change(join(place(), 'measures/two.json'));
    const found = (await inspectFolder(planned, folder, task.folder, disk)) as DoneInspection;
    expect(found).toMatchObject({ state: 'done', damage: `${task.folder}/measures/two.json` });
    expect([...found.measured.keys()]).toEqual(['one']);
  });

  it('are nothing through a link to their folder', async () => {
    await put({ one: measured('one') });
    await rename(join(place(), 'measures'), join(folder, 'elsewhere'));
    await symlink(join(folder, 'elsewhere'), join(place(), 'measures'));
    const found = (await inspectFolder(planned, folder, task.folder, disk)) as DoneInspection;
    expect(found).toMatchObject({ measured: new Map(), damage: `${task.folder}/measures/one.json` });
    expect(await ownFiles(place(), disk, false)).not.toContain('measures/one.json');
    expect(await measurementsIn(place(), disk)).toEqual([]);
  });

  it('have to be as they were written for the folder to be intact', async () => {
    await put({ one: measured('one'), two: measured('two') });
    expect(await isIntactFolder(place(), disk)).toBe(true);
    await writeFile(join(place(), 'measures/two.json'), '{}');
    expect(await isIntactFolder(place(), disk)).toBe(false);
    await rm(join(place(), 'measures/two.json'));
    expect(await isIntactFolder(place(), disk)).toBe(false);
    await writeFile(join(place(), 'run.json'), '{}');
    expect(await isIntactFolder(place(), disk)).toBe(false);
  });

  it('have their digests beside that of the result, as far as facts name them and they are there', async () => {
    await put({ one: measured('one'), two: measured('two') });
    await writeFile(join(place(), 'measures/other.json'), measured('other'));
    await rm(join(place(), 'measures/two.json'));
    const main = sha256((await finishedFiles()).get('result.json')!);
    const one = ['one', sha256(measured('one'))] as const;
    expect(await folderDigests(place(), disk)).toEqual({ main, measurements: new Map([one]) });
    await writeFile(join(place(), 'run.json'), '{}');
    expect(await folderDigests(place(), disk)).toEqual({ main, measurements: new Map() });
    await rm(join(place(), 'run.json'));
    expect(await folderDigests(place(), disk)).toEqual({ main, measurements: new Map() });
  });

  it('are ours where facts name them, or where they say themselves that they are', async () => {
    await put({ one: Buffer.from('altered'), gone: Buffer.from('') });
    await rm(join(place(), 'measures/gone.json'));
    await writeFile(join(place(), 'measures/two.json'), measured('two'));
    await writeFile(join(place(), 'measures/three.json'), measured('two'));
    await writeFile(join(place(), 'measures/notes.json'), '{}');
    const own = await ownFiles(place(), disk, false);
    expect(own.filter((name) => name.startsWith('measures/'))).toEqual(['measures/one.json', 'measures/two.json']);
    await rm(join(place(), 'run.json'));
    expect(await ownFiles(place(), disk, false)).toContain('measures/two.json');
    expect((await measurementsIn(place(), disk)).toSorted()).toEqual(
      ['notes', 'one', 'three', 'two'].map((name) => `measures/${name}.json`),
    );
  });
});
