import { createReadStream, lstatSync } from 'node:fs';
import { copyFile, mkdir, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { pathFault } from '../../schema/content-path.ts';
import { quoted } from '../../schema/error-line.ts';
import { mediaType } from '../../schema/media-types.ts';
import type { SiteConfig } from '../../schema/config.ts';
import { expectedContent } from '../data/base/site-error.ts';
import { stopOnMistake } from './stop-on-mistake.ts';

/** Files of every site that a report may have in its own way. */
const REPLACED = ['favicon.svg', 'robots.txt', '.nojekyll'];
const HINT = 'Look into the folder `public/` beside the configuration.';

/**
 * Brings the files of a project's folder `public/` into its site, as they are, after the pages: one that stands in the place of a page is refused.
 *
 * @param folder absolute; undefined where the project has none @param site what the report says of itself: its logo and styles have to be there
 */
export function publicFiles(folder: string | undefined, site: SiteConfig = {}): AstroIntegration {
  let base = '';
  return {
    name: 'public-files',
    hooks: {
      'astro:config:setup': ({ config, command, logger }) => {
        base = config.base.replace(/\/$/, '');
        if (command !== 'build' && command !== 'dev') return;
        const common = fileURLToPath(config.publicDir);
        for (const [key, path] of Object.entries({ logo: site.logo, styles: site.styles })) {
          if (path === undefined || [folder, common].some((place) => isFile(place, path))) continue;
          const mistake = expectedContent('a file in `public/`', {
            at: `site.${key}: ${path}`,
            received: 'none',
            hint: HINT,
          });
          stopOnMistake(mistake, logger);
        }
      },
      'astro:server:setup': ({ server }) => {
        if (folder === undefined) return;
        server.watcher.add(folder);
        server.middlewares.use((request, response, next) => {
          const [address = '/'] = (request.url ?? '/').split(/[?#]/);
          const path = address.startsWith(`${base}/`) ? address.slice(base.length + 1) : '';
          if (pathFault(path) !== null || !isFile(folder, path)) {
            next();
            return;
          }
          response.setHeader('Content-Type', mediaType(path));
          response.setHeader('X-Content-Type-Options', 'nosniff');
          createReadStream(join(folder, path)).pipe(response);
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        if (folder === undefined) return;
        const root = fileURLToPath(dir);
        const [files, others] = await filesIn(folder);
        for (const file of files) {
          if (!REPLACED.includes(file) && lstatSync(join(root, file), { throwIfNoEntry: false }) !== undefined) {
            const received = 'one that the site has already';
            const mistake = expectedContent('a file of another name', {
              at: `public/${file}`,
              received,
              hint: 'Rename it.',
            });
            stopOnMistake(mistake, logger);
          }
          await mkdir(dirname(join(root, file)), { recursive: true });
          await copyFile(join(folder, file), join(root, file));
        }
        if (files.length > 0) logger.info(`${files.length} files of the project copied`);
        if (others.length > 0) logger.warn(`Not published: ${others.map(quoted).join(', ')}`);
      },
    },
  };
}

/** Files of a folder whose paths can be addresses, and what else lies there; hidden files are neither. */
async function filesIn(folder: string): Promise<readonly [files: readonly string[], others: readonly string[]]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found = entries.flatMap((entry) => {
    const path = join(entry.parentPath, entry.name).slice(join(folder, '/').length).replaceAll('\\', '/');
    const isHidden = path.split('/').some((name) => name.startsWith('.')) && !REPLACED.includes(path);
    return isHidden || entry.isDirectory() ? [] : [{ path, isFit: entry.isFile() && isAddress(path) }];
  });
  const paths = (isFit: boolean): string[] =>
    found.flatMap((one) => (one.isFit === isFit ? [one.path] : [])).toSorted((one, other) => (one < other ? -1 : 1));
  return [paths(true), paths(false)];
}

function isAddress(path: string): boolean {
  return REPLACED.includes(path) || pathFault(path) === null;
}

function isFile(folder: string | undefined, path: string): boolean {
  return folder !== undefined && lstatSync(join(folder, path), { throwIfNoEntry: false })?.isFile() === true;
}
