import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import integratedGradients from '../../methods/integrated-gradients/method.ts';
import { withoutShared } from '../shared.ts';
import { relativeL2 } from './closeness.ts';
import { arrayOf, explainPicture } from './explain.ts';
import type { Golden, GoldenSuite } from './golden-tests.ts';
import { fixture, labels, picturesWith, referenceOf } from './reference.ts';

/** What captum computed, rounded to four digits after the point. */
interface CaptumCheck {
  readonly ig: readonly {
    readonly img: number;
    readonly f_x_minus_f_0: number;
    /** Sum of the attributions of Gauss–Legendre quadrature with 300 points. */
    readonly sum_gl300: number;
  }[];
}

/** Some hundred gradients each. */
const PICTURES = [0, 6, 9];

const captum = (JSON.parse(readFileSync(fixture('captum_check.json'), 'utf8')) as CaptumCheck).ig;

export const integratedGradientsTests: GoldenSuite = (golden, { pictures: indices, long }) => {
  const closely = indices.filter((picture) => PICTURES.includes(picture));

  // The path begins at the black picture, where nearly every max-pool window ties: 2e-2.
  it.skipIf(!long).for(picturesWith('integrated-gradients/ig10', indices))(
    'gives PyTorch’s ten-step mean at picture %i',
    async (picture, { annotate }) => {
      const error = relativeL2(
        await courseMap(golden(), picture),
        referenceOf('integrated-gradients/ig10', picture)!.data,
      );
      await annotate(`relative L2 ${error.toExponential(1)}`);
      expect(error).toBeLessThan(2e-2);
    },
  );

  it.skipIf(!long).for(indices.filter((picture) => picture === 0 || picture === 6))(
    'gives PyTorch’s mean without the first step at picture %i',
    async (picture, { annotate }) => {
      const peer = referenceOf('integrated-gradients/steps1to9', picture)!.data;
      const error = relativeL2(await withoutFirstStep(golden(), picture), peer);
      await annotate(`relative L2 ${error.toExponential(1)}`);
      expect(error).toBeLessThan(1e-3);
    },
  );

  it.skipIf(withoutShared || !long)(
    'gives the difference of PyTorch’s maps of pictures 6 and 7, whose common first step cancels',
    async ({ annotate }) => {
      const [six, seven] = [await withoutFirstStep(golden(), 6), await withoutFirstStep(golden(), 7)];
      const [peerSix, peerSeven] = [6, 7].map((picture) => referenceOf('integrated-gradients/ig10', picture)!.data);
      const error = relativeL2(
        six.map((value, i) => value - seven[i]!),
        Float64Array.from(peerSix!, (value, i) => value - peerSeven![i]!),
      );
      await annotate(`relative L2 ${error.toExponential(1)}`);
      expect(error).toBeLessThan(1e-3);
    },
  );

  it.skipIf(!long).for(closely)(
    'attributes what captum attributes with 300 points at picture %i',
    async (picture, { annotate }) => {
      const { runner, pictures } = golden();
      const params = { steps: 300, stepLimit: 300 };
      const explanation = await explainPicture(integratedGradients, {
        runner,
        pictures,
        picture,
        variant: 'paper',
        params,
      });
      const sum = arrayOf(explanation, 'attribution').reduce((total, share) => total + share, 0);
      const peer = captum.find(({ img }) => img === picture)!;
      await annotate(`sum ${sum.toFixed(4)}, captum ${peer.sum_gl300}`);
      expect(explanation.measures['score-difference']!.value).toBeCloseTo(peer.f_x_minus_f_0, 3);
      expect(Math.abs(sum / peer.sum_gl300 - 1)).toBeLessThan(1e-3);
    },
  );

  it.skipIf(!long).for(closely)(
    'is complete to one part in a hundred, or says that it is not, at picture %i',
    async (picture, { annotate }) => {
      const { runner, pictures } = golden();
      const { measures, remarks } = await explainPicture(integratedGradients, {
        runner,
        pictures,
        picture,
        variant: 'paper',
      });
      const residual = measures['completeness-residual']!.value!;
      await annotate(`residual ${residual.toFixed(4)} after ${measures['steps']!.value} steps`);
      expect(residual < 0.01).toBe(!remarks!.some(({ code }) => code === 'step-limit'));
      expect(residual).toBeLessThan(0.02);
    },
  );
};

async function courseMap({ runner, pictures }: Golden, picture: number): Promise<Float32Array> {
  return arrayOf(await explainPicture(integratedGradients, { runner, pictures, picture, variant: 'course' }), 'map');
}

/** A tenth of the sum of the gradients at 1/10 … 9/10 of the way. */
async function withoutFirstStep({ runner, pictures }: Golden, picture: number): Promise<Float64Array> {
  const to = pictures.pixels[picture]!;
  const positions = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((k) => k / 10);
  const { mean } = await runner.meanGradient(
    { kind: 'logit', classIndex: labels[picture]! },
    { kind: 'path', from: new Float32Array(to.length), to, positions },
    { weights: positions.map(() => 0.1) },
  );
  return mean;
}
