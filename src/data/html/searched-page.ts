import type { Element, ElementContent, Root } from 'hast';
import { findElement } from './page-tree.ts';
import { writePage } from './write-page.ts';

/**
 * What is searched of a page as a page of its own, with all end tags: what indexes it does not know which ones HTML implies. Undefined for a page
 * that is not searched.
 */
export function searchedPage(tree: Root): string | undefined {
  const content = findElement(tree, ({ properties }) => 'dataPagefindBody' in properties);
  const page = findElement(tree, ({ tagName }) => tagName === 'html');
  const title = findElement(tree, ({ tagName }) => tagName === 'title');
  if (content === undefined || page === undefined) return undefined;
  const head = element('head', title === undefined ? [] : [title]);
  return writePage({ type: 'root', children: [{ ...page, children: [head, element('body', [content])] }] });
}

function element(tagName: string, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties: {}, children };
}
