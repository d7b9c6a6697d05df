import type { TableSeparator } from '../../schema/table-file.ts';
export type DecimalMark = '.' | ',';
/** A cell of a table that is to be a number, with its place for errors. */
export interface NumberCell {
    readonly text: string;
    readonly line: number;
    /** Counted from 1. */
    readonly column: number;
}
export declare function isMissing(text: string): boolean;
/** Whether a cell is a number by either decimal mark, or a missing value. */
export declare function isNumberLike(text: string): boolean;
/** Whether a cell is a whole number, as labels such as years are. */
export declare function isWhole(text: string): boolean;
/**
 * The decimal mark of a table by the cells that leave no doubt: `2,5` and `1.234,5` have a comma, `0.5` and `1,234.5` a dot. Cells such as
 * `1,234` could be either.
 *
 * @throws UserError where cells contradict each other, or none settles what others mean
 */
export declare function decimalMark(cells: Iterable<NumberCell>, separator: TableSeparator, at: string): DecimalMark;
/**
 * The number in a cell, NaN where none is given, ±Infinity where it says so.
 *
 * @param hint for the error @throws UserError for any other text, and for whole numbers that would change their digits
 */
export declare function tableNumber(cell: NumberCell, decimal: DecimalMark, at: string, hint: string): number;
