/** Whether a text is a format that {@link printf} understands: one directive for one number of at most 50 characters, and any text around it. */
export declare function isFormat(format: string): boolean;
/**
 * A number as C's printf writes it: `%.1f`, `%d`, `%.2e`, `%g`, with the flags `-`, `+`, `0` and space and a width; besides, `%.0%`
 * is Python's percent. A whole-number directive cuts the fraction off, as Python's does.
 *
 * Ties are rounded to even by the number's exact binary value, as C does and `toFixed` does not.
 * @throws RangeError for a format that {@link isFormat} refuses
 */
export declare function printf(format: string, value: number): string;
