import { describe, expect, it } from 'vitest';
import { Claim } from '../schema/answer.ts';
import { evaluateClaim, findLack, outcomeOf } from '../schema/answers/evaluate-claim.ts';
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

describe('a null', () => {
  it('of a mean is not known where that of one input is not', () => {
    const zero = { difference: [share, { ...share, input: 'second' }] };
    expect(judge({ left: { mean: { ...each, measure: 'zero' }, over: ['first'] } }).chance).toBeNull();
    expect(judge({ left: zero }).chance).toBeNull();
    const mixed = evidenceOf(
      [
        { ...lime, measures: { share: measure(0.5, 0.25) } },
        { ...lime, input: 'second', measures: { share: measure(0.75) } },
      ],
      { half: 0.5 },
    );
    const of = (left: unknown) =>
      evaluateClaim(claimOf({ is: '>', right: { threshold: 'half' }, left }), mixed, 'a claim').chance;
    expect(of({ mean: each, over: 'all' })).toBeNull();
    expect(of({ min: each, over: 'all' })).toBe(0.25);
    expect(of({ max: each, over: 'all' })).toBeNull();
  });
});

describe('a unit', () => {
  const curve = { method: 'lime', variant: 'course', input: 'first', series: 'curve', at: 20 };
  it.each([
    ['a measure', share, '1'],
    ['a curve', curve, 'logit'],
    ['a mean of a curve', { mean: curve, over: ['first'] }, 'logit'],
    ['the largest of a curve', { max: curve, over: ['first'] }, 'logit'],
    ['a count', { count: { left: curve, is: '>', right: { threshold: 'half' } }, over: ['first'] }, '1'],
    ['a share', { share: { left: curve, is: '>', right: { threshold: 'half' } }, over: ['first'] }, '1'],
    ['a ratio of equal units', { ratio: [curve, curve] }, '1'],
    ['a ratio of others', { ratio: [curve, share] }, 'logit'],
    ['a fact', { fact: 'layer-kind', cnnid: 0 }, ''],
  ])('is kept by %s', (_, left, unit) => {
    const right = 'fact' in left ? { text: 'Conv2d' } : { threshold: 'half' };
    expect(judge({ left, is: '=', right }).unit).toBe(unit);
  });
});

describe('a result', () => {
  const filter = { method: 'filter-visualization', input: 'none', measure: 'rise' };
  const target = { kind: 'token', index: 2, token: 'egg' } as SmallTask['target'];
  const ofToken = evidenceOf([{ ...lime, ...(target && { target }), measures: { share: measure(2) } }], { half: 0.5 });
  it.each([
    ['its method', {}, { method: 'lime' }],
    ['its layer’s number', { cnnid: 0 }, { cnnid: 1 }],
    ['its layer', { layer: 'cnn.0' }, { layer: 'cnn.1' }],
    ['its filter', { filter: 2 }, { filter: 1 }],
    ['its model', { model: 'small' }, { model: 'large' }],
    ['its variant', { variant: 'course' }, { variant: 'paper' }],
  ])('is found by %s, and by no other', (_, own, other) => {
    expect(judge({ left: { ...filter, ...own } }).number).toBe(3);
    expect(() => judge({ left: { ...filter, ...other } })).toThrow('which it does not have');
  });

  it('is found by its token', () => {
    const of = (token: number) =>
      evaluateClaim(claimOf({ is: '>', right: { threshold: 'half' }, left: { ...share, token } }), ofToken, 'a claim');
    expect(of(2).number).toBe(2);
    expect(() => of(3)).toThrow('received lime, variant course, input first, token 3, which it does not have');
  });

  it('of a picture has no filter and no token', () => {
    expect(() => judge({ left: { ...share, filter: 0 } })).toThrow('which it does not have');
    expect(() => judge({ left: { ...share, token: 0 } })).toThrow('which it does not have');
  });
});

describe('a model', () => {
  const [small] = evidence.report.models;
  const left = { fact: 'layer-kind', cnnid: 0 };
  const of = (model: string | undefined, hasTasks: boolean) => {
    const other = { ...small!, id: 'other', layers: [{ ...small!.layers[0]!, kind: 'Linear' }] };
    const [task] = evidence.report.tasks;
    const report = {
      ...evidence.report,
      models: [small!, other],
      tasks: [...evidence.report.tasks, ...(hasTasks ? [{ ...task!, model: 'other' }] : [])],
    };
    const claim = claimOf({
      left: { ...left, ...(model !== undefined && { model }) },
      is: '=',
      right: { text: 'Conv2d' },
    });
    return evaluateClaim(claim, { ...evidence, report }, 'a claim');
  };

  it('is meant without its name where it is the only one that has results', () => {
    expect(of(undefined, false)).toMatchObject({ number: 'Conv2d', outcome: 'holds', tasks: [] });
    expect(() => of(undefined, true)).toThrow('Expected one model for `a claim`, but received 2. Name one as `model`.');
  });

  it('is meant by its name', () => {
    expect(of('other', false)).toMatchObject({ number: 'Linear', outcome: 'does-not-hold' });
    expect(of('small', true).number).toBe('Conv2d');
  });
});

describe('a result that is not all there', () => {
  const curve = { method: 'lime', variant: 'course', input: 'first', series: 'curve', at: 30 };
  const reasonOf = (left: unknown, states: typeof evidence.states) =>
    evaluateClaim(claimOf({ left, is: '>', right: { threshold: 'half' } }), { ...evidence, states }, 'a claim').reason;

  it('has not computed yet what it lacks, where it is known to be a part', () => {
    const parts = new Map(
      [...evidence.states].map(([folder, state]) => [
        folder,
        state.state === 'done' ? { ...state, isPartial: true } : state,
      ]),
    );
    for (const left of [{ ...share, measure: 'weight' }, { ...curve, series: 'other' }, curve]) {
      expect(reasonOf(left, parts)).toBe('not-computed');
      expect(() => reasonOf(left, evidence.states)).toThrow('Expected');
    }
    expect(reasonOf(share, parts)).toBeNull();
  });

  it('is missing where nothing is known of it', () => {
    expect(reasonOf(share, new Map())).toBe('missing');
  });
});

describe('what a claim needs', () => {
  const { report } = evidence;
  const withMask = {
    report: {
      ...report,
      pictures: report.pictures.map((picture, index) => ({
        ...picture,
        ...(index === 0 && { masks: { food: { digest: '', files: {}, sha256: {}, share: {} } } }),
      })),
      texts: [{ id: 'a-text' }] as never,
    },
  };
  it.each([
    [{}, null],
    [{ method: 'lime' }, null],
    [{ method: 'occlusion' }, 'no-method'],
    [{ input: 'second' }, null],
    [{ input: 'a-text' }, null],
    [{ input: 'another' }, 'no-input'],
    [{ input: 'first', mask: 'food' }, null],
    [{ input: 'second', mask: 'food' }, 'no-mask'],
    [{ input: 'first', mask: 'plate' }, 'no-mask'],
    [{ mask: 'food' }, 'no-mask'],
    [{ method: 'occlusion', input: 'another' }, 'no-method'],
    [{ measure: 'any' }, null],
  ])('%j lacks %s', (need, lack) => {
    expect(findLack(need, withMask)).toBe(lack);
  });

  it('of every picture is met where every picture has it', () => {
    const first = { report: { ...withMask.report, pictures: withMask.report.pictures.slice(0, 1) } };
    expect(findLack({ mask: 'food' }, first)).toBeNull();
  });

  it('does not keep a claim from being judged where it is met', () => {
    const needs = [{ method: 'lime' }, { input: 'first' }, { measure: 'share' }];
    expect(judge({ left: share, needs })).toMatchObject({ outcome: 'holds', reason: null, number: 0.75 });
  });

  it('names what stands in the way first, and rests on nothing then', () => {
    const needs = [{ method: 'lime' }, { input: 'third' }, { method: 'occlusion' }];
    expect(judge({ left: share, needs })).toEqual({
      claim: expect.anything() as unknown,
      outcome: 'cannot-be-judged',
      reason: 'no-input',
      number: null,
      unit: '',
      chance: null,
      against: null,
      tasks: [],
    });
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

  it.each([
    ['>', false],
    ['>=', false],
    ['<', true],
    ['<=', true],
  ])('0.25 %s 0.5 is %s', (is, isTrue) => {
    const { outcome } = judge({ left: { ...share, chance: true }, is, right: { threshold: 'half' } });
    expect(outcome).toBe(isTrue ? 'holds' : 'does-not-hold');
  });

  it('takes the measure’s own null, a multiple of it, another operand, or a multiple of that', () => {
    expect(judge({ left: share, right: { chance: true } }).against).toEqual({ value: 0.25, standard: 'chance' });
    const tripled = judge({ left: share, is: '=', right: { chance: true, times: 'three' } });
    expect(tripled).toMatchObject({ outcome: 'holds', against: { value: 0.75, standard: 'chance' } });
    const second = { ...share, input: 'second' };
    expect(judge({ left: share, right: second }).against).toEqual({ value: 0.25, standard: 'operand' });
    expect(judge({ left: share, is: '=', right: { of: second, times: 'three' } }).outcome).toBe('holds');
    expect(judge({ left: share, is: '>', right: { of: second } }).against).toEqual({
      value: 0.25,
      standard: 'operand',
    });
    // The null of another measure is an operand like any other.
    expect(judge({ left: share, right: { ...second, chance: true } }).against).toEqual({
      value: 0.125,
      standard: 'operand',
    });
    const fact = { fact: 'layer-kind', cnnid: 0 };
    expect(judge({ left: fact, is: '=', right: { text: 'ReLU' } }).against).toEqual({
      value: 'ReLU',
      standard: 'text',
    });
  });

  it('names every result that it rests on, on both sides, once', () => {
    const { tasks: used } = judge({ left: share, right: { difference: [share, { ...share, input: 'second' }] } });
    const keys = evidence.report.tasks.map(({ key }) => key);
    expect(used).toEqual(keys.slice(0, 2));
    expect(judge({ left: share, right: { threshold: 'half' } }).tasks).toEqual(keys.slice(0, 1));
    expect(judge({ left: { mean: share, over: 'all' } }).tasks).toEqual(keys.slice(0, 1));
    const failed = { ...share, variant: 'paper' };
    expect(judge({ left: share, right: failed }).tasks).toEqual([keys[0], keys[2]]);
    expect(judge({ left: { difference: [share, failed] } }).tasks).toEqual([keys[0], keys[2]]);
    expect(judge({ left: { difference: [failed, share] } }).tasks).toEqual([keys[2], keys[0]]);
    expect(judge({ left: { mean: { ...each, variant: 'paper' }, over: 'all' } }).tasks).toEqual(keys.slice(2, 4));
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
    const paper = { method: 'lime', variant: 'paper', measure: 'share' };
    expect(open({ left: { mean: paper, over: 'all' } })).toBe('failed');
    expect(open({ left: { mean: paper, over: ['second', 'first'] } })).toBe('missing');
    expect(open({ left: share, right: { of: { ...share, variant: 'paper' }, times: 'two' } })).toBe('failed');
    expect(open({ left: { ...share, measure: 'flat' }, right: { chance: true } })).toBe('not-measured');
    expect(open({ left: { difference: [share, { ...share, variant: 'paper' }] } })).toBe('failed');
    expect(open({ left: { difference: [{ ...share, variant: 'paper' }, share] } })).toBe('failed');
    const more = { is: '>', right: { threshold: 'half' } };
    expect(open({ left: { count: { left: paper, ...more }, over: 'all' } })).toBe('failed');
    expect(open({ left: { share: { left: paper, ...more }, over: 'all' } })).toBe('failed');
    expect(open({ left: { mean: each, over: { except: ['first', 'second'] } } })).toBe('no-input');
    const curve = { method: 'lime', variant: 'course', input: 'second', series: 'curve', at: 10 };
    expect(open({ left: curve, needs: [{ series: 'curve' }] })).toBe('not-computed');
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
      'the null of a measure',
      { left: { ...share, measure: 'zero', chance: true } },
      'Expected a measure with a null for `a claim`, but received `zero` of lime, variant course, input first, which has none.',
    ],
    [
      'a curve',
      { left: { method: 'lime', variant: 'course', input: 'second', series: 'curve', at: 10 } },
      'Expected a series of lime, variant course, input second for `a claim`, but received `curve`. It has: none.',
    ],
    [
      'a parameter',
      { left: { method: 'lime', variant: 'course', input: 'first', param: 'steps' } },
      'Expected a param of lime, variant course, input first for `a claim`, but received `steps`. It has: samples, rule.',
    ],
    [
      'a parameter that is a number',
      { left: { method: 'lime', variant: 'course', input: 'first', param: 'rule' } },
      'Expected a number for `a claim`, but received the parameter `rule` of lime, variant course, input first, which is none.',
    ],
    [
      'a model',
      { left: { fact: 'layer-kind', cnnid: 0, model: 'large' } },
      'Expected one model for `a claim`, but received `large`. Name one as `model`.',
    ],
    [
      'an order of texts',
      { left: { fact: 'layer-kind', cnnid: 0 }, is: '>', right: { text: 'ReLU' } },
      'Expected a number for `a claim`, but received the text “Conv2d”.',
    ],
    [
      'a mean of texts',
      { left: { mean: { fact: 'layer-kind', cnnid: 0 }, over: 'all' } },
      'Expected a number for `a claim`, but received the text “Conv2d”.',
    ],
    [
      'a measure inside an aggregate, by its input',
      { left: { mean: { ...each, measure: 'weight' }, over: ['second'] } },
      'Expected a measure of lime, variant course, input second for `a claim`, but received `weight`. It has: share.',
    ],
    [
      'a factor',
      { left: share, right: { chance: true, times: 'most' } },
      'Expected a threshold of `answers/thresholds.json` for `a claim`, but received `most`.',
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
