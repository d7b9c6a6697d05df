import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sha256 } from '../schema/digests.ts';
import { disk, type Disk } from '../pipeline/base/disk.ts';
import { UserError } from '../pipeline/base/errors.ts';
import { isSystemFile, jsonFile, Store } from '../pipeline/store/store.ts';
import { finishedFiles, measuredFiles, tree } from './stored-task.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vitrine-store-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

type Contents = Readonly<Record<string, string | Uint8Array>>;

async function put(files: Contents): Promise<void> {
  for (const [name, bytes] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), bytes);
  }
}
const store = (): Store => new Store(folder, disk);
/** Files of a result in a folder. */
const result = async (place: string, files?: ReadonlyMap<string, Uint8Array>): Promise<Contents> =>
  Object.fromEntries([...(files ?? (await finishedFiles()))].map(([name, bytes]) => [`${place}/${name}`, bytes]));
const left = async (): Promise<readonly string[]> =>
  Object.keys(await tree(folder))
    .map((name) => relative(folder, name))
    .toSorted();

const catalogue = jsonFile({ methods: [{ id: 'mine', plugin: { en: sha256('words') } }], metrics: [] });
const report = (more: object = {}): Uint8Array =>
  jsonFile({
    content: 1,
    catalogue: sha256(catalogue),
    pictures: [{ files: { a: 'inputs/a/one.png' }, display: { file: 'inputs/display/one.webp' } }],
    tasks: [{ folder: 'results/lime/named' }],
    ...more,
  });
/** What a run has made. */
const own = async (): Promise<Contents> => ({
  'report.json': report(),
  'catalogue.json': catalogue,
  'inputs/a/one.png': 'one',
  'inputs/display/one.webp': 'one',
  'plugins/mine/en.md': 'words',
  'results/lime/named/result.json': 'damaged',
  ...(await result('results/lime/one')),
});
/** What others have put there. */
const foreign: Contents = {
  'inputs/a/mine.png': 'mine',
  'inputs/notes.txt': 'mine',
  'plugins/mine/de.md': 'mine',
  'results/album/cat/cat.png': 'mine',
  'results/lime/notes.txt': 'mine',
  'results/lime/one/notes.txt': 'mine',
  'results/notes.txt': 'mine',
};

describe('what a run has made', () => {
  const all = [
    'report.json',
    'results/lime/named',
    'results/lime/one',
    'inputs/a/one.png',
    'inputs/display/one.webp',
    'plugins/mine/en.md',
    'catalogue.json',
  ];

  it('is what the report and the catalogue name, and every folder with a result', async () => {
    await put({ ...(await own()), ...foreign });
    expect(await store().listOwn()).toEqual(all);
    expect(await store().listForeign()).toEqual([
      'results/album/cat/cat.png',
      'results/lime/notes.txt',
      'results/lime/one/notes.txt',
      'results/notes.txt',
      'inputs/a/mine.png',
      'inputs/notes.txt',
      'plugins/mine/de.md',
    ]);
  });

  it('is no report of anybody else’s, unless results of ours lie beside it', async () => {
    await put({ 'report.json': '{"mine": true}', 'catalogue.json': '{}' });
    expect(await store().listOwn()).toEqual([]);
    await store().removeAll();
    expect(await left()).toEqual(['catalogue.json', 'report.json']);
    await put(await result('results/lime/one'));
    expect(await store().listOwn()).toEqual(['report.json', 'results/lime/one']);
  });

  it('is a report without results, and is nothing in an empty folder', async () => {
    expect(await store().listOwn()).toEqual([]);
    await put(await result('results/lime/one'));
    expect(await store().listOwn()).toEqual(['results/lime/one']);
    await rm(join(folder, 'results'), { recursive: true });
    await put({ 'report.json': report() });
    expect(await store().listOwn()).toEqual(['report.json']);
  });

  it('lies aside as well where the report names its folder, whatever it holds', async () => {
    for (const prefix of ['.old-', '.old-going-'])
      await put({ [`results/lime/${prefix}named/result.json`]: 'damaged' });
    await put({ 'results/lime/.old-other/result.json': 'mine', 'report.json': report() });
    const aside = ['results/lime/.old-going-named', 'results/lime/.old-named'];
    expect(await store().listOwn()).toEqual(['report.json', ...aside]);
    expect(await store().listForeign()).toEqual(['results/lime/.old-other/result.json']);
  });

  it('goes altogether, the report first and the catalogue last, and nothing else does', async () => {
    await put({ ...(await own()), ...foreign });
    const removed: string[] = [];
    const noting: Disk = {
      ...disk,
      removeFile: (path) => {
        removed.push(relative(folder, path));
        return disk.removeFile(path);
      },
    };
    await new Store(folder, noting).removeAll();
    expect([removed[0], removed.at(-1)]).toEqual(['report.json', 'catalogue.json']);
    expect(await left()).toEqual(Object.keys(foreign).toSorted());
    expect(await store().listOwn()).toEqual([]);
  });

  it('goes with its folders where they hold nothing else', async () => {
    await put(await own());
    await store().removeAll();
    expect(await disk.list(folder)).toEqual([]);
  });

  it('of measurements goes with the folder that they lie in, and leaves what is not ours there', async () => {
    const measured = await measuredFiles({ shape: Buffer.from('shape') });
    await put(await result('results/lime/one', measured));
    await put({ ...(await result('results/lime/two', measured)), 'results/lime/two/measures/notes.json': 'mine' });
    await put({ 'results/lime/two/notes.txt': 'mine' });
    await put({ ...(await result('results/lime/three')), 'results/lime/three/measures/notes.json': 'mine' });
    expect(await store().listForeign()).toEqual([
      'results/lime/three/measures',
      'results/lime/two/notes.txt',
      'results/lime/two/measures/notes.json',
    ]);
    await store().removeAll();
    expect(await left()).toEqual([
      'results/lime/three/measures/notes.json',
      'results/lime/two/measures/notes.json',
      'results/lime/two/notes.txt',
    ]);
    expect(await disk.list(join(folder, 'results/lime'))).toEqual(['three', 'two']);
  });

  it('is never what a report of a stranger names elsewhere, or through a link', async () => {
    await put({ 'notes/a/one.png': 'mine', 'elsewhere/one.png': 'mine', 'inputs/one.png': 'mine' });
    await put({ 'inputs/a/b/one.png': 'mine', 'inputs/real/one.png': 'ours', 'xinputs/a/one.png': 'mine' });
    await symlink(join(folder, 'elsewhere'), join(folder, 'inputs/linked'));
    await symlink(join(folder, 'elsewhere/one.png'), join(folder, 'inputs/real/linked.png'));
    const names = [
      ...[
        'notes/a/one.png',
        'inputs/one.png',
        'inputs/a/b/one.png',
        'xinputs/a/one.png',
        'inputs/../elsewhere/one.png',
      ],
      ...['inputs/../one.png', 'inputs/./one.png', 'inputs/..', 'elsewhere/one.png', 'inputs/real/one.png/'],
      ...['inputs/linked/one.png', 'inputs/real/linked.png', 'inputs/gone/one.png', 'inputs/real'],
    ];
    const files = Object.fromEntries(names.map((name, index) => [`f${index}`, name]));
    await put({ 'report.json': report({ pictures: [{ files }] }) });
    const before = await left();
    expect(await store().listOwn()).toEqual(['report.json']);
    await store().removeStaleFiles(new Set());
    expect(await left()).toEqual(before);
    await put({ 'report.json': report({ pictures: [{ files: { ...files, own: 'inputs/real/one.png' } }] }) });
    await store().removeStaleFiles(new Set());
    expect(await left()).toEqual(before.filter((name) => name !== 'inputs/real/one.png'));
  });

  it('is nothing where the folder of results is a link', async () => {
    await put(await result('elsewhere/lime/one'));
    await symlink(join(folder, 'elsewhere'), join(folder, 'results'));
    const before = await left();
    expect(await store().listOwn()).toEqual([]);
    await store().removeStaleResults(new Set());
    await store().removeHalfWritten();
    await store().removeAll();
    expect(await left()).toEqual(before);
    expect(await disk.kindOf(join(folder, 'results'))).toBe('link');
  });

  it('is not the tidiness of systems', () => {
    for (const name of ['.DS_Store', '.git', 'Thumbs.db', 'desktop.ini']) expect(isSystemFile(name)).toBe(true);
    for (const name of ['a.png', 'thumbs.db.png', 'DS_Store']) expect(isSystemFile(name)).toBe(false);
  });

  it('and what systems leave beside it are nobody else’s', async () => {
    await put({ 'inputs/.DS_Store': '', 'results/lime/one/Thumbs.db': '', 'results/lime/desktop.ini': '' });
    await put(await result('results/lime/one'));
    expect(await store().listForeign()).toEqual([]);
  });

  it('is known by who wrote it, though it was damaged since', async () => {
    const writer = store();
    await writer.replaceFolder('results/lime/one', await finishedFiles());
    for (const name of ['result.json', 'run.json']) await writeFile(join(folder, 'results/lime/one', name), 'damaged');
    expect(await writer.listForeign()).toEqual(['results/lime/one/bright.npy', 'results/lime/one/bright.png']);
    expect(await store().listForeign()).toHaveLength(4);
  });
});

describe('pictures, words and results that are named no more', () => {
  it('go, but for those that stay and what is not ours', async () => {
    await put({ ...(await own()), 'inputs/a/mine.png': 'mine' });
    const before = await left();
    await store().removeStaleFiles(new Set(['inputs/display/one.webp', 'plugins/mine/en.md']));
    expect(await left()).toEqual(before.filter((name) => name !== 'inputs/a/one.png'));
    await store().removeStaleFiles(new Set());
    expect(await disk.list(join(folder, 'inputs'))).toEqual(['a']);
    expect(await disk.kindOf(join(folder, 'plugins'))).toBeUndefined();
  });

  it('are listed as they will go: all, or those of some methods, and none that lies aside', async () => {
    const places = ['results/gone/a', 'results/lime/kept', 'results/lime/old', 'results/lime/.old-kept'];
    for (const place of places) await put(await result(place));
    await put({ 'results/lime/named/result.json': 'damaged', 'results/lime/album/cat.png': 'mine' });
    await put({ 'report.json': report() });
    const kept = new Set(['results/lime/kept']);
    expect(await store().listStaleResults(kept)).toEqual(['results/gone/a', 'results/lime/named', 'results/lime/old']);
    expect(await store().listStaleResults(kept, ['lime'])).toEqual(['results/lime/named', 'results/lime/old']);
    expect(await store().listStaleResults(kept, [])).toEqual([]);
    // Empty folders are nobody's.
    for (const empty of ['results/mine', 'results/lime/empty']) await mkdir(join(folder, empty));
    await store().removeStaleResults(kept);
    expect(await disk.list(join(folder, 'results'))).toEqual(['lime', 'mine']);
    expect(await disk.list(join(folder, 'results/lime'))).toEqual(['.old-kept', 'album', 'empty', 'kept']);
  });
});

describe('the catalogue and the words of plugins', () => {
  it('are altered where they are not what was written, or gone', async () => {
    await put(await own());
    expect(await store().listAlteredWords()).toEqual([]);
    await put({ 'plugins/mine/en.md': 'other words' });
    expect(await store().listAlteredWords()).toEqual(['plugins/mine/en.md']);
    await rm(join(folder, 'plugins/mine/en.md'));
    expect(await store().listAlteredWords()).toEqual(['plugins/mine/en.md']);
    await put({ 'catalogue.json': `${Buffer.from(catalogue).toString()} ` });
    expect(await store().listAlteredWords()).toEqual(['catalogue.json', 'plugins/mine/en.md']);
    await rm(join(folder, 'catalogue.json'));
    expect(await store().listAlteredWords()).toEqual(['catalogue.json']);
    await put({ 'report.json': report({ catalogue: undefined }) });
    expect(await store().listAlteredWords()).toEqual([]);
  });

  it('have a catalogue that may be written over one of ours alone', async () => {
    const mayWrite = () => store().requireOwnCatalogue();
    await mayWrite();
    await put({ 'catalogue.json': catalogue });
    await mayWrite();
    await put({ 'catalogue.json': 'altered', 'report.json': report() });
    await mayWrite();
    await put({ 'report.json': report({ catalogue: undefined }) });
    await expect(mayWrite()).rejects.toThrow('`catalogue.json`, but received a file that it did not write');
    await rm(join(folder, 'catalogue.json'));
    await put({ 'catalogue.json/a': '', 'report.json': report() });
    await expect(mayWrite()).rejects.toThrow('`catalogue.json`, but received a folder');
  });
});

describe('a place for a result', () => {
  const place = 'results/lime/named';

  it('may be free, empty, ours, or named as ours', async () => {
    const mayWrite = () => store().requireOwnPlace(place);
    await mayWrite();
    await mkdir(join(folder, place), { recursive: true });
    await mayWrite();
    await put({ [`${place}/notes.txt`]: 'mine' });
    await expect(mayWrite()).rejects.toThrow(
      'Expected a place that Vitrine may write to for `results/lime/named`, but received a folder that it did not write. Move that elsewhere,',
    );
    await put({ [`${place}/result.json`]: 'damaged' });
    await expect(mayWrite()).rejects.toThrow(UserError);
    await put({ 'report.json': report() });
    await mayWrite();
    await rm(join(folder, 'report.json'));
    await put(await result(place));
    await mayWrite();
  });

  it('may be no file and no link', async () => {
    await put({ [place]: '', ...(await result('elsewhere')), 'report.json': report() });
    await expect(store().requireOwnPlace(place)).rejects.toThrow('received a file.');
    await store().requireNoLink(place);
    await rm(join(folder, place));
    await store().requireNoLink(place);
    await symlink(join(folder, 'elsewhere'), join(folder, place));
    await expect(store().requireOwnPlace(place)).rejects.toThrow(`for \`${place}\`, but received a link.`);
    await expect(store().requireNoLink(place)).rejects.toThrow(`for \`${place}\`, but received a link.`);
  });
});

describe('a place for a picture', () => {
  const [one, bytes] = ['inputs/a/one.png', Buffer.from('new')];
  const mayWrite = (file = one) => store().requireOwnFile(file, bytes);

  it('may be free, hold the same, or what is named as ours', async () => {
    await mayWrite();
    await put({ [one]: bytes });
    await mayWrite();
    await put({ [one]: 'old', 'plugins/mine/en.md': 'old' });
    await expect(mayWrite()).rejects.toThrow(`\`${one}\`, but received a file that it did not write`);
    await expect(mayWrite('plugins/mine/en.md')).rejects.toThrow(UserError);
    await put({ 'report.json': report(), 'catalogue.json': catalogue });
    await mayWrite();
    await mayWrite('plugins/mine/en.md');
  });

  it('may be no folder and no link, even to the same', async () => {
    await put({ 'elsewhere.png': bytes, [`${one}/a`]: '', 'report.json': report() });
    await expect(mayWrite()).rejects.toThrow(`\`${one}\`, but received a folder.`);
    await rm(join(folder, one), { recursive: true });
    await symlink(join(folder, 'elsewhere.png'), join(folder, one));
    await expect(mayWrite()).rejects.toThrow(`\`${one}\`, but received a link.`);
  });
});

describe('half a file', () => {
  const half = (name: string): string => join(dirname(name), `.new-${basename(name)}`);

  it('that a killed run left beside what is named or about to be written goes, and no other', async () => {
    const ours = ['report.json', 'catalogue.json', 'outcomes.json', 'inputs/a/one.png', 'plugins/mine/en.md'];
    const coming = ['inputs/b/two.png'];
    const others = ['inputs/a/mine.png', 'notes.json', 'results/notes.txt', '../outside.png'];
    for (const name of [...ours, ...coming, ...others]) await put({ [`content/${half(name)}`]: 'half' });
    const pictures = [{ files: { a: 'inputs/a/one.png', b: '../outside.png', c: 'inputs/../notes.json' } }];
    await put({ 'content/catalogue.json': catalogue, 'content/report.json': report({ pictures }) });
    // A folder of such a name is nobody's half file.
    await put({ 'content/inputs/b/.new-three.png/a': 'mine' });
    await new Store(join(folder, 'content'), disk).removeHalfWritten([...coming, 'inputs/b/three.png']);
    expect(await left()).toEqual(
      [
        ...[...others.map(half), 'catalogue.json', 'report.json', 'inputs/b/.new-three.png/a'].map((name) =>
          join('content', name),
        ),
      ].toSorted(),
    );
  });
});
