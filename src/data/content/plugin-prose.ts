import type { Nodes } from 'mdast';
import type { z } from 'zod';
import { bounds } from '../../../schema/bounds.ts';
import type { Catalogue } from '../../../schema/catalogue.ts';
import { languages } from '../../../schema/config.ts';
import { sha256 } from '../../../schema/digests.ts';
import { readFrontMatter } from '../../../schema/front-matter.ts';
import { MethodProse } from '../../../schema/method-prose.ts';
import { MetricProse } from '../../../schema/metric-prose.ts';
import { expectedContent } from '../base/site-error.ts';
import { parseMarkdown } from '../html/markdown.ts';
import { withSiteErrors } from './answers.ts';
import { decodeUtf8, readContentFile } from './content-file.ts';
import { altered } from './content-json.ts';

/** The words of a method or a metric that the configuration brought, in one language. */
export interface PluginProse {
  /** As in the collections of the tool's own rooms: `my-method/en`. */
  readonly id: string;
  readonly front: Readonly<Record<string, unknown>>;
  /** Markdown, as its author wrote it. */
  readonly body: string;
  readonly digest: string;
}

const HINT = 'Run `npm run report`.';
export const roomSchemas = { methods: MethodProse, metrics: MetricProse };

/** The folder of a plugin's words, relative to the content folder. */
export function pluginFolder(id: string): string {
  return `plugins/${id}`;
}

/**
 * The words of a report's plugins, which are a stranger's: each the file that the catalogue describes, without pictures, and no deeper than
 * what works on trees can bear.
 *
 * @throws SiteError in one line for the first file that is otherwise
 */
export async function readPluginProse(
  folder: string,
  catalogue: Catalogue,
  kind: keyof typeof roomSchemas,
): Promise<readonly PluginProse[]> {
  const files = catalogue[kind].flatMap(({ id, plugin = {} }) =>
    languages.flatMap((language) => {
      const digest = plugin[language];
      return digest === undefined
        ? []
        : [{ id: `${id}/${language}`, file: `${pluginFolder(id)}/${language}.md`, digest }];
    }),
  );
  return Promise.all(
    files.map(async ({ id, file, digest }) => {
      const bytes = await readContentFile(folder, file, { bound: bounds.contentTextBytes, hint: HINT });
      if (sha256(bytes) !== digest) throw altered(file, 'catalogue.json', HINT);
      const { front, body } = readFront(decodeUtf8(bytes, file, HINT), file, roomSchemas[kind]);
      await checkBody(body, file);
      return { id, front, body, digest };
    }),
  );
}

function readFront(text: string, file: string, schema: z.ZodType): Pick<PluginProse, 'front' | 'body'> {
  const read = readFrontMatter(text);
  const hint = 'Fix it in the plugin, and run `npm run report`.';
  if (read.state !== 'read') throw refusedFront(file, read.state, hint);
  const { front, body } = read;
  checkFront(front, { file, schema, hint });
  return { front: front as PluginProse['front'], body };
}

/** Front matter has to be what its schema says. @throws SiteError in one line for the first thing that is otherwise */
export function checkFront(
  front: unknown,
  { file, schema, hint }: { readonly file: string; readonly schema: z.ZodType; readonly hint: string },
): void {
  const [issue] = schema.safeParse(front).error?.issues ?? [];
  if (issue === undefined) return;
  throw refusedFront(file, `another at \`${issue.path.join('.')}\`: ${issue.message}`, hint);
}

function refusedFront(file: string, received: string, hint: string): Error {
  return expectedContent('the front matter that its schema says', { at: file, received, hint });
}

/** Its files are not beside the report: a picture would be taken from wherever it lies. */
async function checkBody(body: string, file: string): Promise<void> {
  const root = await withSiteErrors(() => parseMarkdown(body, file));
  if (hasPicture(root)) {
    throw expectedContent('text without pictures', { at: file, received: 'a picture', hint: 'Take it away there.' });
  }
}

function hasPicture(root: Nodes): boolean {
  const waiting: Nodes[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.type === 'image' || node.type === 'imageReference') return true;
    if ('children' in node) waiting.push(...node.children);
  }
  return false;
}
