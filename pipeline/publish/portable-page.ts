import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { escapeMarkup } from '../../schema/escape.ts';
import { schemeOf } from '../../schema/link-address.ts';
import { editedText, type TextEdit } from './text-edits.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/**
 * A page as a browser opens it from a disk: links to pages name the files, since no server finds them, and scripts are classic ones, since modules
 * come from servers alone. All else keeps its bytes, which the page's policy was made for.
 *
 * @param loader name of the script in the folder of the others that is to run before them
 */
export function portablePage(html: string, loader: string): string {
  // By where they begin: an element that a browser closes and opens again is one in the page and two in the tree.
  const edits = new Map<number, TextEdit>();
  let hasLoader = false;
  const visit = (element: Element): void => {
    const change = (name: string, text: string): void => {
      const place = element.sourceCodeLocation?.attrs?.[name];
      if (place !== undefined) edits.set(place.startOffset, { start: place.startOffset, end: place.endOffset, text });
    };
    const { href, src, type } = Object.fromEntries(element.attrs.map(({ name, value }) => [name, value]));
    if (href !== undefined) {
      const link = fileLink(href);
      if (link !== href) change('href', `href="${escapeMarkup(link)}"`);
    }
    if (element.tagName !== 'script' || type !== 'module' || src === undefined) return;
    change('type', 'defer');
    const start = element.sourceCodeLocation?.startOffset;
    if (hasLoader || start === undefined) return;
    const address = escapeMarkup(src.slice(0, src.lastIndexOf('/') + 1) + loader);
    edits.set(start, { start, end: start, text: `<script defer src="${address}"></script>` });
    hasLoader = true;
  };
  eachElement(parse(html, { scriptingEnabled: false, sourceCodeLocationInfo: true }), visit);
  return editedText(html, [...edits.values()]);
}

/** A relative link to a folder as one to its page. Links to other sites, and within a page, stay as they are. */
function fileLink(link: string): string {
  if (schemeOf(link) !== undefined || link.startsWith('//')) return link;
  const end = link.search(/[?#]/);
  const [path, rest] = end < 0 ? [link, ''] : [link.slice(0, end), link.slice(end)];
  return path.endsWith('/') ? `${path}index.html${rest}` : link;
}

function eachElement(node: Node, act: (element: Element) => void): void {
  if ('tagName' in node) act(node);
  const inside = 'content' in node ? node.content : node;
  if (!('childNodes' in inside)) return;
  for (const child of inside.childNodes) eachElement(child, act);
}
