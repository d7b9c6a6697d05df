import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasGlyphs, textWidth } from '../src/data/base/figure-font.ts';
import { leanSvg } from '../src/data/html/lean-svg.ts';
import { drawMatrix } from '../src/data/figures/matrix-svg.ts';
import { matrixView } from '../src/data/figures/matrix-view.ts';
import { elementsOf, parseSvg, textIn } from '../src/data/html/svg-tree.ts';
import { wordsOf } from '../src/words/words.ts';
import { drawEntry, fileOf, readEntry, textsIn, written, type Entry } from './drawn-matrix.ts';
import { default as clipped } from './fixtures/cases/matrix-label-clipped/long.config.ts';
import { chromiumPath } from './site-browser.ts';

/** Labels that are drawn as they are. */
const plainLabels = [
  'gradient_1',
  'label_0',
  '$&',
  'US$& more',
  '$1',
  "$'",
  '$<name>',
  'row:1',
  'column:0',
  'cell:0,0',
  'tick:0',
  'title',
  'rowTitle',
  ']]>',
  '<',
  '&amp;',
  '&#60;script&#62;',
  '<!-- x -->',
  '<![CDATA[x]]>',
  '</text></svg><script>alert(1)</script>',
  '" onload="alert(1)',
  "' onload='alert(1)",
  'a class="b" role="img" c',
  ' d="0.123456"',
  'url(#m-bar)',
  'currentColor',
  'a.b[0]["c"]\\d',
  'datum.value + 1',
  '{{x}} ${x}',
  'e\u0301 n\u0303',
  '🍕 👨‍👩‍👧',
  'مرحبا بالعالم',
  'שלום',
  '武汉市长江大桥',
  '__proto__',
  'constructor',
  'null',
  'NaN',
];

/** Labels that no drawing can have as they are. */
const tidied: readonly (readonly [label: string, drawn: string])[] = [
  ['a\nb\tc', 'a b c'],
  ['a\u2028b\u2029c', 'a b c'],
  ['a\0b\u0008c\u001bd', 'a b c d'],
  ['a\uffffb\ufffec', 'a\ufffdb\ufffdc'],
  ['\u202eabc\u202c', 'abc'],
  ['\u2067abc', 'abc'],
];

const labelled = (rows: readonly string[]): Entry => ({
  rows,
  columns: [...rows].reverse(),
  data: rows.map((_, y) => rows.map((__, x) => x - y)),
});

describe('a label', () => {
  it.each(plainLabels)('is drawn as it is: %s', async (label) => {
    const entry = { ...labelled([label, 'other']), title: label, rowTitle: label, columnTitle: label, barTitle: label };
    const tree = await drawEntry(entry);
    expect(textsIn(tree).filter((text) => text === label.trim() || text === label)).toHaveLength(5);
    const svg = leanSvg(tree);
    expect(svg).not.toMatch(/<script|<!--|<!\[CDATA/);
    const keys = elementsOf(parseSvg(svg)).flatMap(({ attributes }) => Object.keys(attributes));
    expect(keys.filter((key) => key.startsWith('on') || key === 'class')).toEqual([]);
    expect(
      elementsOf(parseSvg(svg))
        .filter(({ name }) => name === 'title')
        .map(textIn),
    ).toContain(`${label}, other: 0`);
    expect(elementsOf(parseSvg(svg))[0]!.attributes['aria-label']).toContain(label);
    expect(svg.match(/id="m-bar"/g)).toHaveLength(1);
    expect(svg.match(/="url\(#m-bar\)"/g)).toHaveLength(1);
  });

  it.each(tidied)('is drawn on one line, of characters that XML holds: %j', async (label, drawn) => {
    const svg = leanSvg(await drawEntry(labelled([label, 'other'])));
    expect(textsIn(parseSvg(svg)).filter((text) => text === drawn)).toHaveLength(2);
  });

  it('is in the cells’ format drawn as text, not as a formula or a key', async () => {
    const tree = await drawEntry({ data: [[5, 6]], columns: ['$5$', 'row:0'], rows: ['<'], format: '$%d$ <&> row:0' });
    expect(textsIn(tree)).toContain('$5$ <&> row:0');
    expect(textsIn(tree)).toContain('$6$ <&> row:0');
    expect(elementsOf(tree).filter(({ attributes }) => attributes['role'] === 'img').length).toBe(2);
  });

  it('is whole in every file', async () => {
    const labels = [...plainLabels, ...tidied.map(([label]) => label)];
    const svg = new TextDecoder().decode(await fileOf({ ...labelled(labels), format: '%d' }, 'svg'));
    const texts = textsIn(parseSvg(svg));
    for (const label of plainLabels) expect(texts).toContain(label.trim());
    expect(svg).not.toContain(']]>');
    expect((await fileOf(labelled(labels), 'png')).length).toBeGreaterThan(1000);
    expect((await fileOf(labelled(labels), 'pdf')).length).toBeGreaterThan(1000);
  });

  it('that is too long loses its end in the drawing, and is told whole to a pointer and by the cells', async () => {
    for (const long of ['word '.repeat(100).trim(), '字'.repeat(500), 'W'.repeat(500)]) {
      const tree = await drawEntry({ rows: [long, 'b'], data: [[1], [2]] });
      const drawn = textsIn(tree).find((text) => text.includes('…'))!;
      const [shown = '', told] = drawn.split('…');
      expect(long.startsWith(shown)).toBe(true);
      expect(textWidth(`${shown}…`)).toBeLessThanOrEqual(40_000);
      expect(textWidth(`${shown}WW…`)).toBeGreaterThan(39_000);
      expect(told).toBe(long);
      expect(written(tree)).toContain(`<title>${long}, 0: 1</title>`);
    }
  });

  it('with a formula that is too long loses its end as well', async () => {
    const long = `${'word '.repeat(10)}$\\frac{1}{2}$${' word'.repeat(30)}`;
    const tree = await drawEntry({ rows: [long], data: [[1]] });
    expect(textsIn(tree).some((text) => text.endsWith('…'))).toBe(true);
    const group = elementsOf(tree).find(({ attributes }) => attributes['role'] === 'img' && attributes['transform']);
    expect(group!.attributes['aria-label']).toBe(`${'word '.repeat(10)}12${' word'.repeat(30)}`);
  });

  it('of signs that the figure’s font lacks has an estimated width, one for what is seen as one', () => {
    expect([hasGlyphs('Noodles 面'), hasGlyphs('🍕'), hasGlyphs('م')]).toEqual([true, false, false]);
    expect(textWidth('👨‍👩‍👧')).toBe(1000);
    expect(textWidth('a🍕')).toBe(textWidth('a') + 1000);
  });
});

/** What fonts a reader may have. */
const readers: readonly (readonly [name: string, folder: string])[] = [
  ['only DejaVu', '/usr/share/fonts/truetype/dejavu'],
  ['only Noto CJK', '/usr/share/fonts/opentype/noto'],
];

describe.each(readers)('labels for a reader with %s', (_, fonts) => {
  describe.skipIf(chromiumPath === undefined || !existsSync(fonts))('in a browser', () => {
    let folder = '';
    let browser: Browser;
    let page: Page;

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'vitrine-fonts-'));
      const conf = join(folder, 'fonts.conf');
      await writeFile(
        conf,
        `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${fonts}</dir><cachedir>${folder}/cache</cachedir></fontconfig>`,
      );
      browser = await chromium.launch({
        executablePath: chromiumPath!,
        args: ['--no-sandbox', '--disable-gpu'],
        env: { ...process.env, FONTCONFIG_FILE: conf },
      });
      page = await browser.newPage();
    }, 60_000);
    afterAll(async () => {
      await browser.close();
      await rm(folder, { recursive: true });
    });

    /** Texts that stand out of their drawing, by more than a pixel's half. */
    const cutTexts = async (svg: string): Promise<readonly string[]> => {
      await page.setContent(`<!doctype html><body style="font-family: sans-serif">${svg}</body>`);
      return page.evaluate(() =>
        [...document.querySelectorAll('svg text')].flatMap((text) => {
          const [inner, outer] = [text, text.closest('svg')!].map((one) => one.getBoundingClientRect()) as [
            DOMRect,
            DOMRect,
          ];
          const isIn =
            inner.left >= outer.left - 0.5 &&
            inner.right <= outer.right + 0.5 &&
            inner.top >= outer.top - 0.5 &&
            inner.bottom <= outer.bottom + 0.5;
          return isIn && inner.width > 0 ? [] : [text.textContent];
        }),
      );
    };

    const food = clipped.matrices[0]!;
    const hard: readonly (readonly [string, Entry])[] = [
      ['the case', food],
      [
        'the same on top with titles',
        { ...food, xAxis: 'top', rowTitle: 'W'.repeat(45), columnTitle: 'M'.repeat(45), barTitle: 'W'.repeat(30) },
      ],
      ['wide letters', labelled(['W'.repeat(40), 'm'.repeat(50), '@@@@@@@@'])],
      ['a formula beside words', labelled(['Noodles with $\\frac{1}{2}$ of the sauce and mushrooms', 'b'])],
      ['Chinese', labelled(['面条、意大利面，配酱汁和蘑菇', '蔬菜水果'])],
      ['very long labels', labelled(['long label '.repeat(60), 'W'.repeat(500)])],
      ['long numbers', { data: [[-1.5e300, 1.25e300]], format: 'WWWW %.9e WW' }],
      ['other scripts', labelled(['مرحبا بالعالم مرحبا بالعالم', 'नमस्ते दुनिया नमस्ते दुनिया'])],
    ];

    it.each(hard)('are whole on the page: %s', async (_name, entry) => {
      expect(await cutTexts(leanSvg(await drawEntry(entry)))).toEqual([]);
    });

    it.each(hard)('are whole in the SVG file: %s', async (_name, entry) => {
      expect(await cutTexts(new TextDecoder().decode(await fileOf(entry, 'svg')))).toEqual([]);
    });

    it('do not run into the cells, nor numbers into other cells', async () => {
      await page.setContent(
        leanSvg(
          await drawEntry({
            ...food,
            data: [
              [1.5e300, 2, 3],
              [4, 5, 6],
              [7, 8, 9],
            ],
            format: '%.12e',
          }),
        ),
      );
      const touching = await page.evaluate(() => {
        const texts = [...document.querySelectorAll('svg text')].map((one) => one.getBoundingClientRect());
        return texts.flatMap((a, i) =>
          texts
            .slice(i + 1)
            .filter(
              (b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 4 && b.top < a.bottom - 4,
            ),
        ).length;
      });
      expect(touching).toBe(0);
    });

    it('are whole in the agreement of methods, in both languages', async () => {
      const names = {
        en: [
          'SmoothGrad',
          'Integrated gradients',
          'Gradient × input, averaged over layers',
          'Occlusion with a large patch',
        ],
        'zh-cn': ['平滑梯度', '积分梯度', '梯度×输入，各层的平均值', '用较大的遮挡块遮挡'],
      };
      for (const language of ['en', 'zh-cn'] as const) {
        const entry = {
          rows: names[language],
          columns: names[language],
          data: names[language].map((_n, y) => names[language].map((_m, x) => (x === y ? 1 : 0.12))),
          format: '%.2f',
          barTitle: 'Correlation',
          vmin: -1,
          vmax: 1,
        };
        const view = matrixView(await readEntry(entry), language, false);
        expect(await cutTexts(leanSvg((await drawMatrix(view, wordsOf(language))).tree))).toEqual([]);
      }
    });

    it('are well-formed XML and run no script, whatever they say', async () => {
      const labels = [...plainLabels, ...tidied.map(([label]) => label)];
      const svg = new TextDecoder().decode(await fileOf(labelled(labels), 'svg'));
      const root = await page.evaluate((text) => {
        const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
        return [parsed.documentElement.localName, parsed.querySelectorAll('parsererror, script').length];
      }, svg);
      expect(root).toEqual(['svg', 0]);
      await page.setContent(leanSvg(await drawEntry(labelled(labels))));
      expect(await page.evaluate(() => document.querySelectorAll('script, [onload]').length)).toBe(0);
    });
  });
});
