import { beforeAll, describe, expect, it } from 'vitest';
import { readContent, type Content } from '../src/data/content/content.ts';
import { createLinks } from '../src/data/base/links.ts';
import { readPredictions } from '../src/data/results/predictions.ts';
import { mathHtml } from '../src/mechanisms/formula.ts';
import { mechanismOf } from '../src/mechanisms/find-mechanisms.ts';
import { givenOf, type GivenSite } from '../src/mechanisms/given.ts';
import { drawnMask } from '../methods/lime/mechanism.ts';
import { regionsOf, switchesOf, withRegionsHidden } from '../methods/lime/mechanism-versions.ts';
import { rowWidth, type Mechanism, type Step } from '../src/mechanisms/mechanism.ts';
import matrixFigures from '../src/mechanisms/matrix-figures.ts';
import { madePictures } from '../src/mechanisms/made-picture.ts';
import { wordsOf } from '../src/words/words.ts';
import { methodsWithProse } from './prose-files.ts';
import { contentOf } from './site-outcomes.ts';
import type { SmallTask } from './site-report.ts';

const links = createLinks('/', undefined);

/** Has a page, and is no method. */
const MATRICES = 'matrix-figures';

const siteOf = (content: Content, predictions: GivenSite['predictions'] = []): GivenSite => ({
  content,
  predictions,
  links,
  parts: {},
  titles: {},
});

async function drawn(method: string, content: Content, language: 'en' | 'zh-cn' = 'en'): Promise<Mechanism> {
  const predictions = content.folder === '' ? [] : await readPredictions(content);
  const defined = method === MATRICES ? matrixFigures : await mechanismOf(method, content);
  return defined.draw(givenOf(method, siteOf(content, predictions)), language, wordsOf(language).mechanisms);
}

const stepsOf = ({ parts }: Mechanism): readonly Step[] =>
  parts.flatMap((part) => ('steps' in part ? part.steps : [part]));

/** All that a reader sees of a mechanism beside its drawings. */
function textOf(mechanism: Mechanism): string {
  const labels = mechanism.parts.flatMap((part) => ('steps' in part ? [part.label] : []));
  const steps = stepsOf(mechanism).flatMap(({ name, text, alt, formula }) => [name, text, alt, formula ?? '']);
  return [mechanism.title, mechanism.caption, ...labels, ...steps].join('\n');
}

const written = [...(await methodsWithProse()), MATRICES];
const empty = contentOf([]);

describe('the mechanism of a method', () => {
  let demo: Content;
  beforeAll(async () => {
    demo = await readContent('content');
  });

  it('is one of its own for every method that has a page', async () => {
    const drawings = await Promise.all(written.map((method) => drawn(method, empty)));
    expect(new Set(drawings.map(({ title }) => title)).size).toBe(written.length);
  });

  it.each(written)('of %s is whole in both languages, with results and without', async (method) => {
    for (const content of [demo, empty]) {
      const [en, zh] = await Promise.all([drawn(method, content), drawn(method, content, 'zh-cn')]);
      for (const mechanism of [en, zh]) {
        expect(stepsOf(mechanism).length).toBeGreaterThan(2);
        for (const { name, text, alt, drawing } of stepsOf(mechanism)) {
          expect([name, text, alt, drawing]).not.toContain('');
          expect(drawing).not.toMatch(/NaN|undefined|null|Infinity/);
          expect(`${name}${text}${alt}`).not.toMatch(/undefined|null|NaN|["<>]/);
        }
      }
      expect(textOf(zh)).toMatch(/[\u4e00-\u9fff]/);
      expect(zh.title).not.toBe(en.title);
      expect(zh.parts.length).toBe(en.parts.length);
    }
  });

  it.each(written)('of %s fits beside the menu on a desk and into its share of a page', async (method) => {
    for (const content of [demo, empty]) {
      const mechanism = await drawn(method, content, 'zh-cn');
      expect(rowWidth(mechanism)).toBeLessThanOrEqual(880);
      expect(Math.max(...stepsOf(mechanism).map(({ width }) => width))).toBeLessThanOrEqual(288);
      expect(Buffer.byteLength(JSON.stringify(mechanism))).toBeLessThan(8000);
    }
  });

  it.each(written)('of %s names no number where the report has none', async (method) => {
    const words = textOf(await drawn(method, empty)).replaceAll(/[_^]\{[^}]*\}|\/ 3$/gm, '');
    expect(words.match(/\d{2,}|[2-9]/g) ?? []).toEqual([]);
  });
});

describe('the mechanism of a method that has none of its own', () => {
  const known = contentOf([]).catalogue;
  const [first] = known.methods;
  const own = (about: 'pictures' | 'texts') => ({ ...first!, id: 'unheard-of', about });
  const contentWith = (about: 'pictures' | 'texts', tasks: readonly SmallTask[]): Content => ({
    ...contentOf(tasks),
    catalogue: { ...known, methods: [own(about)] },
  });

  it('leads from the report’s picture through the network to the report’s figure', async () => {
    const figures = { overlay: 'picture', other: 'heat' } as const;
    const content = contentWith('pictures', [{ method: 'unheard-of', input: 'first', variant: 'paper', figures }]);
    const [picture, , map] = stepsOf(await drawn('unheard-of', content)).map(({ drawing }) => drawing);
    expect(picture).toContain('href="/inputs/small/first.png"');
    expect(map).toContain('href="/results/unheard-of/first-paper/other.png"');
  });

  it('is whole without a result, for methods of pictures and of texts, in both languages', async () => {
    for (const about of ['pictures', 'texts'] as const) {
      for (const language of ['en', 'zh-cn'] as const) {
        const mechanism = await drawn('unheard-of', contentWith(about, []), language);
        expect(stepsOf(mechanism).length).toBe(3);
        expect(JSON.stringify(mechanism)).not.toMatch(/NaN|undefined|Infinity/);
      }
    }
  });
});

const task = (method: string, rest: Partial<SmallTask>): SmallTask => ({
  method,
  input: 'first',
  variant: 'paper',
  figures: { map: 'heat' },
  ...rest,
});
const measures = (values: Record<string, number>): NonNullable<SmallTask['measures']> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value, unit: '1', definition: name }]));
const filter = { kind: 'filter', layer: 'cnn.0', cnnid: 0, layerKind: 'Conv2d', filter: 2 } as const;

/** No file stands behind a made-up result. */
function withoutArrays(content: Content): Content {
  const outcomes = content.outcomes.map((outcome) =>
    outcome.state === 'done' ? { ...outcome, result: { ...outcome.result, arrays: [] } } : outcome,
  );
  return { ...content, outcomes };
}

/** What each method was computed with, and what its mechanism has to say of it. */
const cases: readonly [method: string, task: Partial<SmallTask>, said: readonly string[]][] = [
  ['smooth-grad', { params: { samples: 317 }, measures: measures({ 'noise-std': 0.123 }) }, ['317 times', '0.123']],
  [
    'integrated-gradients',
    { params: { steps: 10, baseline: 'white' }, measures: measures({ steps: 160 }) },
    ['160 steps', 'a white picture'],
  ],
  [
    'integrated-gradients',
    { variant: 'course', params: { steps: 17, baseline: 'black' } },
    ['17 steps', 'The course averages'],
  ],
  [
    'lime',
    { params: { samples: 654, alpha: 2.5 }, measures: measures({ segments: 88 }) },
    ['654 versions', '88 regions', '= 2.5'],
  ],
  [
    'occlusion',
    { params: { patch: 20, stride: 5, grey: 0.25 }, measures: measures({ squares: 431 }) },
    ['20 by 20', 'by 5 each', '431 places'],
  ],
  ['centre-gaussian', { params: { spread: 0.2 } }, ['20% of each side']],
  ['filter-activation', { target: filter, measures: measures({ 'receptive-field': 7 }) }, ['7 pixels', 'Filter 2']],
  [
    'filter-visualization',
    { target: filter, params: { steps: 55, learningRate: 0.3 } },
    ['55 times', 'filter 2', 'cnn.0 (Conv2d)', '0.3'],
  ],
];

describe('numbers in a mechanism', () => {
  it.each(cases)('of %s are those of its result', async (method, rest, said) => {
    const content = withoutArrays(contentOf([task(method, rest)]));
    const words = textOf(await drawn(method, content)).replaceAll('\u00a0', ' ');
    for (const each of said) expect(words).toContain(each);
  });

  it('are those of the literature’s variant where the report has both', async () => {
    const content = contentOf([
      task('smooth-grad', { variant: 'course', params: { samples: 500 } }),
      task('smooth-grad', { params: { samples: 100 } }),
    ]);
    expect(textOf(await drawn('smooth-grad', content))).toContain('100 times');
  });

  it('place the grey square on the picture at its size', async () => {
    const content = contentOf([task('occlusion', { params: { patch: 4, stride: 2, grey: 0.25 } })]);
    const [square] = stepsOf(await drawn('occlusion', content));
    expect(square!.drawing).toContain('rgb(64 64 64)'); // a quarter of 255
    expect(square!.drawing).toContain('h72v72h-72z'); // half of a picture of 8 pixels
  });
});

describe('pictures that no method stores', () => {
  it('are made for every address that a mechanism names, and are small', async () => {
    const content = await readContent('content');
    const named = await Promise.all(
      written.map(async (method) => {
        const drawings = stepsOf(await drawn(method, content)).map(({ drawing }) => drawing);
        return [...drawings.join('').matchAll(/href="\/mechanisms\/([^"]+)"/g)].map(([, file]) => file!);
      }),
    );
    const made = await madePictures(siteOf(content));
    expect(made.map(({ file }) => file).sort()).toEqual([...new Set(named.flat())].sort());
    expect(made.some(({ file }) => file.startsWith('lime-'))).toBe(true);
    expect(made.some(({ file }) => file.startsWith('random-layers-'))).toBe(true);
    for (const { make } of made) {
      const bytes = await make();
      expect(Buffer.from(bytes.subarray(8, 12)).toString()).toBe('WEBP');
      expect(bytes.length).toBeLessThan(20_000);
    }
  });

  it('are none where the report has no results', async () => {
    expect(await madePictures(siteOf(empty))).toEqual([]);
  });
});

describe('versions of a picture, as LIME asks about them', () => {
  const pixels = Uint8Array.from([10, 0, 0, 20, 0, 0, 30, 0, 9]);

  it('show a hidden region in its mean colour and leave the others', () => {
    expect([...withRegionsHidden(pixels, [0, 0, 1], (region) => region === 1)]).toEqual([15, 0, 0, 15, 0, 0, 30, 0, 9]);
    expect([...withRegionsHidden(pixels, [0, 0, 1], () => true)]).toEqual([...pixels]);
  });

  it('tell regions apart by their coefficients; one without has no switch', () => {
    const { regions, count } = regionsOf([0.5, 0.5, -1, 0, 0.5]);
    expect([...regions]).toEqual([1, 1, 2, 0, 1]);
    expect(count).toBe(2);
  });

  it('have white switches for regions that are shown', () => {
    expect([...switchesOf([1, 0], (region) => region === 1)]).toEqual([255, 255, 255, 51, 51, 51]);
  });

  it('begin with the whole picture; the others hide about half', () => {
    expect(drawnMask(0, 50).every(Boolean)).toBe(true);
    for (const version of [1, 2]) {
      const share = drawnMask(version, 1000).filter(Boolean).length / 1000;
      expect(share).toBeGreaterThan(0.4);
      expect(share).toBeLessThan(0.6);
    }
  });
});

describe('a formula', () => {
  it('sets variables in italics, names upright, and indices below', () => {
    expect(mathHtml('max_{c} |∂f / ∂x_{c}|')).toBe('max<sub><i>c</i></sub> |∂<i>f</i> / ∂<i>x</i><sub><i>c</i></sub>|');
    expect(mathHtml('r_{n}^{2} + α')).toBe('<i>r</i><sub><i>n</i></sub><sup>2</sup> + <i>α</i>');
    expect(mathHtml('a < b')).toBe('<i>a</i> &lt; <i>b</i>');
  });
});
