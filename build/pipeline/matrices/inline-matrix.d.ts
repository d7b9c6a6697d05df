import type { RawMatrix } from './raw-matrix.ts';
/** Rows of numbers as a matrix; null becomes NaN. @param at named in errors @throws UserError for rows of different lengths */
export declare function inlineMatrix(rows: readonly (readonly (number | null)[])[], at: string): RawMatrix;
