/** The widest field and the most digits: what stands in a cell, and a float64 has no more than 17 digits that mean anything. */
const MOST_WIDTH = 50;
/** Longer texts are no format. */
const LONGEST_FORMAT = 200;

/** What printf's directives become; `%` is percent of one, as in Python's `'{:.0%}'`. */
const DIRECTIVE = /%([-+ 0]*)(\d{0,3})(?:\.(\d{1,2}))?([dieEfFgG%])/;

/** Text around one directive; `%%` is a percent sign. */
const FORMAT = new RegExp(`^((?:[^%]|%%)*)${DIRECTIVE.source}((?:[^%]|%%)*)$`);

/** Whether a text is a format that {@link printf} understands: one directive for one number of at most 50 characters, and any text around it. */
export function isFormat(format: string): boolean {
  return partsOf(format) !== null;
}

function partsOf(format: string): RegExpExecArray | null {
  if (format === '%%' || format.length > LONGEST_FORMAT) return null;
  const match = FORMAT.exec(format);
  return match !== null && Math.max(Number(match[3]), Number(match[4] ?? 0)) <= MOST_WIDTH ? match : null;
}

/**
 * A number as C's printf writes it: `%.1f`, `%d`, `%.2e`, `%g`, with the flags `-`, `+`, `0` and space and a width; besides, `%.0%`
 * is Python's percent. A whole-number directive cuts the fraction off, as Python's does.
 *
 * Ties are rounded to even by the number's exact binary value, as C does and `toFixed` does not.
 * @throws RangeError for a format that {@link isFormat} refuses
 */
export function printf(format: string, value: number): string {
  const match = partsOf(format);
  if (match === null) throw new RangeError(`No format for one number: ${format}`);
  const [, before = '', flags = '', width = '', digits, kind = 'f', after = ''] = match;
  const magnitude = digitsOf(Math.abs(value), digits === undefined ? 6 : Number(digits), kind);
  const isNegative = value < 0 || Object.is(value, -0);
  const sign =
    isNegative && !(isWhole(kind) && Math.trunc(value) === 0)
      ? '-'
      : flags.includes('+')
        ? '+'
        : flags.includes(' ')
          ? ' '
          : '';
  return `${plain(before)}${padded(sign, magnitude, flags, Number(width))}${plain(after)}`;
}

const isWhole = (kind: string): boolean => kind === 'd' || kind === 'i';
const plain = (text: string): string => text.replaceAll('%%', '%');

function padded(sign: string, magnitude: string, flags: string, width: number): string {
  if (flags.includes('-')) return (sign + magnitude).padEnd(width);
  if (flags.includes('0')) return sign + magnitude.padStart(width - sign.length, '0');
  return (sign + magnitude).padStart(width);
}

function digitsOf(value: number, digits: number, kind: string): string {
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

const cased = (text: string, kind: string): string => (kind === 'E' || kind === 'G' ? text.toUpperCase() : text);

/** A hundred times a value, which may be more than a float64 holds. */
function percent(value: number, digits: number): string {
  const hundredfold = value * 100;
  if (Number.isFinite(hundredfold)) return fixed(hundredfold, digits);
  return withZeros(BigInt(value) * 100n, digits);
}

const withZeros = (whole: bigint, digits: number): string => `${whole}${digits === 0 ? '' : `.${'0'.repeat(digits)}`}`;

/** `toFixed`, but a value exactly between two goes to the even one, and one from 1e21 on has all its digits, too. */
function fixed(value: number, digits: number): string {
  if (value >= 1e21) return withZeros(BigInt(value), digits);
  const up = value.toFixed(digits);
  // A tie has a finite binary fraction, so the hundred digits that toFixed can give tell it exactly.
  const tail =
    value
      .toFixed(Math.min(100, digits + 60))
      .split('.')[1]
      ?.slice(digits) ?? '';
  const isTie = tail.startsWith('5') && /^50*$/.test(tail);
  if (!isTie || Number(up.at(-1)) % 2 === 0) return up;
  return (value - 0.5 * 10 ** -digits).toFixed(digits);
}

/** `toExponential` with at least two digits in the exponent. */
function exponential(value: number, digits: number): string {
  return value.toExponential(digits).replace(/e([+-])(\d)$/, 'e$10$2');
}

/** C's `%g`: the shorter of the two forms, without zeros at its end. */
function general(value: number, digits: number): string {
  const exponent = value === 0 ? 0 : Number(value.toExponential(digits - 1).split('e')[1]);
  if (exponent < -4 || exponent >= digits) {
    return exponential(value, digits - 1).replace(/\.?0*e/, 'e');
  }
  const text = fixed(value, digits - 1 - exponent);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}
