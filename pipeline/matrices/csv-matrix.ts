import { CsvError, parse } from 'csv-parse/sync';
import type { MatrixFile } from '../../schema/matrix.ts';
import { expected } from '../errors.ts';
import type { RawMatrix } from './raw-matrix.ts';

interface Line {
  readonly cells: readonly string[];
  /** Counted from 1. */
  readonly line: number;
}

/** What stands for a missing value besides an empty cell. */
const MISSING = /^(?:nan|na|null|none)?$/i;
const NUMBER = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i;

/**
 * Reads a matrix from CSV (RFC 4180, UTF-8, commas), its labels from its first row and first column where it has them.
 *
 * @param file named in errors
 * @throws UserError for rows of different lengths (with both counts), a cell that is no number, or quotes that do not close
 */
export function readCsvMatrix(text: string, labels: MatrixFile['labels'], file: string): RawMatrix {
  const lines = readLines(text, file);
  const hasColumns = labels === 'both' || labels === 'columns';
  const skip = labels === 'both' || labels === 'rows' ? 1 : 0;
  const body = hasColumns ? lines.slice(1) : lines;
  const columns = hasColumns ? lines[0]?.cells.slice(skip).map((cell) => cell.trim()) : undefined;
  return {
    values: body.map(({ cells, line }) =>
      cells.slice(skip).map((cell, index) => numberIn(cell, `line ${line}, column ${index + skip + 1}`, file)),
    ),
    ...(columns !== undefined && { columns }),
    ...(skip > 0 && { rows: body.map(({ cells }) => cells[0]!.trim()) }),
    place: (row, column) => `line ${body[row]!.line}, column ${column + skip + 1}`,
  };
}

function readLines(text: string, file: string): readonly Line[] {
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

function parseLines(text: string, file: string): readonly Line[] {
  try {
    const options = { bom: true, info: true, relax_column_count: true, skip_empty_lines: true } as const;
    const records = parse(text, options) as unknown as readonly { info: { lines: number }; record: string[] }[];
    return records.map(({ info, record }) => ({ cells: record, line: info.lines }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw expected('CSV', { at: file, received: `something else: ${error.message}` });
  }
}

function numberIn(cell: string, place: string, file: string): number {
  const text = cell.trim();
  if (MISSING.test(text)) return NaN;
  if (NUMBER.test(text)) return Number(text);
  const received = `the text "${text.slice(0, 60)}" in ${place}`;
  throw expected('a number', { at: file, received, mend: 'Mend it, or say with `labels` where the labels stand.' });
}
