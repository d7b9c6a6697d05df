import { beforeAll, describe, expect, it } from 'vitest';
import { matrixOf } from '../../numerics/matrix.ts';
import { pca } from '../../numerics/pca.ts';
import { headOf } from '../../pipeline/explain/attention-stack.ts';
import attentionWeights from './method.ts';
import type { TextExplanation } from '../../pipeline/explain/text-method.ts';
import { arrayOf, explainText, stackOf, textOf } from '../../test/attention.ts';
import { smallArray } from '../../test/bert-small.ts';
import { largestDifference } from '../../test/maths-arrays.ts';

describe('the method attention-weights', () => {
  const params = { iterations: 400, seeds: [0, 7] };
  const roles = Array.from({ length: 27 }, () => 'text' as const);
  const input = textOf(roles);
  const [layers, heads, n] = [2, 2, 27];
  let weights: Float64Array;
  let explanation: TextExplanation;
  beforeAll(async () => {
    weights = await smallArray('pair-attention');
    explanation = await explainText(attentionWeights, { input, params, stack: pairStack() });
  });
  const pairStack = () => ({ layers, heads, length: n, values: Float32Array.from(weights) });

  it('draws the same for the same seed, and another way for another', async () => {
    const again = await explainText(attentionWeights, { input, params, stack: pairStack(), seed: 99 });
    expect(arrayOf(again, 'tsne')).toEqual(arrayOf(explanation, 'tsne'));
    const turned = await explainText(attentionWeights, {
      input,
      params: { ...params, seeds: [7] },
      stack: pairStack(),
    });
    const points = arrayOf(explanation, 'tsne');
    for (let drawing = 0; drawing < 2 * layers; drawing++) {
      const [first, second] = [0, 1].map((seed) =>
        points.slice((2 * drawing + seed) * 2 * n, (2 * drawing + seed + 1) * 2 * n),
      );
      expect(first).not.toEqual(second);
      expect(arrayOf(turned, 'tsne').slice(drawing * 2 * n, (drawing + 1) * 2 * n)).toEqual(second);
    }
  });

  it('strips are the weights of each head, one after the other', () => {
    const strips = explanation.arrays.find(({ name }) => name === 'strips')!.values;
    expect(strips.shape).toEqual([layers * heads, n * n]);
    expect(strips.data).toEqual(Float32Array.from(weights));
  });

  it('draws a token’s rows: the mean of heads, or all heads one after the other', () => {
    const components = arrayOf(explanation, 'pca');
    for (let layer = 0; layer < layers; layer++) {
      const row = (head: number, token: number): Float32Array =>
        headOf(pairStack(), layer, head).subarray(token * n, (token + 1) * n);
      const tokens = Array.from({ length: n }, (_, token) => token);
      const mean = tokens.flatMap((token) => [...row(0, token)].map((value, at) => (value + row(1, token)[at]!) / 2));
      const flat = tokens.flatMap((token) => [...row(0, token), ...row(1, token)]);
      const drawn = (view: number): Float32Array =>
        components.subarray((view * layers + layer) * 2 * n, (view * layers + layer + 1) * 2 * n);
      expect(largestDifference(drawn(0), pca(matrixOf(n, n, mean), 2).scores.values)).toBeLessThan(1e-6);
      expect(largestDifference(drawn(1), pca(matrixOf(n, 2 * n, flat), 2).scores.values)).toBeLessThan(1e-6);
    }
  });

  it('trusts its drawings more than points that are thrown at random, which score about a half', () => {
    const { measures } = explanation;
    const { value, null: byChance } = measures['tsne-trust']!;
    expect(Math.abs(byChance! - 0.5)).toBeLessThan(0.06);
    expect(value).toBeGreaterThan(byChance! + 0.2);
    expect(measures['pca-trust']!.value).toBeGreaterThan(byChance! + 0.2);
  });

  it('draws what two clusters are in two clusters, whatever the seed', async () => {
    // Tokens of a half read their own half alone, each with a little of itself.
    const stack = stackOf([1, 1, 12], (_, __, row, column) =>
      row < 6 === column < 6 ? (row === column ? 0.25 : 0.15) : 0,
    );
    const twelve = textOf(roles.slice(0, 12));
    const found = await explainText(attentionWeights, { input: twelve, stack, params: { seeds: [0, 1] } });
    const points = arrayOf(found, 'tsne');
    const distance = (drawing: number, one: number, other: number): number => {
      const [a, b] = [one, other].map((token) => 2 * (12 * drawing + token)) as [number, number];
      return Math.hypot(points[a]! - points[b]!, points[a + 1]! - points[b + 1]!);
    };
    for (let drawing = 0; drawing < 4; drawing++) {
      const pairs = Array.from({ length: 144 }, (_, at) => [Math.floor(at / 12), at % 12] as const);
      const within = pairs.filter(([a, b]) => a < b && a < 6 === b < 6).map(([a, b]) => distance(drawing, a, b));
      const between = pairs.filter(([a, b]) => a < 6 && b >= 6).map(([a, b]) => distance(drawing, a, b));
      expect(Math.max(...within)).toBeLessThan(Math.min(...between));
    }
  });

  it('draws as few as three tokens', async () => {
    const stack = stackOf([1, 2, 3], (_, head, row, column) =>
      row === column ? 0.5 + 0.1 * head : 0.25 - 0.05 * head,
    );
    const found = await explainText(attentionWeights, { input: textOf(roles.slice(0, 3)), stack, params });
    expect(arrayOf(found, 'tsne').every(Number.isFinite)).toBe(true);
  });
});
