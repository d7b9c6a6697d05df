import { errorLine, fitLine } from '../error-line.ts';

/** A mistake in an answer, its claims or the thresholds that its author can fix: one line. */
export class ClaimError extends Error {
  override readonly name = 'ClaimError';

  constructor(message: string) {
    super(fitLine(message));
  }
}

/** In the one form that every such line has: Expected … for `…`, but received …. */
export function claimError(what: string, at: string, received: string, hint = ''): ClaimError {
  return new ClaimError(errorLine(what, { at, received, ...(hint !== '' && { hint }) }));
}
