import { describe, expect, it } from 'vitest';
import { headMeans, headOf, rollout } from '../pipeline/explain/attention-stack.ts';
import attention from '../methods/attention/method.ts';
import textHeat, { smoothed } from '../methods/text-heat/method.ts';
import { bestSpan } from '../methods/token-attribution/method.ts';
import { Random } from '../numerics/random.ts';
import type { Encoding } from '../pipeline/tokenizer/tokenizer.ts';
import type { TokenRole } from '../pipeline/texts/text-input.ts';
import { arrayOf, explainText, stackOf, textOf, uniform } from './attention.ts';
import { largestDifference } from './maths-arrays.ts';

const eye = (n: number): number[] => Array.from({ length: n * n }, (_, at) => Number(at % (n + 1) === 0));

describe('attention rollout', () => {
  it('of tokens that attend to themselves alone is the identity', () => {
    expect([...rollout(stackOf([3, 2, 4], (_, __, row, column) => Number(row === column)))]).toEqual(eye(4));
  });

  it.each([1, 2, 5])('of %i layers of equal weights is (1 − 2⁻ᴸ)/n beside the 2⁻ᴸ that each keeps', (layers) => {
    const kept = 2 ** -layers;
    const wanted = eye(4).map((same) => (1 - kept) / 4 + kept * same);
    expect(largestDifference(rollout(uniform([layers, 3, 4])), wanted)).toBeLessThan(1e-15);
  });

  it('takes the first layer’s weights first', () => {
    // Layer 1: all read token 0. Layer 2: all read token 1. (1/2)·[[1, 1], [0, 2]] · (1/2)·[[2, 0], [1, 1]].
    const stack = stackOf([2, 1, 2], (layer, _, __, column) => Number(column === layer));
    expect([...rollout(stack)]).toEqual([0.75, 0.25, 0.5, 0.5]);
  });

  it('has rows that sum to 1, whatever the rounding of the weights', () => {
    const random = new Random(5);
    const raw = stackOf([4, 3, 7], () => random.uniform());
    const sums = new Float64Array(raw.values.length / 7);
    raw.values.forEach((value, at) => (sums[Math.floor(at / 7)]! += value));
    const rolled = rollout({ ...raw, values: raw.values.map((value, at) => value / sums[Math.floor(at / 7)]!) });
    for (let row = 0; row < 7; row++) {
      expect(rolled.slice(row * 7, row * 7 + 7).reduce((a, b) => a + b)).toBeCloseTo(1, 14);
    }
  });
});

describe('the heads of a stack', () => {
  const stack = stackOf([2, 2, 2], (layer, head, row, column) => 8 * layer + 4 * head + 2 * row + column);

  it('are found by layer and head', () => {
    expect([...headOf(stack, 1, 0)]).toEqual([8, 9, 10, 11]);
    expect([...headOf(stack, 0, 1)]).toEqual([4, 5, 6, 7]);
  });

  it('are averaged layer by layer', () => {
    expect([...headMeans(stack)]).toEqual([2, 3, 4, 5, 10, 11, 12, 13]);
  });
});

describe('the method attention', () => {
  const roles: TokenRole[] = ['special', 'text', 'text', 'text', 'special'];

  it('measures of equal weights the entropy ln n and the share of two tokens in n, as by chance', async () => {
    const { measures, series } = await explainText(attention, { input: textOf(roles), stack: uniform([2, 3, 5]) });
    expect(measures['entropy']!.value).toBeCloseTo(Math.log(5), 6);
    expect(measures['entropy']!.null).toBe(Math.log(5));
    expect(measures['special-share']!.value).toBeCloseTo(2 / 5, 6);
    expect(measures['special-share']!.null).toBe(2 / 5);
    expect(measures['row-sum-error']!.value).toBeLessThan(1e-6);
    expect(series!['entropy']!.x.values).toEqual([1, 2]);
  });

  it('measures entropy layer by layer, in nats', async () => {
    // The second layer halves its attention between two tokens.
    const stack = stackOf([2, 2, 5], (layer, _, row, column) =>
      layer === 0 ? Number(row === column) : Number(column < 2) / 2,
    );
    const { series, measures } = await explainText(attention, { input: textOf(roles), stack });
    expect(series!['entropy']!.y.values).toEqual([0, expect.closeTo(Math.LN2, 12)]);
    expect(measures['entropy']!.value).toBeCloseTo(Math.LN2 / 2, 12);
    // Of the first layer 2 rows of 5 read a special token wholly, of the second all do by half.
    expect(measures['special-share']!.value).toBeCloseTo((2 / 5 + 1 / 2) / 2, 7);
  });

  it('has no share of special tokens where there are none', async () => {
    const { measures } = await explainText(attention, { input: textOf(['text', 'text']), stack: uniform([1, 1, 2]) });
    expect(measures['special-share']).toMatchObject({ value: null });
    expect(measures['special-share']).not.toHaveProperty('null');
  });

  it('tells how far a row is from a distribution', async () => {
    const stack = stackOf([1, 2, 2], (_, head, row) => (head === 1 && row === 0 ? 0.625 : 0.5));
    const { measures } = await explainText(attention, { input: textOf(['text', 'text']), stack });
    expect(measures['row-sum-error']!.value).toBe(0.25);
  });
});

describe('smoothing by trigrams', () => {
  it('halves the sum at both ends, scales to 0 … 1', () => {
    // Means 1.5, 3, 2, 3.
    const { values, isFlat } = smoothed([3, 0, 6, 0]);
    expect(largestDifference(values, [0, 1, 1 / 3, 1])).toBeLessThan(1e-15);
    expect(isFlat).toBe(false);
  });

  it('of equal weights is zero throughout, and flat', () => {
    expect(smoothed([0.25, 0.25, 0.25, 0.25])).toEqual({ values: new Float64Array(4), isFlat: true });
  });
});

describe('the method text-heat', () => {
  const roles: TokenRole[] = ['special', 'question', 'context', 'answer', 'special'];
  const stack = stackOf(
    [2, 2, 5],
    (layer, head, row, column) => layer * 0.5 + head * 0.25 + row * 0.03 + column * 0.002,
  );
  const heat = async (params: object, variant: 'paper' | 'course' = 'paper'): Promise<number[]> => {
    const input = textOf(roles);
    return [...arrayOf(await explainText(textHeat, { input, stack, variant, params: { ...params } }), 'heat')];
  };
  const row = (first: number): unknown[] =>
    [0, 1, 2, 3, 4].map((column) => expect.closeTo(first + column * 0.002, 6) as unknown);

  it('reads from the answer’s first token, in the mean of the last layer’s heads', async () => {
    expect(await heat({})).toEqual(row(0.5 + 0.125 + 3 * 0.03));
  });

  it('reads from the first token that is not special, and from a place', async () => {
    expect(await heat({ from: 'first' })).toEqual(row(0.5 + 0.125 + 0.03));
    expect(await heat({ from: 4 })).toEqual(row(0.5 + 0.125 + 4 * 0.03));
  });

  it('counts layers and heads from 1', async () => {
    expect(await heat({ layer: 1, head: 2, from: 0 })).toEqual(row(0.25));
    expect(await heat({ layer: 2, head: 1, from: 0 })).toEqual(row(0.5));
  });

  it('takes a row of the rollout', async () => {
    const whole = rollout(stack);
    expect(await heat({ layer: 'rollout', from: 2 })).toEqual([...Float32Array.from(whole.slice(10, 15))]);
  });

  it('names the reading token, and its largest weight beside that of equal ones', async () => {
    const { target, measures } = await explainText(textHeat, { input: textOf(roles), stack, variant: 'course' });
    expect(target).toEqual({ kind: 'token', index: 3, token: 't3' });
    expect(measures['largest']).toMatchObject({ value: expect.closeTo(0.715 + 0.008, 6) as number, null: 1 / 5 });
  });

  it('remarks that equal weights are flat, in the variant that scales them', async () => {
    const flat = { input: textOf(roles), stack: uniform([1, 1, 5]) };
    const { remarks, ...course } = await explainText(textHeat, { ...flat, variant: 'course' });
    expect(remarks).toMatchObject([{ code: 'flat' }]);
    expect([...arrayOf(course, 'heat')]).toEqual([0, 0, 0, 0, 0]);
    expect((await explainText(textHeat, { ...flat, variant: 'paper' })).remarks).toEqual([]);
  });
});

describe('the best span', () => {
  // [CLS] q [SEP] a b c d [SEP]
  const segments = [0, 0, 0, 1, 1, 1, 1, 1] as const;
  const encoding: Encoding = {
    tokens: segments.map((segment, id) => ({ text: '', id, span: null, segment, special: [0, 2, 7].includes(id) })),
  };
  const scores = (starts: readonly number[], ends: readonly number[]): Float32Array =>
    Float32Array.from(starts.flatMap((start, place) => [start, ends[place]!]));
  const low = [0, 0, 0, 0, 0, 0, 0, 0];

  it('has the largest sum of a start and an end that is not before it', () => {
    // By themselves the best start is d and the best end is a.
    expect(bestSpan(scores(low.with(6, 9).with(4, 5), low.with(3, 9).with(5, 6)), encoding, 30)).toEqual({
      first: 4,
      last: 5,
      score: 11,
    });
    expect(bestSpan(scores(low.with(6, 9), low.with(6, 1)), encoding, 30)).toMatchObject({ first: 6, last: 6 });
  });

  it('is no longer than it may be', () => {
    const wide = scores(low.with(3, 5), low.with(6, 5).with(4, 4));
    expect(bestSpan(wide, encoding, 4)).toMatchObject({ first: 3, last: 6 });
    expect(bestSpan(wide, encoding, 3)).toMatchObject({ first: 3, last: 4 });
    expect(bestSpan(wide, encoding, 1)).toMatchObject({ first: 3, last: 3, score: 5 });
  });

  it('lies in the context, whatever question, [CLS] and [SEP] score', () => {
    const outside = [9, 9, 9, 0, 0, 1, 0, 9];
    expect(bestSpan(scores(outside, outside), encoding, 30)).toEqual({ first: 5, last: 5, score: 2 });
  });

  it('is the first of equals, and passes over what is not a number', () => {
    expect(bestSpan(scores(low, low), encoding, 30)).toEqual({ first: 3, last: 3, score: 0 });
    expect(bestSpan(scores(low.with(3, NaN), low.with(5, 1)), encoding, 30)).toMatchObject({ first: 4, last: 5 });
    expect(() => bestSpan(scores(low.fill(NaN), low), encoding, 30)).toThrow('not numbers');
  });
});
