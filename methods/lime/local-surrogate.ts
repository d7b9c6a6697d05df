import { cosineDistances, proximities } from '../../numerics/lime-kernel.ts';
import { drawMasks, type Masks } from '../../numerics/masks.ts';
import type { NumpyRandom } from '../../numerics/numpy-random.ts';
import { ridge } from '../../numerics/ridge.ts';
import { meanColours } from '../../numerics/segment-means.ts';
import type { Segmentation } from '../../numerics/connectivity.ts';
import type { Pictures, Runner } from '../../pipeline/explain/runner.ts';

/** What a linear model is to imitate: the score of a class near one picture, by which superpixels are shown. */
export interface SurrogateProblem {
  readonly picture: Float32Array;
  readonly cut: Segmentation;
  /**
   * Label of the superpixel that column 0 of the masks stands for: 1 is right. The course has lime count from 0 while its
   * labels begin at 1, so that there column 0 hides nothing and the last superpixel is never hidden.
   */
  readonly firstLabel: 0 | 1;
  readonly classIndex: number;
  readonly kernelWidth: number;
  readonly alpha: number;
}

/** A linear model of a class score. */
export interface Surrogate {
  /** One a column of the masks, in logits. */
  readonly coefficients: Float64Array;
  /** Weighted R²; null where the score never changed. */
  readonly score: number | null;
  /** What the linear model says of the picture itself, in logits. */
  readonly prediction: number;
  /** What the network says of it, in logits. */
  readonly logit: number;
}

/** lime draws a seed below this for each picture, and then needs none. */
const LIME_SEEDS = 1000;

/** The masks of a picture, drawn as lime draws them. */
export function drawLimeMasks(random: NumpyRandom, samples: number, segments: number): Masks {
  random.integer(0, LIME_SEEDS);
  return drawMasks(random, samples, segments);
}

/** Moves past the masks of another picture. */
export function skipLimeMasks(random: NumpyRandom, samples: number, segments: number): void {
  random.integer(0, LIME_SEEDS);
  random.skip(samples * segments);
}

/** Runs the network on every masked picture and fits a ridge regression to the logits of the class. */
export async function fitSurrogate(runner: Runner, problem: SurrogateProblem, masks: Masks): Promise<Surrogate> {
  const { classIndex, kernelWidth, alpha } = problem;
  const logits = await runner.logits(maskedPictures(problem, masks));
  const classes = runner.model.classes.length;
  const target = Float64Array.from({ length: masks.rows }, (_, row) => logits[row * classes + classIndex]!);
  const weights = proximities(cosineDistances(masks), kernelWidth);
  const { coefficients, score, predictions } = ridge(masks, [target], weights, alpha)[0]!;
  return {
    coefficients,
    score: target.every((value) => value === target[0]) ? null : score,
    prediction: predictions[0]!,
    logit: target[0]!,
  };
}

/** Hidden superpixels show their mean colour. */
function maskedPictures({ picture, cut, firstLabel }: SurrogateProblem, { data, rows, columns }: Masks): Pictures {
  const replacement = Float32Array.from(meanColours(picture, cut));
  const base = { kind: 'masked', count: rows, picture, replacement } as const;
  if (firstLabel === 1) return { ...base, segments: cut.labels.map((label) => label - 1), columns, masks: data };
  // One column more for the last superpixel, which is always shown; no pixel has label 0.
  const masks = new Uint8Array(rows * (columns + 1)).fill(1);
  for (let row = 0; row < rows; row++) {
    masks.set(data.subarray(row * columns, (row + 1) * columns), row * (columns + 1));
  }
  return { ...base, segments: cut.labels, columns: columns + 1, masks };
}

/** The coefficient of each pixel's superpixel, `[H, W]`; 0 where no column hides it. */
export function coefficientMap(
  { cut, firstLabel }: Pick<SurrogateProblem, 'cut' | 'firstLabel'>,
  coefficients: Float64Array,
): Float32Array {
  return Float32Array.from(cut.labels, (label) => coefficients[label - firstLabel] ?? 0);
}
