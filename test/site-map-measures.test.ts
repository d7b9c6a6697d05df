import { describe, expect, it } from 'vitest';
import type { Measure } from '../schema/result.ts';
import { curveFigures, isMapMeasure, partScore, tellingMeasures } from '../src/data/results/map-measures.ts';
import { measureRows } from '../src/data/results/parameter-view.ts';
import { resultView, type ResultView } from '../src/data/results/result-view.ts';
import { measuresEn } from '../src/words/en/measures.ts';
import { measuresZhCn } from '../src/words/zh-cn/measures.ts';
import { metricWords } from './prose-files.ts';
import { rooms } from './rooms.ts';
import { ndArray } from '../numerics/nd-array.ts';
import { MethodProse } from '../schema/method-prose.ts';
import { createLinks } from '../src/data/base/links.ts';
import { wordsOf } from '../src/words/words.ts';
import { contentOf } from './site-outcomes.ts';
import type { SmallTask } from './site-report.ts';

const words = wordsOf('en');
const english = metricWords('en');
const links = createLinks('/', undefined);

const number = (value: number | null, changes: Partial<Measure> = {}): Measure => ({
  value,
  unit: '1',
  definition: 'd',
  ...changes,
});
const curve = (values: number[]) => {
  const axis = (name: string, list: number[]) => ({ name, unit: '1', values: list });
  return { x: axis('share', [0, 0.5, 1]), y: axis('probability', values), definition: 'd' };
};

const task: SmallTask = {
  method: 'method',
  input: 'first',
  variant: 'paper',
  figures: {},
  measures: {
    'inside-coffee-cup': number(0.342, { null: 0.031 }),
    'hit-coffee-cup': number(1, { null: 0.03 }),
    'inside-lid': number(0.1, { null: 0.01 }),
    'insertion-blurred': number(0.812, { null: 0.1803, nullSpread: 0.0073 }),
    'max-sensitivity': number(null),
    third: number(3),
    second: number(2),
    first: number(1),
  },
  series: { 'deletion-blurred': curve([0.9, 0.2, 0]), 'insertion-blurred': curve([0, 0.4567, 1]) },
};
const own = { label: 'Own', help: 'h' };
const prose = {
  file: 'methods/method/en.md',
  words: MethodProse.parse({
    title: 'Method',
    question: 'Why?',
    measures: { first: own, second: own, third: own },
  }),
};

function view(changes: object = {}): ResultView {
  const [outcome] = contentOf([{ ...task, ...changes }]).outcomes;
  if (outcome?.state !== 'done') return expect.unreachable();
  return resultView(outcome, 'Picture 0', { words, links, prose, metrics: english });
}

function messageOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    return (error as Error).message;
  }
  return '';
}

describe('the numbers under a map', () => {
  it('are four: two of the method, the first part, and the insertion; the others are behind a fold', () => {
    const { measures, more } = view();
    expect(measures.map(({ label }) => label)).toEqual(['Own', 'Own', 'Share on: coffee cup', 'Insertion']);
    expect(more!.measures).toMatchObject([
      { label: 'Own', value: '3' },
      { anchor: 'measure-part-hit', label: 'Maximum on: coffee cup', value: '100%', chance: '3%' },
      { anchor: 'measure-part-inside', label: 'Share on: lid' },
      { anchor: 'measure-max-sensitivity', label: 'Sensitivity', value: '', chance: null },
    ]);
  });

  it('are missed in the words of the metric that made them, where it is none of the method’s own', () => {
    const missing = (name: string, changes: object, measuredBy?: ReadonlyMap<string, string>): string => {
      const [outcome] = contentOf([{ ...task, ...changes }]).outcomes;
      if (outcome?.state !== 'done') return expect.unreachable();
      const metrics = { ...english, files: new Map([['sparseness', 'plugins/sparseness/en.md']]) };
      const told = () =>
        resultView({ ...outcome, ...(measuredBy && { measuredBy }) }, 'Picture 0', { words, links, prose, metrics });
      expect(told).toThrow(`Expected \`${name}\` in the front matter of `);
      return /front matter of `(.*?)`, but received nothing\. Add it\.$/.exec(messageOf(told))?.[1] ?? '';
    };
    const made = new Map([['gini', 'sparseness']]);
    const measures = { gini: number(0.5) };
    expect(missing('measures.gini', { measures }, made)).toBe('plugins/sparseness/en.md');
    expect(missing('measures.gini', { measures })).toBe('methods/method/en.md');
    expect(missing('curves.lines.gini', { series: { gini: curve([0, 1, 1]) } }, made)).toBe('plugins/sparseness/en.md');
  });

  it('say how far chance scatters', () => {
    expect(view().measures[3]).toMatchObject({ value: '0.812', chance: '0.18 ± 0.007' });
  });

  it('tell scores of parts by how their names begin, and what is of the whole map or a method’s own by its name', () => {
    expect(partScore('correlation-coffee-cup', english)).toMatchObject({ score: 'correlation', part: 'coffee-cup' });
    expect(partScore('drawn-negative-lid', english)).toMatchObject({ score: 'drawn-negative', part: 'lid' });
    for (const name of ['centroid-x', 'drawn-negative', 'insider-lid', 'entropy', 'constructor']) {
      expect(partScore(name, english)).toBeNull();
    }
    expect(['centroid-x', 'entropy', 'centroid-x-lid'].every((name) => isMapMeasure(name, english))).toBe(true);
    expect(isMapMeasure('drawn-negative', english)).toBe(false);
    expect(isMapMeasure('constructor', english)).toBe(false);
  });

  it('are all there where they are the method’s alone', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'inside-lid'];
    expect([...tellingMeasures(names, english)]).toEqual(names);
  });

  it('come with deletion and insertion as lines, which stand in no other curve', () => {
    const { more, curves } = view();
    const [words] = english.curves;
    expect(Object.keys(words!.lines)).toEqual(['insertion-blurred', 'deletion-blurred']);
    expect(more!.curves).toEqual([{ words, points: ['0,1 0.5,0.543 1,0', '0,0.1 0.5,0.8 1,1'] }]);
    expect(curves).toEqual([]);
  });

  it('lack curves of which a line was not measured', () => {
    const axis = { name: 'a', unit: '1', values: [0, 1] };
    expect(curveFigures({ series: {} }, english)).toEqual([]);
    expect(curveFigures({ series: { 'insertion-blurred': { x: axis, y: axis, definition: 'd' } } }, english)).toEqual(
      [],
    );
  });

  it('are each explained once on the method’s page', () => {
    const rows = measureRows('method', contentOf([task]), prose, english);
    expect(rows.map(({ anchor }) => anchor.slice('measure-'.length))).toEqual([
      'first',
      'second',
      'third',
      'part-inside',
      'part-hit',
      'insertion-blurred',
      'max-sensitivity',
    ]);
  });

  it('say once that something could not be measured', () => {
    const remarks = [1, 2].map((text) => ({ code: 'not-measured', text: `Because ${text}.` }));
    expect(view({ remarks }).remarks).toEqual([{ text: measuresEn.remarks['not-measured'], isOwn: false }]);
  });
});

describe('the words', () => {
  it('name every measure that metrics make, in both languages', () => {
    const parts = [{ part: 'lid', mask: ndArray([1, 1], Float32Array.of(1)) }];
    const names = rooms.metrics.flatMap((metric) => Object.keys(metric.blank(parts)));
    const chinese = metricWords('zh-cn');
    for (const { measures, parts: ofParts } of [english, chinese]) {
      expect([...measures.keys()].toSorted()).toEqual(names.filter((name) => !name.endsWith('-lid')).toSorted());
      const scores = names.filter((name) => name.endsWith('-lid')).map((name) => name.slice(0, -'-lid'.length));
      // How many regions are drawn on a part is asked of one method alone.
      expect([...ofParts.keys()].toSorted()).toEqual([...scores, 'drawn-negative', 'drawn-positive'].toSorted());
    }
    const shown = ({ measures, parts: ofParts }: typeof english) =>
      [...measures, ...ofParts].map(([name, { chance, percent, telling }]) => [
        name,
        chance !== undefined,
        percent,
        telling,
      ]);
    expect(shown(chinese)).toEqual(shown(english));
    expect(Object.keys(measuresZhCn.remarks)).toEqual(Object.keys(measuresEn.remarks));
  });
});
