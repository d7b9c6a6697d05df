import type { Element, ElementContent, Root } from 'hast';
import { findElement } from './page-tree.ts';
import { writePage } from './write-page.ts';

/** What is on pages but not what a reader searches for: numbers, where results come from, texts in drawings, the foot of the page. */
const excludedTags = new Set(['template', 'svg', 'footer']);
const excludedClasses = new Set('filters zoom passport more table-frame class-bars token-strip enlarged'.split(' '));

/**
 * What is searched of a page, the main content that Starlight marks, as a page of its own; undefined for a page that is not searched. It has all end
 * tags: what indexes it does not know which ones HTML implies.
 */
export function searchedPage(tree: Root): string | undefined {
  const content = findElement(tree, ({ properties }) => 'dataPagefindBody' in properties);
  const page = findElement(tree, ({ tagName }) => tagName === 'html');
  const title = findElement(tree, ({ tagName }) => tagName === 'title');
  if (content === undefined || page === undefined) return undefined;
  const head = element('head', title === undefined ? [] : [title]);
  return writePage({
    type: 'root',
    children: [{ ...page, children: [head, element('body', [withoutExcluded(content)])] }],
  });
}

function withoutExcluded(node: Element): Element {
  const children = node.children.filter((child) => child.type !== 'element' || !isExcluded(child));
  return { ...node, children: children.map((child) => (child.type === 'element' ? withoutExcluded(child) : child)) };
}

function isExcluded({ tagName, properties }: Element): boolean {
  const { className } = properties;
  if (excludedTags.has(tagName)) return true;
  return Array.isArray(className) && className.some((name) => excludedClasses.has(name));
}

function element(tagName: string, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties: {}, children };
}
