import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lookAt } from './look-at-page.ts';
import { chromiumPath } from './site-browser.ts';

const ids = (problems: readonly string[]): readonly string[] =>
  problems.map((problem) => `${problem.split(':')[0]}: ${/id="(\w+)"/.exec(problem)?.[1]}`);

describe.skipIf(chromiumPath === undefined)('a look at a page', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: chromiumPath!, args: ['--no-sandbox', '--disable-gpu'] });
    page = await browser.newPage();
  });
  afterAll(() => browser.close());

  const look = async (style: string, body: string): Promise<readonly string[]> => {
    const head = `<meta name="viewport" content="width=device-width"><title>Page</title><style>
      body { background: white; color: black } [data-theme=dark] body { background: black; color: white } ${style}</style>`;
    await page.setContent(
      `<!doctype html><html lang="en"><head>${head}</head><body><main><h1>Page</h1>${body}</main></body></html>`,
    );
    return ids(await lookAt(page));
  };

  it('finds nothing on a good page', async () => {
    expect(await look('@media (width < 500px) { p { font-size: 12px } }', '<p>Words.</p>')).toEqual([]);
  });

  it('finds pale words in each theme, at the width that all rules are tried at', async () => {
    expect(await look('p { color: #ddd }', '<p id="pale">Words.</p>')).toEqual(['light, 1440 pixels: pale']);
    expect(await look('p { color: #333 }', '<p id="pale">Words.</p>')).toEqual(['dark, 390 pixels: pale']);
  });

  it('finds them where they are shown at one width alone', async () => {
    const wide = '@media (width < 500px) { p { display: none } }';
    expect(await look(`${wide} p { color: #333 }`, '<p id="pale">Words.</p>')).toEqual(['dark, 1440 pixels: pale']);
    const narrow = '@media (width > 500px) { p { display: none } }';
    expect(await look(`${narrow} p { color: #ddd }`, '<p id="pale">Words.</p>')).toEqual(['light, 390 pixels: pale']);
  });

  it('finds them where their colour, size or ground is another one at one width', async () => {
    const [light, dark] = [['light, 390 pixels: pale'], ['dark, 1440 pixels: pale']];
    const narrow = (rule: string): string => `@media (width < 500px) { ${rule} }`;
    const wide = (rule: string): string => `@media (width > 500px) { ${rule} }`;
    const words = '<div><p id="pale">Words.</p></div>';
    expect(await look(narrow('[data-theme=light] p { color: #ddd }'), words)).toEqual(light);
    expect(await look(narrow('[data-theme=light] div { background: #222 }'), words)).toEqual(light);
    expect(await look(wide('[data-theme=dark] div { background: #eee }'), words)).toEqual(dark);
    // Large letters may have less of it.
    const grey = '[data-theme=light] p { color: #888; font-size: 40px }';
    expect(await look(`${grey} ${narrow('[data-theme=light] p { font-size: 12px }')}`, words)).toEqual(light);
    expect(await look(`${grey} ${narrow('[data-theme=light] div { opacity: 0.5 }')}`, words)).toEqual(light);
  });

  it('finds what is wider than the screen', async () => {
    expect(await look('body { margin: 0 } p { width: 350px; margin: 0 }', '<p id="wide">Words.</p>')).toEqual([
      '350 pixels wide at 320: undefined',
    ]);
  });
});
