import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import { mapAtOnce } from '../../schema/map-at-once.ts';

/** The file from which a page's search starts. */
const ENTRY = 'pagefind-entry.json';

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
          // Pagefind's own writing is over before the files are whole.
          const { files, errors: faults } = await index.getFiles();
          problems.push(...faults);
          if (problems.length > 0) throw new Error(problems.join('\n'));
          const folder = fileURLToPath(new URL('pagefind/', dir));
          const used = files.filter(({ path }) => !interfaces.test(path));
          await mapAtOnce(used, async ({ path, content }) => {
            const file = join(folder, path);
            await mkdir(dirname(file), { recursive: true });
            await writeFile(file, path === ENTRY ? sortedLanguages(content) : content);
          });
          logger.info(`${pages.size} pages indexed`);
        } finally {
          await close();
        }
      },
    },
  };
}

/** Pagefind lists languages in an order that differs from build to build; the same report is to give the same site. */
function sortedLanguages(entry: Uint8Array): string {
  const index = JSON.parse(new TextDecoder().decode(entry)) as { languages: Readonly<Record<string, unknown>> };
  const languages = Object.fromEntries(
    Object.entries(index.languages).sort(([one], [other]) => (one < other ? -1 : 1)),
  );
  return JSON.stringify({ ...index, languages });
}
