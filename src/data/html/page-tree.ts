import type { Element, Nodes, Parents, Root } from 'hast';
import { fromParse5 } from 'hast-util-from-parse5';
import { parse } from 'parse5';
import { find, html } from 'property-information';

/** A page as a tree, as a browser that runs no scripts reads it: what `noscript` holds is elements. */
export function parsePage(page: string): Root {
  return fromParse5(parse(page, { scriptingEnabled: false })) as Root;
}

/** Calls a function for every element below a node, parents before children, with what templates hold. */
export function eachElement(node: Nodes, act: (element: Element) => void): void {
  if (!('children' in node)) return;
  for (const child of childrenOf(node)) {
    if (child.type === 'element') act(child);
    eachElement(child, act);
  }
}

/** The first element of a name, parents before children; undefined where there is none. */
export function findElement(node: Nodes, isWanted: (element: Element) => boolean): Element | undefined {
  if (!('children' in node)) return undefined;
  for (const child of childrenOf(node)) {
    const found = child.type === 'element' && isWanted(child) ? child : findElement(child, isWanted);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What an element holds; of a template, its content. */
export function childrenOf(node: Parents): Parents['children'] {
  return node.type === 'element' && node.content !== undefined ? node.content.children : node.children;
}

/** An attribute as a page has it, by the name that hast gives it; undefined where it is not there. */
export function attributeOf({ properties }: Element, property: string): string | undefined {
  const value = properties[property];
  if (value == null || value === false) return undefined;
  if (value === true) return '';
  return Array.isArray(value) ? value.join(' ') : String(value);
}

const names = new Map<string, string>();

/** The name that an attribute has in a page, by the one that hast gives it: `aria-label` for `ariaLabel`. */
export function attributeName(property: string): string {
  const name = names.get(property) ?? find(html, property).attribute;
  names.set(property, name);
  return name;
}

/** The text in a node and in all that it holds. */
export function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? childrenOf(node).map(textOf).join('') : '';
}
