import { expect, it } from 'vitest';
import saliency from '../../methods/saliency/method.ts';
import { cosine, largestOf, relativeL2 } from './closeness.ts';
import { arrayOf, explainPicture } from './explain.ts';
import type { GoldenSuite } from './golden-tests.ts';
import { picturesWith, referenceOf } from './reference.ts';

const FILE = 'saliency/grad_meanCE';

/** PyTorch differentiated the mean loss of ten pictures. */
const BATCH = 10;

/**
 * Pictures where the two largest values of a max-pool window behind cnn.9 are the same to float32 (they differ by 4e-7 and
 * 2e-7): rounding decides which of them gets the gradient. PyTorch with BatchNorm folded decides as we do at picture 4.
 */
const NEAR_TIES = [4, 9];

/** Side of the square of pixels that the window sees. */
const WINDOW = 8;

/** The probability is 0.9999994 here, and PyTorch's float32 rounds p − 1 by 2%: its float64 is the reference. */
const SATURATED = 3;

export const saliencyTests: GoldenSuite = (golden, { pictures: indices }) => {
  const there = picturesWith(FILE, indices);
  const plain = there.filter((picture) => !NEAR_TIES.includes(picture) && picture !== SATURATED);

  const gradientOf = async (picture: number) => {
    const { runner, pictures } = golden();
    const explanation = await explainPicture(saliency, { runner, pictures, picture, variant: 'course' });
    const peer = Float32Array.from(referenceOf(FILE, picture)!.data, (value) => value * BATCH);
    return { gradient: arrayOf(explanation, 'gradient'), map: arrayOf(explanation, 'map'), peer };
  };

  it.for(plain)('gives PyTorch’s gradient of the cross-entropy at picture %i', async (picture, { annotate }) => {
    const { gradient, map, peer } = await gradientOf(picture);
    const error = relativeL2(gradient, peer);
    await annotate(`relative L2 ${error.toExponential(1)}`);
    expect(error).toBeLessThan(1e-3);
    expect(relativeL2(map, largestOverChannels(peer))).toBeLessThan(1e-3);
  });

  it.for(there.filter((picture) => NEAR_TIES.includes(picture)))(
    'gives PyTorch’s gradient at picture %i outside the one window that rounding decides',
    async (picture, { annotate }) => {
      const { gradient, peer } = await gradientOf(picture);
      const difference = gradient.map((value, i) => value - peer[i]!);
      const most = largestOf(difference);
      const largest = most / largestOf(peer);
      const at = difference.findIndex((value) => Math.abs(value) === most) % 128 ** 2;
      const outside = (i: number): boolean =>
        Math.abs((i % 128) - (at % 128)) >= WINDOW ||
        Math.abs((Math.floor(i / 128) % 128) - Math.floor(at / 128)) >= WINDOW;
      const error = relativeL2(
        gradient.filter((_, i) => outside(i)),
        peer.filter((_, i) => outside(i)),
      );
      await annotate(
        `outside: relative L2 ${error.toExponential(1)}; inside: ${largest.toExponential(1)} of the maximum`,
      );
      expect(error).toBeLessThan(1e-4);
      expect(largest).toBeLessThan(2e-3);
    },
  );

  it.for(indices.filter((picture) => picture === SATURATED))(
    'gives the gradient at picture %i that PyTorch computes in float64',
    async (picture, { annotate }) => {
      const { runner, pictures } = golden();
      const explanation = await explainPicture(saliency, { runner, pictures, picture, variant: 'course' });
      const gradient = arrayOf(explanation, 'gradient');
      const error = relativeL2(gradient, referenceOf('saliency/float64', picture)!.data);
      const float32 = referenceOf(FILE, picture);
      const angle = float32 === undefined ? 0 : 1 - cosine(gradient, float32.data);
      await annotate(`relative L2 ${error.toExponential(1)}; 1 − cosine with float32 ${angle.toExponential(1)}`);
      expect(error).toBeLessThan(1e-3);
      expect(angle).toBeLessThan(1e-3);
    },
  );
};

function largestOverChannels(gradient: Float32Array): Float32Array {
  const pixels = gradient.length / 3;
  return Float32Array.from({ length: pixels }, (_, i) =>
    Math.max(...[0, 1, 2].map((channel) => Math.abs(gradient[channel * pixels + i]!))),
  );
}
