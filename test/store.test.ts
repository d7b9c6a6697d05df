import { execFileSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseConfig } from '../pipeline/config/config.ts';
import { sealRunFacts, sha256 } from '../schema/digests.ts';
import { disk, type Disk } from '../pipeline/base/disk.ts';
import { UserError } from '../pipeline/base/errors.ts';
import { ndArray } from '../numerics/nd-array.ts';
import { planTasks } from '../pipeline/plan/plan.ts';
import { namesIn, wordsFile, wordsIn, type FolderDigests } from '../pipeline/store/content-names.ts';
import { digestsOf, hasAll, isNamed, withoutUnnamed } from '../pipeline/store/known-results.ts';
import {
  folderDigests,
  inspectFolder,
  isIntactFolder,
  measurementsIn,
  ownFiles,
  type DoneInspection,
} from '../pipeline/store/result-folder.ts';
import { jsonFile, Store, type Files } from '../pipeline/store/store.ts';
import { failedTask, finishTask } from '../pipeline/tasks/task-result.ts';
import type { Result, RunFacts } from '../schema/result.ts';
import { oldPlace, taskPlace } from '../schema/task-place.ts';
import { roomsOf } from './rooms.ts';
import { brighten, picture, tinyConfig, tinyModel } from './tiny.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vitrine-store-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const inputs = [{ model: tinyModel, pictures: [picture('one')] }];
const [task] = planTasks(parseConfig(tinyConfig()), inputs, roomsOf(brighten));
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
      dependencies: [],
    },
    {
      runner: undefined as never,
      picture: () => Promise.reject(new Error('not asked for')),
      runnerOf: () => undefined as never,
      compared: [],
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
    const files = await finishedFiles();
    const facts = JSON.parse(new TextDecoder().decode(files.get('run.json'))) as RunFacts;
    const { engine, provider, host, vitrine, node, startedAt, durationMs, peakMemoryBytes } = facts;
    const run = { engine, provider, host, vitrine, node, startedAt, durationMs, peakMemoryBytes };
    const named = Object.entries(measurements).map(([id, bytes]) => [id, { ...run, sha256: sha256(bytes) }] as const);
    files.set('run.json', jsonFile(sealRunFacts({ ...facts, measurements: Object.fromEntries(named) })));
    for (const [id, bytes] of Object.entries(measurements)) files.set(`measures/${id}.json`, bytes);
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

describe('what a report names', () => {
  const names = (report: unknown) => namesIn(jsonFile(report));

  it('are its tasks, pictures, masks and larger versions, those of trials as well', () => {
    const picture = (id: string) => ({
      files: { a: `inputs/a/${id}.png`, b: `inputs/b/${id}.png` },
      masks: { food: { files: { a: `inputs/a/${id}.food.png` } } },
      display: { file: `inputs/display/${id}.webp` },
    });
    const found = names({
      content: 1,
      pictures: [picture('one'), { files: { a: 'inputs/a/two.png' } }],
      tasks: [
        {
          folder: 'results/x/one',
          sha256: 'd1',
          measurements: [{ metric: 'shape', sha256: 'd2' }, { metric: 'drawn' }],
        },
        { folder: 'results/x/two' },
      ],
      trials: [{ pictures: [picture('three')], tasks: [{ folder: 'results/x/three', sha256: 'd3' }] }, {}],
    })!;
    const of = (id: string) => [`a/${id}.png`, `b/${id}.png`, `a/${id}.food.png`, `display/${id}.webp`];
    expect([...found.inputs].toSorted()).toEqual(
      [...of('one'), 'a/two.png', ...of('three')].map((file) => `inputs/${file}`).toSorted(),
    );
    expect([...found.folders]).toEqual(['results/x/one', 'results/x/two', 'results/x/three']);
    expect([...found.digests]).toEqual([
      ['results/x/one', { main: 'd1', measurements: new Map([['shape', 'd2']]) }],
      ['results/x/three', { main: 'd3', measurements: new Map() }],
    ]);
  });

  it('is nothing where it is no report, and little where it has little', () => {
    expect(namesIn(Buffer.from('{'))).toBeUndefined();
    for (const other of [{}, [], null, { content: 1 }, { tasks: [] }, { content: '1', tasks: [] }]) {
      expect(names(other)).toBeUndefined();
    }
    expect(names({ content: 2, tasks: [] })).toEqual({
      isReport: true,
      folders: new Set(),
      inputs: new Set(),
      digests: new Map(),
    });
  });

  it('is its catalogue as well, where it has one', () => {
    expect(names({ content: 1, tasks: [], catalogue: 'd1' })!.catalogue).toBe('d1');
  });
});

describe('what a catalogue names', () => {
  const words = (catalogue: unknown) => wordsIn(jsonFile(catalogue));

  it('are the words of plugins, of methods and metrics, each in the file of its language', () => {
    const found = words({
      methods: [{ id: 'saliency' }, { id: 'mine', plugin: { en: 'd1', 'zh-cn': 'd2' } }],
      metrics: [{ id: 'own', plugin: { en: 'd3' } }, { id: 'shape' }],
    })!;
    expect([...found]).toEqual([
      ['plugins/mine/en.md', 'd1'],
      ['plugins/mine/zh-cn.md', 'd2'],
      ['plugins/own/en.md', 'd3'],
    ]);
    expect(wordsFile('mine', 'en')).toBe('plugins/mine/en.md');
    expect(words({ methods: [], metrics: [] })).toEqual(new Map());
  });

  it('is nothing where it is no catalogue', () => {
    expect(wordsIn(Buffer.from('{'))).toBeUndefined();
    for (const other of [{}, [], null, { methods: [] }, { metrics: [] }, { methods: [{}], metrics: [] }]) {
      expect(words(other)).toBeUndefined();
    }
  });
});

describe('a folder beside what is known of it', () => {
  const digests = (main: string, measurements: Record<string, string> = {}): FolderDigests => ({
    main,
    measurements: new Map(Object.entries(measurements)),
  });
  const done = (main: string, measured: Record<string, string> = {}): DoneInspection => ({
    state: 'done',
    folder: 'results/x/one',
    result: undefined as never,
    facts: undefined as never,
    sha256: main,
    measured: new Map(Object.entries(measured)),
    unplanned: [],
  });

  it.each<readonly [boolean, string, FolderDigests | undefined, FolderDigests | undefined]>([
    [true, 'nothing is there and nothing is known', undefined, undefined],
    [false, 'nothing is there', undefined, digests('a')],
    [false, 'nothing is known', digests('a'), undefined],
    [true, 'all is the same', digests('a', { shape: 'b' }), digests('a', { shape: 'b' })],
    [true, 'it has further measurements', digests('a', { shape: 'b', own: 'c' }), digests('a', { shape: 'b' })],
    [false, 'its result is another', digests('b'), digests('a')],
    [false, 'a measurement is missing', digests('a', { own: 'c' }), digests('a', { own: 'c', shape: 'b' })],
    [false, 'a measurement is another', digests('a', { own: 'c', shape: 'x' }), digests('a', { own: 'c', shape: 'b' })],
  ])('has all of it: %s, where %s', (hasIt, _, found, known) => {
    expect(hasAll(found, known)).toBe(hasIt);
  });

  it.each<readonly [boolean, string, DoneInspection, FolderDigests | undefined]>([
    [true, 'nothing is known', done('a', { shape: 'b' }), undefined],
    [true, 'all is the same', done('a', { shape: 'b' }), digests('a', { shape: 'b' })],
    [true, 'a measurement is not known', done('a', { shape: 'b', own: 'c' }), digests('a', { shape: 'b' })],
    [true, 'a known measurement is not planned', done('a'), digests('a', { shape: 'b' })],
    [false, 'its result is another', done('b', { shape: 'b' }), digests('a', { shape: 'b' })],
    [false, 'a measurement is another', done('a', { own: 'c', shape: 'x' }), digests('a', { own: 'c', shape: 'b' })],
  ])('is what is known: %s, where %s', (isIt, _, found, known) => {
    expect(isNamed(found, known)).toBe(isIt);
  });

  it('is missing where its result is another, and says which file is not what was written', () => {
    expect(withoutUnnamed(done('b'), digests('a'))).toEqual({ state: 'missing', damage: 'results/x/one/result.json' });
  });

  it('is left without the measurements that are others, the first of which is named unless damage was found before', () => {
    const known = digests('a', { one: '1', two: '2', three: '3' });
    const found = done('a', { one: '1', two: 'x', three: 'y', four: '4' });
    const left = { measured: new Map(Object.entries({ one: '1', four: '4' })) };
    expect(withoutUnnamed(found, known)).toEqual({
      ...found,
      ...left,
      damage: 'results/x/one/measures/two.json',
    });
    const damaged = { ...found, damage: 'results/x/one/measures/one.json' };
    expect(withoutUnnamed(damaged, known)).toEqual({ ...damaged, ...left });
    const whole = done('a', { one: '1' });
    expect(withoutUnnamed(whole, known)).toBe(whole);
  });

  it('will be known by its result or its failure, and by its measurements', () => {
    const [main, failure, measured] = ['main', 'failure', 'measured'].map((text) => Buffer.from(text));
    const others = ['map.npy', 'run.json', 'figures/one.json', 'measures/deep/one.json'].map(
      (name) => [name, Buffer.from('other')] as const,
    );
    expect(
      digestsOf(
        new Map([...others, ['measures/shape.json', measured!], ['error.json', failure!], ['result.json', main!]]),
      ),
    ).toEqual(digests(sha256(main!), { shape: sha256(measured!) }));
    expect(digestsOf(new Map([...others, ['error.json', failure!]]))).toEqual(digests(sha256(failure!)));
    expect(digestsOf(new Map(others))).toBeUndefined();
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
