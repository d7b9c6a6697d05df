/** A rule for ∫₀¹ f(t) dt ≈ Σ weights[i] · f(positions[i]). */
export interface Quadrature {
  /** In [0, 1], ascending. */
  readonly positions: readonly number[];
  /** They add up to 1. */
  readonly weights: readonly number[];
}

/**
 * Gauss–Legendre with n points: exact for polynomials up to degree 2n − 1.
 *
 * The points are the roots of the Legendre polynomial Pₙ, found by Newton's method from Tricomi's estimate; after Abramowitz &
 * Stegun, 25.4.29. @throws {RangeError} unless n is a whole number from 1 to 4096.
 */
export function gaussLegendre(n: number): Quadrature {
  if (!Number.isInteger(n) || n < 1 || n > 4096) throw new RangeError(`Expected 1 to 4096 points, but received ${n}`);
  const positions = new Array<number>(n);
  const weights = new Array<number>(n);
  for (let i = 0; i < Math.ceil(n / 2); i++) {
    let x = Math.cos((Math.PI * (i + 0.75)) / (n + 0.5));
    let slope = 0;
    for (let change = 1, round = 0; Math.abs(change) > 1e-16 && round < 100; round++) {
      const legendre = legendreAt(n, x);
      slope = legendre.slope;
      change = legendre.value / slope;
      x -= change;
    }
    const weight = 1 / ((1 - x * x) * slope * slope);
    [positions[i], positions[n - 1 - i]] = [(1 - x) / 2, (1 + x) / 2];
    weights[i] = weights[n - 1 - i] = weight;
  }
  return { positions, weights };
}

/** Pₙ(x) and its derivative, by Bonnet's recursion. */
function legendreAt(n: number, x: number): { value: number; slope: number } {
  let previous = 1;
  let value = x;
  for (let k = 2; k <= n; k++) [previous, value] = [value, ((2 * k - 1) * x * value - (k - 1) * previous) / k];
  return { value, slope: (n * (previous - x * value)) / (1 - x * x) };
}
