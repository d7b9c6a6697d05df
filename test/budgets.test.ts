import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveSite } from '../bench/serve-site.ts';
import { buildSite, chromiumPath } from './site-browser.ts';

const KB = 1000;
const PAGE_BYTES = 300 * KB;
const GALLERY_BYTES = 1200 * KB;
const SCRIPT_BYTES = 40 * KB;
const SITE_BYTES = 60 * KB * KB;
/** A4 between the margins of the print style, in CSS pixels. */
const PAPER_WIDTH = 673;
const PAGES_AT_ONCE = 4;

const isGallery = (address: string): boolean => /(^|\/)gallery\/$/.test(address);

/** Where the site of the committed report lies already; it is built here otherwise. */
const builtSite = process.env['VITRINE_DEMO_SITE'];

describe('the site of the embedded report', () => {
  let folder: string;
  let files: { name: string; sizeBytes: number }[];

  beforeAll(async () => {
    folder = builtSite ?? (await mkdtemp(join(tmpdir(), 'vitrine-budgets-')));
    if (builtSite === undefined) {
      // A site that knows its address has a card a page more.
      await buildSite({ VITRINE_OUT: folder, VITRINE_SITE: 'https://example.org' });
    }
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    expect(entries.filter((entry) => !entry.isFile() && !entry.isDirectory())).toEqual([]); // Pages takes no links
    files = await Promise.all(
      entries
        .filter((entry) => entry.isFile())
        .map(async (entry) => {
          const path = join(entry.parentPath, entry.name);
          return { name: path.slice(folder.length + 1), sizeBytes: (await stat(path)).size };
        }),
    );
  }, 600_000);
  afterAll(async () => {
    if (builtSite === undefined) await rm(folder, { recursive: true });
  });

  it('weighs less than 60 MB', () => {
    // The list of its files is for the next build; nobody is served it.
    const published = files.filter(({ name }) => name !== '.vitrine-site');
    expect(published.reduce((total, { sizeBytes }) => total + sizeBytes, 0)).toBeLessThan(SITE_BYTES);
  });

  it('keeps its folder of assets where Jekyll would drop it', () => {
    const names = files.map(({ name }) => name);
    expect(names.some((name) => name.startsWith('_astro/'))).toBe(true);
    expect(names).toContain('.nojekyll');
  });

  describe.skipIf(chromiumPath === undefined)('in a browser', () => {
    let browser: Browser;
    let server: Awaited<ReturnType<typeof serveSite>>;
    /**
     * By page: bytes that came over the network before the reader did anything, without the pictures below the first screen and the arrays
     * that scripts ask for, and with them; and bytes of scripts among them, inline ones included.
     */
    const weights = new Map<string, { bytes: number; allBytes: number; scriptBytes: number }>();
    /** What is wrong with pages on paper. */
    const misprints: string[] = [];

    beforeAll(async () => {
      server = await serveSite(folder);
      browser = await chromium.launch({ executablePath: chromiumPath!, args: ['--no-sandbox', '--disable-gpu'] });
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
      await context.addInitScript(() => {
        localStorage.clear();
      });
      // Pages of other languages differ in their words alone.
      const pages = files.map(({ name }) => name).filter((name) => /^(?!zh-).*index\.html$/.test(name));
      const rest = pages.values();
      const visitAll = async (): Promise<void> => {
        for (const name of rest) await visit(name);
      };
      const visit = async (name: string): Promise<void> => {
        // A page of its own for each: nothing comes from a cache.
        const page = await context.newPage();
        const session = await context.newCDPSession(page);
        await session.send('Network.enable');
        await session.send('Network.setCacheDisabled', { cacheDisabled: true });
        const responses = new Map<string, { type: string; url: string }>();
        const loaded: { type: string; url: string; bytes: number }[] = [];
        session.on('Network.responseReceived', ({ type, requestId, response: { url } }) => {
          responses.set(requestId, { type, url });
        });
        session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
          const response = responses.get(requestId);
          if (response !== undefined) loaded.push({ ...response, bytes: encodedDataLength });
        });
        const address = name.replace(/index\.html$/, '');
        await page.goto(`${server.origin}/${address}`, { waitUntil: 'networkidle' });
        const inline = await page
          .locator('script:not([src]):not([type="application/json"])')
          .evaluateAll((elements) => elements.map((element) => element.textContent).join('\n'));
        // A browser also fetches lazy pictures that lie some screens further down; how many is its own affair.
        const first = await page.evaluate(() =>
          [...document.images]
            .filter((image) => image.checkVisibility() && image.getBoundingClientRect().top < innerHeight)
            .map(({ currentSrc }) => currentSrc),
        );
        const sum = (counts: (each: { type: string; url: string }) => boolean): number =>
          loaded.filter(counts).reduce((total, { bytes }) => total + bytes, 0);
        weights.set(address, {
          bytes: sum(({ type, url }) => (type === 'Image' ? first.includes(url) : type !== 'Fetch')),
          allBytes: sum(() => true),
          scriptBytes: sum(({ type }) => type === 'Script') + gzipSync(inline).length,
        });
        await page.setViewportSize({ width: PAPER_WIDTH, height: 1000 });
        await page.emulateMedia({ media: 'print' });
        const printed = await page.evaluate(() => ({
          width: document.documentElement.scrollWidth,
          controls: [...document.querySelectorAll('header, nav, button, select')].filter((one) => one.checkVisibility())
            .length,
        }));
        if (printed.width > PAPER_WIDTH) misprints.push(`${address}: ${printed.width} pixels wide`);
        if (printed.controls > 0) misprints.push(`${address}: ${printed.controls} bars, menus or buttons`);
        await page.close();
      };
      await Promise.all(Array.from({ length: PAGES_AT_ONCE }, visitAll));
    }, 900_000);
    afterAll(async () => {
      await browser.close();
      server.close();
    });

    const over = (bound: (address: string) => number, weigh: 'bytes' | 'allBytes' | 'scriptBytes'): string[] =>
      [...weights]
        .filter(([address, weight]) => weight[weigh] > bound(address))
        .map(([address, weight]) => `${address}: ${Math.round(weight[weigh] / KB)} kB`);

    it('sends no page of more than 300 kB up to the first pictures', () => {
      expect(weights.size).toBeGreaterThan(50);
      expect(over(() => PAGE_BYTES, 'bytes')).toEqual([]);
    });

    it('sends no gallery of more than 1.2 MB before the reader does anything', () => {
      expect([...weights.keys()].filter((address) => isGallery(address))).not.toEqual([]);
      expect(over((address) => (isGallery(address) ? GALLERY_BYTES : Infinity), 'allBytes')).toEqual([]);
    });

    it('prints every page no wider than A4, without menus and buttons', () => {
      expect(misprints).toEqual([]);
    });

    it('sends no more than 40 kB of scripts before the reader does anything', () => {
      expect(over(() => SCRIPT_BYTES, 'scriptBytes')).toEqual([]);
    });
  });
});
