import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of reference material that is too large or not free to be part of the repository; undefined without it. */
const sharedFolder = process.env['VITRINE_SHARED'];

/** True where the reference material is absent: such tests are reported as skipped. */
export const withoutShared = sharedFolder === undefined || !existsSync(sharedFolder);

/** A path inside the reference material. */
export function shared(...parts: readonly string[]): string {
  return join(sharedFolder ?? 'VITRINE_SHARED', ...parts);
}
