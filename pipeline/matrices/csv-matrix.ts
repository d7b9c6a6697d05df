import type { MatrixFile } from '../../schema/matrix.ts';
import { csvNumber, readCsvLines } from './csv-lines.ts';
import type { RawMatrix } from './raw-matrix.ts';

const MEND = 'Mend it, or say with `labels` where the labels stand.';

/**
 * Reads a matrix from CSV (RFC 4180, UTF-8, commas), its labels from its first row and first column where it has them.
 *
 * @param file named in errors
 * @throws UserError for rows of different lengths (with both counts), a cell that is no number, or quotes that do not close
 */
export function readCsvMatrix(text: string, labels: MatrixFile['labels'], file: string): RawMatrix {
  const lines = readCsvLines(text, file);
  const hasColumns = labels === 'both' || labels === 'columns';
  const skip = labels === 'both' || labels === 'rows' ? 1 : 0;
  const body = hasColumns ? lines.slice(1) : lines;
  const columns = hasColumns ? lines[0]?.cells.slice(skip).map((cell) => cell.trim()) : undefined;
  return {
    values: body.map(({ cells, line }) =>
      cells.slice(skip).map((cell, index) => csvNumber(cell, `line ${line}, column ${index + skip + 1}`, file, MEND)),
    ),
    ...(columns !== undefined && { columns }),
    ...(skip > 0 && { rows: body.map(({ cells }) => cells[0]!.trim()) }),
    place: (row, column) => `line ${body[row]!.line}, column ${column + skip + 1}`,
  };
}
