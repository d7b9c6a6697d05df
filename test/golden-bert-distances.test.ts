import { describe, expect, it } from 'vitest';
import { pairwiseCosineSimilarities, pairwiseEuclideanDistances } from '../numerics/distances.ts';
import { bertArray, bertMatrices, bertTitle, isBertInputThere } from './bert-tiny.ts';
import { largestDifference } from './maths-arrays.ts';

for (const input of [0, 1, 2, 3, 4]) {
  describe.skipIf(!isBertInputThere(input))(bertTitle('Distances in the last layer', input), () => {
    it('are the peer’s, Euclidean and cosine', async () => {
      const last = (await bertMatrices(`in${input}_hidden`)).at(-1)!;
      const euclidean = await bertArray(`in${input}_euclidean_lastlayer`);
      const cosine = await bertArray(`in${input}_cosine_sim_lastlayer`);
      // The peer computed in float32, by dot products.
      expect(largestDifference(pairwiseEuclideanDistances(last).values, euclidean.data)).toBeLessThan(1e-5);
      expect(largestDifference(pairwiseCosineSimilarities(last).values, cosine.data)).toBeLessThan(1e-6);
    });
  });
}

describe.each(['ping', 'guo'])('Distances between ten sentences’ %s', (character) => {
  it('are the peer’s, Euclidean and cosine', async () => {
    const [embeddings] = await bertMatrices(`sent_${character}_embeddings`);
    const euclidean = await bertArray(`sent_${character}_euclidean`);
    const cosine = await bertArray(`sent_${character}_cosine`);
    expect(largestDifference(pairwiseEuclideanDistances(embeddings!).values, euclidean.data)).toBeLessThan(1e-5);
    expect(largestDifference(pairwiseCosineSimilarities(embeddings!).values, cosine.data)).toBeLessThan(1e-6);
  });
});
