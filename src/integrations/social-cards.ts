import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { mapAtOnce } from '../../schema/map-at-once.ts';
import { createLinks } from '../data/base/links.ts';
import { cardPath, drawCard, type CardContent } from '../data/html/social-card.ts';

/**
 * Draws a card of every page for social networks, which ask for pictures by absolute addresses: only where the site knows its own.
 *
 * Converted pages show the card of the page that they were converted from. It runs when the files of results are there.
 *
 * @param cards what cards show, by the page's path
 */
export function socialCards(cards: ReadonlyMap<string, CardContent>): AstroIntegration {
  let root = '/';
  return {
    name: 'social-cards',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = createLinks(config.base, undefined).page('');
      },
      'astro:build:done': async ({ dir, logger }) => {
        if (cards.size === 0) return;
        const site = fileURLToPath(dir);
        const files = await readdir(site, { recursive: true });
        const known = new Set(files.map((file) => file.replaceAll('\\', '/')));
        const draw = async ([page, content]: readonly [string, CardContent]): Promise<void> => {
          const picture = content.picture?.startsWith(root) ? content.picture.slice(root.length) : '';
          // Prose may show what is not there, or lies elsewhere.
          const card = await drawCard(content, known.has(picture) ? await readFile(join(site, picture)) : null);
          const file = join(site, cardPath(page));
          await mkdir(dirname(file), { recursive: true });
          await writeFile(file, card);
        };
        await mapAtOnce([...cards], draw, availableParallelism());
        logger.info(`${cards.size} cards drawn`);
      },
    },
  };
}
