import { describe, expect, it } from 'vitest';
import { jointProbabilities, klDivergence, klGradient } from '../numerics/tsne-objective.ts';
import { startByPca, tsne } from '../numerics/tsne.ts';
import { bertArray, bertMatrices } from './bert-tiny.ts';
import { largestDifference } from './maths-arrays.ts';

/** scikit-learn's t-SNE of the 55 hidden states of input 4, perplexity 30, a layer at a time. */
const PERPLEXITY = 30;

describe.each([1, 2, 3, 4])('t-SNE of hidden states, layer %i', async (layer) => {
  const hidden = (await bertMatrices('in4_hidden'))[layer]!;
  const start = (await bertMatrices('in4_tsne_init_per_layer'))[layer - 1]!;
  const joint = (await bertMatrices('in4_tsne_P_condensed_per_layer'))[0]!;
  const pairs = joint.values.subarray((layer - 1) * joint.columns, layer * joint.columns);

  it('has the peer’s joint probabilities', () => {
    expect(largestDifference(jointProbabilities(hidden, PERPLEXITY), pairs) / Math.max(...pairs)).toBeLessThan(1e-12);
  });

  it('starts where the peer starts', () => {
    // The peer's components come from a randomised decomposition in float32; the start's spread is 1e-4.
    expect(largestDifference(startByPca(hidden).values, start.values)).toBeLessThan(1e-8);
  });

  it('has the peer’s divergence and gradient there', async () => {
    const { data: divergences } = await bertArray('in4_tsne_init_kl');
    const gradient = (await bertMatrices('in4_tsne_init_grad'))[layer - 1]!.values;
    expect(klDivergence(pairs, start.values)).toBeCloseTo(divergences[layer - 1]!, 13);
    const largest = Math.max(...gradient.map(Math.abs));
    expect(largestDifference(klGradient(pairs, start.values), gradient) / largest).toBeLessThan(1e-7);
  });

  it('comes from the peer’s start to the peer’s drawing', async () => {
    const { data: divergences } = await bertArray('in4_tsne_exactmethod_kl');
    const drawing = (await bertMatrices('in4_tsne_exactmethod_per_layer'))[layer - 1]!;
    const found = tsne(hidden, start, { perplexity: PERPLEXITY });
    expect(Math.abs(found.kl / divergences[layer - 1]! - 1)).toBeLessThan(1e-6);
    expect(largestDifference(found.embedding.values, drawing.values)).toBeLessThan(1e-3);
    expect(found.iterations).toBe([500, 500, 500, 450][layer - 1]); // n_iter_ + 1 of scikit-learn 1.2.1
  });
});
