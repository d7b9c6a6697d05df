import type { Element, ElementContent } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { toXml } from 'xast-util-to-xml';

/** What no XML holds, not even escaped: control characters but white space, single halves of surrogate pairs, non-characters. */
const UNFIT = /[^\P{Cc}\t\n\r]|[\p{Cs}\ufffe\uffff]/gu;

/** An SVG as a tree. @throws VFileMessage for what is not well-formed */
export function parseSvg(svg: string): Element {
  const root = fromXml(svg.replaceAll(UNFIT, '\ufffd'));
  const element = root.children.find((node) => node.type === 'element');
  if (element === undefined) throw new Error('an SVG without an element');
  return element;
}

/** A tree as text that is well-formed XML and the same in HTML. */
export function writeSvg(tree: Element): string {
  return toXml(tree, { closeEmptyElements: true, tightClose: true }).replaceAll(']]>', () => ']]&#x3E;');
}

/** An element; attributes of undefined are left out. */
export function svgElement(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  ...children: readonly (ElementContent | string)[]
): Element {
  const pairs = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, String(value)]],
  );
  return {
    type: 'element',
    name,
    attributes: Object.fromEntries(pairs) as Record<string, string>,
    children: children.map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)),
  };
}

/** Replaces every element that a function answers with others, children first; undefined leaves an element. */
export function replaceElements<Tree extends Element>(
  tree: Tree,
  replace: (element: Element) => readonly ElementContent[] | undefined,
): Tree {
  const children = tree.children.flatMap((child) => {
    if (child.type !== 'element') return [child];
    const inner = replaceElements(child, replace);
    return replace(inner) ?? [inner];
  });
  return { ...tree, children };
}

/** Every element of a tree, parents before children. */
export function elementsOf(tree: Element): readonly Element[] {
  return [tree, ...tree.children.flatMap((child) => (child.type === 'element' ? elementsOf(child) : []))];
}

/** The text in an element and in all that it holds. */
export function textIn(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(textIn).join('') : '';
}
