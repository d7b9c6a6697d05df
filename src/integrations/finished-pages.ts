import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Root } from 'hast';
import type { ReportHead } from '../data/content/report-head.ts';
import { leanPage, shortStyles } from '../data/html/lean-page.ts';
import { parsePage } from '../data/html/page-tree.ts';
import { relativeLinks } from '../data/html/relative-links.ts';
import { searchedPage } from '../data/html/searched-page.ts';
import { securityPolicy } from '../data/html/security-policy.ts';
import { cardContent, type CardContent } from '../data/html/social-card.ts';
import { writePage } from '../data/html/write-page.ts';
import { chineseSisters } from './chinese-sisters.ts';

/** What is read off pages while they are finished, for the parts of the site that are made of it. */
export interface Gathered {
  /** Addresses of converted pages, for the sitemap. */
  readonly addresses: string[];
  /** What cards show, by the page's path: `zh-cn/methods/lime/`. Empty for a site that does not know its address. */
  readonly cards: Map<string, CardContent>;
  /** What is searched, as HTML, by the page's file: `gallery/index.html`. */
  readonly searched: Map<string, string>;
}

/**
 * Finishes every page that Astro has made. A page is read and parsed once, changed as a tree, and written once:
 *
 * 1. A page in Simplified Chinese gets a sister in Traditional Chinese, which goes the same way from here.
 * 2. What its card shows and what is searched is gathered, while links start at the site's root.
 * 3. Links become relative; those of `404.html` stay, since servers show it for addresses of any depth.
 * 4. The page becomes lighter, and the styles with it, whose names are the pages'.
 * 5. It gets its policy, which knows scripts and styles by their bytes.
 *
 * To be the first integration: the sitemap, the cards and the search come from what is gathered.
 */
export function finishedPages(head: ReportHead, gathered: Gathered): AstroIntegration {
  let base = '/';
  let site: string | undefined;
  return {
    name: 'finished-pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        ({ base, site } = config);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const sisterOf = chineseSisters(head, base, site);
        const names = new Map<string, string>();
        let count = 0;

        const finish = async (file: string, tree: Root): Promise<void> => {
          const searched = searchedPage(tree);
          if (searched !== undefined) gathered.searched.set(file, searched);
          try {
            if (file !== '404.html') relativeLinks(tree, { page: file, base });
            leanPage(tree, names);
            securityPolicy(tree);
          } catch (error) {
            throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
          }
          await writeInto(root, file, writePage(tree, { omitsEndTags: true }));
          count += 1;
        };

        const finishPage = async (file: string, tree: Root): Promise<void> => {
          const sister = sisterOf(file);
          const [isPage, path = ''] = /^(.*\/)?index\.html$/.exec(file) ?? [];
          if (site !== undefined && isPage !== undefined) gathered.cards.set(path, cardContent(tree));
          if (sister !== undefined) {
            if (sister.href !== undefined) gathered.addresses.push(sister.href);
            await finish(sister.file, sister.page(tree));
          }
          await finish(file, tree);
        };

        // One after the other: short names come in the order of files, so that the same report gives the same site.
        const files = (await readdir(root, { recursive: true })).map((file) => file.replaceAll('\\', '/')).sort();
        for (const file of files.filter((name) => /\.(?:html|css|json)$/.test(name))) {
          const text = await readFile(join(root, file), 'utf8');
          if (file.endsWith('.html')) await finishPage(file, parsePage(text));
          else if (file.endsWith('.css')) await writeInto(root, file, shortStyles(text, names));
          else {
            const sister = sisterOf(file);
            if (sister !== undefined) await writeInto(root, sister.file, sister.json(text));
          }
        }
        logger.info(`${count} pages finished`);
      },
    },
  };
}

async function writeInto(root: string, file: string, text: string): Promise<void> {
  const path = join(root, file);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}
