/**
 * Whether a text that is no number of a table's may have been meant as one: digits with a unit, a sign of percent or money, brackets, a
 * deviation, digits of another script, or parted otherwise than numbers here are (`91%`, `(0.5)`, `1,23,456`, `0.9±0.1`, `0xff`, `1+2j`).
 * Dates, ranges and the like are names.
 */
export declare function isValueText(cell: string): boolean;
