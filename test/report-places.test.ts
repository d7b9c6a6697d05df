import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeArchive } from '../pipeline/publish/archive.ts';
import { writeWhole } from '../pipeline/publish/whole-file.ts';
import { PDF_MARK, requireWritable } from '../pipeline/publish/written-file.ts';
import { SITE_MARK, siteFolderFault } from '../schema/site-folder.ts';
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
  const icon = Buffer.from('<svg/>');
  const fault = (names: readonly string[], theirs: Uint8Array = icon): Promise<string | null> =>
    siteFolderFault(
      {
        list: () => Promise.resolve(names),
        read: (name) => Promise.resolve(name === 'favicon.svg' ? theirs : undefined),
      },
      icon,
    );

  it('is absent, empty, marked, or a site of before there were marks', async () => {
    for (const names of [
      [],
      ['.git'],
      [SITE_MARK],
      [SITE_MARK, 'index.html'],
      ['index.html', '_astro', 'favicon.svg'],
    ]) {
      expect(await fault(names), names.join()).toBeNull();
    }
  });

  it('is no other site, and no other folder', async () => {
    expect(await fault(['index.html', '_astro', 'favicon.svg'], Buffer.from('<svg>theirs</svg>'))).not.toBeNull();
    for (const names of [['index.html'], ['favicon.svg'], ['a'], ['.hidden']])
      expect(await fault(names)).not.toBeNull();
  });
});

describe('an archive or a PDF', () => {
  const rules = { content: '/nowhere', sources: [], overwrite: false };

  it('of ours is overwritten; another only where the user allows it', async () => {
    const site = join(folder, 'site');
    await mkdir(site);
    await writeFile(join(site, 'index.html'), '<html lang="en"></html>');
    await writeFile(join(site, SITE_MARK), '');
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
