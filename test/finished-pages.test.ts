import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { HookParameters } from 'astro';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ReportHead } from '../src/data/content/report-head.ts';
import { finishedPages, type Gathered } from '../src/integrations/finished-pages.ts';

const page = (lang: string, body: string): string =>
  `<!DOCTYPE html><html lang="${lang}"><head><title>A</title></head><body>${body}</body></html>`;

const made: Readonly<Record<string, string>> = {
  '404.html': page('en', '<a href="/base/run/">a</a>'),
  '_astro/a.css': '.astro-abcdefgh{top:0}',
  'run/index.html': page(
    'en',
    '<main data-pagefind-body><h1>Run</h1><a class="astro-abcdefgh" href="/base/">a</a></main>',
  ),
  'zh-cn/lists.json': '["图片"]',
  'zh-cn/run/index.html': page(
    'zh-CN',
    '<main><h1>图片</h1><img src="/base/results/a/map.png"><a href="/base/zh-cn/">a</a></main>',
  ),
};

describe('the pages of a site', () => {
  let root: string;

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'vitrine-pages-'));
  });
  afterEach(() => rm(root, { recursive: true }));

  const read = (file: string): Promise<string> => readFile(join(root, file), 'utf8');

  /** Finishes these files as a build would. */
  async function finish(files: Readonly<Record<string, string>>, site?: string): Promise<Gathered> {
    for (const [file, text] of Object.entries(files)) {
      await mkdir(dirname(join(root, file)), { recursive: true });
      await writeFile(join(root, file), text);
    }
    const gathered: Gathered = { addresses: [], cards: new Map(), searched: new Map() };
    const head = { languages: ['en', 'zh-cn'], texts: [] } as unknown as ReportHead;
    const { hooks } = finishedPages(head, gathered);
    const config = { base: '/base', site };
    await hooks['astro:config:done']?.({ config } as HookParameters<'astro:config:done'>);
    const dir = pathToFileURL(root + sep);
    const logger = { info: () => undefined };
    await hooks['astro:build:done']?.({ dir, logger } as unknown as HookParameters<'astro:build:done'>);
    return gathered;
  }

  it('are finished in every language, converted ones too, each from what Astro made', async () => {
    await finish(made);
    const run = await read('run/index.html');
    expect(run).toMatch(
      /^<!DOCTYPE html><html lang="en"><head><meta http-equiv="Content-Security-Policy" [^>]*><title>A/,
    );
    expect(run).toContain('<main data-pagefind-body><h1>Run</h1><a class="_0" href="../">a</a></main>');
    expect(await read('zh-cn/run/index.html')).toContain(
      '<h1>图片</h1><img src="../../results/a/map.png"><a href="../" data-page="zh-cn">',
    );
    const converted = await read('zh-tw/run/index.html');
    expect(converted).toContain('<html lang="zh-TW">');
    expect(converted).toContain('<h1>圖片</h1><p class="converted"');
    expect(converted).toContain('<img src="../../results/a/map.png"><a href="../" data-page="zh-tw">');
    expect(await read('zh-tw/lists.json')).toBe('["圖片"]');
  });

  it('share the short names of classes with the styles', async () => {
    await finish(made);
    expect(await read('_astro/a.css')).toBe('._0{top:0}');
  });

  it('keep the links of the page that stands for missing ones', async () => {
    await finish(made);
    expect(await read('404.html')).toContain('<a href="/base/run/">');
  });

  it('hand on what is searched as it was before', async () => {
    const { searched, cards, addresses } = await finish(made);
    expect([...searched.keys()]).toEqual(['run/index.html']);
    expect(searched.get('run/index.html')).toContain('class="astro-abcdefgh" href="/base/"');
    expect([cards.size, addresses]).toEqual([0, []]);
  });

  it('hand on what cards show, and the addresses of converted pages, where the site knows its own', async () => {
    const { cards, addresses } = await finish(made, 'https://example.org');
    expect(addresses).toEqual(['https://example.org/base/zh-tw/run/']);
    expect([...cards]).toEqual([
      ['run/', { title: 'Run', site: '', picture: null }],
      ['zh-cn/run/', { title: '图片', site: '', picture: '/base/results/a/map.png' }],
    ]);
  });

  it('stop the build where one holds what is not the site’s, by its name', async () => {
    const hostile = { ...made, 'run/index.html': page('en', '<img src=x onerror=hit=1>') };
    await expect(finish(hostile)).rejects.toThrow(/^run\/index\.html: a page holds the attribute `onerror`/);
  });
});
