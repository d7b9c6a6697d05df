import type { RawMatrix } from './raw-matrix.ts';
/**
 * Reads a matrix from JSON: `{ "rows": …, "columns": …, "values": … }`, or a plain list of lists. null is a missing value.
 *
 * @param key where the matrix lies in the file's object; absent: the file is the matrix
 * @throws UserError for an unknown key, by its name, and for anything that is no matrix
 */
export declare function readJsonMatrix(data: unknown, key: string | undefined, file: string): RawMatrix;
/** The value under a key of a file’s object. @throws UserError where there is none, with the nearest key */
export declare function valueUnder(data: unknown, key: string, file: string): unknown;
