import axe from 'axe-core';
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openSharedSite } from './shared-sites.ts';
import { chromiumPath, openPage, wcag, type BuiltSite } from './site-browser.ts';

describe.skipIf(chromiumPath === undefined)('the gallery in a browser', () => {
  let site: BuiltSite;
  let context: BrowserContext;

  beforeAll(async () => {
    site = await openSharedSite('pictures');
  }, 120_000);

  afterAll(async () => {
    await site.close();
  });

  afterEach(async () => {
    await context.close();
  });

  async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
    const page = await openPage(site, path, options);
    context = page.context();
    return page;
  }

  const shownMethods = async (page: Page): Promise<readonly string[]> => {
    const names = await page
      .locator('.gallery li:visible')
      .evaluateAll((cells) => cells.map((cell) => (cell as HTMLElement).dataset['method'] ?? ''));
    return [...new Set(names)];
  };

  it('narrows to what a reader chooses, says how many there are, and restores it from the address', async () => {
    const page = await open('gallery/');
    const all = await page.locator('.gallery li:visible').count();
    expect((await shownMethods(page)).length).toBeGreaterThan(1);
    await page.getByRole('combobox', { name: 'Method' }).selectOption('saliency');
    expect(await shownMethods(page)).toEqual(['saliency']);
    await page.getByRole('combobox', { name: 'Picture' }).selectOption('first');
    const shown = await page.locator('.gallery li:visible').count();
    expect(await page.locator('.gallery section:visible').count()).toBe(1);
    expect(await page.getByRole('status').innerText()).toBe(`${shown} of ${all} figures`);
    expect(new URL(page.url()).hash).toBe('#picture=first&method=saliency');

    await page.reload();
    expect(await page.locator('.gallery li:visible').count()).toBe(shown);
    expect(await page.getByRole('combobox', { name: 'Method' }).inputValue()).toBe('saliency');

    await page.getByRole('button', { name: 'Show all figures' }).click();
    expect(await page.locator('.gallery li:visible').count()).toBe(all);
    expect(new URL(page.url()).hash).toBe('');
  });

  it('says so where nothing is all of what is chosen, and ignores a value that no figure has', async () => {
    const page = await open('gallery/#picture=none&label=Bread');
    expect(await page.locator('.gallery li:visible').count()).toBe(0);
    expect(await page.getByRole('status').innerText()).toBe('No figure is all of this.');
    await page.goto(`${page.url().split('#')[0]!}#method=unknown`);
    await page.waitForFunction(() => document.querySelector('.gallery li:not([hidden])') !== null);
    expect((await shownMethods(page)).length).toBeGreaterThan(1);
  });

  it('shows a figure large by keyboard, goes on by arrow keys, and gives the focus back', async () => {
    const page = await open('gallery/');
    const cells = page.locator('.gallery li > a:has(img)');
    await cells.first().focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    const place = dialog.locator('.place');
    const href = (index: number): Promise<string> =>
      cells.nth(index).evaluate((link) => (link as HTMLAnchorElement).href);
    const led = (): Promise<string> => place.evaluate((link) => (link as HTMLAnchorElement).href);
    expect(await led()).toBe(await href(0));
    expect(await dialog.locator('.trust').count()).toBe(1);
    await page.keyboard.press('ArrowRight');
    expect(await led()).toBe(await href(1));
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    const last = (await cells.count()) - 1;
    expect(await led()).toBe(await href(last));
    await page.keyboard.press('Escape');
    expect(await dialog.isVisible()).toBe(false);
    expect(await page.evaluate(() => (document.activeElement as HTMLAnchorElement).href)).toBe(await href(last));
  });

  it('goes only through the figures that are shown', async () => {
    const page = await open('gallery/#method=saliency&picture=first');
    await page.locator('.gallery li:visible > a').first().click();
    const titles: string[] = [];
    for (let step = 0; step < 3; step++) {
      titles.push(await page.locator('.zoom .name b').innerText());
      await page.keyboard.press('ArrowRight');
    }
    expect(titles[2]).toBe(titles[0]);
    expect(titles[1]).toContain('Saliency');
  });

  it.each(['light', 'dark'] as const)(
    'meets WCAG 2.2 AA with a figure large, on a desk and a phone, %s',
    async (theme) => {
      const page = await open('gallery/', { colorScheme: theme });
      await page.locator('.gallery li > a:has(img)').nth(1).click();
      await page.evaluate(axe.source);
      for (const width of [1440, 320]) {
        await page.setViewportSize({ width, height: 900 });
        const { violations } = await page.evaluate(
          (runOnly) => (window as unknown as { axe: typeof axe }).axe.run({ runOnly, resultTypes: ['violations'] }),
          wcag,
        );
        expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      }
    },
  );

  it('leads from every cell to its figure without JavaScript, and shows no choice that does nothing', async () => {
    const page = await open('gallery/', { javaScriptEnabled: false });
    expect(await page.locator('.filters').isVisible()).toBe(false);
    expect(await page.locator('main dialog').isVisible()).toBe(false);
    const links = await page
      .locator('.gallery li > a')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    expect(links.length).toBeGreaterThan(4);
    for (const link of links) {
      const html = await (await fetch(link)).text();
      expect(html).toContain(`id="${decodeURIComponent(new URL(link).hash.slice(1))}"`);
    }
  });
});
