import type { Matrix } from './matrix.ts';
import { pca } from './pca.ts';
import type { Random } from './random.ts';
import { mean, rootMeanSquare } from './statistics.ts';
import { jointProbabilities, klDivergence, klGradient } from './tsne-objective.ts';

export interface TsneOptions {
  /** Effective number of neighbours, greater than 0 and less than the number of points. */
  readonly perplexity?: number;
  /** At most so many steps, the {@link EXPLORING} first ones among them. */
  readonly iterations?: number;
}

export interface Tsne {
  /** `[n, 2]` */
  readonly embedding: Matrix;
  /** Kullback and Leibler's divergence of the embedding, in nats: ≥ 0, smaller is better. */
  readonly kl: number;
  /** How many steps were taken; scikit-learn's `n_iter_` is the number of the last, counted from 0, so one less. */
  readonly iterations: number;
}

/** Standard deviation of a start: so near together that every point can still go everywhere. */
const START_STD = 1e-4;

/** The first steps pull neighbours together twelve times as strongly, with less momentum. */
const EXPLORING = 250;
const EXAGGERATION = 12;

/** Every so many steps the descent asks whether to stop: the gradient is this short, or nothing improved in so many steps. */
const CHECK_EVERY = 50;
const SHORTEST_GRADIENT = 1e-7;
const MOST_WITHOUT_PROGRESS = 300;

/** Of a coordinate's own learning rate: the least, and what it gains and loses, in float32. */
const LEAST_GAIN = Math.fround(0.01);
const GAINED = Math.fround(0.2);
const LOST = Math.fround(0.8);

/**
 * t-SNE in two dimensions with all pairs computed (van der Maaten & Hinton 2008), as scikit-learn 1.2's
 * `TSNE(method='exact', learning_rate='auto')`; the descent keeps its state in float32 like it, and from the same start comes
 * to the same drawing. Rows that are the same, with the same start, stay together to within rounding.
 *
 * @param matrix n points, `[n, d]`
 * @param start where they are first, `[n, 2]`: {@link startByPca}, {@link startByChance}, or the drawing of another layer
 * @throws RangeError for a perplexity that the number of points does not allow
 * @throws RangeError for a start of another shape, fewer than 1 iteration, NaN and infinities
 */
export function tsne(matrix: Matrix, start: Matrix, { perplexity = 30, iterations = 1000 }: TsneOptions = {}): Tsne {
  const { rows } = matrix;
  if (start.rows !== rows || start.columns !== 2) {
    throw new RangeError(`A start of ${start.rows} × ${start.columns} is none for ${rows} points in two dimensions`);
  }
  if (!Number.isInteger(iterations) || iterations < 1) throw new RangeError(`${iterations} is no number of steps`);
  const joint = jointProbabilities(matrix, perplexity);
  const points = Float32Array.from(start.values);
  const rate = Math.max(rows / EXAGGERATION / 4, 50);
  const exploring = { from: 0, to: Math.min(EXPLORING, iterations), exaggeration: EXAGGERATION, momentum: 0.5, rate };
  const explored = descend(points, joint, { ...exploring, patience: EXPLORING });
  const settling = { from: explored, to: iterations, exaggeration: 1, momentum: LOST, rate };
  const taken = descend(points, joint, { ...settling, patience: MOST_WITHOUT_PROGRESS });
  const embedding: Matrix = { rows, columns: 2, values: Float64Array.from(points) };
  return { embedding, kl: klDivergence(joint, embedding.values), iterations: taken };
}

/**
 * The first two principal components, scaled so that the first has a standard deviation of 1e-4: `[n, 2]`, every value a float32.
 * Zeros where all points are the same.
 *
 * @throws RangeError for fewer than two points or dimensions, NaN and infinities
 */
export function startByPca(matrix: Matrix): Matrix {
  const { scores } = pca(matrix, 2);
  const first = scores.values.filter((_, at) => at % 2 === 0);
  const middle = mean(first);
  const std = rootMeanSquare(first.map((score) => score - middle));
  const scale = std > 0 ? START_STD / std : 0;
  return { ...scores, values: scores.values.map((score) => Math.fround(score * scale)) };
}

/** Points drawn from N(0, 1e-4²), `[rows, 2]`, every value a float32. */
export function startByChance(rows: number, random: Random): Matrix {
  const drawn = new Float32Array(2 * rows);
  random.fillNormal(drawn, START_STD);
  return { rows, columns: 2, values: Float64Array.from(drawn) };
}

interface Descent {
  /** Number of the first step, and of the one that is taken no more. */
  readonly from: number;
  readonly to: number;
  readonly exaggeration: number;
  readonly momentum: number;
  readonly rate: number;
  /** After so many steps without progress it stops. */
  readonly patience: number;
}

/**
 * Moves the points downhill with momentum and a learning rate for each coordinate, which grows while its gradient goes on in the
 * same direction (Jacobs 1988); every operation is rounded to float32. Returns the number of the step it did not take.
 */
function descend(points: Float32Array, joint: Float64Array, descent: Descent): number {
  const { from, to, exaggeration, momentum, rate, patience } = descent;
  const exaggerated = joint.map((pair) => pair * exaggeration);
  const gradient = new Float64Array(points.length);
  const update = new Float32Array(points.length);
  const gains = new Float32Array(points.length).fill(1);
  let best = Infinity;
  let bestStep = from;
  for (let step = from; step < to; step++) {
    const asksWhetherToStop = (step + 1) % CHECK_EVERY === 0;
    const divergence = asksWhetherToStop ? klDivergence(exaggerated, points) : NaN;
    klGradient(joint, points, exaggeration, gradient);
    let squares = 0;
    for (let k = 0; k < points.length; k++) {
      const derivative = Math.fround(gradient[k]!);
      const goesOn = Math.fround(update[k]! * derivative) < 0;
      gains[k] = goesOn ? gains[k]! + GAINED : gains[k]! * LOST;
      if (gains[k]! < LEAST_GAIN) gains[k] = LEAST_GAIN;
      const pull = Math.fround(derivative * gains[k]!);
      update[k] = Math.fround(momentum * update[k]!) - Math.fround(rate * pull);
      points[k]! += update[k]!;
      squares += pull * pull;
    }
    if (!asksWhetherToStop) continue;
    if (divergence < best) [best, bestStep] = [divergence, step];
    else if (step - bestStep > patience) return step + 1;
    if (Math.sqrt(squares) <= SHORTEST_GRADIENT) return step + 1;
  }
  return to;
}
