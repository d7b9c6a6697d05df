import { bounds } from '../../schema/bounds.ts';
import type { MatrixFile } from '../../schema/matrix.ts';
import { expected, type UserError } from '../errors.ts';
import type { RawMatrix } from './raw-matrix.ts';
import { readTable } from './read-table.ts';
import { checkFullLabels, labelSides } from './table-labels.ts';
import { decimalMark, tableNumber, type NumberCell } from './table-numbers.ts';

const MEND = 'Correct it, or say with `labels` where the labels stand.';

/** @param received the size of a matrix with more cells a side than figures have */
export function matrixTooLarge(received: string, at: string): UserError {
  const { most } = bounds.matrixSide;
  const mend = 'Show a part of it, or means of blocks.';
  return expected(`at most ${most} × ${most} cells`, { at, received, mend });
}

/**
 * Reads a matrix from a table, its labels from its first row and first column where it has them.
 *
 * @param options what the file does not show of itself @param at named in errors
 * @throws UserError as {@link readTable}, for labels or a decimal mark that are not clear, and for a cell that is no number, with its place
 */
export function readCsvMatrix(
  text: string,
  options: Pick<MatrixFile, 'labels' | 'separator' | 'decimal'>,
  at: string,
): RawMatrix {
  // A side may have a label more, and a line a separator at its end.
  const most = bounds.matrixSide.most + 2;
  const limits = { columns: most, lines: most, excess: (received: string) => matrixTooLarge(received, at) };
  const { lines, separator } = readTable(text, options.separator, limits, at);
  const labels = options.labels ?? labelSides(lines, at);
  const hasColumns = labels === 'both' || labels === 'columns';
  const skip = labels === 'both' || labels === 'rows' ? 1 : 0;
  const body = hasColumns ? lines.slice(1) : lines;
  const numbers = body.map(({ cells, line }) =>
    cells.slice(skip).map((cell, index): NumberCell => ({ text: cell, line, column: index + skip + 1 })),
  );
  const columns = hasColumns ? lines[0]?.cells.slice(skip).map((cell) => cell.trim()) : undefined;
  const rows = skip > 0 ? body.map(({ cells }) => cells[0]!.trim()) : undefined;
  const decimal = options.decimal ?? decimalMark(numbers.flat(), separator, at);
  const values = numbers.map((row) => row.map((cell) => tableNumber(cell, decimal, at, MEND)));
  checkFullLabels('column', columns, at);
  checkFullLabels('row', rows, at);
  return {
    values,
    ...(columns !== undefined && { columns }),
    ...(rows !== undefined && { rows }),
    place: (row, column) => `line ${body[row]!.line}, column ${column + skip + 1}`,
  };
}
