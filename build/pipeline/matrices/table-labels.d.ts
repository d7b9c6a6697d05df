import type { MatrixFile } from '../../schema/matrix.ts';
import type { TableLine } from './cut-table.ts';
/** Which labels a table has. */
export type LabelSides = NonNullable<MatrixFile['labels']>;
/**
 * Which labels a table has, by what leaves no doubt: names in its first row or first column, and an empty corner, as pandas and Excel leave it.
 * Numbers at an edge could be labels (years, an index, thresholds beside a name for them), and texts of digits (`91%`, `5 ms`) could be values:
 * they are not guessed at.
 *
 * @param at named in errors @throws UserError where an edge could be labels as well as values
 */
export declare function labelSides(lines: readonly TableLine[], at: string): LabelSides;
/** A table of one column of texts holds none: its separator is another one, or it is no table. @throws UserError that says so */
export declare function checkColumns(lines: readonly TableLine[], at: string, labels?: number): void;
/** A text that can only be a label. */
export declare const isName: (cell: string) => boolean;
/**
 * Whether an edge looks like labels: whole numbers that rise, or years; a single one, or numbers in no order, where the others are not whole;
 * and fractions in order where all others are whole.
 */
export declare function couldBeLabels(edge: readonly string[], others: readonly string[]): boolean;
/** @throws UserError for labels that are partly empty: a table of several rows or columns of labels has such */
export declare function checkFullLabels(side: 'row' | 'column', labels: readonly string[] | undefined, at: string): void;
