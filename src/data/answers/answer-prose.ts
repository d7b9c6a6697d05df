import type { ElementContent } from 'hast';
import type { Html, Nodes, Root, RootContent, Table } from 'mdast';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkRehype, { type Options } from 'remark-rehype';
import { unified } from 'unified';
import { claimError } from '../../../schema/answers/claim-error.ts';
import type { Attributes } from './answer-selector.ts';
import { parseMarkdown, withinStack } from '../html/markdown.ts';
import { htmlAsText, proseSchema, picturesFromHere } from '../html/safe-markdown.ts';

/** A piece of an answer's prose: HTML, or figures that stand side by side. */
export type ProseBlock<Embed> =
  { readonly kind: 'html'; readonly html: string } | { readonly kind: 'figures'; readonly figures: readonly Embed[] };

/** A text inside the prose that a directive stands for. */
export interface Insertion {
  readonly text: string;
  readonly className: string;
  /** For machines; absent for what is no number. */
  readonly value?: string;
}

/** What directives and links in prose stand for. All throw ClaimError for what does not exist. */
export interface Resolver<Embed> {
  /** `:number{…}` and its like. */
  readonly insert: (name: string, attributes: Attributes) => Insertion;
  /** `::figure{…}` and its like. */
  readonly embed: (name: string, attributes: Attributes) => Embed;
  /** A link to a page of the site: `methods/lime`. */
  readonly link: (address: string) => string;
  /** Changes the whole before anything else is done. */
  readonly prepare?: (root: Root) => void;
}

const handlers: Options['handlers'] = {
  html(state, node: Html, parent: Nodes | undefined): ElementContent | undefined {
    const text = htmlAsText(node, parent);
    return text === null ? undefined : (state.one(text, parent as never) as ElementContent);
  },
};
const writer = unified()
  .use(remarkRehype, { handlers })
  .use(rehypeSanitize, proseSchema)
  .use(picturesFromHere)
  .use(rehypeStringify);

/**
 * Turns an answer's Markdown into blocks, with every directive replaced by what it stands for.
 *
 * @param file for errors @throws ClaimError for a directive that names nothing, or that stands where it cannot
 */
export function renderProse<Embed>(
  markdown: string,
  file: string,
  resolver: Resolver<Embed>,
): readonly ProseBlock<Embed>[] {
  const root = parseMarkdown(markdown, file);
  return withinStack(() => blocksOf(root, file, resolver), file);
}

function blocksOf<Embed>(root: Root, file: string, resolver: Resolver<Embed>): readonly ProseBlock<Embed>[] {
  resolver.prepare?.(root);
  const blocks: ProseBlock<Embed>[] = [];
  let texts: RootContent[] = [];
  let figures: Embed[] = [];
  const endTexts = (): void => {
    if (texts.length > 0) blocks.push({ kind: 'html', html: toHtml({ type: 'root', children: texts }) });
    texts = [];
  };
  const endFigures = (): void => {
    if (figures.length > 0) blocks.push({ kind: 'figures', figures });
    figures = [];
  };
  for (const node of root.children) {
    if (node.type === 'leafDirective') {
      endTexts();
      figures.push(resolver.embed(node.name, node.attributes ?? {}));
    } else {
      endFigures();
      resolveInside(node, file, resolver);
      texts.push(node.type === 'table' ? framed(node) : node);
    }
  }
  endTexts();
  endFigures();
  return blocks;
}

/** A table that may be wider than the page scrolls in a frame that a keyboard reaches; its head is what it is called. */
function framed(table: Table): RootContent {
  const head = (table.children[0]?.children ?? []).map(textOf).join(', ');
  const hProperties = { className: ['table-frame', 'not-content'], role: 'region', tabIndex: 0, ariaLabel: head };
  return { type: 'blockquote', data: { hName: 'div', hProperties }, children: [table] };
}

/** The words of a node, without markup. */
export function textOf(node: Nodes): string {
  if ('children' in node) return node.children.map(textOf).join('');
  return 'value' in node ? node.value : '';
}

function toHtml(root: Root): string {
  return writer.stringify(writer.runSync(root));
}

function resolveInside<Embed>(node: Nodes, file: string, resolver: Resolver<Embed>): void {
  if (node.type === 'textDirective') {
    const { text, className, value } = resolver.insert(node.name, node.attributes ?? {});
    node.data = {
      hName: value === undefined ? 'span' : 'data',
      hProperties: { className: className.split(' '), ...(value !== undefined && { value }) },
    };
    node.children = [{ type: 'text', value: text }];
    return;
  }
  if (node.type === 'leafDirective' || node.type === 'containerDirective') {
    throw claimError('figures between paragraphs', file, `\`${node.name}\` inside one`);
  }
  if (node.type === 'link' && !/^([a-z]+:|[#/.])/.test(node.url)) node.url = resolver.link(node.url);
  if ('children' in node) for (const child of node.children) resolveInside(child, file, resolver);
}
