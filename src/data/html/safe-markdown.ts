import type { Element, Root } from 'hast';
import type { Html, Nodes } from 'mdast';
import type { Options as Schema } from 'rehype-sanitize';
import { defaultSchema } from 'rehype-sanitize';
import type { HastPluginDefinition, MdastPluginDefinition } from 'satteri';
import { isSafeAddress, linkSchemes, schemeOf } from '../../../schema/link-address.ts';
import { htmlTokens, withoutComments, type HtmlToken } from './html-tokens.ts';

/** What HTML in prose may be: formulae, and letters above and below the line. */
const formulae = new Set(
  'math mfrac mi mn mo mover mrow mspace msqrt mroot msub msubsup msup mtable mtd mtext mtr munder munderover sub sup'.split(
    ' ',
  ),
);
const ofFormulae = new Set(['display', 'aria-label', 'width', 'stretchy', 'accent']);

/** What holds sentences, not parts of one. */
const flow = new Set(['root', 'blockquote', 'listItem', 'footnoteDefinition', 'containerDirective']);

/** What the finished HTML of guides and answers may hold: what their Markdown and our own directives make, and nothing else. */
export const proseSchema: Schema = {
  ...defaultSchema,
  // Addresses and labels are ours, or come from footnotes, which have their prefix already.
  clobber: [],
  // An empty list would allow all: pictures have no scheme, they lie in the site.
  protocols: { href: [...linkSchemes], src: [''] },
  tagNames: [...defaultSchema.tagNames!, 'data'],
  attributes: {
    ...defaultSchema.attributes,
    a: [...defaultSchema.attributes!['a']!.filter((one) => !Array.isArray(one)), 'className'],
    code: ['className'],
    data: ['value', 'className'],
    div: ['className', 'role', 'tabIndex', 'ariaLabel'],
    p: ['className', 'translate'],
    pre: ['tabIndex', 'translate'],
    span: ['className'],
    '*': ['id', 'title', 'alt', 'align', 'start', 'checked', 'colSpan', 'rowSpan', 'dir', 'lang'],
  },
};

/** Raw HTML as the text that it is, without comments, which are for who reads the file; null where nothing is left. */
export function htmlAsText(html: Html, parent: Nodes | undefined): TextOfHtml | null {
  const value = withoutComments(html.value).trim();
  if (value === '') return null;
  const text = { type: 'text', value } as const;
  return parent === undefined || flow.has(parent.type) ? { type: 'paragraph', children: [text] } : text;
}
type TextOfHtml = Text | { readonly type: 'paragraph'; readonly children: Text[] };
interface Text {
  readonly type: 'text';
  readonly value: string;
}

/** For the Markdown that Astro reads itself: raw HTML that is no formula becomes text. */
export const textInsteadOfHtml: MdastPluginDefinition = {
  name: 'text-instead-of-html',
  html(node, context) {
    if (htmlTokens(node.value).every(isOfFormula)) return;
    const text = htmlAsText(node, context.parent(node));
    if (text === null) context.removeNode(node);
    else context.replaceNode(node, text);
  },
};

/** For the Markdown that Astro reads itself: links and pictures lead to where they may. */
export const safeAddresses: HastPluginDefinition = {
  name: 'safe-addresses',
  element: {
    filter: ['a', 'img'],
    visit(node: Readonly<Element>, context) {
      const { href, src } = node.properties;
      if (typeof href === 'string' && !isSafeAddress(href)) context.setProperty(node, 'href', null);
      if (typeof src === 'string' && !isInside(src)) context.setProperty(node, 'src', null);
    },
  },
};

/** The same for the Markdown that we read ourselves: pictures from elsewhere have no source, since no page asks another host for anything. */
export function picturesFromHere(): (tree: Root | Element) => void {
  const visit = (node: Root | Element): void => {
    if (node.type === 'element' && node.tagName === 'img') {
      const { src } = node.properties;
      if (typeof src === 'string' && !isInside(src)) delete node.properties['src'];
    }
    for (const child of node.children) if (child.type === 'element') visit(child);
  };
  return visit;
}

/** Whether an address is one within the site. */
function isInside(address: string): boolean {
  return schemeOf(address) === undefined && !/^[\\/]{2}/.test(address.replaceAll(/[\0-\x20]/g, ''));
}

function isOfFormula(token: HtmlToken): boolean {
  if (token.kind === 'end') return formulae.has(token.name);
  return token.kind === 'start' && formulae.has(token.name) && token.attributes.every((name) => ofFormulae.has(name));
}
