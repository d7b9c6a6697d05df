import { describe, expect, it } from 'vitest';
import { Claim } from '../schema/answer.ts';
import { evaluateClaim, outcomeOf } from '../schema/answers/evaluate-claim.ts';
import { claimOf, evidenceOf } from './answer-evidence.ts';
import type { SmallTask } from './site-report.ts';

const measure = (value: number | null, chance?: number) => ({
  value,
  unit: '1',
  definition: 'A number.',
  ...(chance !== undefined && { null: chance }),
});
const lime: SmallTask = { method: 'lime', input: 'first', variant: 'course' };
const tasks: readonly SmallTask[] = [
  {
    ...lime,
    params: { samples: 500, rule: 'left' },
    measures: { share: measure(0.75, 0.25), flat: measure(null, 0.25), zero: measure(0) },
    series: {
      curve: {
        x: { name: 'steps', unit: '1', values: [10, 20, 40] },
        y: { name: 'rest', unit: 'logit', values: [8, 4, 2] },
        definition: 'Falls.',
      },
    },
  },
  { ...lime, input: 'second', measures: { share: measure(0.25, 0.125) } },
  { ...lime, variant: 'paper', failure: 'Expected numbers, but received NaN.' },
  { ...lime, input: 'second', variant: 'paper', isPlanned: true },
  {
    method: 'filter-visualization',
    input: null,
    variant: 'course',
    target: { kind: 'filter', layer: 'cnn.0', cnnid: 0, layerKind: 'Conv2d', filter: 2 },
    measures: { rise: measure(3) },
  },
];
const evidence = evidenceOf(tasks, { half: 0.5, two: 2, three: 3, quarter: 0.25 });
const share = { method: 'lime', variant: 'course', input: 'first', measure: 'share' };
const each = { method: 'lime', variant: 'course', measure: 'share' };
const judge = (claim: Readonly<Record<string, unknown>>) =>
  evaluateClaim(claimOf({ is: '>', right: { threshold: 'half' }, ...claim }), evidence, 'a claim');

describe('the value of an operand', () => {
  it.each([
    ['a measure', share, 0.75],
    ['a measure’s null', { ...share, chance: true }, 0.25],
    ['a curve at one of its places', { method: 'lime', variant: 'course', input: 'first', series: 'curve', at: 20 }, 4],
    ['a parameter', { method: 'lime', variant: 'course', input: 'first', param: 'samples' }, 500],
    [
      'a result without a picture',
      { method: 'filter-visualization', input: 'none', cnnid: 0, filter: 2, measure: 'rise' },
      3,
    ],
    ['a mean', { mean: each, over: 'all' }, 0.5],
    ['the smallest', { min: each, over: ['first', 'second'] }, 0.25],
    ['the largest', { max: each, over: ['second', 'first'] }, 0.75],
    ['all but some', { mean: each, over: { except: ['first'] } }, 0.25],
    ['a count', { count: { left: each, is: '>', right: { threshold: 'half' } }, over: 'all' }, 1],
    ['a share of inputs', { share: { left: each, is: '>=', right: { chance: true, times: 'two' } }, over: 'all' }, 1],
    ['a difference', { difference: [share, { ...share, chance: true }] }, 0.5],
    ['a ratio', { ratio: [share, { ...share, chance: true }] }, 3],
    ['a mean of ratios', { mean: { ratio: [each, { ...each, chance: true }] }, over: 'all' }, 2.5],
  ])('is right for %s', (_, left, number) => {
    expect(judge({ left }).number).toBeCloseTo(number, 12);
  });

  it('is the kind of a layer, compared with a text', () => {
    const left = { fact: 'layer-kind', cnnid: 0 };
    expect(judge({ left, is: '=', right: { text: 'Conv2d' } })).toMatchObject({ outcome: 'holds', number: 'Conv2d' });
    expect(judge({ left, is: '=', right: { text: 'ReLU' } }).outcome).toBe('does-not-hold');
  });

  it('keeps the null of a mean, and that of the input that is the extreme', () => {
    expect(judge({ left: { mean: each, over: 'all' } }).chance).toBeCloseTo(0.1875, 12);
    expect(judge({ left: { min: each, over: 'all' } }).chance).toBe(0.125);
    expect(judge({ left: { max: each, over: 'all' } }).chance).toBe(0.25);
  });
});

describe('a comparison', () => {
  const three = { ratio: [share, { ...share, chance: true }] };
  it.each([
    ['>', 'two', true],
    ['>', 'three', false],
    ['>=', 'three', true],
    ['<', 'three', false],
    ['<=', 'three', true],
    ['<', 'two', false],
    ['<=', 'two', false],
    ['=', 'three', true],
    ['=', 'two', false],
  ])('3 %s %s is %s', (is, threshold, isTrue) => {
    const { outcome, against } = judge({ left: three, is, right: { threshold } });
    expect(outcome).toBe(isTrue ? 'holds' : 'does-not-hold');
    expect(against).toEqual({ value: threshold === 'two' ? 2 : 3, standard: 'threshold' });
  });

  it('takes the measure’s own null, a multiple of it, another operand, or a multiple of that', () => {
    expect(judge({ left: share, right: { chance: true } }).against).toEqual({ value: 0.25, standard: 'chance' });
    const tripled = judge({ left: share, is: '=', right: { chance: true, times: 'three' } });
    expect(tripled).toMatchObject({ outcome: 'holds', against: { value: 0.75, standard: 'chance' } });
    const second = { ...share, input: 'second' };
    expect(judge({ left: share, right: second }).against).toEqual({ value: 0.25, standard: 'operand' });
    expect(judge({ left: share, is: '=', right: { of: second, times: 'three' } }).outcome).toBe('holds');
  });

  it('names every result that it rests on, on both sides, once', () => {
    const { tasks: used } = judge({ left: share, right: { difference: [share, { ...share, input: 'second' }] } });
    expect(used).toEqual(evidence.report.tasks.slice(0, 2).map(({ key }) => key));
  });
});

describe('a claim that cannot be judged', () => {
  const open = (claim: Readonly<Record<string, unknown>>) => {
    const { outcome, reason, number, against } = judge(claim);
    expect({ outcome, number, against }).toEqual({ outcome: 'cannot-be-judged', number: null, against: null });
    return reason;
  };

  it('says why', () => {
    expect(open({ left: { ...share, variant: 'paper' } })).toBe('failed');
    expect(open({ left: { ...share, input: 'second', variant: 'paper' } })).toBe('missing');
    expect(open({ left: { ...share, measure: 'flat' } })).toBe('not-measured');
    expect(open({ left: { ratio: [share, { ...share, measure: 'zero' }] } })).toBe('no-ratio');
    expect(open({ left: { ...share, input: 'third' }, needs: [{ input: 'third' }] })).toBe('no-input');
    expect(open({ left: { ...share, method: 'occlusion' }, needs: [{ method: 'occlusion' }] })).toBe('no-method');
    expect(open({ left: share, needs: [{ input: 'first', mask: 'food' }] })).toBe('no-mask');
    expect(open({ left: share, needs: [{ mask: 'food' }] })).toBe('no-mask');
    expect(open({ left: { ...share, measure: 'new' }, needs: [{ measure: 'new' }] })).toBe('not-computed');
    const curve = { method: 'lime', variant: 'course', input: 'first', series: 'curve', at: 300 };
    expect(open({ left: curve, needs: [{ series: 'curve' }] })).toBe('not-computed');
  });

  it('is one whose right side is not known, and one with a single unknown among its inputs', () => {
    expect(open({ left: share, right: { ...share, variant: 'paper' } })).toBe('failed');
    expect(open({ left: { mean: { method: 'lime', variant: 'paper', measure: 'share' }, over: 'all' } })).toBe(
      'failed',
    );
  });
});

describe('a claim that names what is not there', () => {
  it.each([
    [
      'a result',
      { left: { ...share, variant: 'other' } },
      'Expected a result of the report for `a claim`, but received lime, variant other, input first, which it does not have. Fix the claim, or say what it `needs`.',
    ],
    [
      'several results',
      { left: { method: 'lime', input: 'first', measure: 'share' } },
      'Expected one result for `a claim`, but received lime, input first, which means 2. Add what tells them apart: variant, model, cnnid, filter.',
    ],
    [
      'a measure',
      { left: { ...share, measure: 'weight' } },
      'Expected a measure of lime, variant course, input first for `a claim`, but received `weight`. It has: share, flat, zero.',
    ],
    [
      'a null',
      { left: { ...share, measure: 'zero' }, right: { chance: true } },
      'Expected a left side with a null for `a claim`, but received one without.',
    ],
    [
      'a threshold',
      { left: share, right: { threshold: 'most' } },
      'Expected a threshold of `answers/thresholds.json` for `a claim`, but received `most`. It has: half, two, three, quarter.',
    ],
    [
      'a place on a curve',
      { left: { method: 'lime', variant: 'course', input: 'first', series: 'curve', at: 30 } },
      'Expected one of 10, 20, 40 for `a claim`, but received 30 as a place of `curve` of lime, variant course, input first.',
    ],
    [
      'a layer',
      { left: { fact: 'layer-kind', cnnid: 6 } },
      'Expected a layer of small for `a claim`, but received cnnid 6.',
    ],
    [
      'an input',
      { left: each },
      'Expected an `input` for `a claim`, but received none. Name a picture or text, or `none`.',
    ],
    [
      'a number',
      { left: { fact: 'layer-kind', cnnid: 0 } },
      'Expected two numbers or two texts for `a claim`, but received Conv2d and 0.5.',
    ],
  ])('is told in one line: %s', (_, claim, line) => {
    expect(() => judge(claim)).toThrow(line);
  });

  it('cannot type a number to compare with', () => {
    expect(Claim.safeParse({ id: 'a', text: 'a', left: share, is: '>', right: 0.5 }).success).toBe(false);
  });
});

describe('the outcome of a question', () => {
  const holds = judge({ left: share });
  const fails = judge({ left: { ...share, input: 'second' } });
  const open = judge({ left: { ...share, variant: 'paper' } });

  it('holds where all claims hold, and does not where one does not', () => {
    expect(outcomeOf([holds, holds])).toBe('holds');
    expect(outcomeOf([holds, open])).toBe('cannot-be-judged');
    expect(outcomeOf([open, fails, holds])).toBe('does-not-hold');
  });

  it('does not rest on asides', () => {
    const aside = judge({ left: { ...share, input: 'second' }, aside: true });
    expect(aside.outcome).toBe('does-not-hold');
    expect(outcomeOf([holds, aside])).toBe('holds');
  });
});
