import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { converted } from '../data/base/languages.ts';
import { createLinks } from '../data/base/links.ts';
import { cardContent, cardPath, drawCard } from '../data/html/social-card.ts';

/**
 * Draws a card of every page for social networks, which ask for pictures by absolute addresses: only where the site knows its own.
 *
 * Converted pages show the card of the page that they were converted from. It runs before links become relative.
 */
export function socialCards(): AstroIntegration {
  let root = '/';
  let hasAddress = false;
  return {
    name: 'social-cards',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = createLinks(config.base, undefined).page('');
        hasAddress = config.site !== undefined;
      },
      'astro:build:done': async ({ dir, logger }) => {
        if (!hasAddress) return;
        const site = fileURLToPath(dir);
        const files = (await readdir(site, { recursive: true })).map((file) => file.replaceAll('\\', '/'));
        const known = new Set(files);
        const pages = files
          .filter((file) => /(?:^|\/)index\.html$/.test(file) && !file.startsWith(`${converted.language}/`))
          .map((file) => file.replace(/index\.html$/, ''));
        let next = 0;
        const drawRest = async (): Promise<void> => {
          for (let page = pages[next++]; page !== undefined; page = pages[next++]) {
            const content = cardContent(await readFile(join(site, page, 'index.html'), 'utf8'));
            const picture = content.picture?.startsWith(root) ? content.picture.slice(root.length) : '';
            // Prose may show what is not there, or lies elsewhere.
            const card = await drawCard(content, known.has(picture) ? await readFile(join(site, picture)) : null);
            const file = join(site, cardPath(page));
            await mkdir(dirname(file), { recursive: true });
            await writeFile(file, card);
          }
        };
        await Promise.all(Array.from({ length: availableParallelism() }, drawRest));
        logger.info(`${pages.length} cards drawn`);
      },
    },
  };
}
