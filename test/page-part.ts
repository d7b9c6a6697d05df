import type { Root } from 'hast';
import { fromParse5 } from 'hast-util-from-parse5';
import { parseFragment } from 'parse5';
import { writePage, type WriteOptions } from '../src/data/html/write-page.ts';

/** A part of a page as a tree. */
export function parsePart(html: string): Root {
  return fromParse5(parseFragment(html, { scriptingEnabled: false })) as Root;
}

/** A part of a page after a change. */
export function changedPart(html: string, change: (tree: Root) => void, options?: WriteOptions): string {
  const tree = parsePart(html);
  change(tree);
  return writePage(tree, options);
}
