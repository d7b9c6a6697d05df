import { errorLine, fitLine, type Mismatch } from '../schema/error-line.ts';

export { LONGEST_ERROR, LONGEST_QUOTE, quoted, quotedList, type Mismatch } from '../schema/error-line.ts';

/** A mistake that the user can mend: one line of at most `LONGEST_ERROR` characters, no stack, exit code 2. Everything else that is thrown is a defect. */
export class UserError extends Error {
  override readonly name = 'UserError';

  constructor(message: string) {
    super(fitLine(message));
  }
}

/** The one form that every error for users has: {@link errorLine}. */
export function expected(what: string, mismatch: Mismatch): UserError {
  return new UserError(errorLine(what, mismatch));
}
