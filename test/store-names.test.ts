import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sha256 } from '../schema/digests.ts';
import { namesIn, wordsFile, wordsIn, type FolderDigests } from '../pipeline/store/content-names.ts';
import { digestsOf, hasAll, isNamed, withoutUnnamed } from '../pipeline/store/known-results.ts';
import { type DoneInspection } from '../pipeline/store/result-folder.ts';
import { jsonFile } from '../pipeline/store/store.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vitrine-store-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

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
