import type { Element, Nodes, Parents, Root } from 'hast';
import { find, html, svg, type Schema } from 'property-information';
import { childrenOf } from './page-tree.ts';

/** Elements that hold nothing and have no end tag. */
const empty = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/** Elements whose first line end a browser leaves out. */
const preformatted = new Set(['pre', 'textarea', 'listing']);

/** Where HTML stands in SVG and MathML. */
const htmlInside = new Set('title desc foreignObject annotation-xml mi mo mn ms mtext'.split(' '));

/** End tags that HTML implies by the tag that follows them at once. */
const implied: Readonly<
  Partial<Record<string, { readonly starts: readonly string[]; readonly ends: readonly string[] }>>
> = {
  li: { starts: ['li'], ends: ['ul', 'ol'] },
  td: { starts: ['td', 'th'], ends: ['tr'] },
  th: { starts: ['td', 'th'], ends: ['tr'] },
  tr: { starts: ['tr'], ends: ['thead', 'tbody'] },
  dt: { starts: ['dt', 'dd'], ends: ['div', 'dl'] },
  dd: { starts: ['dt', 'dd'], ends: ['div', 'dl'] },
  option: { starts: ['option'], ends: ['select'] },
};

export interface WriteOptions {
  /** Whether end tags go that HTML implies; default: they stay, for readers that do not know HTML so well. */
  readonly omitsEndTags?: boolean;
}

/** Which language the content of an element is in, and whose attributes it has. */
interface Place {
  readonly isForeign: boolean;
  readonly schema: Schema;
}

const inHtml: Place = { isForeign: false, schema: html };
const inSvg: Place = { isForeign: true, schema: svg };
const inMath: Place = { isForeign: true, schema: html };

/**
 * A tree as the page that a browser reads as this tree.
 *
 * It writes `<` and `>` of attributes as references, as the HTML standard does, and no comments: nothing that a browser takes for text in one
 * place is a tag where it reads the same bytes in another, in `noscript` say. hast-util-to-html leaves them as they are.
 *
 * @see https://html.spec.whatwg.org/multipage/parsing.html#serialising-html-fragments
 */
export function writePage(tree: Root, { omitsEndTags = false }: WriteOptions = {}): string {
  const parts: string[] = [];
  writeChildren(tree, inHtml, omitsEndTags, parts);
  return parts.join('');
}

function writeChildren(parent: Parents, place: Place, omitsEndTags: boolean, parts: string[]): void {
  const children = childrenOf(parent);
  for (let index = 0; index < children.length; index++) {
    const child = children[index]!;
    if (child.type === 'element') {
      const endTag = omitsEndTags && isImplied(child, children[index + 1], parent) ? '' : `</${child.tagName}>`;
      writeElement(child, place, omitsEndTags, endTag, parts);
    } else if (child.type === 'text') {
      parts.push(isRaw(parent, place) ? child.value : escapeText(child.value));
    } else if (child.type === 'doctype') {
      parts.push('<!DOCTYPE html>');
    }
  }
}

function writeElement(element: Element, around: Place, omitsEndTags: boolean, endTag: string, parts: string[]): void {
  const { tagName, children } = element;
  const own = placeOf(tagName, around);
  const isEmpty = own.isForeign ? children.length === 0 : empty.has(tagName);
  parts.push(`<${tagName}${writeAttributes(element, own.schema)}${isEmpty && own.isForeign ? '/>' : '>'}`);
  if (isEmpty) return;
  const [first] = children;
  const isLeftOut =
    !own.isForeign && preformatted.has(tagName) && first?.type === 'text' && first.value.startsWith('\n');
  if (isLeftOut) parts.push('\n');
  writeChildren(element, own.isForeign && htmlInside.has(tagName) ? inHtml : own, omitsEndTags, parts);
  parts.push(endTag);
}

function placeOf(tagName: string, around: Place): Place {
  if (around.isForeign) return around;
  return tagName === 'svg' ? inSvg : tagName === 'math' ? inMath : inHtml;
}

function writeAttributes({ properties }: Element, schema: Schema): string {
  let text = '';
  for (const property in properties) {
    const value = properties[property];
    if (value == null || value === false) continue;
    const { attribute, commaSeparated } = infoOf(property, schema);
    const words = Array.isArray(value) ? value.join(commaSeparated ? ', ' : ' ') : value === true ? '' : String(value);
    text += words === '' ? ` ${attribute}` : ` ${attribute}="${escapeAttribute(words)}"`;
  }
  return text;
}

const known = new Map<Schema, Map<string, ReturnType<typeof find>>>([html, svg].map((schema) => [schema, new Map()]));

/** What `find` answers, found once for each property. */
function infoOf(property: string, schema: Schema): ReturnType<typeof find> {
  const ofSchema = known.get(schema);
  const info = ofSchema?.get(property) ?? find(schema, property);
  ofSchema?.set(property, info);
  return info;
}

function isRaw(parent: Parents, { isForeign }: Place): boolean {
  return !isForeign && parent.type === 'element' && (parent.tagName === 'script' || parent.tagName === 'style');
}

function isImplied({ tagName }: Element, next: Nodes | undefined, parent: Parents): boolean {
  const by = implied[tagName];
  if (by === undefined) return false;
  if (next === undefined) return parent.type === 'element' && by.ends.includes(parent.tagName);
  return next.type === 'element' && by.starts.includes(next.tagName);
}

const references: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Quotation marks stay: between two tags they are no markup. */
function escapeText(text: string): string {
  return text.replaceAll(/[&<>]/g, (sign) => references[sign]!);
}

function escapeAttribute(text: string): string {
  return text.replaceAll(/[&<>"]/g, (sign) => references[sign]!);
}
