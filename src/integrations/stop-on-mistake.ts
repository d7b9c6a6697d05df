import type { AstroIntegrationLogger } from 'astro';
import { SiteError } from '../data/base/site-error.ts';

/** Ends the build with one line for what the author can fix; thrown on, Astro would print it as this integration's defect. */
export function stopOnMistake(error: unknown, logger: AstroIntegrationLogger): never {
  if (!(error instanceof SiteError)) throw error;
  logger.error(error.message);
  process.exit(2);
}
