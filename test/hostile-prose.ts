import { mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { openBuildPlace, type BuildPlace } from '../pipeline/publish/build-place.ts';
import { changed, MARKDOWN, PAYLOAD } from './hostile-report.ts';

/** The payload without placeholders, which a page refuses where it has no such value. */
export const PROSE_PAYLOAD = PAYLOAD.replaceAll(/\{\w+\}/g, '');

/** What the schemas know by its value rather than show. */
const chosen = new Set(['group']);
const collections = ['methods', 'metrics', 'content/docs', 'content/matrices', 'src/prose/pages'];
const FRONT = /^---\n([^]*?)\n---\n/;

/**
 * A copy of the sources in which every text of the front matter of every method, metric, guide and page is hostile, and every body ends in Markdown
 * that tries everything.
 */
export async function openHostilePlace(): Promise<BuildPlace> {
  const parent = await mkdtemp(join(tmpdir(), 'vitrine-hostile-prose-'));
  // From a checkout with such a name Vitrine itself builds in a copy.
  const checkout = join(parent, 'a#b');
  await symlink(join(import.meta.dirname, '..'), checkout);
  const place = await openBuildPlace(checkout, checkout);
  for (const collection of collections) await spoilPages(join(place.folder, collection));
  return {
    ...place,
    async remove() {
      await place.remove();
      await rm(parent, { recursive: true });
    },
  };
}

async function spoilPages(folder: string): Promise<void> {
  for (const name of await readdir(folder, { recursive: true })) {
    if (!name.endsWith('.md')) continue;
    const text = await readFile(join(folder, name), 'utf8');
    const front = changed(parse(FRONT.exec(text)![1]!) as unknown, (key, value) =>
      chosen.has(key) ? value : `${value} ${PROSE_PAYLOAD}`,
    );
    await writeFile(
      join(folder, name),
      `---\n${JSON.stringify(front)}\n---\n${text.replace(FRONT, '')}\n${MARKDOWN}\n`,
    );
  }
}
