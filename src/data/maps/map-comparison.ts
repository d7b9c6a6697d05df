import { largestMagnitude } from '../../../numerics/statistics.ts';
import { cellsOf, rankCorrelation, resampled, scaledDifference, type Cells, type MapArray } from './map-compare.ts';

/** Two maps in numbers, on the finer of their grids. */
export interface Comparison {
  readonly rows: number;
  readonly columns: number;
  /** Null where a map is the same everywhere. */
  readonly correlation: number | null;
  /** First less second, each divided by its own largest absolute value. */
  readonly difference: Float32Array;
  readonly largest: number;
  /** Which of the two were brought to a finer grid, and from which. */
  readonly coarser: readonly { readonly index: number; readonly rows: number; readonly columns: number }[];
}

/** Compares the numbers of two maps cell by cell. @throws Error where an array is no map */
export function compareMaps(one: MapArray, other: MapArray): Comparison {
  const both = [cellsOf(one), cellsOf(other)] as const;
  const rows = Math.max(both[0].rows, both[1].rows);
  const columns = Math.max(both[0].columns, both[1].columns);
  const [{ values: first }, { values: second }] = [
    resampled(both[0], rows, columns),
    resampled(both[1], rows, columns),
  ];
  const difference = scaledDifference(first, second);
  const isCoarser = (cells: Cells): boolean => cells.rows < rows || cells.columns < columns;
  return {
    rows,
    columns,
    correlation: rankCorrelation(first, second),
    difference,
    largest: largestMagnitude(difference),
    coarser: both.flatMap((cells, index) =>
      isCoarser(cells) ? [{ index, rows: cells.rows, columns: cells.columns }] : [],
    ),
  };
}
