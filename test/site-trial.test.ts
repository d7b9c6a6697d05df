import { describe, expect, it } from 'vitest';
import { createLinks } from '../src/data/base/links.ts';
import type { Prose } from '../src/data/content/prose-text.ts';
import { trialAnswers } from '../src/data/checks/trial-answers.ts';
import { modelOf, trialCredits } from '../src/data/content/trial-report.ts';
import { trialScore, verdictOf } from '../src/data/checks/trial-score.ts';
import { trialRows, type TrialRow } from '../src/data/checks/trial-view.ts';
import { MethodProse } from '../schema/method-prose.ts';
import { wordsOf } from '../src/words/words.ts';
import { contentOf } from './site-outcomes.ts';
import type { SmallTask } from './site-report.ts';

const words = wordsOf('en');
const thresholds = { part: 'red-sticker', caught: 5, clear: 2 };

/** A map with a share of its relevance on a sticker that covers a part of the picture. */
function map(share: number | null, area = 0.02, changes: Partial<SmallTask> = {}): SmallTask {
  const measures = { 'inside-red-sticker': { value: share, unit: '1', null: area, definition: 'd' } };
  return {
    method: 'method',
    input: 'third',
    variant: 'paper',
    model: 'small',
    figures: { map: 'heat' },
    measures,
    ...changes,
  };
}
const planned: SmallTask = { ...map(0), isPlanned: true };
const scoreOf = (...tasks: SmallTask[]) => trialScore(contentOf([], tasks).trials[0]!.outcomes, thresholds);

describe('a trial’s score', () => {
  it('divides the mean share by the mean area, and counts the pictures that are caught on their own', () => {
    const score = scoreOf(map(0.3, 0.02), map(0.1, 0.04));
    expect(score).toMatchObject({ planned: 2, asked: 2, measured: 2, caught: 1 });
    expect(score.share).toBeCloseTo(0.2);
    expect(score.area).toBeCloseTo(0.03);
    expect(score.lift).toBeCloseTo(0.2 / 0.03);
  });

  it('leaves out maps without positive relevance, parts outside the picture, and what has no result', () => {
    const score = scoreOf(map(0.1), map(null), map(0.5, 0), { ...map(0), failure: 'Broken.' }, planned);
    expect(score).toMatchObject({ planned: 5, asked: 3, measured: 1, lift: 5, caught: 1 });
  });

  it.each([
    [0.1, 0.039, 'catches'],
    [0.1, 0.04, 'both'],
    [0.099, 0, 'misses'],
    [0.1, null, 'catches'],
    [null, 0.02, 'misses'],
  ])('of %s for the one model and %s for the other says %s', (relies, control, verdict) => {
    expect(verdictOf(scoreOf(map(relies)), scoreOf(map(control)), thresholds)).toBe(verdict);
  });

  it('says nothing of a method before both models have a map', () => {
    expect(verdictOf(scoreOf(map(0.3)), scoreOf(planned), thresholds)).toBe('unknown');
    expect(verdictOf(scoreOf(planned), scoreOf(map(0.3)), thresholds)).toBe('unknown');
  });
});

describe('a trial’s page', () => {
  const plain: Partial<SmallTask> = { model: 'plain' };
  const prose = (title: string): Prose => ({
    file: 'methods/method/en.md',
    words: MethodProse.parse({ title, question: 'Why?', figures: { map: { caption: 'c', alt: 'a map' } } }),
  });
  const proses = new Map([
    ['prediction', prose('Prediction')],
    ['method', prose('Method')],
    ['filters', prose('Filters')],
    ['random-map', prose('Random map')],
  ]);
  function rowsOf(...tasks: SmallTask[]): readonly TrialRow[] {
    const content = contentOf([], tasks);
    const { report, trials } = content;
    const [found] = trials;
    const [relies, control] = (['relies', 'control'] as const).map((role) => modelOf(report, found!.trial, role));
    const telling = { words, links: createLinks('/', undefined), language: 'en' as const, content, proses };
    return trialRows(found!, { ...telling, relies: relies!, control: control! });
  }

  it('has a row a method, variant and filter, in the order of the methods, and none for what nobody scores', () => {
    const filter = (layer: string): Partial<SmallTask> => ({
      method: 'filters',
      target: { kind: 'filter', layer, layerKind: 'Conv2d', filter: 1 },
    });
    const rows = rowsOf(
      map(0.02, 0.02, { method: 'random-map' }),
      map(0.2, 0.02, filter('fc.0')),
      map(0.2, 0.02, filter('cnn.0')),
      map(0.2),
      map(0.2, 0.02, { variant: 'course' }),
      { ...map(0), method: 'prediction', measures: {}, probabilities: [0, 1, 0] },
    );
    expect(rows.map(({ anchor, detail, isControl, isFilter }) => [anchor, detail, isControl, isFilter])).toEqual([
      ['method-course', 'Course', false, false],
      ['method-paper', 'Paper', false, false],
      ['filters-paper-cnn-0-f1', 'cnn.0 (Conv2d), filter 1', false, true],
      ['filters-paper-fc-0-f1', 'fc.0 (Conv2d), filter 1', false, true],
      ['random-map-paper', '', true, false],
    ]);
  });

  it('keeps the two models apart', () => {
    const [row] = rowsOf(map(0.2), map(0.02, 0.02, plain), map(0.4, 0.02, { input: 'fourth' }));
    expect(row).toMatchObject({
      verdict: 'catches',
      relies: { planned: 2, caught: 2 },
      control: { planned: 1, lift: 1 },
    });
    expect(row?.relies.lift).toBeCloseTo(15);
  });

  it('shows each picture with the map of either model and its lift, and failures and gaps in their place', () => {
    const [row] = rowsOf(map(0.2), map(null, 0.02, plain), { ...map(0, 0, { input: 'fourth' }), failure: 'Broken.' });
    expect(row?.pictures).toMatchObject([
      {
        picture: { name: 'Picture 0', src: '/inputs/small/third.png', alt: 'Bread and a sticker, the third picture' },
        relies: {
          state: 'done',
          lift: '10×',
          href: '/results/method/third-small-paper/result.json',
          figure: { alt: 'Picture 0: a map; Small network' },
        },
        control: { state: 'done', lift: 'not measured', figure: { alt: 'Picture 0: a map; Plain network' } },
      },
      {
        picture: { name: 'Picture 1' },
        relies: { state: 'failed', message: 'Broken.' },
        control: { state: 'missing' },
      },
    ]);
  });

  it('counts how often a model answers with the class that the part stands for', () => {
    const { trial } = contentOf([], [map(0.2)]).trials[0]!;
    const [model] = contentOf([]).report.models;
    const predictions = [
      { model: 'small', picture: 'third', probabilities: [0, 1, 0] },
      { model: 'small', picture: 'fourth', probabilities: [1, 0, 0] },
      { model: 'plain', picture: 'fourth', probabilities: [0, 1, 0] },
    ];
    expect(trialAnswers(trial, model!, predictions)).toEqual([{ className: 'Egg', count: 1, of: 2 }]);
    expect(trialAnswers(trial, model!, [])).toEqual([]);
    expect(trialCredits(trial, 'en')).toEqual(['Made for a trial']);
  });

  it('names the model that the report lacks', () => {
    const { report, trials } = contentOf([], [map(0.2)]);
    expect(() => modelOf({ ...report, models: [] }, trials[0]!.trial, 'relies')).toThrow(
      'Expected a model of `report.json` for `relies` of trial `sticker`, but received `small`. Run `npm run report`.',
    );
  });
});
