import type { Element } from 'hast';
import type { Code, Heading, Nodes, Root, RootContent } from 'mdast';
import { renderProse, textOf, type ProseBlock } from '../answers/answer-prose.ts';
import { parseMarkdown } from '../html/markdown.ts';
import { movedCode, type Moves } from '../html/moved-code.ts';
import { SiteError } from '../base/site-error.ts';

/** A heading that has an address. */
export interface GuideHeading {
  readonly depth: number;
  readonly slug: string;
  readonly text: string;
}

/** A page of the documentation, ready to be laid out; `figures` blocks name what the build generates. */
export interface GuideContent {
  readonly blocks: readonly ProseBlock<string>[];
  readonly headings: readonly GuideHeading[];
}

/** A piece of code in a page. */
export interface CodeBlock {
  /** `sh`, `ts` … */
  readonly language: string;
  /** The words behind the language: `title=vitrine.config.ts`, `file=examples/x.ts`, `config`. */
  readonly meta: string;
  readonly value: string;
}

export interface GuideOptions {
  /** For errors. */
  readonly file: string;
  /** What `::name` may stand for. */
  readonly embeds: readonly string[];
  /** Addresses of the headings in order, so that they are the same in every language; default: from their own words. */
  readonly slugs?: readonly string[] | undefined;
  /** The text of a file of the repository, for code that is shown from there. */
  readonly readCode: (path: string) => string;
}

/** The page as blocks. @throws SiteError for a directive that names nothing */
export function renderGuide(markdown: string, options: GuideOptions): GuideContent {
  const { file, embeds, slugs, readCode } = options;
  const headings: GuideHeading[] = [];
  const prepare = (root: Root): void => {
    for (const node of root.children) {
      if (node.type !== 'heading') continue;
      const text = textOf(node);
      const slug = slugs?.[headings.length] ?? slugOf(text);
      node.data = { hProperties: { id: slug } };
      headings.push({ depth: node.depth, slug, text });
    }
    const moves = movesIn(root);
    replaceCode(root, (path) => movedCode(readCode(path), path, moves), moves);
  };
  const refuse = (name: string, among: readonly string[]): never => {
    const known = among.length === 0 ? 'none there' : among.map((one) => `\`${one}\``).join(', ');
    throw new SiteError(
      `Expected a directive of the documentation (${known}) in \`${file}\`, but received \`${name}\`.`,
    );
  };
  const blocks = renderProse<string>(markdown, file, {
    insert: (name) => refuse(name, []),
    embed: (name) => (embeds.includes(name) ? name : refuse(name, embeds)),
    // Pages link to each other's files, so that the links work where the files are read as well.
    link: (address) => address.replace(/^([\w-]+)\.md(#.*)?$/, '../$1/$2'),
    prepare,
  });
  return { blocks, headings };
}

/** The addresses that the headings of a page have. */
export function headingSlugs(markdown: string, file = 'the guide'): readonly string[] {
  const isHeading = (node: RootContent): node is Heading => node.type === 'heading';
  return parseMarkdown(markdown, file)
    .children.filter(isHeading)
    .map((node) => slugOf(textOf(node)));
}

/** All code of a page, in its order. */
export function codeBlocks(markdown: string, file = 'the guide'): readonly CodeBlock[] {
  return codeIn(parseMarkdown(markdown, file)).map(({ lang, meta, value }) => ({
    language: lang ?? '',
    meta: meta ?? '',
    value,
  }));
}

function slugOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

function codeIn(node: Nodes): readonly Code[] {
  if (node.type === 'code') return [node];
  return 'children' in node ? node.children.flatMap(codeIn) : [];
}

/** Code in a frame that a keyboard can scroll, under the name of its file where it has one. */
function replaceCode(node: Nodes, readCode: (path: string) => string, moves: Moves): void {
  if (!('children' in node)) return;
  node.children = node.children.map((child) => {
    if (child.type === 'code') return framedCode(child, readCode, moves);
    replaceCode(child, readCode, moves);
    return child;
  });
}

function framedCode({ lang, meta, value }: Code, readCode: (path: string) => string, moves: Moves): RootContent {
  const path = settingOf(meta, 'file');
  const name = path === undefined ? settingOf(meta, 'title') : (moves.get(path) ?? path);
  const text = path === undefined ? value : readCode(path).trimEnd();
  const code = element('code', { className: [`language-${lang ?? 'text'}`] }, `${text}\n`);
  const title = name === undefined ? [] : [element('p', { className: ['code-title'], translate: 'no' }, name)];
  const frame = { ...element('pre', { tabIndex: 0, translate: 'no' }), children: [code] };
  const hProperties = { className: ['code-frame'] };
  return { type: 'blockquote', children: [], data: { hName: 'div', hProperties, hChildren: [...title, frame] } };
}

function element(tagName: string, properties: Element['properties'], text?: string): Element {
  return { type: 'element', tagName, properties, children: text === undefined ? [] : [{ type: 'text', value: text }] };
}

/** Files of code that the reader is to put elsewhere: `file=here as=there`. */
function movesIn(root: Root): Moves {
  return new Map(
    codeIn(root).flatMap(({ meta }) => {
      const [from, to] = [settingOf(meta, 'file'), settingOf(meta, 'as')];
      return from === undefined || to === undefined ? [] : [[from, to] as const];
    }),
  );
}

function settingOf(meta: string | null | undefined, key: string): string | undefined {
  return (meta ?? '')
    .split(' ')
    .find((word) => word.startsWith(`${key}=`))
    ?.slice(key.length + 1);
}
