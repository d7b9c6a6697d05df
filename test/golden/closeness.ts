/** ‖a − b‖ / ‖b‖ over all values: the relative L2 distance of `a` from the reference `b`. */
export function relativeL2(a: ArrayLike<number>, b: ArrayLike<number>): number {
  if (a.length !== b.length) throw new RangeError(`${a.length} values against ${b.length}`);
  let difference = 0;
  let size = 0;
  for (let i = 0; i < b.length; i++) {
    difference += (a[i]! - b[i]!) ** 2;
    size += b[i]! ** 2;
  }
  return Math.sqrt(difference / size);
}

/** Cosine of the angle between two arrays. */
export function cosine(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let [product, sizeA, sizeB] = [0, 0, 0];
  for (let i = 0; i < b.length; i++) {
    product += a[i]! * b[i]!;
    sizeA += a[i]! ** 2;
    sizeB += b[i]! ** 2;
  }
  return product / Math.sqrt(sizeA * sizeB);
}

/** max |a − b| over all values. */
export function largestDifference(a: ArrayLike<number>, b: ArrayLike<number>): number {
  if (a.length !== b.length) throw new RangeError(`${a.length} values against ${b.length}`);
  let largest = 0;
  for (let i = 0; i < b.length; i++) largest = Math.max(largest, Math.abs(a[i]! - b[i]!));
  return largest;
}

/** max |value|. */
export function largestOf(values: ArrayLike<number>): number {
  let largest = 0;
  for (let i = 0; i < values.length; i++) largest = Math.max(largest, Math.abs(values[i]!));
  return largest;
}
