import { type Given } from './given.ts';
/** A token as a panel has room for it. */
export declare function short(token: string, longest?: number): string;
/** The first tokens of the text; without a text as many drawn names. */
export declare function firstTokens({ done }: Given, count: number): readonly string[];
/** Pseudo-random vectors for drawings, −1 … 1. */
export declare function vectors(seed: number, count: number, length: number): readonly number[];
/** A row of numbers as cells in a thin frame. @param width of a cell */
export declare function vector(values: readonly number[], x: number, y: number, width: number, height: number): string;
/** Tokens in a column, each with the vector that the model holds for it. */
export declare function tokenStates(tokens: readonly string[], seed: number, { x, length }?: {
    x?: number | undefined;
    length?: number | undefined;
}): string;
/** Weights that sum to 1 in every row, as a head might have them: the diagonal, one heavy column, a neighbour. */
export declare function drawnAttention(side: number): readonly number[];
/** One map of a figure of tiles, counted from 0; a drawn one where the report has none. */
export declare function attentionTile(given: Given, figure: string, row: number, column: number, size?: number): string;
/** An encoder: layers one above the other. */
export declare function encoder(x: number, y: number, width: number, height: number, kinds?: (layer: number) => string): string;
/** A row of a matrix, outlined. */
export declare function rowOutline(row: number, rows: number, size?: number): string;
/** Dots in a frame that they fill; special tokens are left out. @param data x and y in turn */
export declare function scatter(data: readonly number[], roles: readonly string[]): string;
/** Vectors one below the other. */
export declare function rowsOfNumbers(rows: number, columns: number, seed: number, x: number, y: number): string;
