import type { TableOptions, TableSeparator } from '../../schema/table-file.ts';
import { type TableLimits, type TableLine } from './cut-table.ts';
import { type FittingComment } from './table-comments.ts';
/** A table, cut into lines of one width. */
export interface Table {
    readonly lines: readonly TableLine[];
    readonly separator: TableSeparator;
    /** Whether the file or the user names the separator. */
    readonly isNamed: boolean;
    /** Comments above the table that could be its header. */
    readonly comments: readonly FittingComment[];
}
/**
 * Reads a table as spreadsheets, pandas, R and numpy.savetxt write it. The separator is the one that is asked for, or that a first line
 * `sep=;` names, or by which lines have one width and their bodies are numbers. Comments (`# …`) before and after the table are left out, a
 * separator at the end of every line too; R's header of one cell less gets its corner.
 *
 * @param options what the user has named @param at named in errors
 * @throws UserError where two separators would do, for lines of different lengths (with both counts), and as {@link cutTable}
 */
export declare function readTable(text: string, options: TableOptions, limits: TableLimits, at: string): Table;
