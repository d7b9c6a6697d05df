import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writePortable } from '../pipeline/publish/portable-site.ts';
import { openSharedSite } from './shared-sites.ts';
import { chromiumPath, openSite, type BuiltSite } from './site-browser.ts';

/** Where the site of the embedded report lies. Its every page, and those about texts, take minutes: on request. */
const demo = process.env['VITRINE_EVERY_PAGE'];

const sites: readonly (readonly [about: string, open: () => Promise<BuiltSite>])[] = [
  ['pictures', () => openSharedSite('pictures')],
  ...(demo === undefined
    ? []
    : ([
        ['texts', () => openSharedSite('texts')],
        ['the embedded report', () => openSite(demo)],
      ] as const)),
];

/** What scripts do on demand, by what they do it to. Each is done on the first page that has some. */
const uses: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'figure[data-map] button': async (page) => {
    await page.locator('figure[data-map] button').first().click();
    await page.locator('dialog.pixel-map .plot').focus();
    await expect.poll(() => page.locator('dialog.pixel-map output').textContent()).toMatch(/^Row 0, column 0: /);
    await page.keyboard.press('Escape');
  },
  'compare-maps': async (page) => {
    const options = page.locator('[data-side=b] [name=map] option');
    await expect.poll(() => options.count()).toBeGreaterThan(0);
    const [last = ''] = await options.evaluateAll((all) =>
      all.slice(-1).map((each) => (each as HTMLOptionElement).value),
    );
    await page.locator('[data-side=b] [name=map]').selectOption(last);
    await expect.poll(() => page.locator('.correlation').textContent()).not.toBe('');
    await page.locator('compare-maps .both .plot').focus();
    await expect.poll(() => page.locator('compare-maps .read-out').textContent()).toMatch(/^Row 0, column 0: /);
  },
  'attention-maps': async (page) => {
    await page.locator('attention-maps .map').focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => page.locator('attention-maps .read-out').textContent()).toMatch(/: [\d.]+(?:×10\S+)?$/);
    await page.locator('.matrix-values summary').click();
    expect(await page.locator('.matrix-values td').count()).toBeGreaterThan(3);
    await page.locator('.open-chart').click();
    await page.locator('.chart :is(svg, canvas)').first().waitFor();
    expect(await page.locator('.chart a[download]').count()).toBe(2);
  },
  'embedding-points': async (page) => {
    const points = page.locator('embedding-points').first();
    await points.locator('details summary').click();
    await points.locator('input[type=range]').press('ArrowLeft');
    await expect.poll(() => points.locator('td').last().textContent()).toMatch(/\d/);
  },
  'attention-weights': async (page) => {
    const cell = page.locator('attention-weights .cells input').nth(1);
    const name = await cell.getAttribute('aria-label');
    await cell.check({ force: true });
    await expect.poll(() => page.locator('attention-weights .what').first().textContent()).toBe(name);
  },
  'word-analysis': async (page) => {
    await page.locator('word-analysis .word-tiles input:not(.last)').first().check({ force: true });
    await page.locator('word-analysis .values span').first().waitFor({ state: 'attached' });
  },
};

describe.skipIf(chromiumPath === undefined).each(sites)(
  'the portable site about %s, opened from a disk',
  (about, open) => {
    let site: BuiltSite;
    let folder: string;
    let pages: readonly string[];
    beforeAll(async () => {
      site = await open();
      // A path as people have them.
      folder = join(await mkdtemp(join(tmpdir(), 'vitrine-disk-')), 'My report #1 (100%)');
      await writePortable(site.folder, folder);
      pages = site.pages.filter((page) => page !== '404.html').map((page) => `${page}index.html`);
    }, 600_000);
    afterAll(async () => {
      await site.close();
      await rm(join(folder, '..'), { recursive: true });
    });

    const at = (page: string): string => pathToFileURL(join(folder, page)).href;
    /** A page whose every fault is noted: what is not loaded, what is said on the console, what reaches out of the folder. */
    const openNoted = async (noted: string[]): Promise<Page> => {
      const context = await site.browser.newContext({ viewport: { width: 1440, height: 900 } });
      const page = await context.newPage();
      page.setDefaultTimeout(15_000);
      const note = (problem: string): number => noted.push(`${page.url()}: ${problem}`);
      page.on('console', (message) => note(message.text()));
      page.on('pageerror', (error) => note(error.message));
      page.on('requestfailed', (request) => {
        // What a page still loads when the reader leaves it is given up by the browser.
        if (request.failure()?.errorText !== 'net::ERR_ABORTED') note(`${request.url()} fails`);
      });
      page.on('request', (request) => {
        const isOwn = request.url().startsWith(at('')) || /^(?:data|blob):/.test(request.url());
        if (!isOwn) note(`${request.url()} is elsewhere`);
      });
      return page;
    };

    it('shows every page, with everything that scripts do there, and no link leads nowhere', async () => {
      const noted: string[] = [];
      const page = await openNoted(noted);
      const used = new Set<string>();
      const isFile = new Map<string, Promise<boolean>>();
      for (const path of pages) {
        await page.goto(at(path));
        expect(await page.locator('h1').count(), path).toBe(1);
        const targets = await page
          .locator('[href], [src]')
          .evaluateAll((all) => [
            ...new Set(
              all.map(
                (each) => new URL(each.getAttribute('href') ?? each.getAttribute('src') ?? '', each.baseURI).href,
              ),
            ),
          ]);
        for (const target of targets) {
          if (!target.startsWith('file:')) continue;
          const file = fileURLToPath(target.replace(/[?#].*$/, ''));
          const known =
            isFile.get(file) ??
            stat(file).then(
              (entry) => entry.isFile(),
              () => false,
            );
          isFile.set(file, known);
          if (!(await known)) noted.push(`${path}: ${target} is no file`);
        }
        for (const [selector, use] of Object.entries(uses)) {
          if (used.has(selector) || !/^(?!zh-)/.test(path) || (await page.locator(selector).count()) === 0) continue;
          used.add(selector);
          await use(page);
        }
      }
      expect(noted).toEqual([]);
      const expected = about === 'pictures' ? ['compare-maps', 'figure[data-map] button'] : ['attention-maps'];
      expect([...used]).toEqual(expect.arrayContaining(expected));
      await page.context().close();
    }, 1_800_000);

    it.runIf(about === 'pictures')(
      'is searched in each language, keeps the page in another and the theme on all pages',
      async () => {
        const noted: string[] = [];
        const page = await openNoted(noted);
        for (const [start, query, target] of [
          ['', 'gradient', 'methods/integrated-gradients/index.html'],
          ['zh-cn/', '显著图', 'zh-cn/methods/saliency/index.html'],
          ['zh-tw/', '顯著圖', 'zh-tw/methods/saliency/index.html'],
        ] as const) {
          await page.goto(at(`${start}index.html`));
          await page.keyboard.press('Control+k');
          await page.locator('dialog input').fill(query);
          const links = page.locator('dialog ol > li > a');
          await links.first().waitFor();
          const found = await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
          expect(found).toContain(at(target));
          await page.keyboard.press('ArrowDown');
          await Promise.all([page.waitForURL(found[0]!), page.keyboard.press('Enter')]);
          expect(await page.locator('h1').count()).toBe(1);
        }

        await page.goto(at('methods/saliency/index.html'));
        await page.getByRole('link', { name: '简体中文' }).first().click();
        await page.waitForURL(at('zh-cn/methods/saliency/index.html'));
        for (const theme of ['dark', 'light']) {
          await page.locator('starlight-theme-select select').first().selectOption(theme);
          await page.goto(at(theme === 'dark' ? 'gallery/index.html' : 'index.html'));
          expect(await page.locator('html').getAttribute('data-theme')).toBe(theme);
        }

        await page.goto(at('gallery/index.html'));
        await page.locator('.filters select').first().selectOption({ index: 1 });
        const [status, hash] = [await page.locator('.filters [role=status]').textContent(), new URL(page.url()).hash];
        expect(hash).not.toBe('');
        await page.goto(at('index.html'));
        await page.goto(`${at('gallery/index.html')}${hash}`);
        expect(await page.locator('.filters [role=status]').textContent()).toBe(status);
        expect(noted).toEqual([]);
        await page.context().close();
      },
      120_000,
    );

    it.runIf(about === 'pictures')('works from a server as well', async () => {
      const served = await openSite(folder);
      const noted: string[] = [];
      const page = await served.browser.newPage();
      page.on('console', (message) => noted.push(message.text()));
      page.on('pageerror', (error) => noted.push(error.message));
      page.on('response', (response) => {
        if (!response.ok()) noted.push(`${response.status()} for ${response.url()}`);
      });
      const root = `http://localhost:${served.port}/some/base/`;
      await page.goto(`${root}methods/lime/`);
      await uses['figure[data-map] button']!(page);
      await page.keyboard.press('Control+k');
      await page.locator('dialog input').fill('gradient');
      await page.locator('dialog ol > li > a').first().waitFor();
      const found = await page
        .locator('dialog ol > li > a')
        .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
      expect(found).toContain(`${root}methods/integrated-gradients/`);
      expect(noted).toEqual([]);
      await served.close();
    });

    it.runIf(about === 'pictures')('says on the page what is missing, and why a value is not shown', async () => {
      const results = join(folder, 'results');
      const files = (await readdir(results, { recursive: true })).filter((file) => file.endsWith('.npy.js'));
      expect(files.length).toBeGreaterThan(0);
      await Promise.all(files.map((file) => rm(join(results, file))));
      const page = await site.browser.newPage();
      await page.goto(at('methods/lime/index.html'));
      await page.locator('figure[data-map] button').first().click();
      await page.getByText(/The numbers could not be read: \S+\.npy\.js is missing/).waitFor();
      await page.close();
    });
  },
);
