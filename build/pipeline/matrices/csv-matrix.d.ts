import type { MatrixFile } from '../../schema/matrix.ts';
import { type UserError } from '../base/errors.ts';
import type { RawMatrix } from './raw-matrix.ts';
/** @param received the size of a matrix with more cells a side than figures have */
export declare function matrixTooLarge(received: string, at: string): UserError;
/**
 * Reads a matrix from a table, its labels from its first row and first column where it has them.
 *
 * @param options what the file does not show of itself @param at named in errors
 * @throws UserError as {@link readTable}, for labels or a decimal mark that are not clear, and for a cell that is no number, with its place
 */
export declare function readCsvMatrix(text: string, options: Pick<MatrixFile, 'labels' | 'separator' | 'decimal'>, at: string): RawMatrix;
