import { execFile, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { AstroUserConfig } from 'astro';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { ZipFile } from 'yazl';
import { writeArchive } from '../pipeline/publish/archive.ts';
import { writeWhole } from '../pipeline/publish/whole-file.ts';
import { PDF_MARK, requireWritable } from '../pipeline/publish/written-file.ts';
import { buildingName, readSiteMark, SITE_MARK, siteFolderFault, siteMark } from '../schema/site-folder.ts';
import { removeAbandoned, swapSite } from '../src/integrations/site-swap.ts';
import { wholeSite } from '../src/integrations/whole-site.ts';
import { makeProject, readTree, vitrine } from './tiny-project.ts';

let folder = '';
beforeAll(async () => {
  folder = await makeProject();
  await vitrine(folder, 'run');
  await mkdir(join(folder, 'theirs/photos'), { recursive: true });
  for (const name of ['theirs/photos/cat.png', 'theirs/report.zip', 'theirs/report.pdf', 'theirs/report-en.pdf'])
    await writeFile(join(folder, name), 'mine');
  await symlink(join(folder, 'theirs'), join(folder, 'linked'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('a place that a report must not be written to', () => {
  const places: [string, string[], RegExp][] = [
    ['the project', ['--out', '.'], /holds the configuration/],
    ['nothing', ['--out', ''], /an empty path/],
    ['the root', ['--out', '/'], /the root/],
    ['Vitrine', ['--out', join(import.meta.dirname, '..')], /Vitrine itself/],
    ['a folder of Vitrine’s', ['--out', join(import.meta.dirname, '../src')], /did not build/],
    ['the content', ['--out', 'content'], /holds the content/],
    ['a place in it', ['--out', 'content/results/site'], /holds the content, or lies in it/],
    ['the pictures', ['--out', 'pictures'], /inputs/],
    ['somebody’s folder', ['--out', 'theirs'], /files that Vitrine did not build/],
    ['a link to it', ['--out', 'linked'], /files that Vitrine did not build/],
    [
      'somebody’s folder, for the portable site',
      ['--portable', 'theirs'],
      /files that Vitrine did not build.*`--portable`/,
    ],
    ['the pictures, for the portable site', ['--portable', 'pictures'], /inputs/],
    ['the site, for the portable site', ['--portable', 'dist'], /that of the site/],
    ['a place in the site', ['--portable', 'dist/portable'], /that of the site/],
    ['somebody’s archive, beside the portable site', ['--portable', 'theirs/report'], /did not write\. .*--overwrite/],
    [
      'the archive of the portable site',
      ['--portable', 'a', '--archive', 'a.zip'],
      /another file than that of the portable/,
    ],
    ['somebody’s archive', ['--archive', 'theirs/report.zip'], /did not write\. .*--overwrite/],
    ['an archive among results', ['--archive', 'content/results/report.zip'], /among the results/],
    ['the same, allowed', ['--archive', 'content/inputs/report.zip', '--overwrite'], /among the results/],
  ];
  it.each(places)('(%s) is refused in one line before anything is computed', async (_, words, says) => {
    const before = await readTree(folder);
    const { exitCode, stderr } = await vitrine(folder, 'report', '--force', ...words);
    expect(stderr).toMatch(says);
    expect(exitCode).toBe(2);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(await readTree(folder)).toEqual(before);
  });

  it('is refused by the plain build as well', async () => {
    const env = {
      ...process.env,
      CONTENT_DIR: join(folder, 'content'),
      VITRINE_OUT: join(folder, 'theirs'),
      ASTRO_TELEMETRY_DISABLED: '1',
      NO_COLOR: '1',
    };
    const before = await readTree(folder);
    const running = promisify(execFile)(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], { env });
    const { code, stdout, stderr } = (await running.catch((error: unknown) => error)) as Record<string, unknown>;
    expect(code).toBe(2);
    expect(`${String(stdout)}${String(stderr)}`).toContain(
      'but received a folder with files that Vitrine did not build.',
    );
    expect(await readTree(folder)).toEqual(before);
  });
});

describe('a folder for a site', () => {
  const fault = (files: Record<string, string>): ReturnType<typeof siteFolderFault> =>
    siteFolderFault({
      list: () => Promise.resolve(Object.keys(files)),
      readMark: () => Promise.resolve(files[SITE_MARK] === undefined ? undefined : Buffer.from(files[SITE_MARK])),
    });

  it('is absent, empty, or of a site whose mark names its files', async () => {
    for (const files of [
      {},
      { '.git': '' },
      { [buildingName(1, '0123456789ab')]: '' },
      { [SITE_MARK]: siteMark([]), a: '' },
    ])
      expect(await fault(files), Object.keys(files).join()).toBeNull();
  });

  it('is no site whose files nobody noted, nor anything else', async () => {
    const older = { 'index.html': '', _astro: '', 'favicon.svg': '' };
    const oldMark = 'Vitrine built this site and empties this folder, but for .git, before it builds the next one.\n';
    for (const files of [
      older,
      { ...older, [SITE_MARK]: oldMark },
      { [SITE_MARK]: oldMark, CNAME: '' },
      { [SITE_MARK]: '' },
    ])
      expect(await fault(files)).toMatchObject({ isOlderSite: true });
    for (const name of ['index.html', 'favicon.svg', 'a', '.hidden', '.vitrine-new-x'])
      expect(await fault({ [name]: '' })).toMatchObject({ isOlderSite: false });
  });

  it('with a site of the older kind is refused in one line, and nothing of it goes', async () => {
    await mkdir(join(folder, 'older'));
    await writeFile(join(folder, 'older', SITE_MARK), 'Vitrine built this site.\n');
    await writeFile(join(folder, 'older/index.html'), 'theirs');
    const before = await readTree(folder);
    const { exitCode, stderr } = await vitrine(folder, 'report', '--out', 'older');
    expect(exitCode).toBe(2);
    expect(stderr).toBe(
      'Expected an empty folder, or one with a site of Vitrine’s for `older`, but received a site of an older Vitrine, ' +
        'which did not note its files. Remove that folder if nothing in it is yours, or name another with `--out`.\n',
    );
    expect(await readTree(folder)).toEqual(before);
  });
});

describe('the mark of a site', () => {
  const digest = 'a'.repeat(64);

  it('is the same for the same files, and says what was put in', () => {
    const files = [
      ['b/c d', digest],
      ['a', digest],
      ['a', 'b'.repeat(64)],
      ['a', digest],
    ] as const;
    expect(siteMark(files)).toBe(siteMark(files.toReversed()));
    expect(readSiteMark(Buffer.from(siteMark(files)))).toEqual(
      new Map([
        ['a', new Set([digest, 'b'.repeat(64)])],
        ['b/c d', new Set([digest])],
      ]),
    );
  });

  it.each(['../a', 'a/../../b', '/etc/passwd', 'a//b', '.git/config', 'C:/a', 'a\\b', './a'])(
    'is none where it names %s',
    (path) =>
      expect(
        readSiteMark(
          Buffer.from(
            siteMark([
              ['a', digest],
              [path, digest],
            ]),
          ),
        ),
      ).toBeUndefined(),
  );

  it('is none where a line of it is cut', () => {
    const whole = siteMark([['a', digest]]);
    for (const cut of [whole.slice(0, -1), whole.slice(0, -3), whole.slice(5), '', `${whole}x\n`])
      expect(readSiteMark(Buffer.from(cut))).toBeUndefined();
  });
});

describe('a site that takes the place of the last one', () => {
  let site = '';
  beforeEach(async () => {
    site = join(await mkdtemp(join(tmpdir(), 'vitrine-swap-')), 'site');
    await swap({ 'index.html': 'one', 'old/page/index.html': 'old', '_astro/a.css': 'p{}' });
  });
  afterEach(() => rm(dirname(site), { recursive: true }));

  const put = async (files: Record<string, string>, into = site): Promise<void> => {
    for (const [name, text] of Object.entries(files)) {
      await mkdir(dirname(join(into, name)), { recursive: true });
      await writeFile(join(into, name), text);
    }
  };
  const swap = async (files: Record<string, string>): Promise<readonly string[]> => {
    const built = join(site, buildingName(process.pid, '0123456789ab'));
    await mkdir(built, { recursive: true });
    await put(files, built);
    try {
      return swapSite(built, site);
    } finally {
      await rm(built, { recursive: true });
    }
  };
  const texts = async (): Promise<Record<string, string>> => {
    const tree = await readTree(site, SITE_MARK);
    return Object.fromEntries(
      Object.entries(tree).map(([name, data]) => [name, Buffer.from(data, 'base64').toString()]),
    );
  };
  const next = { 'index.html': 'two', 'new/index.html': 'new' };

  it('leaves nothing of it, and the same mark as in an empty folder', async () => {
    expect(await swap(next)).toEqual([]);
    expect(await texts()).toEqual(next);
    expect((await readdir(site)).sort()).toEqual([SITE_MARK, 'index.html', 'new']);
    const mark = await readFile(join(site, SITE_MARK));
    await rm(site, { recursive: true });
    await swap(next);
    expect(await readFile(join(site, SITE_MARK))).toEqual(mark);
  });

  it('keeps what others put there and names it', async () => {
    const theirs = {
      CNAME: 'a.org',
      'my.html': 'mine',
      'old/page/note.txt': 'n',
      'photos/a.jpg': 'p',
      '.git/HEAD': 'h',
    };
    await put(theirs);
    await mkdir(join(site, 'empty'));
    await symlink('/nowhere', join(site, 'link'));
    expect(await swap(next)).toEqual(['CNAME', 'empty', 'link', 'my.html', 'old/page/note.txt', 'photos/a.jpg']);
    expect(await texts()).toEqual({ ...next, ...theirs });
    expect(await readdir(site)).toEqual(expect.arrayContaining(['empty', 'link']));
  });

  it('keeps what others put there together with a copy of a site', async () => {
    const web = join(dirname(site), 'web');
    await put({ 'my.html': 'mine', 'photos/a.jpg': 'p' }, web);
    await cp(site, web, { recursive: true });
    site = web;
    expect(await swap(next)).toEqual(['my.html', 'photos/a.jpg']);
    expect(await texts()).toEqual({ ...next, 'my.html': 'mine', 'photos/a.jpg': 'p' });
  });

  it('keeps a file of the last one that was changed', async () => {
    await put({ 'old/page/index.html': 'changed' });
    expect(await swap(next)).toEqual(['old/page/index.html']);
    expect(await texts()).toEqual({ ...next, 'old/page/index.html': 'changed' });
  });

  it('takes what its mark names through no link', async () => {
    const away = join(dirname(site), 'away');
    await rename(join(site, 'old'), away);
    await symlink(away, join(site, 'old'));
    expect(await swap(next)).toEqual(['old']);
    expect(await readFile(join(away, 'page/index.html'), 'utf8')).toBe('old');
  });

  it.each([
    ['a file of the site’s that was changed', 'index.html', () => put({ 'index.html': 'mine' })],
    ['a file', 'new/index.html', () => put({ 'new/index.html': 'mine' })],
    ['a file where a folder is to be', 'new', () => put({ new: 'mine' })],
    ['a folder where a file is to be', 'about.html/mine', () => put({ 'about.html/mine': 'mine' })],
    ['an empty one', 'about.html', () => mkdir(join(site, 'about.html'))],
    ['a link where a folder is to be', 'new', () => symlink('/tmp', join(site, 'new'))],
    ['a link where a file is to be', 'about.html', () => symlink('/nowhere', join(site, 'about.html'))],
  ])('is refused by name, and nothing changed, where it would overwrite %s', async (_, name, spoil) => {
    await spoil();
    const before = await readTree(site);
    await expect(swap({ ...next, 'about.html': 'about' })).rejects.toThrow(`/${name}\`, but received something that`);
    expect(await readTree(site)).toEqual(before);
  });

  it('may have a file where the last one had a folder, the reverse, and a file that lies there already', async () => {
    await put({ 'same.txt': 'same' });
    const files = { old: 'a file', 'index.html/a': 'a', 'same.txt': 'same', 'empty/a': 'a' };
    await mkdir(join(site, 'empty'));
    expect(await swap(files)).toEqual(['empty']);
    expect(await texts()).toEqual(files);
  });

  it('finds its way after an exchange that was cut off: the mark names the files of both', async () => {
    const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
    await put({ 'index.html': 'two' });
    const both = [
      ['index.html', digest('one')],
      ['index.html', digest('two')],
      ['old/page/index.html', digest('old')],
    ] as const;
    await writeFile(join(site, SITE_MARK), siteMark(both));
    expect(await swap({ 'index.html': 'three' })).toEqual(['_astro/a.css']);
    expect(await texts()).toEqual({ 'index.html': 'three', '_astro/a.css': 'p{}' });
  });

  it('is built beside what a killed build left, which goes; what one at work has stays, and so does anything else', async () => {
    const ended = spawnSync(process.execPath, ['-e', '']).pid;
    const [dead, alive] = [buildingName(ended, 'a'.repeat(12)), buildingName(process.pid, 'b'.repeat(12))];
    await put({ [`${dead}/index.html`]: '', [`${alive}/index.html`]: '', '.vitrine-new-mine/a': '' });
    removeAbandoned(site);
    const names = await readdir(site);
    expect(names).not.toContain(dead);
    expect(names).toEqual(expect.arrayContaining([alive, '.vitrine-new-mine']));
  });

  it('is built beside what another user’s build has at work, whose process this one may not signal', async () => {
    const [foreign, ended] = [buildingName(4242, 'c'.repeat(12)), buildingName(4243, 'd'.repeat(12))];
    await put({ [`${foreign}/index.html`]: '', [`${ended}/index.html`]: '' });
    const kill = vi.spyOn(process, 'kill').mockImplementation((pid) => {
      throw Object.assign(new Error('kill'), { code: pid === 4242 ? 'EPERM' : 'ESRCH' });
    });
    try {
      removeAbandoned(site);
    } finally {
      kill.mockRestore();
    }
    const names = await readdir(site);
    expect(names).toContain(foreign);
    expect(names).not.toContain(ended);
  });

  it('is made by a build that shares no folder with a build beside it', () => {
    const [one, other] = [workFolders(site), workFolders(site)];
    for (const folder of one) {
      expect(dirname(folder)).toMatch(/\/\.astro\/\.vitrine-new-\d+-[0-9a-f]{12}$/);
      expect(other).not.toContain(folder);
    }
  });

  it('alone is archived', async () => {
    await swap({ 'index.html': '<html lang="en"></html>', 'zh-cn/index.html': '<html lang="zh-CN"></html>' });
    const [archive, again] = [join(dirname(site), 'a.zip'), join(dirname(site), 'b.zip')];
    await writeArchive(site, archive);
    await put({ CNAME: 'a.org', '.git/HEAD': 'h', 'photos/index.html': '<html lang="fr"></html>' });
    await writeArchive(site, again);
    expect(await readFile(again)).toEqual(await readFile(archive));
  });
});

/** Folders that a build works in: of the site as it grows, of Astro's cache, and of Vite's. */
function workFolders(site: string): readonly string[] {
  const changes: AstroUserConfig[] = [];
  const setUp = wholeSite([]).hooks['astro:config:setup'] as (options: object) => void;
  const root = new URL('..', import.meta.url);
  const config = { outDir: pathToFileURL(site), publicDir: new URL('public/', root), root };
  setUp({ command: 'build', config, updateConfig: (change: AstroUserConfig) => changes.push(change) });
  const { outDir, cacheDir, vite } = changes[0] as unknown as {
    outDir: URL;
    cacheDir: URL;
    vite: { cacheDir: string };
  };
  return [outDir.pathname, cacheDir.pathname, vite.cacheDir].map((path) => path.replace(/\/$/, ''));
}

/** Another's archive, which begins as ours do. */
async function theirZip(): Promise<Buffer> {
  const zip = new ZipFile();
  zip.addBuffer(Buffer.from('My notes on Vitrine\n'), 'README.txt');
  zip.end();
  return buffer(zip.outputStream);
}

describe('an archive or a PDF', () => {
  const rules = { content: '/nowhere', sources: [], overwrite: false };

  it('of ours is overwritten; another only where the user allows it', async () => {
    const site = join(folder, 'site');
    await mkdir(site);
    await writeFile(join(site, 'index.html'), '<html lang="en"></html>');
    await writeFile(join(site, SITE_MARK), 'older');
    const archive = join(folder, 'own.zip');
    await writeArchive(site, archive);
    expect((await readFile(archive)).includes(SITE_MARK)).toBe(false);
    const pdf = join(folder, 'own.pdf');
    await writeFile(pdf, `%PDF-1.4\n%%EOF${PDF_MARK}`);
    for (const file of [archive, pdf, join(folder, 'none.zip')]) await requireWritable(file, rules);

    const bytes = await readFile(archive);
    const others: [string, Uint8Array | string][] = [
      ['text.zip', 'PK'],
      ['empty.zip', ''],
      ['cut.zip', bytes.subarray(0, 35)],
      ['named.zip', bytes.map((byte, index) => (index === 30 ? byte ^ 1 : byte))],
      ['changed.zip', bytes.map((byte, index) => (index === 60 ? byte ^ 1 : byte))],
      ['longer.zip', Buffer.concat([bytes, Buffer.from(' ')])],
      ['before.zip', Buffer.concat([Buffer.from('x'), bytes])],
      ['comment.zip', bytes.subarray(-150)],
      ['theirs.zip', await theirZip()],
      ['empty.pdf', ''],
      ['printed.pdf', '%PDF-1.4\n%%EOF\n'],
    ];
    for (const [name, text] of others) {
      const file = join(folder, name);
      await writeFile(file, text);
      await expect(requireWritable(file, rules), name).rejects.toThrow(
        /a file that Vitrine did not write\. .* `--overwrite`/,
      );
      await requireWritable(file, { ...rules, overwrite: true });
    }
    await symlink(archive, join(folder, 'link.zip'));
    await expect(requireWritable(join(folder, 'link.zip'), rules)).rejects.toThrow(/a link/);
    await expect(requireWritable(site, { ...rules, overwrite: true })).rejects.toThrow(/a folder/);
    await expect(requireWritable(pdf, { ...rules, sources: [pdf], overwrite: true })).rejects.toThrow(/an input/);
  });

  it('is written beside somebody’s file of the name that a half-written one has', async () => {
    const top = await mkdtemp(join(tmpdir(), 'vitrine-part-'));
    await writeFile(join(top, 'r.zip.part'), 'mine');
    await symlink('/nowhere', join(top, 'r.zip.part-2'));
    await writeWhole(join(top, 'r.zip'), (part) => writeFile(part, 'whole', { flag: 'wx' }));
    expect((await readdir(top)).toSorted()).toEqual(['r.zip', 'r.zip.part', 'r.zip.part-2']);
    expect(await readFile(join(top, 'r.zip.part'), 'utf8')).toBe('mine');
  });
});
