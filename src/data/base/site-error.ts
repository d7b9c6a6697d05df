import { errorLine, fitLine, type Mismatch } from '../../../schema/error-line.ts';

/** The bundle that renders pages has its own copy of this module; the build's integrations hear of its errors through the global. */
const MADE = Symbol.for('vitrine.site-error');
const shared = globalThis as { [MADE]?: boolean };

/** A mistake in the content that its author can fix. Astro prints the message alone: one line, no stack. */
export class SiteError extends Error {
  override readonly name = 'SiteError';

  constructor(message: string) {
    super(fitLine(message));
    this.stack = '';
    shared[MADE] = true;
  }
}

/** In the one form that every such line has: Expected … for `…`, but received …. */
export function expectedContent(what: string, mismatch: Mismatch): SiteError {
  return new SiteError(errorLine(what, mismatch));
}

/** Whether this process has met a mistake of the content's author: a build that fails after that ends with exit code 2. */
export function hasMetSiteError(): boolean {
  return shared[MADE] === true;
}
