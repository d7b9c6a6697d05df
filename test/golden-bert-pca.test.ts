import { describe, expect, it } from 'vitest';
import { pca } from '../numerics/pca.ts';
import { bertArray, bertMatrices, bertTitle, isBertInputThere } from './bert-tiny.ts';
import { largestDifference } from './maths-arrays.ts';

for (const input of [0, 1, 2, 3, 4]) {
  describe.skipIf(!isBertInputThere(input))(bertTitle('PCA of hidden states', input), () => {
    it.each([1, 2, 3, 4])('lies where an exact SVD puts it, with its signs, in layer %i', async (layer) => {
      const hidden = (await bertMatrices(`in${input}_hidden`))[layer]!;
      const exact = (await bertMatrices(`in${input}_pca2_exact_f64`))[layer - 1]!;
      const scikitLearn = (await bertMatrices(`in${input}_pca2_per_layer`))[layer - 1]!; // in float32
      const { scores } = pca(hidden, 2);
      expect(largestDifference(scores.values, exact.values)).toBeLessThan(1e-10);
      expect(largestDifference(scores.values, scikitLearn.values)).toBeLessThan(1e-4);
    });

    it.each([1, 2, 3, 4])('explains as much variance in layer %i', async (layer) => {
      const { rows, columns, values } = (await bertMatrices(`in${input}_hidden`))[layer]!;
      const { data } = await bertArray(`in${input}_pca2_exact_expl_var`);
      let total = 0;
      for (let j = 0; j < columns; j++) {
        const column = values.filter((_, at) => at % columns === j);
        const mean = column.reduce((sum, value) => sum + value, 0) / rows;
        total += column.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (rows - 1);
      }
      const { explainedVariance, explainedVarianceRatio } = pca({ rows, columns, values }, 2);
      for (const c of [0, 1]) {
        const peer = data[2 * (layer - 1) + c]!;
        expect(Math.abs(explainedVariance[c]! / peer - 1)).toBeLessThan(1e-10);
        expect(Math.abs((explainedVarianceRatio[c]! * total) / peer - 1)).toBeLessThan(1e-10);
      }
    });
  });
}
