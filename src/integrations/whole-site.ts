import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { hasMetSiteError } from '../data/site-error.ts';

const SIGNALS = { SIGINT: 2, SIGTERM: 15 } as const;

/**
 * A build that does not reach its end leaves no site behind, so that nothing half-built is taken for a finished one; it ends with exit
 * code 2 where the content was at fault. To be the last integration.
 */
export function wholeSite(): AstroIntegration {
  let folder: string | undefined;
  return {
    name: 'whole-site',
    hooks: {
      'astro:config:done': ({ config }) => {
        folder = fileURLToPath(config.outDir);
      },
      'astro:build:start': () => {
        for (const [signal, number] of Object.entries(SIGNALS)) process.once(signal, () => process.exit(128 + number));
        process.once('exit', () => {
          if (folder === undefined) return;
          rmSync(folder, { recursive: true, force: true });
          if (hasMetSiteError()) process.exitCode = 2;
        });
      },
      'astro:build:done': () => {
        folder = undefined;
      },
    },
  };
}
