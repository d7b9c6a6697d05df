/** Checks that imports keep the order of the rooms and go in no circle: `npm run lint` runs it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findViolations } from './violations.ts';

const folder = await mkdtemp(join(tmpdir(), 'vitrine-house-'));
try {
  const violations = await findViolations('.', folder);
  for (const line of violations) console.error(line);
  if (violations.length > 0) process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true });
}
