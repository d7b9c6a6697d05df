import { posix } from 'node:path';
import type { Element, Root } from 'hast';
import { eachElement, findElement } from './page-tree.ts';

/** Where a page lies, and the site. */
export interface PagePlace {
  /** The page's path inside the site: `gallery/index.html`. */
  readonly page: string;
  /** What the site's links start with. */
  readonly base: string;
}

/**
 * Makes the links of a page that start at the site's root relative, so that the site's folder works under any address. Links to other pages in
 * what is printed, which is `main`, keep their place in the site as `data-page`: it is written beside them on paper.
 */
export function relativeLinks(tree: Root, { page, base }: PagePlace): void {
  const root = base.endsWith('/') ? base : `${base}/`;
  const folder = posix.dirname(`/${page}`);
  const isMain = ({ tagName }: Element): boolean => tagName === 'main';
  let isPrinted = findElement(tree, isMain) === undefined;
  eachElement(tree, (element) => {
    isPrinted ||= isMain(element);
    const { href, src } = element.properties;
    if (typeof src === 'string') element.properties['src'] = relativeAddress(src, root, folder).address;
    if (typeof href !== 'string') return;
    const { address, place } = relativeAddress(href, root, folder);
    element.properties['href'] = address;
    if (isPrinted && place !== null) element.properties['dataPage'] = place;
  });
}

interface RelativeAddress {
  readonly address: string;
  /** The page that it leads to, where that is another one and not the first. */
  readonly place: string | null;
}

function relativeAddress(value: string, root: string, folder: string): RelativeAddress {
  const isOfOtherHost = /^[\\/]{2}/.test(value);
  if (isOfOtherHost || !value.startsWith('/') || (`${value}/` !== root && !value.startsWith(root))) {
    return { address: value, place: null };
  }
  const local = `/${value.slice(root.length)}`;
  const end = local.search(/[?#]/);
  const [path, rest] = end < 0 ? [local, ''] : [local.slice(0, end), local.slice(end)];
  const address = posix.relative(folder, path) || '.';
  if (!path.endsWith('/')) return { address: address + rest, place: null };
  const place = path.slice(1, -1);
  const isOther = place !== '' && `${folder}/` !== path;
  return { address: `${address}/${rest}`, place: isOther ? place : null };
}
