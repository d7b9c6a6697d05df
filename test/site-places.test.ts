import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildingName, SITE_MARK, siteMark } from '../schema/site-folder.ts';
import { certainFiles } from '../src/integrations/certain-files.ts';
import { requirePlaces } from '../src/integrations/site-swap.ts';
import { contentOf } from './site-outcomes.ts';

let site: string;
beforeEach(async () => {
  site = await mkdtemp(join(tmpdir(), 'vitrine-places-'));
  await put({ 'index.html': 'ours', 'run/index.html': 'ours' });
  const digest = createHash('sha256').update('ours').digest('hex');
  const files = ['index.html', 'run/index.html'].map((path) => [path, digest] as const);
  await writeFile(join(site, SITE_MARK), siteMark(files));
});
afterEach(() => rm(site, { recursive: true }));

async function put(files: Record<string, string>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(site, path)), { recursive: true });
    await writeFile(join(site, path), text);
  }
}
const look = (): void => {
  requirePlaces(site, ['index.html', 'run/index.html', 'gallery/index.html', 'results/a/map.png'], ['_astro']);
};

describe('the places of a site that is going to be built', () => {
  it('are free in a folder that is absent, empty or of the last site', async () => {
    expect(look).not.toThrow();
    const absent = join(site, 'absent');
    requirePlaces(absent, ['index.html']);
    await mkdir(absent);
    requirePlaces(absent, ['index.html']);
  });

  it('are free beside whatever others keep there, a repository and sites that are being built', async () => {
    await put({
      CNAME: 'a.org',
      'gallery/mine.txt': 'mine',
      'old/index.html': 'mine',
      '_astro/mine.js': 'mine',
      '.git/HEAD': 'h',
      [`${buildingName(process.pid, '0123456789ab')}/index.html`]: 'half',
    });
    await mkdir(join(site, 'results'));
    expect(look).not.toThrow();
  });

  it.each([
    ['a page of the last site that was changed since', 'index.html', () => put({ 'index.html': 'mine' })],
    ['a page of theirs', 'gallery/index.html', () => put({ 'gallery/index.html': 'mine' })],
    ['a file where a folder of pages is to be', 'gallery', () => put({ gallery: 'mine' })],
    ['a file where the folder of scripts is to be', '_astro', () => put({ _astro: 'mine' })],
    ['a folder where a page is to be', 'gallery/index.html/a', () => put({ 'gallery/index.html/a': 'mine' })],
    ['an empty one', 'gallery/index.html', () => mkdir(join(site, 'gallery/index.html'), { recursive: true })],
    ['a link where a folder is to be', 'results', () => symlink('/tmp', join(site, 'results'))],
  ])('are taken by %s, which the refusal names', async (_, path, spoil) => {
    await spoil();
    expect(look).toThrow(`${join(site, ...path.split('/'))}\`, but received something that Vitrine did not write`);
  });
});

describe('the files that a site is certain to have', () => {
  it('are its pages in every language, and what they link to, each once', () => {
    const content = contentOf([
      { method: 'saliency', input: 'first', variant: 'paper', figures: { map: 'heat' } },
      { method: 'saliency', input: 'second', variant: 'paper', isPlanned: true },
    ]);
    const files = certainFiles(content, ['results/a/map.png', 'results/a/map.png']);
    expect(files).toEqual(
      expect.arrayContaining([
        '404.html',
        'index.html',
        'zh-cn/index.html',
        'zh-tw/gallery/index.html',
        'methods/saliency/index.html',
        'zh-cn/pictures/second/index.html',
        'results/a/map.png',
      ]),
    );
    expect(new Set(files).size).toBe(files.length);
  });
});
