import { largestOverChannels } from '../../../numerics/channels.ts';
import { largestMagnitude, spearman } from '../../../numerics/statistics.ts';

/** An array as it is stored. */
export interface MapArray {
  readonly shape: readonly number[];
  readonly data: Float32Array;
}

/** One value a cell, row by row. */
export interface Cells {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float32Array;
}

/**
 * A map with one value a cell: [H, W] as it is, of [C, H, W] the largest absolute value over the channels.
 *
 * @throws Error for another shape
 */
export function cellsOf({ shape, data }: MapArray): Cells {
  const [channels, rows, columns] = shape.length === 2 ? [1, ...shape] : shape;
  if (shape.length > 3 || channels === undefined || rows === undefined || columns === undefined) {
    throw new Error(`Expected an array [H, W] or [C, H, W], but received [${shape.join(', ')}].`);
  }
  if (shape.length === 2) return { rows, columns, values: data };
  return { rows, columns, values: largestOverChannels(data.subarray(0, channels * rows * columns), rows * columns) };
}

/** The place on a coarser axis that lies under a place on a finer one: the nearest. */
export function nearestPlace(place: number, count: number, of: number): number {
  return Math.floor(((place + 0.5) * count) / of);
}

/** A map on another grid; every new cell has the value of the old one under its centre. */
export function resampled(cells: Cells, rows: number, columns: number): Cells {
  if (cells.rows === rows && cells.columns === columns) return cells;
  const values = Float32Array.from({ length: rows * columns }, (_, cell) => {
    const row = nearestPlace(Math.floor(cell / columns), cells.rows, rows);
    return cells.values[row * cells.columns + nearestPlace(cell % columns, cells.columns, columns)]!;
  });
  return { rows, columns, values };
}

/** One map less another, cell by cell, each first divided by its own largest absolute value: −2 … 2. */
export function scaledDifference(one: Float32Array, other: Float32Array): Float32Array {
  const [size, otherSize] = [largestMagnitude(one) || 1, largestMagnitude(other) || 1];
  return Float32Array.from(one, (value, cell) => value / size - other[cell]! / otherSize);
}

/** Spearman’s rank correlation, −1 … 1; null where a map is the same everywhere, and so orders nothing. */
export function rankCorrelation(one: Float32Array, other: Float32Array): number | null {
  const isFlat = (values: Float32Array): boolean => values.every((value) => value === values[0]);
  return isFlat(one) || isFlat(other) ? null : spearman(one, other);
}

/**
 * The pixels of a difference, RGBA: the middle colour where it is 0, the first and the last at ∓`largest`.
 *
 * @param colours `#rrggbb`, in equal steps from the low end to the high one
 */
export function differencePixels(
  values: Float32Array,
  largest: number,
  colours: readonly string[],
): Uint8ClampedArray<ArrayBuffer> {
  const anchors = colours.map((colour) => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16)));
  const pixels = new Uint8ClampedArray(4 * values.length).fill(255);
  values.forEach((value, cell) => {
    const place = largest === 0 ? 0.5 : Math.min(1, Math.max(0, (value / largest + 1) / 2));
    const at = place * (anchors.length - 1);
    const below = Math.min(anchors.length - 2, Math.floor(at));
    anchors[below]!.forEach((low, channel) => {
      pixels[4 * cell + channel] = low + (at - below) * (anchors[below + 1]![channel]! - low);
    });
  });
  return pixels;
}
