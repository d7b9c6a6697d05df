import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { traditionalChinese } from '../src/data/html/traditional.ts';
import { chromiumPath, openBuiltSite, wcag, type BuiltSite } from './site-browser.ts';
import { writeSmallAnswers } from './site-answers.ts';
import { writeSmallReport } from './site-report.ts';
import { tasks, trialTasks } from './site-tasks.ts';

const ADDRESS = 'https://report.example';

/** Which pages find what in which language. */
const queries = [
  ['', 'gradient', 'Integrated Gradients', 'methods/integrated-gradients/'],
  ['zh-cn/', '梯度', '积分梯度', 'zh-cn/methods/integrated-gradients/'],
  ['zh-cn/', '显著图', '显著图', 'zh-cn/methods/saliency/'],
  ['zh-tw/', '顯著圖', '顯著圖', 'zh-tw/methods/saliency/'],
] as const;

describe.skipIf(chromiumPath === undefined)('a site that knows its address, in every language', () => {
  let site: BuiltSite;
  let content: string;

  beforeAll(async () => {
    process.env['VITRINE_SITE'] = ADDRESS;
    site = await openBuiltSite(async (folder) => {
      content = folder;
      await writeSmallReport(folder, tasks, trialTasks);
      await writeSmallAnswers(folder);
    });
    delete process.env['VITRINE_SITE'];
  }, 600_000);

  afterAll(() => site.close());

  const at = (path: string): string => `http://localhost:${site.port}/${path}`;
  const read = async (path: string): Promise<string> => (await fetch(at(path))).text();
  const open = async (path: string, width = 1440, javaScriptEnabled = true): Promise<Page> => {
    const context = await site.browser.newContext({ viewport: { width, height: 900 }, javaScriptEnabled });
    const page = await context.newPage();
    await page.goto(at(path));
    return page;
  };
  const pagesIn = (language: string): readonly string[] => site.pages.filter((page) => page.startsWith(`${language}/`));

  it.each(['', 'some/base/'])(
    'finds what is on pages, and leads there, under /%s',
    async (base) => {
      for (const [start, query, title, target] of queries) {
        const page = await open(base + start);
        const requests: string[] = [];
        page.on('request', (request) => requests.push(request.url()));
        await page.keyboard.press('Control+k');
        await page.locator('dialog input').fill(query);
        const links = page.locator('dialog ol > li > a');
        await links.first().waitFor();
        expect(await links.allTextContents(), query).toContain(title);
        const found = await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
        expect(found.filter((link) => !link.startsWith(at(base + start)))).toEqual([]);
        expect(found).toContain(at(base + target));
        expect(requests.filter((address) => !address.startsWith(at(base)))).toEqual([]);
        await page.keyboard.press('ArrowDown');
        await Promise.all([page.waitForURL(found[0]!), page.keyboard.press('Enter')]);
        expect(await page.locator('h1').count()).toBe(1);
        await page.context().close();
      }
    },
    120_000,
  );

  it('has an index in which languages have an order, so that one report gives one site', async () => {
    const { languages } = JSON.parse(await read('pagefind/pagefind-entry.json')) as { languages: object };
    expect(Object.keys(languages)).toEqual(['en', 'zh-cn', 'zh-tw']);
  });

  it('has a search that meets WCAG 2.2 AA, light and dark, and that the keyboard opens and leaves', async () => {
    const page = await open('zh-cn/', 390);
    const button = page.locator('.open-search');
    await button.focus();
    await page.keyboard.press('Enter');
    await page.locator('dialog input').fill('图');
    await page.locator('dialog ol a').first().waitFor();
    await page.evaluate(axe.source);
    for (const theme of ['light', 'dark']) {
      await page.evaluate((name) => (document.documentElement.dataset['theme'] = name), theme);
      const { violations } = await page.evaluate(
        (runOnly) => (window as unknown as { axe: typeof axe }).axe.run('dialog', { runOnly: [...runOnly] }),
        wcag,
      );
      expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`)).toEqual([]);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog').isVisible()).toBe(false);
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.context().close();
  });

  it('says so where nothing is found, and is not there without scripts', async () => {
    const page = await open('zh-tw/');
    await page.keyboard.press('Control+k');
    await page.locator('dialog input').fill('鱻鱻鱻');
    await page.getByText('沒有找到「鱻鱻鱻」。').waitFor();
    await page.context().close();
    const plain = await open('', 1440, false);
    expect(await plain.locator('.open-search').isVisible()).toBe(false);
    await plain.context().close();
  });

  it('loads the search when it is opened, and less than 40 kB of scripts before', async () => {
    for (const path of ['', 'zh-cn/gallery/', 'methods/saliency/']) {
      const context = await site.browser.newContext();
      const page = await context.newPage();
      const scripts: string[] = [];
      page.on('request', (request) => {
        if (request.resourceType() === 'script') scripts.push(request.url());
      });
      await page.goto(at(path), { waitUntil: 'networkidle' });
      expect(scripts.filter((script) => script.includes('pagefind'))).toEqual([]);
      const files = await Promise.all(scripts.map(async (script) => (await fetch(script)).text()));
      const inline = await page.locator('script:not([src])').allTextContents();
      expect([...files, ...inline].join('').length).toBeLessThan(40_000);
      await context.close();
    }
  });

  it('has every page in Traditional Chinese that is in Simplified, with no Simplified words left', async () => {
    const rest = (language: string): string[] =>
      pagesIn(language)
        .map((page) => page.slice(language.length))
        .sort();
    expect(rest('zh-tw')).toEqual(rest('zh-cn'));
    const convert = traditionalChinese();
    const page = await open('');
    const left: string[] = [];
    for (const path of pagesIn('zh-tw')) {
      await page.goto(at(path));
      expect(await page.locator('html').getAttribute('lang')).toBe('zh-TW');
      expect(await page.locator('.converted a').evaluate((link) => (link as HTMLAnchorElement).href)).toBe(
        at(path.replace('zh-tw', 'zh-cn')),
      );
      const texts = await page.evaluate(() => {
        const isKept = (element: Element | null): boolean =>
          element?.closest('code, pre, script, style, [translate="no"], [lang]:not([lang="zh-TW"])') != null;
        const found: string[] = [document.title];
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          const element = node instanceof Element ? node : node.parentElement;
          if (isKept(element)) continue;
          if (node instanceof Element) {
            const spoken = ['alt', 'title', 'aria-label', 'placeholder', 'data-words', 'data-label'];
            found.push(...spoken.map((name) => node.getAttribute(name) ?? ''));
          } else {
            found.push(node.textContent ?? '');
          }
        }
        return found;
      });
      // These two are written so in Traditional Chinese too, in other words.
      const isLeft = (text: string): boolean =>
        Array.from(text).some((sign) => convert(sign) !== sign && !'干里'.includes(sign));
      left.push(...texts.filter(isLeft).map((text) => `${path}: ${text.trim().slice(0, 80)}`));
    }
    expect(left).toEqual([]);
    await page.context().close();
  }, 120_000);

  it('switches between three languages on the same page', async () => {
    const page = await open('zh-tw/methods/saliency/');
    const addresses = (): Promise<string[]> =>
      page
        .locator('header nav a[hreflang]')
        .evaluateAll((links) => links.map((link) => `${link.textContent} ${(link as HTMLAnchorElement).href}`));
    expect(await addresses()).toEqual([
      `English ${at('methods/saliency/')}`,
      `简体中文 ${at('zh-cn/methods/saliency/')}`,
    ]);
    await page.goto(at('zh-cn/methods/saliency/'));
    expect(await addresses()).toEqual([
      `English ${at('methods/saliency/')}`,
      `繁體中文 ${at('zh-tw/methods/saliency/')}`,
    ]);
    await page.context().close();
    const missing = await read('404.html');
    for (const text of ['This page does not exist', '没有这个页面', '沒有這個頁面']) expect(missing).toContain(text);
  });

  it('says nothing in English on Chinese pages but what the report and its prose say in English', async () => {
    const sources = [
      ...(await readdir(content, { recursive: true }))
        .filter((file) => file.endsWith('.json'))
        .map((file) => join(content, file)),
      ...['pages', 'answers'].map((kind) => `content/${kind}/zh-cn`),
      ...(await Promise.all(['methods', 'metrics'].map(wordsOf))).flat(),
      'content/matrices/zh-cn.md',
    ];
    const texts = await Promise.all(
      sources.map(async (source) => {
        if (/\.(json|md)$/.test(source)) return readFile(source, 'utf8');
        const files = await readdir(source);
        return (await Promise.all(files.map((file) => readFile(join(source, file), 'utf8')))).join('\n');
      }),
    );
    const said = texts.join('\n').replaceAll(/[_*\\]/g, '');
    const page = await open('');
    const english: string[] = [];
    for (const path of pagesIn('zh-cn')) {
      await page.goto(at(path));
      const runs = await page.evaluate(() => {
        document.querySelectorAll('code, pre, script, style, math, .mono, [lang="en"]').forEach((each) => {
          if (each.tagName !== 'HTML') each.remove();
        });
        const spoken = [...document.querySelectorAll('[aria-label], [alt], [title]')].flatMap((element) =>
          ['aria-label', 'alt', 'title'].map((name) => element.getAttribute(name) ?? ''),
        );
        const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
        while (walker.nextNode() !== null) spoken.push(walker.currentNode.textContent ?? '');
        return spoken.flatMap((text) => text.match(/[A-Za-z][A-Za-z’'-]*(?: [A-Za-z][A-Za-z’'-]*){2,}/g) ?? []);
      });
      english.push(...runs.filter((run) => !said.includes(run)).map((run) => `${path}: ${run}`));
    }
    expect([...new Set(english)]).toEqual([]);
    await page.context().close();
  }, 120_000);

  it('tells networks of each page: a description, a card, its languages', async () => {
    const limits = { card: 20_000, page: 300 };
    for (const path of site.pages.filter((page) => page !== '404.html')) {
      const html = await read(path);
      const meta = (name: string): string | undefined =>
        new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)"`).exec(html)?.[1];
      expect(meta('description'), path).toMatch(/.{5}/u);
      expect(meta('og:title'), path).toBeTruthy();
      expect(meta('og:description'), path).toBe(meta('description'));
      expect(meta('twitter:card'), path).toBe('summary_large_image');
      const card = meta('og:image') ?? '';
      expect(card, path).toMatch(new RegExp(`^${ADDRESS}/cards/(?!zh-tw)`));
      const { size } = await (await fetch(at(card.slice(ADDRESS.length + 1)))).blob();
      expect(size, card).toBeGreaterThan(limits.page);
      expect(size, card).toBeLessThan(limits.card);
      const rest = path.replace(/^zh-(?:cn|tw)\//, '');
      const alternates = [...html.matchAll(/<link rel="alternate" hreflang="([^"]*)" href="([^"]*)"/g)];
      expect(Object.fromEntries(alternates.map(([, tag, address]) => [tag, address])), path).toEqual({
        en: `${ADDRESS}/${rest}`,
        'zh-CN': `${ADDRESS}/zh-cn/${rest}`,
        'zh-TW': `${ADDRESS}/zh-tw/${rest}`,
        'x-default': `${ADDRESS}/${rest}`,
      });
      expect(html).toContain(`<link rel="canonical" href="${ADDRESS}/${path}"`);
    }
  }, 60_000);

  it('has a sitemap of all pages in all languages, and without the one for missing pages', async () => {
    expect(await read('sitemap-index.xml')).toContain(`${ADDRESS}/sitemap-0.xml`);
    const sitemap = await read('sitemap-0.xml');
    const listed = [...sitemap.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) =>
      address!.slice(ADDRESS.length + 1),
    );
    expect(listed.sort()).toEqual(site.pages.filter((page) => page !== '404.html').sort());
  });
});

/** The Chinese words of every method or every metric. */
async function wordsOf(kind: string): Promise<readonly string[]> {
  return (await readdir(kind)).map((id) => join(kind, id, 'zh-cn.md'));
}
