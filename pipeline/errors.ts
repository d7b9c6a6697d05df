/** The longest line that an error has, in characters: what a terminal shows without a flood. */
export const LONGEST_ERROR = 300;
/** The longest quotation of a value that was refused. */
export const LONGEST_QUOTE = 80;

/** A mistake that the user can mend: one line of at most {@link LONGEST_ERROR} characters, no stack, exit code 2. Everything else that is thrown is a defect. */
export class UserError extends Error {
  override readonly name = 'UserError';
  /** What {@link expected} made the line from, for {@link within}. */
  readonly said: ({ readonly what: string } & Mismatch) | undefined;

  constructor(message: string, said?: { readonly what: string } & Mismatch) {
    super(cut(onOneLine(message), LONGEST_ERROR));
    this.said = said;
  }
}

/**
 * Runs something for an entry of the configuration; where it refuses, the entry stands before the place that it names.
 *
 * @example within('methods[2]', () => plan()) // … for `methods[2].params.patch` instead of `params.patch`
 */
export function within<Result>(entry: string, act: () => Result): Result {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof UserError) || error.said === undefined) throw error;
    const { what, at, ...came } = error.said;
    const place = at === undefined ? entry : /^params\b/.test(at) ? `${entry}.${at}` : `${entry}: ${at}`;
    throw expected(what, { ...came, at: place });
  }
}

/** What an error line says: what came, where it was found, and what to do about it. */
export interface Mismatch {
  /** What came instead, as a noun phrase: `128×96`, `the text "abc"`. Text from outside goes through {@link quoted}. */
  readonly received: string;
  /** Where: a file, a config key, a tensor's name. */
  readonly at?: string;
  /** What the user can do, as a sentence. */
  readonly mend?: string;
}

/**
 * The one form that every error for users has. Where the line grows too long, the place loses its middle, then long advice its end, then what
 * came its end.
 *
 * @example expected('a square image', { at: 'images/3.png', received: '128×96', mend: 'Set `preprocess.crop`.' })
 * // Expected a square image for `images/3.png`, but received 128×96. Set `preprocess.crop`.
 */
export function expected(what: string, { received, at, mend }: Mismatch): UserError {
  const line = (place: string | undefined, came: string, advice: string | undefined): string => {
    const where = place === undefined ? '' : ` for \`${place}\``;
    return `Expected ${what}${where}, but received ${came}.${advice === undefined ? '' : ` ${advice}`}`;
  };
  let place = at === undefined ? undefined : onOneLine(at);
  let came = onOneLine(received);
  let advice = mend === undefined ? undefined : onOneLine(mend);
  const excess = (): number => line(place, came, advice).length - LONGEST_ERROR;
  if (excess() > 0 && place !== undefined) place = cutMiddle(place, Math.max(LONGEST_QUOTE, place.length - excess()));
  if (excess() > 0 && advice !== undefined) advice = cut(advice, Math.max(LONGEST_QUOTE, advice.length - excess()));
  if (excess() > 0) came = cut(came, Math.max(LONGEST_QUOTE, came.length - excess()));
  const said = { what, received, ...(at !== undefined && { at }), ...(mend !== undefined && { mend }) };
  return new UserError(line(place, came, advice), said);
}

/** A network whose scores for a picture are NaN has no answer. @param at the picture, where it is known */
export function scoresError(at?: string): UserError {
  return expected('scores that are numbers', {
    received: 'NaN',
    mend: 'Look for NaN or very large values in the checkpoint, and at `preprocess`.',
    ...(at !== undefined && { at }),
  });
}

/** A text from outside, fit for one line of a message: in backticks, without control characters, cut to {@link LONGEST_QUOTE} characters. */
export function quoted(text: string): string {
  return `\`${cut(text.replaceAll(UNFIT, '\ufffd').replaceAll('`', '\ufffd'), LONGEST_QUOTE - 2)}\``;
}

/** Several of them with commas: as many as fit into a line beside other words, then how many more. */
export function quotedList(texts: readonly string[]): string {
  const shown: string[] = [];
  let length = 0;
  for (const text of texts) {
    length += quoted(text).length + 2;
    if (shown.length > 0 && (length > 2 * LONGEST_QUOTE || shown.length === 10)) break;
    shown.push(quoted(text));
  }
  const more = texts.length - shown.length;
  return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/** Control characters, marks that turn the direction of writing, unpaired surrogates, line separators. */
const UNFIT = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

function onOneLine(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, ' ').replaceAll(UNFIT, '\ufffd');
}

/** The first characters of a text; an ellipsis stands for the rest. */
function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  return `${wellFormed(text.slice(0, length - 1))}…`;
}

function cutMiddle(text: string, length: number): string {
  if (text.length <= length) return text;
  const half = Math.floor((length - 1) / 2);
  return `${wellFormed(text.slice(0, half))}…${wellFormed(text.slice(-half))}`;
}

/** A cut may part the two halves of one character: half a character is none. */
function wellFormed(text: string): string {
  return text.replaceAll(/\p{Cs}/gu, '');
}
