import axe from 'axe-core';
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, openBuiltSite, openPage, wcag, type BuiltSite } from './site-browser.ts';
import { writeSmallReport, type SmallTask } from './site-report.ts';
import { tasks } from './site-tasks.ts';

const saliency: SmallTask = { method: 'saliency', input: 'first', variant: 'paper', figures: { map: 'heat' } };
const rising = Array.from({ length: 64 }, (_, cell) => cell / 64);
/** Maps with known values; the occlusion map is coarser, the random one the same everywhere. */
const maps: readonly SmallTask[] = [
  { ...saliency, values: rising },
  { ...saliency, variant: 'course', values: rising.map((value) => -value) },
  { ...saliency, method: 'occlusion', values: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15] },
  { ...saliency, method: 'random-map' },
  { ...saliency, input: 'second', values: rising },
];
const key = (method: string, variant = 'paper', input = 'first'): string => `small/${input}/${method}/${variant}/map`;

describe.skipIf(chromiumPath === undefined)('maps in a browser', () => {
  let site: BuiltSite;
  let context: BrowserContext;

  beforeAll(async () => {
    const isOther = ({ method }: SmallTask): boolean => maps.every((map) => map.method !== method);
    site = await openBuiltSite((content) => writeSmallReport(content, [...tasks.filter(isOther), ...maps]));
  }, 120_000);

  afterAll(async () => {
    await context.close();
    await site.close();
  });

  /** Opens a page afresh; what goes wrong on it fails the test. */
  async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
    const page = await openPage(site, path, options);
    context = page.context();
    return page;
  }

  async function violations(page: Page): Promise<readonly string[]> {
    await page.evaluate(axe.source);
    const found = await page.evaluate(
      (runOnly) =>
        (window as unknown as { axe: typeof axe }).axe.run({ runOnly: [...runOnly], resultTypes: ['violations'] }),
      wcag,
    );
    return found.violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`);
  }

  const compared = (first: string, second: string): string => `compare/?a=${first}&b=${second}`;
  const correlation = async (page: Page): Promise<string> => {
    let shown = '';
    await expect.poll(async () => (shown = await page.locator('.correlation').innerText())).not.toBe('');
    return shown;
  };

  it('reads a map’s values by keyboard, from files that are loaded when a reader asks', async () => {
    const page = await open('methods/saliency/');
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    // A reader may be at the map before its values have come.
    let send = (): void => undefined;
    const focused = new Promise<void>((resolve) => (send = resolve));
    await page.route('**/*.npy', (route) => focused.then(() => route.continue()));
    expect(await page.locator('dialog.pixel-map').count()).toBe(0);
    const button = page.locator(`figure[data-map="${key('saliency')}"] button`);
    await button.click();
    const dialog = page.getByRole('dialog', { name: 'Saliency · Paper' });
    const plot = dialog.getByRole('application');
    await plot.focus();
    send();
    const output = dialog.locator('output');
    await expect.poll(() => output.textContent()).toBe('Row 0, column 0: 0 nat per unit of intensity');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    expect(await output.textContent()).toBe('Row 1, column 1: 0.141 nat per unit of intensity');
    await page.keyboard.press('Shift+ArrowDown');
    expect(await output.textContent()).toBe('Row 7, column 1: 0.891 nat per unit of intensity');
    expect(await output.getAttribute('aria-live')).toBe('polite');
    expect(requests.filter((address) => address.endsWith('.npy'))).toHaveLength(1);
    expect(await violations(page)).toEqual([]);

    await page.keyboard.press('Escape');
    expect(await page.locator('dialog.pixel-map').count()).toBe(0);
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    await context.close();
  });

  it('shows in the dialog how much of the map the reader wants to see, as large as they want', async () => {
    const page = await open('zh-cn/methods/saliency/', { viewport: { width: 390, height: 800 } });
    await page.locator('figure[data-map] button').first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('图的不透明度').fill('25');
    expect(
      await dialog
        .locator('.plot img')
        .last()
        .evaluate((image) => image.style.opacity),
    ).toBe('0.25');
    const before = await dialog.locator('.plot').evaluate(({ clientWidth }) => clientWidth);
    await dialog.getByLabel('大小').fill('3');
    const after = await dialog.locator('.plot').evaluate(({ clientWidth }) => clientWidth);
    expect(after / before).toBeCloseTo(3, 1);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await context.close();
  });

  it('leads from the dialog to the comparison of that map with another', async () => {
    const page = await open('methods/saliency/');
    await page.locator(`figure[data-map="${key('saliency')}"] button`).click();
    await page.getByRole('link', { name: 'Compare with another map' }).click();
    await page.waitForURL(/\/compare\//);
    await correlation(page);
    expect(await page.locator('[data-side=a] [name=map]').inputValue()).toBe(key('saliency'));
    expect(await page.locator('[data-side=b] [name=map]').inputValue()).not.toContain('/saliency/');
    await context.close();
  });

  it('finds a map’s correlation with itself to be 1, and the difference 0', async () => {
    const page = await open(compared(key('saliency'), key('saliency')));
    expect(await correlation(page)).toBe('1');
    await page.getByRole('radio', { name: 'Difference' }).check();
    expect(await page.locator('.largest').innerText()).toBe('The difference is 0 everywhere.');
    const colours = await page.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
      const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
      return [
        ...new Set(Array.from({ length: data.length / 4 }, (_, cell) => data.slice(4 * cell, 4 * cell + 3).join())),
      ];
    });
    expect(colours).toEqual(['247,247,247']);
    await context.close();
  });

  it('restores what an address chooses, writes it there, and hands it to the other language', async () => {
    const page = await open(compared(key('saliency'), key('saliency', 'course')));
    expect(await correlation(page)).toBe('−1');
    await page.locator('[data-side=b] [name=map]').selectOption(key('occlusion'));
    await expect.poll(() => page.url()).toContain(`&b=${key('occlusion')}`);
    expect(await page.locator('.notes').innerText()).toContain('4 × 4 cells');
    const shown = await correlation(page);
    await page.reload();
    expect(await correlation(page)).toBe(shown);
    expect(await page.locator('[data-side=b] [name=map]').inputValue()).toBe(key('occlusion'));
    await page.getByRole('link', { name: '简体中文' }).click();
    await page.waitForURL(/\/zh-cn\//);
    expect(await correlation(page)).toBe(shown);
    expect(await page.locator('[data-side=b] [name=map]').inputValue()).toBe(key('occlusion'));
    await context.close();
  });

  it('says what a comparison cannot say: two pictures, a flat map, an address of nothing', async () => {
    const page = await open(compared(key('saliency'), key('saliency', 'paper', 'second')));
    expect(await correlation(page)).toBe('1');
    expect(await page.locator('.notes').innerText()).toContain('maps of two pictures');
    await page.locator('[data-side=b] [name=picture]').selectOption('small/first');
    await page.locator('[data-side=b] [name=map]').selectOption(key('random-map'));
    await expect.poll(() => page.locator('.notes').innerText()).toContain('it orders nothing');
    expect(await page.locator('.correlation').innerText()).toBe('–');
    await context.close();
    const lost = await open(compared(key('gone'), key('saliency')));
    await correlation(lost);
    expect(await lost.locator('.notes').innerText()).toContain(key('gone'));
    await context.close();
  });

  it('changes maps only when it is told to, and never by itself for readers who want less movement', async () => {
    const page = await open(compared(key('saliency'), key('occlusion')));
    await correlation(page);
    await page.getByLabel('In turn').check();
    const opacity = (): Promise<string> =>
      page
        .locator('.both img')
        .last()
        .evaluate((image) => image.style.opacity);
    await page.waitForTimeout(1500);
    expect(await opacity()).toBe('0');
    await page.getByRole('button', { name: 'Show the second map' }).click();
    expect(await opacity()).toBe('1');
    const alternate = page.getByRole('button', { name: 'Change once a second' });
    await alternate.click();
    await expect.poll(opacity, { timeout: 3000 }).toBe('0');
    await alternate.click();
    expect(await alternate.getAttribute('aria-pressed')).toBe('false');
    await page.emulateMedia({ reducedMotion: 'reduce' });
    expect(await alternate.isVisible()).toBe(false);
    await context.close();
  });

  it('tells both values of a cell by keyboard', async () => {
    const page = await open(compared(key('saliency'), key('occlusion')));
    await correlation(page);
    await page.getByRole('application').focus();
    await page.keyboard.press('Shift+ArrowDown');
    const unit = 'nat per unit of intensity';
    const said = `Row 7, column 0: first 0.875 ${unit}; second 12 ${unit}`;
    expect(await page.locator('compare-maps .read-out').textContent()).toBe(said);
    await context.close();
  });

  it.each(['overlay', 'flicker', 'difference'])('meets WCAG 2.2 AA while it compares: %s', async (mode) => {
    const page = await open(compared(key('saliency'), key('occlusion')));
    await correlation(page);
    await page.locator(`[value=${mode}]`).check();
    for (const theme of ['light', 'dark']) {
      await page.evaluate((name) => (document.documentElement.dataset['theme'] = name), theme);
      expect(await violations(page)).toEqual([]);
    }
    await page.setViewportSize({ width: 320, height: 800 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await context.close();
  });

  it('is whole without JavaScript: no control that does nothing, and a link to every picture', async () => {
    const page = await open('compare/', { javaScriptEnabled: false });
    expect(await page.locator('select').first().isVisible()).toBe(false);
    expect(await page.locator('noscript p').isVisible()).toBe(true);
    expect(await page.locator('main ul a').count()).toBe(2);
    await page.goto(`http://localhost:${site.port}/methods/saliency/`);
    expect(await page.locator('figure button').count()).toBe(0);
    await context.close();
  });
});
