/** The widest field and the most digits: what stands in a cell, and a float64 has no more than 17 digits that mean anything. */
const MOST_WIDTH = 50;
/** Longer texts are no format. */
const LONGEST_FORMAT = 200;
/** What printf's directives become; `%` is percent of one, as in Python's `'{:.0%}'`. */
const DIRECTIVE = /%([-+ 0]*)(\d{0,3})(?:\.(\d{1,2}))?([dieEfFgG%])/;
/** Text around one directive; `%%` is a percent sign. */
const FORMAT = new RegExp(`^((?:[^%]|%%)*)${DIRECTIVE.source}((?:[^%]|%%)*)$`);
/** Whether a text is a format that {@link printf} understands: one directive for one number of at most 50 characters, and any text around it. */
export function isFormat(format) {
    return partsOf(format) !== null;
}
function partsOf(format) {
    if (format === '%%' || format.length > LONGEST_FORMAT)
        return null;
    const match = FORMAT.exec(format);
    if (match === null || Math.max(Number(match[3]), Number(match[4] ?? 0)) > MOST_WIDTH)
        return null;
    return match.slice(1); // of all groups only the digits may be left out
}
/**
 * A number as C's printf writes it: `%.1f`, `%d`, `%.2e`, `%g`, with the flags `-`, `+`, `0` and space and a width; besides, `%.0%`
 * is Python's percent. A whole-number directive cuts the fraction off, as Python's does.
 *
 * Ties are rounded to even by the number's exact binary value, as C does and `toFixed` does not.
 * @throws RangeError for a format that {@link isFormat} refuses
 */
export function printf(format, value) {
    const parts = partsOf(format);
    if (parts === null)
        throw new RangeError(`No format for one number: ${format}`);
    const [before, flags, width, digits, kind, after] = parts;
    const magnitude = digitsOf(Math.abs(value), digits === undefined ? 6 : Number(digits), kind);
    const isNegative = value < 0 || Object.is(value, -0);
    const sign = isNegative && !(isWhole(kind) && Math.trunc(value) === 0)
        ? '-'
        : flags.includes('+')
            ? '+'
            : flags.includes(' ')
                ? ' '
                : '';
    return `${plain(before)}${padded(sign, magnitude, flags, Number(width))}${plain(after)}`;
}
const isWhole = (kind) => kind === 'd' || kind === 'i';
const plain = (text) => text.replaceAll('%%', '%');
function padded(sign, magnitude, flags, width) {
    if (flags.includes('-'))
        return (sign + magnitude).padEnd(width);
    if (flags.includes('0'))
        return sign + magnitude.padStart(width - sign.length, '0');
    return (sign + magnitude).padStart(width);
}
function digitsOf(value, digits, kind) {
    switch (kind) {
        case 'd':
        case 'i':
            return fixed(Math.trunc(value), 0);
        case '%':
            return `${percent(value, digits)}%`;
        case 'f':
        case 'F':
            return fixed(value, digits);
        case 'e':
        case 'E':
            return cased(exponential(value, digits), kind);
        default:
            return cased(general(value, Math.max(digits, 1)), kind);
    }
}
const cased = (text, kind) => (kind === 'E' || kind === 'G' ? text.toUpperCase() : text);
/** A hundred times a value, which may be more than a float64 holds. */
function percent(value, digits) {
    const hundredfold = value * 100;
    if (Number.isFinite(hundredfold))
        return fixed(hundredfold, digits);
    return withZeros(BigInt(value) * 100n, digits);
}
const withZeros = (whole, digits) => `${whole}${digits === 0 ? '' : `.${'0'.repeat(digits)}`}`;
/** `toFixed`, but a value exactly between two goes to the even one, and one from 1e21 on has all its digits, too. */
function fixed(value, digits) {
    if (value >= 1e21)
        return withZeros(BigInt(value), digits);
    return evenAtTie(value.toFixed(Math.min(100, digits + 60)), digits) ?? value.toFixed(digits);
}
/** `toExponential`, but a value exactly between two goes to the even one, and the exponent has at least two digits. */
function exponential(value, digits) {
    const [mantissa, exponent] = value.toExponential(100).split('e');
    const even = evenAtTie(mantissa, digits);
    const text = even === undefined ? value.toExponential(digits) : `${even}e${exponent}`;
    return text.replace(/e([+-])(\d)$/, 'e$10$2');
}
/**
 * A number cut after some digits where that is its even neighbour: it lies exactly between two, and the lower one ends in an even digit. Rounding
 * up is right otherwise.
 *
 * @param long with so many more digits that a tie, which has a finite binary fraction, is told exactly
 */
function evenAtTie(long, digits) {
    const end = long.indexOf('.') + digits + 1;
    const kept = long.slice(0, end).replace(/\.$/, '');
    return /[02468]$/.test(kept) && /^50*$/.test(long.slice(end)) ? kept : undefined;
}
/** C's `%g`: the shorter of the two forms, without zeros at its end. */
function general(value, digits) {
    const long = exponential(value, digits - 1);
    const exponent = Number(long.split('e')[1]);
    if (exponent < -4 || exponent >= digits)
        return long.replace(/\.?0*e/, 'e');
    const text = fixed(value, digits - 1 - exponent);
    return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}
