import type { AscentOptions } from '../runner.ts';

/**
 * Adam (Kingma & Ba 2015) that climbs: every step moves the values so that the objective grows.
 *
 * Moments and values are float32 and the operations follow `torch.optim.Adam` on the negated objective, so that the first steps
 * agree with PyTorch's to rounding.
 */
export class AdamAscent {
  readonly #options: Omit<AscentOptions, 'steps'>;
  readonly #first: Float32Array;
  readonly #second: Float32Array;
  #steps = 0;

  /** @param size Number of values. */
  constructor(size: number, options: Omit<AscentOptions, 'steps'>) {
    this.#options = options;
    this.#first = new Float32Array(size);
    this.#second = new Float32Array(size);
  }

  /** Moves `values` in place. @param gradient ∂objective/∂values, of the same length. */
  step(values: Float32Array, gradient: Float32Array): void {
    const { learningRate, beta1, beta2, epsilon } = this.#options;
    this.#steps += 1;
    const stepSize = learningRate / (1 - beta1 ** this.#steps);
    const correction = Math.sqrt(1 - beta2 ** this.#steps);
    for (let i = 0; i < values.length; i++) {
      const slope = gradient[i]!;
      const first = (this.#first[i] = beta1 * this.#first[i]! + (1 - beta1) * slope);
      const second = (this.#second[i] = beta2 * this.#second[i]! + (1 - beta2) * slope * slope);
      values[i]! += stepSize * (first / (Math.sqrt(second) / correction + epsilon));
    }
  }
}
