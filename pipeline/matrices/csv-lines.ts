import { CsvError, parse } from 'csv-parse/sync';
import { expected } from '../errors.ts';

/** A line of a CSV file, cut into cells. */
export interface CsvLine {
  readonly cells: readonly string[];
  /** Counted from 1. */
  readonly line: number;
}

/** What stands for a missing value besides an empty cell. */
const MISSING = /^(?:nan|na|null|none)?$/i;
const NUMBER = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i;

/**
 * The lines of a CSV file (RFC 4180, commas) that are not empty.
 *
 * @param file named in errors
 * @throws UserError for lines of different lengths (with both counts), or quotes that do not close
 */
export function readCsvLines(text: string, file: string): readonly CsvLine[] {
  const lines = parseLines(text, file);
  const width = lines[0]?.cells.length;
  for (const { cells, line } of lines) {
    if (cells.length === width) continue;
    const received = `${cells.length} in line ${line}`;
    throw expected(`${width} cells in every line, as in the first`, {
      at: file,
      received,
      mend: 'Fill the row or cut it.',
    });
  }
  return lines;
}

function parseLines(text: string, file: string): readonly CsvLine[] {
  try {
    const options = { bom: true, info: true, relax_column_count: true, skip_empty_lines: true } as const;
    const records = parse(text, options) as unknown as readonly { info: { lines: number }; record: string[] }[];
    return records.map(({ info, record }) => ({ cells: record, line: info.lines }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw expected('CSV', { at: file, received: `something else: ${error.message}` });
  }
}

/** The number in a cell, NaN where none is given. @param place and `mend`: for the error @throws UserError for any other text */
export function csvNumber(cell: string, place: string, file: string, mend: string): number {
  const text = cell.trim();
  if (MISSING.test(text)) return NaN;
  if (NUMBER.test(text)) return Number(text);
  const received = `the text "${text.slice(0, 60)}" in ${place}`;
  throw expected('a number', { at: file, received, mend });
}
