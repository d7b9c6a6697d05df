/** A mistake that the user can mend: one line, no stack, exit code 2. Everything else that is thrown is a defect. */
export class UserError extends Error {
  override readonly name = 'UserError';
}

/** What an error line says: what came, where it was found, and what to do about it. */
export interface Mismatch {
  /** What came instead, as a noun phrase: `128×96`, `the text "abc"`. */
  readonly received: string;
  /** Where: a file, a config key, a tensor's name. */
  readonly at?: string;
  /** What the user can do, as a sentence. */
  readonly mend?: string;
}

/**
 * The one form that every error for users has.
 *
 * @example expected('a square image', { at: 'images/3.png', received: '128×96', mend: 'Set `preprocess.crop`.' })
 * // Expected a square image for `images/3.png`, but received 128×96. Set `preprocess.crop`.
 */
export function expected(what: string, { received, at, mend }: Mismatch): UserError {
  const where = at === undefined ? '' : ` for \`${at}\``;
  const advice = mend === undefined ? '' : ` ${mend}`;
  return new UserError(`Expected ${what}${where}, but received ${received}.${advice}`);
}
