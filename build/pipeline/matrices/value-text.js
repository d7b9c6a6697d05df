import { isNumberLike } from "./table-numbers.js";
/** Digits and little else that are labels all the same, for they name something: dates and times, ranges, places in an order, sizes, lists. */
const NAMES = [
    /^\d{4}[-/.]\d{1,2}(?:[-/.]\d{1,2})?(?:[T ]\d{1,2}:\d{2}.*)?$/,
    /^\d{1,2}(?<mark>[-/.])\d{1,2}\k<mark>(?:\d{2}|\d{4})(?: \d{1,2}:\d{2}.*)?$/,
    /^\d{4}[-/]\d{2}$/,
    /^\d{4}[- ]?[QWHST]\d{1,2}(?:-\d)?$/i,
    /^(?:\d{4} ?年)?(?:\d{1,2} ?月)?(?:\d{1,2} ?[日号])?$/,
    /^(?:\d{1,2}\.? )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?(?: \d{1,4})?$/i,
    /^\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?: ?[ap]\.?m\.?)?$/i,
    /^[-+]?\d+(?:[.,]\d+)?(?: ?\p{L}{1,4}| ?%)? ?(?:[-–—~～至]|\.\.\.?|to|bis) ?\d+(?:[.,]\d+)?(?: ?(?![ij]$)\p{L}{1,4}| ?%)?$/iu,
    /^[[(\]].*[,;].*[\])[]$/,
    /^\d+(?:st|nd|rd|th)$/i,
    /^\d+(?: ?[x×] ?\d+)+$/i,
    /^\d+(?:-\p{L}|[_:)] ?\p{L}|\. \p{L})/u,
];
/** What stands for a value that is none: Excel's errors, marks of a missing one, Python's bools. */
const NO_VALUE = /^(?:#(?:DIV\/0!|REF!|VALUE!|NUM!|NAME\?|NULL!)|\.+|\?+|\*+|-{2,}|…|n\.[ad]\.|missing|true|false)$/i;
/** Numbers of programs: hexadecimal, binary, octal. */
const RADIX = /^[-+]?0[xbo][\da-f_]+$/i;
/** What stands before a number: signs, brackets, currencies; also a letter that was typed for a digit. */
const BEFORE = /^(?:[\p{P}\p{S}\s]|(?:US|EUR|USD|GBP|CHF|JPY|CNY|RMB|INR|KRW|Rs|kr|R)(?=[\p{P}\p{S}\s]*\d)|[OoIl](?=[.,]\d))*/u;
/** A letter between the digits that belongs to a number: an exponent. */
const EXPONENT = /(\d[.,]?)[eEdD]([-+\u2212]?\d)/gu;
const FRACTIONS = /[\u00bc-\u00be\u2150-\u215e]/gu;
/** Beyond this length a text is a sentence. */
const LONGEST = 60;
/**
 * Whether a text that is no number of a table's may have been meant as one: digits with a unit, a sign of percent or money, brackets, a
 * deviation, digits of another script, or parted otherwise than numbers here are (`91%`, `(0.5)`, `1,23,456`, `0.9±0.1`, `0xff`, `1+2j`).
 * Dates, ranges and the like are names.
 */
export function isValueText(cell) {
    const text = cell.trim();
    if (text.length > LONGEST || isNumberLike(text))
        return false;
    if (NO_VALUE.test(text))
        return true;
    const plain = text
        .replaceAll(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
        .replaceAll('\u3000', ' ')
        .replaceAll(/\p{Nd}/gu, (digit) => (/\d/.test(digit) ? digit : '0'))
        .replaceAll(FRACTIONS, '0')
        .replaceAll(EXPONENT, '$1$2');
    if (!/\d/.test(plain))
        return false;
    if (RADIX.test(text))
        return true;
    if (NAMES.some((name) => name.test(plain)))
        return false;
    const rest = plain.replace(BEFORE, '');
    // A number and at most one word, its unit: `5 ms`, `12 km/h`, `1+2j`. Two words are a name.
    return /^\d/.test(rest) && (rest.match(/\p{L}[\p{L}\p{M}]*(?:\/\p{L}+)?/gu)?.length ?? 0) <= 1;
}
