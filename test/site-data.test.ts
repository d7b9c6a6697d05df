import { checkFront } from '../src/data/content/plugin-prose.ts';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { colourBar, gradients } from '../src/data/figures/colour-bar.ts';
import { foreignTag, languageOf, localeOf, localText } from '../src/data/base/languages.ts';
import { createLinks, translatedPath } from '../src/data/base/links.ts';
import { formatBytes, formatDuration, formatNumber, formatShare } from '../src/data/base/numbers.ts';
import { placeholders, proseEntry, variantText, type Prose } from '../src/data/content/prose-text.ts';
import { relativeLinks } from '../src/data/html/relative-links.ts';
import { changedPart } from './page-part.ts';
import { MethodProse } from '../schema/method-prose.ts';
import { COLOURS, colourTable } from '../pipeline/render/colormap.ts';
import { colormaps, type Display } from '../schema/result.ts';
import { en } from '../src/words/en.ts';
import { zhCn } from '../src/words/zh-cn.ts';

describe('numbers', () => {
  it.each([
    [0, '0'],
    [0.961234, '0.961'],
    [-0.25, '−0.25'],
    [1234.5678, '1,235'],
    [14_162_827, '14,162,827'],
    [12_345_678.9, '1.23×10⁷'],
    [223_867, '223,867'],
    [4.05e-6, '4.05×10⁻⁶'],
    [-1e-17, '−1×10⁻¹⁷'],
    [null, '–'],
    [NaN, 'NaN'],
    [-Infinity, '−∞'],
  ])('writes %s as %s', (value, text) => {
    expect(formatNumber(value)).toBe(text);
  });

  it('writes shares as percentages and says when one is too small to write', () => {
    expect([0, 0.00001, 0.0042, 0.615, 1].map(formatShare)).toEqual(['0%', '< 0.01%', '0.42%', '61.5%', '100%']);
  });

  it('writes durations and sizes in the unit that suits them', () => {
    expect([0.42, 12.4, 999, 1700, 59_960, 200_000, 7_500_000].map(formatDuration)).toEqual([
      '0.42 ms',
      '12 ms',
      '999 ms',
      '1.7 s',
      '1 min 0 s',
      '3 min 20 s',
      '2 h 5 min',
    ]);
    expect([300_000_000, 1_500_000_000].map(formatBytes)).toEqual(['300 MB', '1.50 GB']);
  });
});

describe('languages', () => {
  it('give the report’s first language no part in addresses', () => {
    expect(localeOf('en', ['en', 'zh-cn'])).toBeUndefined();
    expect(localeOf('zh-cn', ['en', 'zh-cn'])).toBe('zh-cn');
    expect(localeOf('zh-cn', ['zh-cn'])).toBeUndefined();
    expect(languageOf(undefined, ['zh-cn', 'en'])).toBe('zh-cn');
  });

  it('fall back to English, and say that the text is English', () => {
    expect(localText({ en: 'Egg' }, 'zh-cn')).toBe('Egg');
    expect(foreignTag({ en: 'Egg' }, 'zh-cn')).toBe('en');
    expect(foreignTag({ en: 'Egg', 'zh-cn': '蛋' }, 'zh-cn')).toBeUndefined();
    expect(localText(undefined, 'en')).toBe('');
  });

  it('have the same words', () => {
    const keys = (words: object): string[] =>
      Object.entries(words).flatMap(([section, texts]) =>
        Object.keys(texts as object).map((key) => `${section}.${key}`),
      );
    const units = (key: string): boolean => !key.startsWith('units.');
    expect(keys(zhCn).filter(units)).toEqual(keys(en).filter(units));
  });
});

describe('links', () => {
  it('put base and language before every page', () => {
    expect(createLinks('/', undefined).page('')).toBe('/');
    expect(createLinks('/course/report', 'zh-cn').page('methods/lime', 'img-0')).toBe(
      '/course/report/zh-cn/methods/lime/#img-0',
    );
    expect(createLinks('/course/report/', 'zh-cn').file('results/a/map.png')).toBe('/course/report/results/a/map.png');
  });

  it('lead to the same page in another language', () => {
    const offered = ['en', 'zh-cn'] as const;
    expect(translatedPath('/base/methods/lime/', '/base', 'zh-cn', offered)).toBe('/base/zh-cn/methods/lime/');
    expect(translatedPath('/base/zh-cn/methods/lime/', '/base/', 'en', offered)).toBe('/base/methods/lime/');
    expect(translatedPath('/', '/', 'zh-cn', offered)).toBe('/zh-cn/');
    expect(translatedPath('/zh-cn/', '/', 'en', offered)).toBe('/');
  });
});

describe('links of the built site', () => {
  const made = (html: string, page: string, base: string): string =>
    changedPart(html, (tree) => relativeLinks(tree, { page, base }));

  it('become relative to their page', () => {
    expect(made('<a href="/gallery/#img-0"></a>', 'zh-cn/run/index.html', '/')).toBe(
      '<a href="../../gallery/#img-0" data-page="gallery"></a>',
    );
    expect(made('<img src="/results/a/map.png">', 'methods/lime/index.html', '/')).toBe(
      '<img src="../../results/a/map.png">',
    );
    expect(made('<a href="/run/"></a><main><a href="/run/"></a></main>', 'index.html', '/')).toBe(
      '<a href="run/"></a><main><a href="run/" data-page="run"></a></main>',
    );
    expect(made('<a href="/"></a>', 'gallery/index.html', '/')).toBe('<a href="../"></a>');
    expect(made('<a href="/gallery/"></a>', 'gallery/index.html', '/')).toBe('<a href="./"></a>');
    expect(made('<a href="/"></a>', 'index.html', '/')).toBe('<a href="./"></a>');
  });

  it('lose the base that they were built with', () => {
    expect(made('<a href="/base/run/"></a>', 'gallery/index.html', '/base')).toBe(
      '<a href="../run/" data-page="run"></a>',
    );
    expect(made('<a href="/base"></a>', 'gallery/index.html', '/base/')).toBe('<a href="../"></a>');
  });

  it('stay as they are when they leave the site or are relative already', () => {
    for (const html of [
      '<a href="https://example.org/a"></a>',
      '<a href="#top"></a>',
      '<a href="../run/"></a>',
      '<a href="/other/"></a>',
    ]) {
      expect(made(html, 'gallery/index.html', '/base')).toBe(html);
    }
  });
});

describe('a colour bar', () => {
  it('names the ends of the range, and zero for centred maps', () => {
    const display: Display = { as: 'heat', colormap: 'RdBu', range: [-0.25, 0.25], centred: true };
    const bar = colourBar(display, 'logit');
    expect(bar).toMatchObject({ low: '−0.25', middle: '0', high: '0.25', unit: 'logit' });
    expect(bar?.gradient).toBe('var(--map-rdbu)');
    expect(gradients.get('--map-rdbu')).toMatch(/^linear-gradient\(to right, #053061, .*#67001f\)$/);
  });

  it.each(colormaps)('shows the colours that %s maps are drawn in', (colormap) => {
    const display: Display = { as: 'heat', colormap, range: [0, 1], centred: false };
    const [, name = ''] = /^var\((.*)\)$/.exec(colourBar(display, '')!.gradient)!;
    const stops = gradients.get(name)!.matchAll(/(#[0-9a-f]{6})(?: ([\d.]+)%)?/g);
    const found = [...stops].map(([, colour = '', place], index, { length }) => ({
      colour,
      place: place === undefined ? index / (length - 1) : Number(place) / 100,
    }));
    const table = colourTable(colormap);
    for (const { colour, place } of found) {
      const row = 3 * Math.round(place * (COLOURS - 1));
      const drawn = [...table.subarray(row, row + 3)];
      const shown = [1, 3, 5].map((start) => parseInt(colour.slice(start, start + 2), 16));
      // Neighbouring rows of the table differ by up to 4, and a stop may lie between two rows.
      for (const [channel, value] of drawn.entries()) expect(Math.abs(value - shown[channel]!)).toBeLessThanOrEqual(4);
    }
  });

  it('has its gradients in the stylesheet, each once', async () => {
    const css = (await readFile('src/styles/colour-bar.css', 'utf8'))
      .replaceAll(/\s+/g, ' ')
      .replaceAll('( ', '(')
      .replaceAll(' )', ')');
    for (const [name, gradient] of gradients) expect(css).toContain(`${name}: ${gradient};`);
  });

  it('is left out where colours are the picture’s own', () => {
    expect(colourBar({ as: 'picture' }, '')).toBeNull();
  });
});

describe('prose', () => {
  const words = MethodProse.parse({
    title: 'Saliency',
    question: 'What if?',
    figures: { map: { caption: { course: 'The loss for {class}.', paper: 'On {picture}.' }, alt: 'map, {colour}' } },
  });
  const prose: Prose = { file: 'methods/saliency/en.md', words };
  const values = placeholders({ kind: 'class', classIndex: 0, className: 'Egg', from: 'label' }, 'Picture 0');
  const { caption, alt } = proseEntry(prose, 'figures', words.figures, 'map');

  it('gives each variant its text, with the class and the picture filled in', () => {
    expect(variantText(prose, 'figures.map.caption', caption, 'course', values)).toBe('The loss for Egg.');
    expect(variantText(prose, 'figures.map.caption', caption, 'paper', values)).toBe('On Picture 0.');
  });

  it('names file and key of what is not written', () => {
    expect(() => proseEntry(prose, 'figures', words.figures, 'overlay')).toThrow(
      'Expected `figures.overlay` in the front matter of `methods/saliency/en.md`, but received nothing. Add it.',
    );
    expect(() => variantText(prose, 'figures.map.caption', caption, 'other', values)).toThrow(
      'figures.map.caption.other',
    );
  });

  it('of a room of the tool is refused as a plugin’s is, in one line', () => {
    const front = {
      title: 'Saliency',
      question: 'What if?',
      measures: { shift: { label: 'Shift', help: 'h', null: '0' } },
    };
    const where = { file: 'methods/saliency/en.md', schema: MethodProse, hint: 'Correct it there.' };
    expect(() => checkFront(front, where)).toThrow(
      'Expected the front matter that its schema says for `methods/saliency/en.md`, but received another at `measures.shift`: ' +
        'Unrecognized key: "null". Correct it there.',
    );
    expect(() => checkFront({ title: 'Saliency', question: 'What if?' }, where)).not.toThrow();
  });

  it('refuses a placeholder that means nothing here, naming those that do', () => {
    expect(() => variantText(prose, 'figures.map.alt', alt, 'course', values)).toThrow(
      'Expected one of {picture}, {class} for `figures.map.alt` in `methods/saliency/en.md`, but received {colour}.',
    );
  });
});
