/** A mistake in the content that its author can mend. Astro prints the message alone: one line, no stack. */
export class SiteError extends Error {
  override readonly name = 'SiteError';

  constructor(message: string) {
    super(message);
    this.stack = '';
  }
}
