import { expected } from "../base/errors.js";
/** What stands for a missing value besides an empty cell. */
const MISSING = /^(?:[-+]?nan|#?n\/?a|<na>|null|none|-|–|—)?$/i;
const INFINITE = /^[-+]?inf(?:inity)?$/i;
const INTEGER = /^[-+]?\d+$/;
/** Marks that part thousands in any table: blanks that do not break, apostrophes. An ordinary blank may part cells. */
const GROUPS = "\u00a0\u2009\u202f'’";
const numberWith = (decimal, group) => {
    const grouped = `\\d{1,3}([${group}${GROUPS}])\\d{3}(?:\\1\\d{3})*`;
    return new RegExp(`^[-+]?(?:(?:${grouped}|\\d+)(?:${decimal}\\d*)?|${decimal}\\d+)(?:e[-+]?\\d+)?$`, 'i');
};
const NUMBERS = { '.': numberWith('\\.', ','), ',': numberWith(',', '.') };
const trimmed = (text) => text.trim().replace('\u2212', '-');
export function isMissing(text) {
    return MISSING.test(text.trim());
}
/** Whether a cell is a number by either decimal mark, or a missing value. */
export function isNumberLike(text) {
    const cell = trimmed(text);
    return MISSING.test(cell) || INFINITE.test(cell) || NUMBERS['.'].test(cell) || NUMBERS[','].test(cell);
}
/** Whether a cell is a whole number, as labels such as years are. */
export function isWhole(text) {
    return INTEGER.test(text.trim());
}
/**
 * The decimal mark of a table by the cells that leave no doubt: `2,5` and `1.234,5` have a comma, `0.5` and `1,234.5` a dot. Cells such as
 * `1,234` could be either.
 *
 * @throws UserError where cells contradict each other, or none settles what others mean
 */
export function decimalMark(cells, separator, at) {
    const clear = new Map();
    const unclear = new Map();
    for (const cell of cells) {
        const text = trimmed(cell.text);
        const last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
        if (last < 0)
            continue;
        const mark = text[last];
        const other = otherOf(mark);
        if (text.indexOf(mark) !== last)
            note(clear, other, cell);
        else if (text.includes(other) || !/^[-+]?[1-9]\d{0,2}[.,]\d{3}$/.test(text))
            note(clear, mark, cell);
        else
            note(unclear, mark, cell);
    }
    const point = clear.get('.');
    const comma = clear.get(',');
    const hint = "Set `decimal` to '.' or ','.";
    if (point !== undefined && comma !== undefined) {
        const received = `${placed(point)} and ${placed(comma)}`;
        throw expected('one decimal mark', { at, received, hint: 'Write all numbers one way.' });
    }
    if (point !== undefined)
        return '.';
    if (comma !== undefined)
        return ',';
    // A table without commas may come from where a comma is the decimal mark, and a dot parts thousands; blanks are what programs write.
    const isEither = separator === ';' || separator === '\t' || separator === '|';
    const doubt = unclear.get(',') ?? (isEither ? unclear.get('.') : undefined);
    if (doubt === undefined)
        return '.';
    throw expected('numbers whose decimal mark is clear', { at, received: placed(doubt), hint });
}
const otherOf = (mark) => (mark === '.' ? ',' : '.');
function note(found, mark, cell) {
    const text = trimmed(cell.text);
    if (!found.has(mark) && (NUMBERS['.'].test(text) || NUMBERS[','].test(text)))
        found.set(mark, cell);
}
const placed = ({ text, line, column }) => `"${text.trim().slice(0, 40)}" in line ${line}, column ${column}`;
/**
 * The number in a cell, NaN where none is given, ±Infinity where it says so.
 *
 * @param hint for the error @throws UserError for any other text, and for whole numbers that would change their digits
 */
export function tableNumber(cell, decimal, at, hint) {
    const text = trimmed(cell.text);
    if (MISSING.test(text))
        return NaN;
    if (INFINITE.test(text))
        return text.startsWith('-') ? -Infinity : Infinity;
    const place = `line ${cell.line}, column ${cell.column}`;
    if (!NUMBERS[decimal].test(text)) {
        const received = `the text "${cell.text.trim().slice(0, 60)}" in ${place}`;
        throw expected('a number', { at, received, hint: hintOf(text) ?? hint });
    }
    const plain = plainNumber(text, decimal);
    const value = Number(plain);
    if (plain.length > 15 &&
        INTEGER.test(plain) &&
        Number.isFinite(value) &&
        BigInt(plain.replace('+', '')) !== BigInt(value)) {
        const received = `${plain.slice(0, 40)} in ${place}`;
        const advice = 'Write it as a float (`1.0e20`) if the nearest one will do.';
        throw expected('whole numbers that a float64 holds', { at, received, hint: advice });
    }
    return value;
}
/** What makes a number of a text that is nearly one. */
function hintOf(text) {
    if (text.endsWith('%') && isNumberLike(text.slice(0, -1)))
        return 'Write it without its percent sign.';
    if (/^[-+]?[\d.,]+d[-+]?\d+$/i.test(text))
        return 'Write its exponent with `E`.';
    return undefined;
}
/** As JavaScript writes it: no thousands, a dot. */
function plainNumber(text, decimal) {
    if (decimal === '.')
        return text.replaceAll(/[,\u00a0\u2009\u202f'’]/g, '');
    return text.replaceAll(/[.\u00a0\u2009\u202f'’]/g, '').replace(',', '.');
}
