import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';

/** What is on pages but not what a reader searches for: numbers, where results come from, texts in drawings, the foot of the page. */
const excluded = ['.passport', '.more', '.table-frame', '.class-bars', '.token-strip', '.enlarged', 'svg', 'footer'];

/** Builds the search's index, a part for each language, from the main content of every page that Starlight marks. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        try {
          const { index, errors } = await createIndex({ excludeSelectors: excluded });
          if (index === undefined) throw new Error(errors.join('\n'));
          const added = await index.addDirectory({ path: fileURLToPath(dir) });
          const written = await index.writeFiles({ outputPath: fileURLToPath(new URL('pagefind/', dir)) });
          const problems = [...added.errors, ...written.errors];
          if (problems.length > 0) throw new Error(problems.join('\n'));
          logger.info(`${added.page_count} pages indexed`);
        } finally {
          await close();
        }
      },
    },
  };
}
