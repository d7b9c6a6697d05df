import { errorLine, fitLine, type Mismatch } from '../schema/error-line.ts';

export { LONGEST_ERROR, LONGEST_QUOTE, quoted, quotedList, type Mismatch } from '../schema/error-line.ts';

/** A mistake that the user can mend: one line of at most `LONGEST_ERROR` characters, no stack, exit code 2. Everything else that is thrown is a defect. */
export class UserError extends Error {
  override readonly name = 'UserError';
  readonly #said: ({ readonly what: string } & Mismatch) | undefined;

  constructor(message: string, said?: { readonly what: string } & Mismatch) {
    super(fitLine(message));
    this.#said = said;
  }

  /** What {@link expected} made the line from, for {@link within}; undefined where it was made otherwise. */
  get said(): ({ readonly what: string } & Mismatch) | undefined {
    return this.#said;
  }
}

/** The one form that every error for users has: {@link errorLine}. */
export function expected(what: string, mismatch: Mismatch): UserError {
  return new UserError(errorLine(what, mismatch), { what, ...mismatch });
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

/** A network whose scores for a picture are NaN has no answer. @param at the picture, where it is known */
export function scoresError(at?: string): UserError {
  return expected('scores that are numbers', {
    received: 'NaN',
    mend: 'Look for NaN or very large values in the checkpoint, and at `preprocess`.',
    ...(at !== undefined && { at }),
  });
}
