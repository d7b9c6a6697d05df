import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';

/** Pagefind's own interfaces, of which the site uses none. */
const interfaces = /-(?:ui|highlight)\.(?:js|css)$/;

/**
 * Builds the search's index, a part for each language, from the main content of every page that Starlight marks.
 *
 * @param pages what is searched, as HTML, by the page's file
 */
export function searchIndex(pages: ReadonlyMap<string, string>): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        try {
          const { index, errors } = await createIndex();
          if (index === undefined) throw new Error(errors.join('\n'));
          const problems: string[] = [];
          for (const [sourcePath, content] of pages) {
            problems.push(...(await index.addHTMLFile({ sourcePath, content })).errors);
          }
          const folder = fileURLToPath(new URL('pagefind/', dir));
          const written = await index.writeFiles({ outputPath: folder });
          problems.push(...written.errors);
          if (problems.length > 0) throw new Error(problems.join('\n'));
          const unused = (await readdir(folder)).filter((name) => interfaces.test(name));
          await Promise.all(unused.map((name) => rm(join(folder, name))));
          await sortLanguages(join(folder, 'pagefind-entry.json'));
          logger.info(`${pages.size} pages indexed`);
        } finally {
          await close();
        }
      },
    },
  };
}

/** Pagefind lists languages in an order that differs from build to build; the same report is to give the same site. */
async function sortLanguages(entry: string): Promise<void> {
  const index = JSON.parse(await readFile(entry, 'utf8')) as { languages: Readonly<Record<string, unknown>> };
  const languages = Object.fromEntries(
    Object.entries(index.languages).sort(([one], [other]) => (one < other ? -1 : 1)),
  );
  await writeFile(entry, JSON.stringify({ ...index, languages }));
}
