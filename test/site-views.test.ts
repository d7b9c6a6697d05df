import { describe, expect, it } from 'vitest';
import type { Content } from '../src/data/content/content.ts';
import { curveRows, curveSvg } from '../src/data/results/curve-svg.ts';
import { galleryRows } from '../src/data/gallery/gallery-view.ts';
import { createLinks } from '../src/data/base/links.ts';
import { methodSections, type Source } from '../src/data/results/method-view.ts';
import { accuracy, answerRows, layerRows, preprocessSteps } from '../src/data/results/model-view.ts';
import { measureRows, parameterRows } from '../src/data/results/parameter-view.ts';
import type { Prose } from '../src/data/content/prose-text.ts';
import { failures, gaps, machines, methodRuns } from '../src/data/results/run-view.ts';
import { MethodProse } from '../schema/method-prose.ts';
import { wordsOf } from '../src/words/words.ts';
import { metricWords } from './prose-files.ts';
import { contentOf } from './site-outcomes.ts';
import { smallReport, type SmallTask } from './site-report.ts';

const words = wordsOf('en');
const metrics = metricWords('en');
const links = createLinks('/', undefined);

function sourceOf(content: Content): Source {
  const predictions = [{ model: 'small', picture: 'first', probabilities: [0.2, 0.7, 0.1] }];
  return { content, predictions, language: 'en' };
}

function proseOf(changes: object): Prose {
  const base = {
    title: 'Method',
    question: 'Why?',
    figures: { map: { caption: 'Of {class}.', alt: 'a map' } },
  };
  return { file: 'methods/method/en.md', words: MethodProse.parse({ ...base, ...changes }) };
}

const map: SmallTask = { method: 'method', input: 'first', variant: 'paper', figures: { map: 'heat' } };
const filter = (layer: string, filter: number): SmallTask => ({
  ...map,
  target: { kind: 'filter', layer, layerKind: 'Conv2d', filter },
});

describe('a method’s page', () => {
  it('has a section a picture with the course’s definition before the paper’s', () => {
    const source = sourceOf(
      contentOf([map, { ...map, variant: 'course' }, { ...map, input: 'second', isPlanned: true }]),
    );
    const sections = methodSections('method', source, { words, links, metrics, prose: proseOf({}) });
    expect(sections.map(({ anchor, title }) => [anchor, title])).toEqual([
      ['first', 'Picture 0 · Bread'],
      ['second', 'Picture 1 · Egg'],
    ]);
    expect(sections[0]?.cards.map(({ label, anchor }) => [label, anchor])).toEqual([
      ['Course', 'first-course'],
      ['Paper', 'first-paper'],
    ]);
    expect(sections[0]?.picture).toMatchObject({ label: 'Bread', answer: { className: 'Egg', probability: '70%' } });
    expect(sections[1]?.cards[0]).toMatchObject({ state: 'missing', command: 'npm run vitrine -- run --only method' });
  });

  it('orders filters from the input to the output, and does not name the only variant', () => {
    const prose = proseOf({ figures: { map: { caption: '{layer}', alt: 'a map' } } });
    const source = sourceOf(contentOf([filter('fc.0', 0), filter('cnn.0', 2), filter('cnn.0', 1)]));
    const cards = methodSections('method', source, { words, links, metrics, prose })[0]?.cards;
    expect(cards?.map(({ label }) => label)).toEqual([
      'cnn.0 (Conv2d), filter 1',
      'cnn.0 (Conv2d), filter 2',
      'fc.0 (Conv2d), filter 0',
    ]);
  });

  it('puts results that no picture enters last', () => {
    const source = sourceOf(contentOf([{ ...map, input: null }, map]));
    const sections = methodSections('method', source, { words, links, metrics, prose: proseOf({}) });
    expect(sections.map(({ title, picture }) => [title, picture === null])).toEqual([
      ['Picture 0 · Bread', false],
      ['Without a picture', true],
    ]);
  });

  it('tells a result by caption, alternative text, numbers with what chance scores, remarks and passport', () => {
    const measures = { fit: { value: 0.613, unit: '1', null: 0.05, definition: 'd' } };
    const remarks = [{ code: 'flat', text: 'All 0.' }];
    const prose = proseOf({ measures: { fit: { label: 'Fit', help: 'h' } }, remarks: { flat: 'Nothing to see.' } });
    const source = sourceOf(contentOf([{ ...map, measures, remarks, params: { samples: 500 } }]));
    const card = methodSections('method', source, { words, links, metrics, prose })[0]?.cards[0];
    expect(card).toMatchObject({
      state: 'done',
      result: {
        figures: [{ caption: 'Of Egg.', alt: 'Picture 0 · Bread: a map', src: '/results/method/first-paper/map.png' }],
        measures: [{ label: 'Fit', value: '0.613', unit: '', chance: '0.05' }],
        remarks: [{ text: 'Nothing to see.', isOwn: false }],
        passport: {
          command: 'npm run vitrine -- run --only method --force',
          files: ['map.png', 'map.npy', 'result.json', 'run.json'].map((name) => ({
            name,
            href: `/results/method/first-paper/${name}`,
          })),
        },
      },
    });
  });

  it('tells the share on a part of the picture in the site’s own words, after the method’s numbers', () => {
    const measures = {
      'inside-coffee-cup': { value: 0.342, unit: '1', null: 0.031, definition: 'd' },
      'inside-lid': { value: null, unit: '1', null: 0.01, definition: 'd' },
      fit: { value: 0.5, unit: '1', definition: 'd' },
    };
    const prose = proseOf({ measures: { fit: { label: 'Fit', help: 'h' } } });
    const content = contentOf([{ ...map, measures }]);
    const card = methodSections('method', sourceOf(content), { words, links, metrics, prose })[0]?.cards[0];
    expect(card).toMatchObject({
      result: {
        measures: [
          { anchor: 'measure-fit', label: 'Fit' },
          { anchor: 'measure-part-inside', label: 'Share on: coffee cup', value: '34.2%', unit: '', chance: '3.1%' },
          { anchor: 'measure-part-inside', label: 'Share on: lid', value: '', chance: '1%' },
        ],
      },
    });
    expect(measureRows('method', content, prose, metrics).map(({ anchor }) => anchor)).toEqual([
      'measure-fit',
      'measure-part-inside',
    ]);
  });

  it('fails for a measure that the prose does not explain', () => {
    const measures = { fit: { value: 1, unit: '1', definition: 'd' } };
    const source = sourceOf(contentOf([{ ...map, measures }]));
    expect(() => methodSections('method', source, { words, links, metrics, prose: proseOf({}) })).toThrow(
      'measures.fit',
    );
  });
});

describe('the parameter table', () => {
  const prose = proseOf({ params: { samples: 'How many.', noise: 'How strong.' } });

  it('gives one value where the variants agree, and one a variant where they differ', () => {
    const content = contentOf([
      { ...map, params: { samples: 500, noise: 0.4 } },
      { ...map, variant: 'course', params: { samples: 500, noise: 0.15 } },
    ]);
    expect(parameterRows('method', content, prose, words)).toEqual([
      { name: 'samples', meaning: 'How many.', values: [{ variant: null, value: '500' }] },
      {
        name: 'noise',
        meaning: 'How strong.',
        values: [
          { variant: 'Paper', value: '0.4' },
          { variant: 'Course', value: '0.15' },
        ],
      },
    ]);
  });

  it('fails for a parameter that the prose does not explain', () => {
    expect(() => parameterRows('method', contentOf([{ ...map, params: { steps: 1 } }]), prose, words)).toThrow(
      'params.steps',
    );
  });
});

describe('the gallery', () => {
  it('has a cell for every result with a figure, and says where one failed or is missing', () => {
    const content = contentOf([
      map,
      { ...map, variant: 'course', failure: 'Broken.' },
      { ...map, input: 'second', isPlanned: true },
      { method: 'prediction', input: 'first', variant: 'paper', probabilities: [1, 0, 0] },
    ]);
    const proses = new Map([
      ['prediction', proseOf({ title: 'Prediction' })],
      ['method', proseOf({})],
    ]);
    const rows = galleryRows(sourceOf(content), { words, links, metrics }, proses);
    expect(
      rows.map(({ cells }) => cells.map(({ method, detail, state, href }) => [method, detail, state, href])),
    ).toEqual([
      [
        ['Method', 'Paper', 'done', '/methods/method/#first-paper'],
        ['Method', 'Course', 'failed', '/methods/method/#first-course'],
      ],
      [['Method', 'Paper', 'missing', '/methods/method/#second-paper']],
    ]);
  });
});

describe('models of a trial', () => {
  it('have no rows in the gallery, and are no reason to name the only other model', () => {
    const rows = galleryRows(
      sourceOf(contentOf([map], [map])),
      { words, links, metrics },
      new Map([['method', proseOf({})]]),
    );
    expect(rows.map(({ anchor, title }) => [anchor, title])).toEqual([
      ['first', 'Picture 0 · Bread'],
      ['second', 'Picture 1 · Egg'],
    ]);
  });
});

describe('the models page', () => {
  const report = smallReport([]);
  const [model] = report.models;

  it('lists layers with their place, shape and what they see', () => {
    expect(layerRows(model!)).toMatchObject([
      {
        anchor: 'small-cnn-0',
        cnnid: '0',
        kind: 'Conv2d',
        output: '4 × 8 × 8',
        receptiveField: '3 px',
        parameters: '112',
      },
      { anchor: 'small-fc-0', cnnid: '', kind: 'Linear', output: '3', receptiveField: '', parameters: '11' },
    ]);
  });

  it('counts a picture as right when the most probable class is its label', () => {
    const predictions = [
      { model: 'small', picture: 'first', probabilities: [0.6, 0.3, 0.1] },
      { model: 'small', picture: 'second', probabilities: [0.6, 0.3, 0.1] },
    ];
    const rows = answerRows(model!, report.pictures, predictions, words);
    expect(rows[1]).toMatchObject({
      label: 'Egg',
      answer: 'Bread',
      probability: '60%',
      ofLabel: '30%',
      isRight: false,
    });
    expect(accuracy(rows)).toEqual({ right: 1, of: 2 });
  });

  it('says what happens to a picture before the network, and nothing of what does not', () => {
    expect(preprocessSteps(model!.preprocess, words)).toHaveLength(2);
    const steps = preprocessSteps(
      {
        resize: { shorterSide: 256 },
        crop: { width: 224, height: 224 },
        channels: 'bgr',
        scale: 255,
        mean: [0.485, 0.456, 0.406],
        std: [0.229, 0.224, 0.225],
      },
      words,
    );
    expect(steps).toHaveLength(4);
    expect(steps.join(' ')).toMatch(/256 pixels.*224 × 224.*0 to 255.*blue, green, red.*0\.485, 0\.456, 0\.406/);
  });
});

describe('the run page', () => {
  const content = contentOf([map, { ...map, input: 'second' }, { ...map, variant: 'course', failure: 'Broken.' }]);

  it('adds up what was computed, method by method', () => {
    expect(methodRuns(content, ['method', 'other'])).toEqual([
      { method: 'method', done: 2, failed: 1, missing: 0, total: '3.0 s', each: '1.5 s', memory: '200 MB' },
      { method: 'other', done: 0, failed: 0, missing: 0, total: '', each: '', memory: '' },
    ]);
  });

  it('names each machine once, and what failed with its reason', () => {
    expect(machines(content)).toEqual([
      { engine: 'onnxruntime', provider: 'cpu', host: 'a test', versions: 'vitrine 0.1.0, node 22.0.0', results: 2 },
    ]);
    expect(failures(content)).toEqual([{ task: 'method/first-course', reason: 'Broken.' }]);
  });
});

describe('what is missing', () => {
  it('is listed by method, without methods that lack nothing', () => {
    const content = contentOf([map, { ...map, method: 'other', isPlanned: true }]);
    expect(gaps(content, ['method', 'other'])).toEqual([{ method: 'other', tasks: ['other/first-paper'] }]);
  });
});

describe('a curve', () => {
  const steps = Array.from({ length: 101 }, (_, step) => step);
  const curve = {
    name: 'objective',
    title: 'How it grows',
    x: { title: 'steps', values: steps },
    y: { title: 'answer', values: steps.map((step) => step ** 2) },
  };

  it('is drawn in the page’s own colour with both axes named', async () => {
    const svg = await curveSvg(curve);
    expect(svg).toMatch(/^<svg .*>steps<\/text>.*>answer<\/text>.*<\/svg>$/s);
    const colours = [...svg.matchAll(/(?:fill|stroke)="([^"]+)"/g)].map(([, colour]) => colour);
    expect(new Set(colours)).toEqual(new Set(['none', 'currentColor']));
  });

  it('keeps the digits of its axes while its path is rounded', async () => {
    const svg = await curveSvg({ ...curve, x: { title: 'n', values: [0.01, 0.02, 0.03] } });
    expect(svg).toContain('>0.015<');
    expect(svg).not.toMatch(/ d="[^"]*\.\d\d/);
  });

  it('has a table of every k-th value and the last', () => {
    const rows = curveRows(curve);
    expect(rows.length).toBeLessThanOrEqual(13);
    expect(rows[0]).toEqual({ x: 0, y: 0 });
    expect(rows.at(-1)).toEqual({ x: 100, y: 10_000 });
  });
});
