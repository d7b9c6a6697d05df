/** The bundle that renders pages has its own copy of this module; the build's integrations hear of its errors through the global. */
const MADE = Symbol.for('vitrine.site-error');
const shared = globalThis as { [MADE]?: boolean };

/** A mistake in the content that its author can mend. Astro prints the message alone: one line, no stack. */
export class SiteError extends Error {
  override readonly name = 'SiteError';

  constructor(message: string) {
    super(message);
    this.stack = '';
    shared[MADE] = true;
  }
}

/** Whether this process has met a mistake of the content's author: a build that fails after that ends with exit code 2. */
export function hasMetSiteError(): boolean {
  return shared[MADE] === true;
}
