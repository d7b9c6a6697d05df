import type { TableSeparator } from '../../schema/table-file.ts';
import type { TableLimits, TableLine } from './cut-table.ts';
import { type LabelSides } from './table-labels.ts';
/** A line that begins with `#`. */
export interface Comment {
    readonly text: string;
    readonly line: number;
}
/** A comment above a table that has as many cells as the table's lines. */
export interface FittingComment extends Comment {
    readonly cells: readonly string[];
    /** Whether nothing but labels looks so: names without blanks, as numpy.savetxt joins them. */
    readonly isTidy: boolean;
    /** Whether the table follows it at once. */
    readonly isLast: boolean;
}
/** The block of lines that begin with `#`, empty ones among them, and where what follows begins. */
export declare function leadingComments(text: string, from: number, fromLine: number, limits: TableLimits): {
    readonly comments: readonly Comment[];
    readonly index: number;
    readonly line: number;
};
/** Whether a comment is none, but a line whose corner is `#`. */
export declare function hasHashCorner({ text }: Comment, separator: TableSeparator): boolean;
/** @param cells of what follows the comment's mark @param inMark those cells with their blanks */
export declare function isTidy(cells: readonly string[], body: string, separator: TableSeparator): boolean;
/**
 * A table with the header that a comment holds (`numpy.savetxt(header='a,b')`), where it is clear that it is one; without its comments else.
 *
 * @throws UserError where a comment may be prose as well as labels, or a row whose label begins with `#`
 */
export declare function withCommentedHeader(lines: readonly TableLine[], comments: readonly FittingComment[], separator: TableSeparator, labels: LabelSides | undefined, at: string): readonly TableLine[];
