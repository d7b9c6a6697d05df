import { posix } from 'node:path';
import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parse } from 'yaml';
import { bounds } from '../../../schema/bounds.ts';
import { pathFault } from '../../../schema/content-path.ts';
import { quoted } from '../../../schema/error-line.ts';
import type { Catalogued } from '../content/catalogue.ts';
import { contentEntries, readContentFile, readContentText } from '../content/content-file.ts';
import { withSiteErrors } from '../content/answers.ts';
import { codeBlocks } from './guide-prose.ts';
import { expectedContent, SiteError } from '../base/site-error.ts';

/** Folders of prose that Astro itself reads: it would follow their links, and publish a picture from anywhere that one of them shows. */
const collections = ['methods', 'content/docs', 'src/prose/pages'] as const;
/** One page in each language, without a folder for it. */
const MATRICES = 'content/matrices';
/** What a report may bring of the same kinds, in its own folder. */
const own = { collections: ['methods', 'metrics', 'pages'], matrices: 'matrices' } as const;
const HINT = 'Fix the page, or take it away.';
const FRONT = /^---\r?\n(.*?)\r?\n---\r?\n/s;
/** What a page of one’s own may say of itself; Starlight knows more, pictures and head elements among it. */
const PAGE_KEYS = ['title', 'description'];

const markdown = unified().use(remarkParse).use(remarkGfm);

/**
 * Holds the prose beside the report to its own folders, before anything of it is read: pages are files of their own, and what they show lies in the
 * repository.
 *
 * @param root the repository’s folder @throws SiteError in one line for the first that is otherwise
 */
export async function checkProse(root: string): Promise<void> {
  for (const collection of collections) {
    for (const file of await pagesIn(root, collection)) {
      const text = await readContentText(root, file, { bound: bounds.contentTextBytes, hint: HINT });
      if (collection === 'src/prose/pages') checkPageFront(text, file);
      if (collection === 'content/docs') await readShownCode(text, file, root);
      else await checkImages(text, file, root);
    }
  }
  for (const file of await markdownIn(root, MATRICES)) {
    await checkImages(await readContentText(root, file, { bound: bounds.contentTextBytes, hint: HINT }), file, root);
  }
}

/**
 * Holds a report's own prose to the same: words that replace those of a method or a metric, and pages of its own.
 *
 * @param folder with `report.json` @throws SiteError in one line for the first file that is otherwise, or that replaces nothing
 */
export async function checkOwnProse(folder: string, { catalogue }: Catalogued): Promise<void> {
  for (const collection of own.collections) {
    for (const file of await pagesIn(folder, collection)) {
      const text = await readContentText(folder, file, { bound: bounds.contentTextBytes, hint: HINT });
      if (collection === 'pages') checkPageFront(text, file);
      else requireKnown(file, catalogue[collection]);
      await checkImages(text, file, folder);
    }
  }
  for (const file of await markdownIn(folder, own.matrices)) {
    const text = await readContentText(folder, file, { bound: bounds.contentTextBytes, hint: HINT });
    await checkImages(text, file, folder);
  }
}

function requireKnown(file: string, rooms: readonly { readonly id: string }[]): void {
  const [kind = '', id = ''] = file.split('/');
  if (rooms.some((room) => room.id === id)) return;
  const hint = 'The folder has to have the id of one: `vitrine methods` lists them.';
  throw expectedContent(`a folder that is named as one of the ${kind}`, { at: file, received: quoted(id), hint });
}

/**
 * The files whose code a page of the documentation shows by ` ```ts file=… `, by their paths.
 *
 * @param page for errors @param root the repository’s folder @throws SiteError for a path that leads out of it, or to no file
 */
export async function readShownCode(text: string, page: string, root: string): Promise<ReadonlyMap<string, string>> {
  const code = await withSiteErrors(() => codeBlocks(text, page));
  const paths = code.flatMap(({ meta }) => {
    const word = meta.split(' ').find((each) => each.startsWith('file='));
    return word === undefined ? [] : [word.slice('file='.length)];
  });
  const hint = 'Fix the path there.';
  const files = [...new Set(paths)].map(async (path) => {
    if (pathFault(path) !== null) {
      throw new SiteError(
        `Expected a path inside the repository for the code that \`${page}\` shows, but received ${quoted(path)}. ${hint}`,
      );
    }
    try {
      return [path, await readContentText(root, path, { bound: bounds.contentTextBytes, hint })] as const;
    } catch (error) {
      if (!(error instanceof SiteError) || !error.message.includes('no such file')) throw error;
      throw new SiteError(
        `Expected the file ${quoted(path)}, whose code \`${page}\` shows, but received none. ${hint}`,
      );
    }
  });
  return new Map(await Promise.all(files));
}

/** Markdown files in a collection’s folders. */
async function pagesIn(root: string, collection: string): Promise<readonly string[]> {
  const pages: string[] = [];
  for (const { name, kind } of await contentEntries(root, collection)) {
    const folder = `${collection}/${name}`;
    if (kind === 'link') throw expectedContent('a folder', { at: folder, received: 'a link', hint: HINT });
    if (kind !== 'folder' || pathFault(folder) !== null) continue;
    pages.push(...(await markdownIn(root, folder)));
  }
  return pages;
}

async function markdownIn(root: string, folder: string): Promise<readonly string[]> {
  const names = (await contentEntries(root, folder)).map((entry) => entry.name);
  return names.filter((name) => name.endsWith('.md')).map((name) => `${folder}/${name}`);
}

function checkPageFront(text: string, file: string): void {
  let front: unknown;
  try {
    front = parse(FRONT.exec(text)?.[1] ?? '', { maxAliasCount: 0 });
  } catch {
    throw expectedContent('YAML between two lines of `---`', { at: file, received: 'something else', hint: HINT });
  }
  const other = Object.keys(front ?? {}).find((key) => !PAGE_KEYS.includes(key));
  if (other === undefined) return;
  throw expectedContent(`${PAGE_KEYS.join(' and ')} alone before the page`, {
    at: file,
    received: quoted(other),
    hint: HINT,
  });
}

/** A picture by a relative path is copied into the site from wherever it lies. */
async function checkImages(text: string, file: string, root: string): Promise<void> {
  for (const address of imagesIn(markdown.parse(text.replace(FRONT, '')))) {
    if (/^([a-z][a-z+.-]+:|\/)/i.test(address)) continue;
    const path = posix.join(posix.dirname(file), address);
    if (pathFault(address.replace(/^\.\//, '')) !== null || pathFault(path) !== null) {
      throw expectedContent('a picture beside the page', { at: file, received: quoted(address), hint: HINT });
    }
    await readContentFile(root, path, { bound: bounds.contentPictureBytes, hint: HINT });
  }
}

/** Addresses of all pictures, those by reference as well. */
function imagesIn(root: Nodes): readonly string[] {
  const definitions = new Map(
    nodesIn(root).flatMap((node) => (node.type === 'definition' ? [[node.identifier, node.url]] : [])),
  );
  return nodesIn(root).flatMap((node) => {
    if (node.type === 'image') return [node.url];
    return node.type === 'imageReference' ? [definitions.get(node.identifier) ?? ''].filter(Boolean) : [];
  });
}

function nodesIn(node: Nodes): readonly Nodes[] {
  return 'children' in node ? [node, ...node.children.flatMap(nodesIn)] : [node];
}
