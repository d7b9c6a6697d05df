import type { Writable } from 'node:stream';

/** Where a command was called: what it writes to, and what relative paths start from. */
export interface Terminal {
  readonly stdout: Writable;
  readonly stderr: Writable & { readonly isTTY?: boolean };
  readonly workingFolder: string;
}
