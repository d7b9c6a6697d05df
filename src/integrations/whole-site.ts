import { mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { SITE_MARK, SITE_MARK_TEXT, siteFolderFault } from '../../schema/site-folder.ts';
import { hasMetSiteError, SiteError } from '../data/site-error.ts';

const SIGNALS = { SIGINT: 2, SIGTERM: 15 } as const;

/**
 * A build empties its folder only where it is one of ours, which a mark in it says from the first moment on; Astro would empty any. A build
 * that does not reach its end leaves no site behind, so that nothing half-built is taken for a finished one; it ends with exit
 * code 2 where the content was at fault. To be the last integration: content is checked before the last site goes.
 */
export function wholeSite(): AstroIntegration {
  let folder = '';
  let root = '';
  let isBuilding = false;
  let hasEnded = false;
  return {
    name: 'whole-site',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { build: { emptyOutDir: false } } });
      },
      'astro:config:done': ({ config }) => {
        folder = fileURLToPath(config.outDir);
        root = fileURLToPath(config.root);
      },
      'astro:build:start': async () => {
        process.once('exit', () => {
          if (isBuilding) emptySite(folder);
          if (!hasEnded && hasMetSiteError()) process.exitCode = 2;
        });
        await requireOwnSite(folder, root);
        for (const [signal, number] of Object.entries(SIGNALS)) process.once(signal, () => process.exit(128 + number));
        isBuilding = true;
        mkdirSync(folder, { recursive: true });
        writeFileSync(join(folder, SITE_MARK), SITE_MARK_TEXT);
        emptySite(folder, SITE_MARK);
      },
      'astro:build:done': () => {
        isBuilding = false;
        hasEnded = true;
      },
    },
  };
}

/** @throws SiteError where the folder holds what no build of ours has put there */
async function requireOwnSite(folder: string, root: string): Promise<void> {
  const list = (): Promise<string[]> => Promise.resolve(unlessAbsent(() => readdirSync(folder)) ?? []);
  const read = (name: string): Promise<Uint8Array | undefined> =>
    Promise.resolve(unlessAbsent(() => readFileSync(join(folder, name))));
  const fault = await siteFolderFault({ list, read }, readFileSync(join(root, 'public/favicon.svg')));
  if (fault === null) return;
  throw new SiteError(
    `Expected an empty folder, or one with a site of Vitrine’s for \`${folder}\`, but received ${fault}. Name another with \`VITRINE_OUT\` or \`--out\`.`,
  );
}

/** Removes what a build has written; the folder as well, unless something in it is kept. */
function emptySite(folder: string, ...kept: readonly string[]): void {
  const names = unlessAbsent(() => readdirSync(folder)) ?? [];
  const stays = ['.git', ...kept];
  for (const name of names) if (!stays.includes(name)) rmSync(join(folder, name), { recursive: true, force: true });
  if (!names.some((name) => stays.includes(name))) unlessAbsent(() => rmdirSync(folder));
}

function unlessAbsent<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
