import type { ElementContent, Root } from 'hast';
import { attributeOf, eachElement, findElement } from './page-tree.ts';

/** What Astro calls the class that keeps a component's styles to the component. */
const scope = /^astro-[a-z0-9]{8}$/;

/** What the style sheets say already: `site.css` of the table of contents, Starlight of its icons. */
const known = new Set(['--depth: 0;', '--sl-icon-size: 1em;']);

/** The depth of a heading, which its links inherit from the entry that they lie in. */
const inherited = /^--depth: \d+;$/;

/**
 * Makes a page lighter without changing what a browser makes of it: the classes that scope components' styles, which stand on every element, get
 * short names, a heading's depth is said once and only where there is one, the names of programs that made the page and
 * what has no content go, and the report's own styles come last.
 *
 * @param names the short names so far; what the map lacks is added to it
 */
export function leanPage(tree: Root, names: Map<string, string>): void {
  const head = findElement(tree, ({ tagName }) => tagName === 'head');
  if (head !== undefined) head.children = ownStylesLast(head.children.filter((child) => !isGenerator(child)));
  eachElement(tree, (element) => {
    element.children = element.children.filter((child) => !isEmptyList(child));
    const { tagName, properties } = element;
    const { className, style } = properties;
    if (Array.isArray(className)) properties['className'] = className.map((name) => shortName(name, names));
    const isLink = tagName === 'a' || tagName === 'span';
    if (typeof style === 'string' && (known.has(style) || (isLink && inherited.test(style))))
      delete properties['style'];
    if (tagName !== 'style') return;
    for (const child of element.children) if (child.type === 'text') child.value = shortStyles(child.value, names);
  });
}

/** Styles with short names; what the map lacks is added to it. */
export function shortStyles(css: string, names: Map<string, string>): string {
  return css.replace(/\.(astro-[a-z0-9]{8})\b/g, (_, name: string) => `.${shortName(name, names)}`);
}

/** No other class of the site begins with an underscore. */
function shortName(name: string, names: Map<string, string>): string {
  if (!scope.test(name)) return name;
  const short = names.get(name) ?? `_${names.size.toString(36)}`;
  names.set(name, short);
  return short;
}

/** The report's own style sheet behind all others, so that it has the last word; Astro writes its own behind what a page says itself. */
function ownStylesLast(children: ElementContent[]): ElementContent[] {
  const own = children.find((child) => child.type === 'element' && 'dataOwnStyles' in child.properties);
  if (own?.type !== 'element') return children;
  delete own.properties['dataOwnStyles'];
  return [...children.filter((child) => child !== own), own];
}

/** Where Starlight would link to the accounts of a project. */
function isEmptyList(node: ElementContent): boolean {
  if (node.type !== 'element' || node.children.length > 0) return false;
  const { className } = node.properties;
  return Array.isArray(className) && className.includes('social-icons');
}

/** `<meta name="generator">`: versions of programs, which say nothing to a reader. */
function isGenerator(node: ElementContent): boolean {
  return node.type === 'element' && node.tagName === 'meta' && attributeOf(node, 'name') === 'generator';
}
