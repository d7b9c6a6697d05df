import { expect, it } from 'vitest';
import lime from '../../methods/lime/method.ts';
import { largestDifference, largestOf } from './closeness.ts';
import { arrayOf, explainPicture } from './explain.ts';
import type { GoldenSuite } from './golden-tests.ts';
import { labels, reference } from './reference.ts';

/** Each costs a thousand forward passes; masks and superpixels of all ten are tested without a network. */
const PICTURES = [0, 4, 9];

export const limeTests: GoldenSuite = (golden, { pictures: indices, long }) => {
  it.skipIf(!long).for(indices.filter((picture) => PICTURES.includes(picture)))(
    'gives lime’s coefficients, score and local prediction at picture %i',
    async (picture, { annotate }) => {
      const { runner, pictures } = golden();
      const after = Array.from({ length: picture }, (_, index) => index);
      const explanation = await explainPicture(lime, { runner, pictures, picture, variant: 'course', after });
      const weights = arrayOf(explanation, 'weights');
      const file = `lime/seed16/img${picture}`;
      const row = reference(`${file}_top_labels`).data.indexOf(labels[picture]!);
      const peer = reference(`${file}_coef`).data.subarray(row * weights.length, (row + 1) * weights.length);
      const error = largestDifference(weights, peer) / largestOf(peer);
      await annotate(`largest error ${error.toExponential(1)} of the largest coefficient`);
      expect(error).toBeLessThan(1e-4);
      expect(explanation.measures['weighted-r2']!.value).toBeCloseTo(reference(`${file}_score`).data[row]!, 5);
      expect(explanation.measures['local-prediction']!.value).toBeCloseTo(
        reference(`${file}_local_pred`).data[row]!,
        3,
      );
    },
  );
};
