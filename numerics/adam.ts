/** What {@link AdamAscent} can be told; PyTorch's names are lr, betas and eps. */
export interface AdamOptions {
  readonly learningRate: number;
  /** How much of the mean gradient is kept from step to step. */
  readonly beta1: number;
  /** The same for the mean squared gradient. */
  readonly beta2: number;
  /** Added to the root of the mean square, against division by nothing. */
  readonly epsilon: number;
}

const { fround, sqrt } = Math;

/**
 * Adam (Kingma & Ba 2015) that climbs: every step moves the values so that the objective grows.
 *
 * It is `torch.optim.Adam(maximize=True)` operation by operation, each rounded to float32, so that steps agree with
 * PyTorch's but for the fused multiplications of its kernels. Steps allocate nothing.
 */
export class AdamAscent {
  readonly #options: AdamOptions;
  readonly #means: Float32Array;
  readonly #squares: Float32Array;
  #steps = 0;

  /** @param size number of values */
  constructor(size: number, options: AdamOptions) {
    this.#options = options;
    this.#means = new Float32Array(size);
    this.#squares = new Float32Array(size);
  }

  /**
   * Moves `values` in place.
   *
   * @param gradient ∂objective/∂values
   * @throws RangeError where lengths differ from the size
   */
  step(values: Float32Array, gradient: Float32Array): void {
    const means = this.#means;
    const squares = this.#squares;
    if (values.length !== means.length || gradient.length !== means.length) {
      throw new RangeError(`A step of ${means.length} values got ${values.length} with ${gradient.length} gradients`);
    }
    const { learningRate, beta1, beta2, epsilon } = this.#options;
    this.#steps += 1;
    // Scalars are float64 in PyTorch until they meet a tensor.
    const newShare = fround(1 - beta1);
    const keptSquares = fround(beta2);
    const newSquares = fround(1 - beta2);
    const rootCorrection = fround(sqrt(1 - beta2 ** this.#steps));
    const stepSize = fround(learningRate / (1 - beta1 ** this.#steps));
    const least = fround(epsilon);
    for (let i = 0; i < values.length; i++) {
      const derivative = gradient[i]!;
      const mean = fround(means[i]! + fround(newShare * fround(derivative - means[i]!)));
      const square = fround(fround(squares[i]! * keptSquares) + fround(fround(newSquares * derivative) * derivative));
      const spread = fround(fround(fround(sqrt(square)) / rootCorrection) + least);
      means[i] = mean;
      squares[i] = square;
      values[i]! += fround(fround(stepSize * mean) / spread);
    }
  }
}
