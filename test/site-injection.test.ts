import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BuildPlace } from '../pipeline/publish/build-place.ts';
import { textOf } from '../src/data/html/page-tree.ts';
import { ADDRESS, itGoesOutAsText } from './hostile-outputs.ts';
import { openHostilePlace, PROSE_PAYLOAD } from './hostile-prose.ts';
import { PAYLOAD, writeHostileReport } from './hostile-report.ts';
import { parsePart } from './page-part.ts';
import { chromiumPath, openBuiltSite, type BuiltSite } from './site-browser.ts';

/** Signs of a text that is taken for markup. */
const raw = /<svg onload|<img src=x|<script>hit|<b onclick/;
/** So many different places are tried without their escape. */
const MOST_PLACES = 40;

interface Seen {
  hit?: number;
  violations?: string[];
}

describe.skipIf(chromiumPath === undefined)('a report whose every text is hostile', () => {
  let site: BuiltSite;
  let place: BuildPlace;
  let files: readonly string[];

  beforeAll(async () => {
    // A site that knows its address has a sitemap and cards as well.
    process.env['VITRINE_SITE'] = ADDRESS;
    place = await openHostilePlace();
    site = await openBuiltSite(writeHostileReport, place);
    delete process.env['VITRINE_SITE'];
    files = (await readdir(site.folder, { recursive: true })).filter((file) => extname(file) !== '');
  }, 600_000);

  afterAll(async () => {
    await place.remove();
    await site.close();
  });

  const address = (path: string): string => `http://localhost:${site.port}/${path}`;

  /** A context whose pages keep what their policy stopped. */
  async function openContext(bypassCSP = false): Promise<BrowserContext> {
    const context = await site.browser.newContext({ bypassCSP, viewport: { width: 1440, height: 900 } });
    await context.addInitScript(() => {
      const seen = window as Seen;
      addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
        (seen.violations ??= []).push(`${violatedDirective} ${blockedURI} ${sample}`);
      });
    });
    return context;
  }

  /** What ran on a page, and what its policy stopped. */
  const seenOn = (page: Page): Promise<Seen> =>
    page.evaluate(() => {
      const { hit, violations } = window as Seen;
      return { ...(hit !== undefined && { hit }), ...(violations !== undefined && { violations }) };
    });

  it('is text in every HTML, SVG, JSON and XML file', async () => {
    const texts = files.filter((file) => /\.(?:html|svg|json|xml|txt|webmanifest|csv)$/.test(file));
    const found: string[] = [];
    let told = 0;
    for (const file of texts) {
      const text = await readFile(join(site.folder, file), 'utf8');
      if (extname(file) !== '.csv' && raw.test(text)) found.push(file);
      if (text.includes('onload=')) told += 1;
    }
    expect(found).toEqual([]);
    expect(told).toBeGreaterThan(80);
    expect(new Set(texts.map((file) => extname(file)))).toEqual(
      new Set(['.html', '.svg', '.json', '.xml', '.txt', '.csv']),
    );
  });

  it('runs nothing on any page in any language, and no policy has to stop it', async () => {
    const context = await openContext();
    expect(site.pages.length).toBeGreaterThan(150);
    const rest = site.pages.values();
    const problems: string[] = [];
    const visitRest = async (): Promise<void> => {
      const page = await context.newPage();
      page.on('dialog', () => problems.push(`${page.url()}: a dialog`));
      for (const path of rest) {
        await page.goto(address(path));
        const seen = await seenOn(page);
        if (Object.keys(seen).length > 0) problems.push(`${path}: ${JSON.stringify(seen)}`);
      }
    };
    await Promise.all([visitRest(), visitRest()]);
    await context.close();
    expect(problems).toEqual([]);
  }, 240_000);

  it('says its texts as they are', async () => {
    const context = await openContext();
    const page = await context.newPage();
    for (const start of ['', 'zh-cn/', 'zh-tw/']) {
      await page.goto(address(start));
      expect(await page.title()).toContain(PAYLOAD);
      expect(await page.locator('.site-title').textContent()).toContain(PAYLOAD);
      expect(await page.locator('footer').textContent()).toContain(PAYLOAD);
      expect(await page.locator('meta[property="og:site_name"]').getAttribute('content')).toContain(PAYLOAD);
    }
    await page.goto(address('gallery/'));
    expect(await page.locator('main img').first().getAttribute('alt')).toContain(PAYLOAD);
    await page.goto(address('trials/sticker/'));
    expect(await page.locator('h1').textContent()).toContain(PAYLOAD);
    await page.goto(address(site.pages.find((each) => /^answers\/0?1\/$/.test(each))!));
    expect(await page.locator('main').textContent()).toContain('<b onclick="hit=1">bold</b>');
    await context.close();
  });

  it('says the texts of methods, guides and pages as they are, before the prose and in it', async () => {
    const context = await openContext();
    const page = await context.newPage();
    const said = PROSE_PAYLOAD.replaceAll(/\s+/g, ' ');
    for (const path of ['methods/saliency/', 'zh-cn/methods/lime/', 'docs/faq/', 'zh-cn/docs/quickstart/', 'about/']) {
      await page.goto(address(path));
      expect((await page.title()).replaceAll(/\s+/g, ' '), path).toContain(said);
      expect((await page.locator('h1').textContent())!.replaceAll(/\s+/g, ' '), path).toContain(said);
      const description = await page.locator('meta[name="description"]').getAttribute('content');
      expect(description!.replaceAll(/\s+/g, ' '), path).toContain(said);
      const text = await page.locator('main').textContent();
      for (const part of ['<b onclick="hit=1">bold</b>', '<script>hit=1</script>', '<mi onclick="hit=1">'])
        expect(text, path).toContain(part);
      expect(await page.locator('main img:is([src^="//"], [src^="http"], [src^="data:"])').count(), path).toBe(0);
    }
    await context.close();
  });

  itGoesOutAsText(() => site);

  it('runs nothing where a reader searches, compares, enlarges and looks closer', async () => {
    const context = await openContext();
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    page.on('pageerror', (error) => expect.fail(error.message));
    const look = async (): Promise<void> => expect(await seenOn(page)).toEqual({});

    await page.goto(address(''));
    await page.keyboard.press('Control+k');
    await page.locator('dialog input').fill('onload');
    await page.locator('dialog mark').first().waitFor();
    expect(await page.locator('dialog ol').textContent()).toContain('<svg onload="hit=1">');
    await look();
    await page.locator('dialog input').fill('$& {count} <img src=x onerror=hit=1> 鱻鱻');
    await page
      .locator('dialog .state')
      .filter({ hasText: '$& {count} <img' })
      .or(page.locator('dialog ol li').first())
      .first()
      .waitFor();
    await look();

    await page.goto(address('gallery/'));
    await page.locator('.gallery li > a:has(img)').first().click();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Escape');
    await page.locator('.filters select').first().selectOption({ index: 1 });
    await page.locator('starlight-theme-select select').first().selectOption('dark');
    await look();

    await page.goto(address('compare/'));
    await page.locator('compare-maps option').first().waitFor({ state: 'attached' });
    expect(await page.locator('compare-maps').textContent()).toContain('</title>');
    await look();

    await page.goto(address('methods/saliency/'));
    await page
      .locator('button', { hasText: /closer/i })
      .first()
      .click();
    await page.locator('dialog.pixel-map[open]').waitFor();
    await look();

    await page.goto(address('methods/attention/given/'));
    await page.locator('attention-maps button', { hasText: /chart/i }).first().click();
    await page.locator('attention-maps svg.marks').waitFor();
    expect(await page.locator('attention-maps svg.marks').textContent()).toContain('</title></script>');
    await look();
    await context.close();
  }, 120_000);

  it('is stopped by the policy where an escape is taken away, one by one', async () => {
    const [walled, open] = [await openContext(), await openContext(true)];
    let source = '';
    for (const context of [walled, open]) {
      await context.route('**/*', (route) =>
        route.request().resourceType() === 'document' && !route.request().url().endsWith('.svg')
          ? route.fulfill({ body: source, contentType: 'text/html; charset=utf-8' })
          : route.continue(),
      );
    }
    const [page, other] = [await walled.newPage(), await open.newPage()];
    const places = new Set<string>();
    let ran = 0;
    for (const path of [
      '',
      'gallery/',
      'methods/saliency/',
      'methods/attention/given/',
      'methods/matrix-figures/',
      'zh-tw/models/',
      'run/',
    ]) {
      const html = await readFile(join(site.folder, path, 'index.html'), 'utf8');
      for (const { place, without } of withoutEscapes(html)) {
        if (places.has(place) || places.size >= MOST_PLACES) continue;
        places.add(place);
        source = without;
        await page.goto(address(path), { waitUntil: 'load' });
        expect((await seenOn(page)).hit, place).toBeUndefined();
        if (places.size > 12) continue;
        await other.goto(address(path), { waitUntil: 'load' });
        if ((await seenOn(other)).hit !== undefined) ran += 1;
      }
    }
    expect(places.size).toBeGreaterThan(20);
    // Without the policy most of these pages would have been taken over.
    expect(ran).toBeGreaterThan(8);
    await walled.close();
    await open.close();
  }, 180_000);

  it('runs nothing from a picture or a frame whose drawing has lost its escapes', async () => {
    const context = await openContext(true);
    await context.route('**/*.svg', async (route) => {
      const { pathname } = new URL(route.request().url());
      const svg = await readFile(join(site.folder, pathname), 'utf8');
      const body = svg.replace(
        '</svg>',
        () => '<script>parent.hit = 1; alert(1)</script><image href="x" onerror="parent.hit=1"/></svg>',
      );
      await route.fulfill({ body, contentType: 'image/svg+xml' });
    });
    const page = await context.newPage();
    page.on('dialog', () => expect.fail('a script ran in a drawing'));
    await page.goto(address('methods/attention/given/'));
    await page
      .locator('details:has(iframe)')
      .first()
      .evaluate((fold: HTMLDetailsElement) => (fold.open = true));
    await page.locator('iframe').first().scrollIntoViewIfNeeded();
    await page.evaluate(() => {
      const image = document.createElement('img');
      image.src = document.querySelector('iframe')!.src;
      document.querySelector('main')!.prepend(image);
      return image.decode();
    });
    expect(await seenOn(page)).toEqual({});
    await context.close();
  });
});

/** The page with one of its escaped payloads written as it is, for each; its place is what stands before it. */
function* withoutEscapes(html: string): Generator<{ readonly place: string; readonly without: string }> {
  // What Astro, Starlight and we write for the same text.
  const pattern = /&lt;\/title(?:&gt;|>)[^]*?&lt;\/li(?:&gt;|>)&lt;\/ul(?:&gt;|>)/g;
  for (const match of html.matchAll(pattern)) {
    const before = html.slice(0, match.index);
    const place =
      /<[^<]*$/
        .exec(before)?.[0]
        .replaceAll(/="[^"]*"/g, '')
        .slice(0, 80) ?? '';
    yield { place, without: before + textOf(parsePart(match[0])) + html.slice(match.index + match[0].length) };
  }
}
