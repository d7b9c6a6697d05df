/** The shape that a Reshape asks for, with its 0 (as before) and −1 (what is left) replaced; undefined where it cannot be. */
export function reshapedTo(
  from: readonly number[],
  wanted: readonly number[],
  isZeroMeant: boolean,
): number[] | undefined {
  const sizes = wanted.map((size, axis) => (size === 0 && !isZeroMeant ? (from[axis] ?? 0) : size));
  const total = from.reduce((product, size) => product * size, 1);
  const known = sizes.reduce((product, size) => (size === -1 ? product : product * size), 1);
  const shape = sizes.map((size) => (size === -1 ? total / known : size));
  const fits = shape.every((size) => Number.isInteger(size) && size >= 0);
  return fits && shape.reduce((product, size) => product * size, 1) === total ? shape : undefined;
}

/** A shape without axes of length 1: those named, or all; undefined where one named is longer. */
export function squeezed(shape: readonly number[], axes: readonly number[] | undefined): number[] | undefined {
  const named = axes?.map((axis) => (axis < 0 ? axis + shape.length : axis));
  if (named?.some((axis) => shape[axis] !== 1)) return undefined;
  return shape.filter((size, axis) => (named ? !named.includes(axis) : size !== 1));
}

/** A shape with axes of length 1 at the places named, counted in the result; undefined where a place is named twice. */
export function unsqueezed(shape: readonly number[], axes: readonly number[]): number[] | undefined {
  const rank = shape.length + axes.length;
  const places = new Set(axes.map((axis) => (axis < 0 ? axis + rank : axis)));
  if (places.size < axes.length || [...places].some((place) => !(place >= 0 && place < rank))) return undefined;
  const rest = [...shape];
  return Array.from({ length: rank }, (_, place) => (places.has(place) ? 1 : rest.shift()!));
}
