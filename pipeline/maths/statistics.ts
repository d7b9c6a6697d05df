/** Any list of numbers that can be read by index. */
export type Numbers = ArrayLike<number>;

/** Smallest and largest value. @throws {RangeError} for an empty list or a value that is no number. */
export function range(values: Numbers): readonly [number, number] {
  let least = Infinity;
  let largest = -Infinity;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (Number.isNaN(value)) throw new RangeError('The range of a list with NaN is not defined');
    if (value < least) least = value;
    if (value > largest) largest = value;
  }
  if (values.length === 0) throw new RangeError('An empty list has no range');
  return [least, largest];
}

/** Sum in float64 with Neumaier's compensation: exact to rounding for millions of float32 values. */
export function sum(values: Numbers): number {
  let total = 0;
  let lost = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    const next = total + value;
    lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
    total = next;
  }
  return total + lost;
}

/** Arithmetic mean in float64; NaN for an empty list. */
export const mean = (values: Numbers): number => sum(values) / values.length;

/** √(mean of squares), in float64; NaN for an empty list. */
export function rootMeanSquare(values: Numbers): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i]! ** 2;
  return Math.sqrt(total / values.length);
}

/** Pearson's correlation, −1 … 1; NaN where one of the lists does not vary. @throws {RangeError} for unequal lengths. */
export function pearson(a: Numbers, b: Numbers): number {
  if (a.length !== b.length) throw new RangeError(`Lists of ${a.length} and ${b.length} values do not pair`);
  const [meanA, meanB] = [mean(a), mean(b)];
  let both = 0;
  let varianceA = 0;
  let varianceB = 0;
  for (let i = 0; i < a.length; i++) {
    const [x, y] = [a[i]! - meanA, b[i]! - meanB];
    both += x * y;
    varianceA += x * x;
    varianceB += y * y;
  }
  return both / Math.sqrt(varianceA * varianceB);
}

/** Softmax in float64, shifted by the largest score so that nothing overflows. */
export function softmax(scores: Numbers): Float64Array {
  const [, largest] = range(scores);
  const exponentials = Float64Array.from(scores, (score) => Math.exp(score - largest));
  const total = sum(exponentials);
  return exponentials.map((value) => value / total);
}

/** |A ∩ B| / |A ∪ B| of two sets; 1 for two empty ones. */
export function jaccard<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  const shared = [...a].filter((member) => b.has(member)).length;
  const all = a.size + b.size - shared;
  return all === 0 ? 1 : shared / all;
}
