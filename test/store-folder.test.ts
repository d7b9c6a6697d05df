import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { dirname, join, parse } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { disk } from '../pipeline/base/disk.ts';
import { UserError } from '../pipeline/base/errors.ts';
import { guardContent, guardPlace, holds, realPath, type Surroundings } from '../pipeline/store/guarded-folder.ts';
import { jsonFile } from '../pipeline/store/store.ts';

let project = '';
beforeEach(async () => {
  project = await realpath(await mkdtemp(join(tmpdir(), 'vitrine-folder-')));
});
afterEach(() => rm(project, { recursive: true, force: true }));

const guard = (given: string, surroundings: Surroundings = {}): Promise<string> =>
  guardContent(given, project, surroundings, disk);

/** Writes files of the folder `content`, with the folders that they lie in. */
async function put(files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(project, 'content', file)), { recursive: true });
    await writeFile(join(project, 'content', file), text);
  }
}

const report = jsonFile({ content: 1, tasks: [] });
const catalogue = jsonFile({ methods: [], metrics: [] });
const failure = jsonFile({ content: 1, key: 'a'.repeat(64), message: 'no' });
const elsewhere = 'Name another folder with `--content`.';

describe('a folder for content', () => {
  it('is an absolute path below the working folder, or where an absolute one leads', async () => {
    expect(await guard('content')).toBe(join(project, 'content'));
    expect(await guard('a/../b')).toBe(join(project, 'b'));
    expect(await guard(join(project, 'deep/content'))).toBe(join(project, 'deep/content'));
  });

  it.each(['', ' ', '\t\n'])('has a name, which %j is not', async (given) => {
    await expect(guard(given)).rejects.toThrow(
      `Expected a folder of its own for the content, but received an empty path. ${elsewhere}`,
    );
  });

  it.each([
    ['the root', parse(tmpdir()).root, 'the root of the file system'],
    ['a home', homedir(), 'a folder that holds a home'],
    ['what a home lies in', dirname(homedir()), /a folder that holds a home|the root of the file system/],
    ['the tool', join(import.meta.dirname, '..'), 'the folder of Vitrine itself, or one that holds it'],
    [
      'what the tool lies in',
      join(import.meta.dirname, '../..'),
      /or one that holds it|a folder that holds a home|the root/,
    ],
  ])('is not %s', async (_, given, received) => {
    await expect(guard(given)).rejects.toThrow(received);
    await expect(guard(given)).rejects.toThrow(`for \`${given}\`, but received`);
    await expect(guard(given)).rejects.toThrow(elsewhere);
    await expect(guard(given)).rejects.toBeInstanceOf(UserError);
  });

  it('within the tool is refused for what lies there, not as the tool itself', async () => {
    await expect(guard(join(import.meta.dirname, '../pipeline'))).rejects.toThrow('files that Vitrine did not write');
  });

  it('does not hold the configuration, and may lie beside it', async () => {
    const config = join(project, 'vitrine.config.ts');
    await expect(guard('.', { config })).rejects.toThrow('a folder that holds the configuration.');
    await expect(guard('a/..', { config })).rejects.toThrow('a folder that holds the configuration.');
    expect(await guard('content', { config })).toBe(join(project, 'content'));
    expect(await guard('.')).toBe(project);
  });

  it('holds none of the configuration’s inputs, which are named as the configuration names them', async () => {
    const config = join(project, 'vitrine.config.ts');
    const sources = [join(project, 'models/a.pth'), join(project, 'data/cats/1.png')];
    await expect(guard('data', { config, sources })).rejects.toThrow(
      `a folder that holds the configuration’s inputs (${join('data', 'cats', '1.png')}). ${elsewhere}`,
    );
    await expect(guard('data/cats/1.png', { config, sources })).rejects.toThrow('the configuration’s inputs');
    await expect(guard('models', { sources })).rejects.toThrow('the configuration’s inputs');
    expect(await guard('dat', { config, sources })).toBe(join(project, 'dat'));
    expect(await guard('data/dogs', { config, sources })).toBe(join(project, 'data/dogs'));
  });

  it('is told by what it is to be, and by where else to look, where it is another’s place', async () => {
    await expect(guardPlace('a folder for the site', '', project, {}, 'Name one.')).rejects.toThrow(
      'Expected a folder for the site, but received an empty path. Name one.',
    );
    await expect(guardPlace('a folder for the site', '/', project, {}, 'Name one.')).rejects.toThrow(
      'Expected a folder for the site for `/`, but received the root of the file system. Name one.',
    );
    expect(await guardPlace('a folder for the site', 'dist', project, {}, '')).toBe(join(project, 'dist'));
  });

  it('is no file, nor a link that leads nowhere; one to a folder is followed', async () => {
    await writeFile(join(project, 'notes.txt'), 'mine');
    await expect(guard('notes.txt')).rejects.toThrow(
      `Expected a folder for \`notes.txt\`, but received a file. ${elsewhere}`,
    );
    await symlink(join(project, 'nowhere'), join(project, 'dead'));
    await expect(guard('dead')).rejects.toThrow(
      `Expected a folder for \`dead\`, but received a link that leads nowhere. ${elsewhere}`,
    );
    await mkdir(join(project, 'there'));
    await symlink(join(project, 'there'), join(project, 'link'));
    expect(await guard('link')).toBe(join(project, 'link'));
    await writeFile(join(project, 'there/notes.txt'), 'mine');
    await expect(guard('link')).rejects.toThrow('`notes.txt`');
  });

  it.each(['results', 'inputs', 'plugins', 'report.json', 'catalogue.json', 'results/saliency', 'inputs/cat'])(
    'has no link in place of its %s',
    async (name) => {
      await put({ 'report.json': report, 'results/a/x': '', 'inputs/b/x': '' });
      await mkdir(join(project, 'theirs'));
      const place = join(project, 'content', name);
      await rm(place, { recursive: true, force: true });
      await symlink(join(project, 'theirs'), place);
      await expect(guard('content')).rejects.toThrow(
        `Expected a folder or file of its own for \`${place}\`, but received a link. ` +
          'Vitrine writes through none: link the whole content folder instead.',
      );
    },
  );

  it.skipIf(process.platform === 'win32')('has no pipe where a run would write', async () => {
    await put({ 'report.json': report });
    execFileSync('mkfifo', [join(project, 'content/results')]);
    await expect(guard('content')).rejects.toThrow(
      `but received something that is neither a file nor a folder. Move it elsewhere, or name another folder`,
    );
  });
});

describe('a folder with a report', () => {
  it('is ours, with whatever else lies in it', async () => {
    await put({ 'report.json': report, 'notes.txt': 'mine', 'results/a/b/notes.txt': 'mine' });
    expect(await guard('content')).toBe(join(project, 'content'));
  });
});

describe('a folder without a report', () => {
  it('may hold prose, and what systems put everywhere', async () => {
    const prose = ['README.md', 'outcomes.json', 'answers/en/a.md', 'docs/a.md', 'methods/a.md', 'pages/a.md'];
    const system = ['.gitignore', '.DS_Store', 'Thumbs.db', 'desktop.ini', 'inputs/.gitkeep', 'results/Thumbs.db'];
    await put(Object.fromEntries([...prose, ...system].map((file) => [file, 'x'])));
    await put({ 'plugins/.gitkeep': '' });
    expect(await guard('content')).toBe(join(project, 'content'));
  });

  it.each(['notes.txt', 'readme.md', 'results/notes.txt', 'results/2024/data.csv', 'inputs/cat.png', 'plugins/a.md'])(
    'holds nothing of anybody else’s, such as %s',
    async (file) => {
      await put({ [file]: 'mine' });
      await expect(guard('content')).rejects.toThrow(
        `Expected an empty folder, or one with a report for \`content\`, but received one with files that Vitrine did not write (\`${file}\`). ${elsewhere}`,
      );
    },
  );

  it('has a damaged report of ours where results of ours lie beside it', async () => {
    await put({ 'report.json': '{"cut' });
    await expect(guard('content')).rejects.toThrow('(`report.json`)');
    await put({ 'results/saliency/one/error.json': failure });
    expect(await guard('content')).toBe(join(project, 'content'));
  });

  it('has a damaged catalogue of ours where results of ours lie beside it, and a whole one without', async () => {
    await put({ 'catalogue.json': catalogue });
    expect(await guard('content')).toBe(join(project, 'content'));
    await put({ 'report.json': '{"cut' }); // a catalogue is no result
    await expect(guard('content')).rejects.toThrow('(`report.json`)');
    await rm(join(project, 'content/report.json'));
    await put({ 'catalogue.json': '{"cut' });
    await expect(guard('content')).rejects.toThrow('(`catalogue.json`)');
    await put({ 'results/saliency/one/error.json': failure });
    expect(await guard('content')).toBe(join(project, 'content'));
  });

  it('whose results are ours may hold pictures that no report names, but nothing of anybody else’s', async () => {
    await put({ 'results/saliency/one/error.json': failure, 'inputs/cat/picture.png': 'ours' });
    expect(await guard('content')).toBe(join(project, 'content'));
    await put({ 'results/mine/data.csv': 'mine' });
    await expect(guard('content')).rejects.toThrow('(`results/mine/data.csv`)');
    await rm(join(project, 'content/results/mine'), { recursive: true });
    await put({ 'notes.txt': 'mine' });
    await expect(guard('content')).rejects.toThrow('(`notes.txt`)');
  });
});

describe('a path whose links are followed', () => {
  it('goes on below what does not exist', async () => {
    await mkdir(join(project, 'there'));
    await symlink(join(project, 'there'), join(project, 'link'));
    expect(await realPath(join(project, 'link/a/b'))).toBe(join(project, 'there/a/b'));
    expect(await realPath(join(project, 'there'))).toBe(join(project, 'there'));
  });

  it('is held by itself and by what it lies in, not by what only begins like it', async () => {
    await mkdir(join(project, 'there/below'), { recursive: true });
    await symlink(join(project, 'there/below'), join(project, 'link'));
    expect(await holds(join(project, 'there'), join(project, 'there'))).toBe(true);
    expect(await holds(join(project, 'there'), join(project, 'link'))).toBe(true);
    expect(await holds(join(project, 'the'), join(project, 'there'))).toBe(false);
    expect(await holds(join(project, 'there/below'), join(project, 'there'))).toBe(false);
    expect(await holds(parse(project).root, project)).toBe(true);
  });
});
