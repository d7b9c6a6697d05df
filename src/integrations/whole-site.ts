import { randomBytes } from 'node:crypto';
import { cpSync, lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { bounds } from '../../schema/bounds.ts';
import { quoted } from '../../schema/error-line.ts';
import { buildingName, SITE_MARK, siteFolderAdvice, siteFolderFault } from '../../schema/site-folder.ts';
import { expectedContent, hasMetSiteError } from '../data/base/site-error.ts';
import { stopOnMistake } from './stop-on-mistake.ts';
import { publicFiles } from './certain-files.ts';
import { removeAbandoned, removeIfEmpty, requirePlaces, swapSite } from './site-swap.ts';

const SIGNALS = { SIGINT: 2, SIGTERM: 15 } as const;
const MOST_NAMED = 5;
/** Where every site has files whose names its build chooses. */
const FOLDERS = ['_astro', 'pagefind'];

/**
 * Builds in a working folder of its own, and puts the site in its place when it is whole: what else lies there is neither removed nor
 * taken for a page, and builds side by side share no file. A build that does not reach its end leaves what was there; it ends with exit
 * code 2 where the content was at fault. To be the last integration: it takes the site as all others have left it.
 *
 * @param certain files that the site will have, known when the build starts: what others have in their places is refused then
 */
export function wholeSite(certain: readonly string[]): AstroIntegration {
  let folder = '';
  let common = '';
  let building = '';
  let workshop = '';
  let isBuilding = false;
  let hasEnded = false;
  return {
    name: 'whole-site',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        if (command !== 'build') return;
        folder = fileURLToPath(config.outDir);
        common = fileURLToPath(config.publicDir);
        const name = buildingName(process.pid, randomBytes(6).toString('hex'));
        building = join(folder, name);
        // For a site elsewhere Astro would keep the code that makes the pages in one folder of the project, for all builds.
        workshop = join(fileURLToPath(config.root), '.astro', name);
        const cacheDir = join(workshop, 'cache');
        updateConfig({
          outDir: pathToFileURL(join(workshop, 'site') + sep),
          cacheDir: pathToFileURL(cacheDir + sep),
          vite: { cacheDir, build: { emptyOutDir: false } },
        });
      },
      'astro:build:start': async ({ logger }) => {
        process.once('exit', () => {
          rmSync(workshop, { recursive: true, force: true });
          if (isBuilding) {
            rmSync(building, { recursive: true, force: true });
            removeIfEmpty(folder);
          }
          if (!hasEnded && hasMetSiteError()) process.exitCode = 2;
        });
        await requireOwnSite(folder).catch((error: unknown) => stopOnMistake(error, logger));
        orStop(logger, () => {
          requirePlaces(folder, [...certain, ...publicFiles(common)], FOLDERS);
        });
        for (const [signal, number] of Object.entries(SIGNALS)) process.once(signal, () => process.exit(128 + number));
        isBuilding = true;
        removeAbandoned(folder);
        removeAbandoned(dirname(workshop));
        mkdirSync(building, { recursive: true });
      },
      'astro:build:done': ({ dir, logger }) => {
        move(fileURLToPath(dir), building);
        const kept = orStop(logger, () => swapSite(building, folder));
        rmSync(building, { recursive: true, force: true });
        isBuilding = false;
        hasEnded = true;
        if (kept.length === 0) return;
        const more = kept.length > MOST_NAMED ? ` and ${kept.length - MOST_NAMED} more` : '';
        const names = kept.slice(0, MOST_NAMED).map(quoted).join(', ');
        logger.info(`Left as they are, since Vitrine did not write them: ${names}${more}`);
      },
    },
  };
}

/** Moves a folder to a place that is empty, on another disk too. */
function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    cpSync(from, to, { recursive: true });
  }
}

function orStop<Done>(logger: AstroIntegrationLogger, act: () => Done): Done {
  try {
    return act();
  } catch (error) {
    return stopOnMistake(error, logger);
  }
}

/** @throws SiteError where the folder holds files and no mark that tells ours from others */
async function requireOwnSite(folder: string): Promise<void> {
  const list = (): Promise<string[]> => Promise.resolve(namesIn(folder));
  const readMark = (): Promise<Uint8Array | undefined> => {
    const entry = lstatSync(join(folder, SITE_MARK), { throwIfNoEntry: false });
    const isRead = entry?.isFile() && entry.size <= bounds.siteMarkBytes.most;
    return Promise.resolve(isRead ? readFileSync(join(folder, SITE_MARK)) : undefined);
  };
  const fault = await siteFolderFault({ list, readMark });
  if (fault === null) return;
  throw expectedContent('an empty folder, or one with a site of Vitrine’s', {
    at: folder,
    received: fault.received,
    hint: siteFolderAdvice(fault, '`VITRINE_OUT` or `--out`'),
  });
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
