import { z } from 'zod';
import { gaussianBlur } from '../../numerics/gaussian.ts';
import { Random } from '../../numerics/random.ts';
import { mean } from '../../numerics/statistics.ts';

/** Pictures that stand for "nothing to see", from which Integrated Gradients starts. */
export const BaselineKind = z.enum(['black', 'white', 'mean-colour', 'blurred', 'noise']);
export type BaselineKind = z.output<typeof BaselineKind>;

export interface BaselineOptions {
  readonly height: number;
  readonly width: number;
  /** Standard deviation in pixels, for `blurred`. */
  readonly blurSigma: number;
  /** For `noise`: uniform in [0, 1] for every value. */
  readonly seed: number;
}

/** The baseline of a picture `[3, H, W]`, of the same shape. */
export function baselineOf(
  kind: BaselineKind,
  picture: Float32Array,
  { height, width, blurSigma, seed }: BaselineOptions,
): Float32Array {
  switch (kind) {
    case 'black':
      return new Float32Array(picture.length);
    case 'white':
      return new Float32Array(picture.length).fill(1);
    case 'mean-colour':
      return meanColour(picture, height * width);
    case 'blurred':
      return Float32Array.from(gaussianBlur(picture, height, width, blurSigma));
    case 'noise': {
      const random = new Random(seed);
      return Float32Array.from(picture, () => random.uniform());
    }
  }
}

/** Each channel filled with its mean. */
function meanColour(picture: Float32Array, pixels: number): Float32Array {
  const filled = new Float32Array(picture.length);
  for (let start = 0; start < picture.length; start += pixels) {
    filled.fill(mean(picture.subarray(start, start + pixels)), start, start + pixels);
  }
  return filled;
}
