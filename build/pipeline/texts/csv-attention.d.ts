import type { TableOptions } from '../../schema/table-file.ts';
import type { RawAttention } from './raw-attention.ts';
/**
 * Reads attention from a table: a header `layer,head,<token 1>,…,<token n>`, then a line for every row of every head. Layers and
 * heads count from 1; the rows of a head stand in the order of the tokens, wherever the lines of other heads are.
 *
 * @param options what the file does not show of itself @param at named in errors
 * @throws UserError as {@link readTable}, for another header, a cell that is no number, and a head that has not n rows
 */
export declare function readCsvAttention(text: string, options: TableOptions, at: string): RawAttention;
