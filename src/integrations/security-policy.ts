import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { mapAtOnce, PAGES_AT_ONCE } from '../../schema/map-at-once.ts';
import { withPolicy } from '../data/html/security-policy.ts';

/** Gives every finished page its Content-Security-Policy. It runs after everything that changes pages: a script is known by its bytes. */
export function securityPolicy(): AstroIntegration {
  return {
    name: 'security-policy',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        const pages = (await readdir(root, { recursive: true })).filter((file) => file.endsWith('.html'));
        const secure = async (page: string): Promise<void> => {
          const file = join(root, page);
          try {
            await writeFile(file, withPolicy(await readFile(file, 'utf8')));
          } catch (error) {
            throw new Error(`${page}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
          }
        };
        await mapAtOnce(pages, secure, PAGES_AT_ONCE);
      },
    },
  };
}
