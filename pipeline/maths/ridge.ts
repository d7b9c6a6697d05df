/** A linear model fitted to 0/1 features. */
export interface RidgeFit {
  /** One a column. */
  readonly coefficients: Float64Array;
  readonly intercept: number;
  /** Weighted R² on the data that was fitted; at most 1. */
  readonly score: number;
}

/**
 * Weighted ridge regressions that share their features: minimises Σ wᵢ(yᵢ − b − xᵢ·β)² + α‖β‖² for every target.
 *
 * As scikit-learn's `Ridge(alpha, fit_intercept=True).fit(X, y, sample_weight)`: features and targets are centred by their weighted
 * means, so that the intercept is not penalised, and the normal equations are solved by Cholesky's factorisation, once for all
 * targets. Everything is float64.
 *
 * @param features [rows, columns], each 0 or 1
 * @param targets a list of [rows] each
 * @param weights [rows], not negative
 * @throws {RangeError} where lengths do not fit or α is not positive
 */
export function fitRidge(
  features: Uint8Array,
  columns: number,
  targets: readonly ArrayLike<number>[],
  weights: Float64Array,
  alpha: number,
): RidgeFit[] {
  const rows = weights.length;
  if (features.length !== rows * columns)
    throw new RangeError(`${features.length} features are not ${rows} × ${columns}`);
  if (!(alpha > 0)) throw new RangeError(`Expected a positive alpha, but received ${alpha}`);
  const totalWeight = weights.reduce((total, weight) => total + weight, 0);
  const { products, means } = weightedProducts(features, columns, weights, totalWeight);
  const factor = factorise(products, columns, alpha);
  return targets.map((target) => fitTarget(features, columns, target, weights, totalWeight, means, factor));
}

/** Centred normal matrix Σ w(x − x̄)(x − x̄)ᵀ (lower triangle) and x̄; since features are 0 or 1 only hits are added. */
function weightedProducts(features: Uint8Array, columns: number, weights: Float64Array, totalWeight: number) {
  const products = new Float64Array(columns * columns);
  const means = new Float64Array(columns);
  const hits = new Int32Array(columns);
  for (let row = 0; row < weights.length; row++) {
    const weight = weights[row]!;
    let count = 0;
    for (let column = 0; column < columns; column++) if (features[row * columns + column] === 1) hits[count++] = column;
    for (let i = 0; i < count; i++) {
      const line = hits[i]! * columns;
      means[hits[i]!]! += weight;
      for (let j = 0; j <= i; j++) products[line + hits[j]!]! += weight;
    }
  }
  for (let i = 0; i < columns; i++) means[i]! /= totalWeight;
  for (let i = 0; i < columns; i++) {
    for (let j = 0; j <= i; j++) products[i * columns + j]! -= totalWeight * means[i]! * means[j]!;
  }
  return { products, means };
}

/** Lower triangle L of A + αI = LLᵀ, in place. */
function factorise(matrix: Float64Array, size: number, alpha: number): Float64Array {
  for (let i = 0; i < size; i++) matrix[i * size + i]! += alpha;
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let value = matrix[i * size + j]!;
      for (let k = 0; k < j; k++) value -= matrix[i * size + k]! * matrix[j * size + k]!;
      matrix[i * size + j] = i === j ? Math.sqrt(value) : value / matrix[j * size + j]!;
    }
  }
  return matrix;
}

/** Solves LLᵀx = b in place. */
function solve(factor: Float64Array, b: Float64Array): Float64Array {
  const size = b.length;
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < i; k++) b[i]! -= factor[i * size + k]! * b[k]!;
    b[i]! /= factor[i * size + i]!;
  }
  for (let i = size - 1; i >= 0; i--) {
    for (let k = i + 1; k < size; k++) b[i]! -= factor[k * size + i]! * b[k]!;
    b[i]! /= factor[i * size + i]!;
  }
  return b;
}

function fitTarget(
  features: Uint8Array,
  columns: number,
  target: ArrayLike<number>,
  weights: Float64Array,
  totalWeight: number,
  means: Float64Array,
  factor: Float64Array,
): RidgeFit {
  const rows = weights.length;
  if (target.length !== rows) throw new RangeError(`${target.length} targets do not fit ${rows} rows`);
  let mean = 0;
  for (let row = 0; row < rows; row++) mean += weights[row]! * target[row]!;
  mean /= totalWeight;

  const right = new Float64Array(columns);
  for (let row = 0; row < rows; row++) {
    const value = weights[row]! * (target[row]! - mean); // Σ of these is 0, so the features need no centring here
    for (let column = 0; column < columns; column++) {
      if (features[row * columns + column] === 1) right[column]! += value;
    }
  }
  const coefficients = solve(factor, right);
  let intercept = mean;
  for (let column = 0; column < columns; column++) intercept -= means[column]! * coefficients[column]!;

  let missed = 0;
  let varied = 0;
  for (let row = 0; row < rows; row++) {
    const predicted = predictRow(features, columns, row, coefficients, intercept);
    missed += weights[row]! * (target[row]! - predicted) ** 2;
    varied += weights[row]! * (target[row]! - mean) ** 2;
  }
  return { coefficients, intercept, score: 1 - missed / varied };
}

/** What a fit says for one row of features. */
export function predictRow(
  features: Uint8Array,
  columns: number,
  row: number,
  coefficients: Float64Array,
  intercept: number,
): number {
  let predicted = intercept;
  for (let column = 0; column < columns; column++) {
    if (features[row * columns + column] === 1) predicted += coefficients[column]!;
  }
  return predicted;
}
