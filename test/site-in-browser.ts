import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lookAt } from './look-at-page.ts';
import { renderedWords } from './rendered-words.ts';
import { chromiumPath, type BuiltSite } from './site-browser.ts';

/** Which pages of which site are looked at, and how long that may take. */
interface SeenSite {
  readonly about: string;
  readonly open: () => Promise<BuiltSite>;
  readonly own: RegExp;
  readonly minutes: number;
  /** Whether they are a sample of pages, which are also visited where the site lies under another base. */
  readonly isSample?: boolean;
}

/** What a page shows without JavaScript. */
interface PlainPage {
  readonly words: ReadonlySet<string>;
  /** Where its links, pictures and styles lead, as written and as a browser understands it. */
  readonly targets: readonly (readonly [written: string, address: string])[];
}

/** Looks at every page of a built site in a browser: once with JavaScript, once without. */
export function describeSite({ about, open, own, minutes, isSample = false }: SeenSite): void {
  const timeout = minutes * 60_000;

  describe.skipIf(chromiumPath === undefined)(`the built site about ${about} in a browser`, () => {
    let site: BuiltSite;
    let port: number;
    let browser: Browser;
    /** Addresses of all pages, relative to where the site lies. */
    let pages: string[];
    const problems = { looks: [] as string[], headings: [] as string[] };
    const scripted = new Map<string, ReadonlySet<string>>();
    const plain = new Map<string, PlainPage>();

    beforeAll(async () => {
      site = await open();
      ({ port, browser } = site);
      pages = site.pages.filter((address) => own.test(address));
      await visit(problems.looks, '/', true, async (page, path) => {
        if (isWritten(path)) scripted.set(path, await renderedWords(page));
        const gap = await headingGap(page);
        if (gap !== null) problems.headings.push(`${path}: ${gap}`);
        return lookAt(page);
      });
      await visit(problems.looks, '/', false, async (page, path) => {
        plain.set(path, {
          words: isWritten(path) ? await renderedWords(page) : new Set(),
          targets: await targetsOf(page),
        });
        return [];
      });
    }, timeout);

    afterAll(() => site.close());

    /** Opens every page, two at a time, and notes what goes wrong on it. */
    async function visit(
      noted: string[],
      base: string,
      javaScriptEnabled: boolean,
      inspect: (page: Page, path: string) => Promise<readonly string[]>,
    ): Promise<void> {
      const context = await browser.newContext({ ...width(1440), javaScriptEnabled });
      // Servers show the 404 page at any depth, so it alone has no relative links and belongs to the base of the build.
      const rest = pages.filter((each) => base === '/' || each !== '404.html').values();
      const visitRest = async (): Promise<void> => {
        const page = await context.newPage();
        const note = (problem: string): number => noted.push(`${page.url()}: ${problem}`);
        page.on('console', (message) => message.type() === 'error' && note(message.text()));
        page.on('pageerror', (error) => note(error.message));
        page.on('request', (request) => {
          const { origin, pathname } = new URL(request.url());
          const isOwn = origin === `http://localhost:${port}` && pathname.startsWith(base);
          if (!isOwn && !request.url().startsWith('data:')) note(request.url());
        });
        for (const path of rest) {
          await page.goto(`http://localhost:${port}${base}${path}`);
          (await inspect(page, path)).forEach(note);
        }
      };
      await Promise.all([visitRest(), visitRest()]);
      await context.close();
    }

    const width = (pixels: number): BrowserContextOptions => ({ viewport: { width: pixels, height: 900 } });

    it('meets WCAG 2.2 AA on every page, on a phone and on a desk, light and dark, and never scrolls sideways', () => {
      expect(scripted.size).toBeGreaterThan(5);
      expect(problems.looks).toEqual([]);
    });

    it('has headings without a gap on every page', () => {
      expect(problems.headings).toEqual([]);
    });

    it('has no link, picture or fragment that leads nowhere, wherever the site lies', async () => {
      const known = new Map<string, Promise<string | null>>();
      const read = (address: string): Promise<string | null> => {
        const found = known.get(address) ?? fetch(address).then((answer) => (answer.ok ? answer.text() : null));
        known.set(address, found);
        return found;
      };
      const faultOf = async (written: string, target: string): Promise<string | null> => {
        const [address = '', fragment = ''] = target.split('#');
        if (!address.startsWith(`http://localhost:${port}/`)) return `${target} leaves the site`;
        if (written.startsWith('/')) return `${written} is not relative`;
        const text = await read(address);
        const id = decodeURIComponent(fragment);
        return text === null || (id !== '' && !text.includes(`id="${id}"`)) ? `${target} is not there` : null;
      };
      const broken = await Promise.all(
        [...plain].flatMap(([path, { targets }]) =>
          targets.map(async ([written, target]) => {
            const fault = await faultOf(path === '404.html' ? '' : written, target);
            return fault === null ? [] : [`${path}: ${fault}`];
          }),
        ),
      );
      expect(plain.size).toBe(pages.length);
      expect(broken.flat()).toEqual([]);
    });

    it.runIf(isSample)(
      'loads nothing from elsewhere, and all that it loads, under another base',
      async () => {
        const found: string[] = [];
        await visit(found, '/some/base/', true, () => Promise.resolve([]));
        expect(found).toEqual([]);
      },
      timeout,
    );

    it('has every word, number and picture of a page without JavaScript', () => {
      const lacking = [...scripted].flatMap(([path, all]) => {
        const here = plain.get(path)!.words;
        const missing = [...all].filter((word) => !here.has(word));
        return missing.length === 0 ? [] : [`${path}: ${missing.slice(0, 8).join(' ')}`];
      });
      expect(lacking).toEqual([]);
      expect(Math.max(...[...plain.values()].map(({ words }) => words.size))).toBeGreaterThan(100);
    });

    it.runIf(about === 'pictures')(
      'shows every figure, the menu and the other language without JavaScript',
      async () => {
        const context = await browser.newContext({ ...width(390), javaScriptEnabled: false });
        const page = await context.newPage();
        await page.goto(`http://localhost:${port}/methods/lime/`);
        expect(await page.locator('article figure img').count()).toBe(3);
        const sizes = await page
          .locator('article img')
          .evaluateAll((images) => images.map((image) => image.clientWidth));
        expect(Math.min(...sizes)).toBeGreaterThan(100);

        await page.locator('.sl-menu-button').click();
        await page.getByRole('link', { name: '简体中文' }).click();
        expect(page.url()).toBe(`http://localhost:${port}/zh-cn/methods/lime/`);
        await context.close();
      },
    );

    it.runIf(about === 'texts')(
      'shows the chosen head, the text’s colours and all layers without JavaScript',
      async () => {
        const context = await browser.newContext({ ...width(390), javaScriptEnabled: false });
        const page = await context.newPage();
        await page.goto(`http://localhost:${port}/methods/attention/`);
        const radios = page.locator('input[type=radio]');
        expect(await radios.count()).toBeGreaterThan(16); // every head of every layer, and the means
        await radios.nth(5).check({ force: true });
        expect(await radios.nth(5).isChecked()).toBe(true);
        await page.goto(`http://localhost:${port}/methods/embedding-analysis/`);
        expect(await page.locator('article svg').count()).toBeGreaterThan(0);
        await context.close();
      },
    );

    it('follows the system’s theme without JavaScript', async () => {
      const grounds = await Promise.all(
        (['light', 'dark'] as const).map(async (colorScheme) => {
          const context = await browser.newContext({ ...width(390), colorScheme, javaScriptEnabled: false });
          const page = await context.newPage();
          await page.goto(`http://localhost:${port}/`);
          return page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor);
        }),
      );
      expect(grounds).toEqual(['rgb(255, 255, 255)', 'rgb(23, 24, 26)']);
    });
  });
}

/** Converted pages are the finished ones of the language that they were converted from. */
function isWritten(path: string): boolean {
  return !path.startsWith('zh-tw/');
}

/** The levels of a page's headings where one is left out; null where none is. */
async function headingGap(page: Page): Promise<string | null> {
  const levels = await page
    .locator('main :is(h1, h2, h3, h4, h5, h6)')
    .evaluateAll((headings) => headings.map(({ tagName }) => Number(tagName.slice(1))));
  return levels.some((level, index) => level > (levels[index - 1] ?? 0) + 1) ? `headings ${levels.join(' ')}` : null;
}

/** Where a page leads, and what it loads by its markup. */
function targetsOf(page: Page): Promise<PlainPage['targets']> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[href], [src]')]
      .filter((element) => element.tagName !== 'use')
      .map((element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '')
      .map((written) => [written, new URL(written, location.href).href] as const),
  );
}
