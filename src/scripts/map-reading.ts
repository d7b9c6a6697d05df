import { filledIn } from '../data/html/filled-in.ts';
import { nearestPlace, type MapArray } from '../data/maps/map-compare.ts';
import type { MapEntry } from '../data/maps/map-list.ts';
import { formatNumber } from '../data/base/numbers.ts';
import type { MapWords } from './map-files.ts';
import type { Grid } from './pixel-map-cursor.ts';

/** The grid of a map: that of its numbers, else the pixels of its picture. */
export function gridOf({ width, height }: MapEntry, numbers: MapArray | null): Grid {
  const [rows = height, columns = width] = numbers?.shape.slice(-2) ?? [];
  return { rows, columns };
}

/** What a map says at a place of a grid, in words: its value with its unit, of colours all three. */
export function readingAt(
  map: MapEntry,
  numbers: MapArray | null,
  place: { readonly row: number; readonly column: number; readonly grid: Grid },
  words: MapWords,
): string {
  if (numbers === null) return words['noValue'] ?? '';
  const { rows, columns } = gridOf(map, numbers);
  const row = nearestPlace(place.row, rows, place.grid.rows);
  const cell = row * columns + nearestPlace(place.column, columns, place.grid.columns);
  const values = Array.from({ length: numbers.data.length / (rows * columns) }, (_, channel) =>
    formatNumber(numbers.data[channel * rows * columns + cell]!),
  );
  const [red = '', green = '', blue = ''] = values;
  const text = values.length === 3 ? filledIn(words['colours'] ?? '', { red, green, blue }) : values.join(', ');
  return [text, map.array?.unit ?? ''].filter((part) => part !== '').join(' ');
}
