import type { TableSeparator } from '../../schema/table-file.ts';
import { type UserError } from '../base/errors.ts';
/** A line of a table, cut into cells. */
export interface TableLine {
    readonly cells: readonly string[];
    /** Counted from 1. */
    readonly line: number;
}
/** The most that is taken of a table, and the error for more. */
export interface TableLimits {
    readonly columns: number;
    readonly lines: number;
    /** @param received what is more, and where */
    readonly excess: (received: string, counted: 'columns' | 'lines') => UserError;
}
/**
 * Cuts a table into lines and cells (RFC 4180, any of its line ends), one line at a time, so that what is too much is refused before it is
 * kept. Lines without a cell are left out. A separator of a blank stands for any run of blanks and tabs.
 *
 * @param start where the table begins in the text, and in which line @param at named in errors
 * @throws UserError for a quote that does not close, text after one that does, and more than the limits
 */
export declare function cutTable(text: string, separator: TableSeparator, limits: TableLimits, at: string, start?: {
    readonly index: number;
    readonly line: number;
}): Generator<TableLine, void>;
