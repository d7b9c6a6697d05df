import type { Element, ElementContent, Nodes, Properties, Root } from 'hast';
import { escapeJson } from '../../../schema/escape.ts';
import { converted, languageNames, languageTags } from '../base/languages.ts';
import { attributeName, attributeOf } from './page-tree.ts';

/** Where the Simplified pages lie, and where the converted ones do. */
export interface Places {
  /** Both start and end with a slash: `/base/zh-cn/`, `/base/zh-tw/`. */
  readonly from: string;
  readonly to: string;
  /** Where the pages of other languages lie. */
  readonly others: readonly string[];
  /** `https://host`, where the site knows its own. */
  readonly origin: string | undefined;
}

const from = languageTags[converted.from];
const to = languageTags[converted.language];
const NOTE = 'converted';

/** Attributes that are read aloud, shown or handed to scripts as words. */
const spoken = /^(?:alt|title|placeholder|label|content|aria-(?:label|description|roledescription|valuetext)|data-.*)$/;
const code = /^(?:code|pre|kbd|samp|style|script)$/;

/** What a conversion needs to know. */
interface Conversion {
  /** The page's address, as `/base/zh-cn/gallery/`. */
  readonly path: string;
  readonly places: Places;
  readonly convert: (text: string) => string;
}

/**
 * A page in Simplified Chinese as one in Traditional Chinese, marked as converted; a tree of its own.
 *
 * Texts in another language, code, and what `translate="no"` marks stay as they are; links lead to converted pages, those to files stay.
 *
 * @param tree with links that start at the site's root @param path the page's, as `/base/zh-cn/gallery/`
 */
export function traditionalPage(tree: Root, path: string, places: Places, convert: (text: string) => string): Root {
  const page = convertedNode(tree, { path, places, convert }, { isKept: false, isTitle: false });
  addNote(page, path);
  return page;
}

/** What holds for all that is inside of an element. */
interface Inside {
  /** Stays as it is. */
  readonly isKept: boolean;
  /** The site's title: Starlight asks that it stay as it is; here it is words. */
  readonly isTitle: boolean;
}

function convertedNode<Node extends Nodes>(node: Node, conversion: Conversion, inside: Inside): Node {
  if (node.type === 'text') return inside.isKept ? { ...node } : { ...node, value: conversion.convert(node.value) };
  if (!('children' in node)) return { ...node };
  if (node.type !== 'element') return { ...node, children: convertedNodes(node.children, conversion, inside) };
  if (!inside.isKept && isSwitch(node)) return switchTo(node, conversion.path) as Nodes as Node;
  const isTitle = inside.isTitle || isSiteTitle(node);
  const within = { isTitle, isKept: inside.isKept || (isKept(node) && !isTitle) };
  const isSame = inside.isKept || isOtherLanguage(node);
  return {
    ...node,
    properties: isSame ? { ...node.properties } : convertedProperties(node, conversion),
    children: convertedNodes(node.children, conversion, within),
    ...(node.content && { content: convertedNode(node.content, conversion, within) }),
  };
}

function convertedNodes<Node extends Nodes>(nodes: readonly Node[], conversion: Conversion, inside: Inside): Node[] {
  return nodes.map((node) => convertedNode(node, conversion, inside));
}

/** What scripts read on a page, converted; addresses that start with `../` are taken to be relative to a page of its language. */
export function traditionalJson(
  text: string,
  { from: root, to: target }: Places,
  convert: (text: string) => string,
): string {
  // Where the first language has no part in addresses, the converted pages lie deeper.
  const isDeeper = target.split('/').length > root.split('/').length;
  const convertedValue = (_: string, value: unknown): unknown => {
    if (typeof value !== 'string') return value;
    if (!value.startsWith('../')) return convert(value);
    return isDeeper && !/\/(?:[?#].*)?$/.test(value) ? `../${value}` : value;
  };
  return escapeJson(JSON.parse(text, convertedValue));
}

/** The same page in the converted language; other addresses stay. */
export function convertedAddress(address: string, { from: root, to: target, others, origin = '' }: Places): string {
  // What only begins like the origin (`https://a.org.evil/`) leaves a path that no root, which begins with a slash, is the start of.
  const local = address.startsWith(origin) ? address.slice(origin.length) : address;
  const [path = '', rest = ''] = [/^[^?#]*/.exec(local)?.[0], /[?#].*$/s.exec(local)?.[0]];
  const isPage = path.startsWith(root) && path.endsWith('/') && !others.some((other) => path.startsWith(other));
  if (!isPage) return address;
  return address.slice(0, address.length - local.length) + target + path.slice(root.length) + rest;
}

function convertedProperties(element: Element, conversion: Conversion): Properties {
  const pairs = Object.entries(element.properties).map(([property, value]) => [
    property,
    typeof value === 'string' ? convertedValue(element, property, value, conversion) : value,
  ]);
  return Object.fromEntries(pairs) as Properties;
}

function convertedValue(element: Element, property: string, value: string, { places, convert }: Conversion): string {
  if (property === 'lang') return to;
  if (property === 'href') return leadsOn(element) ? convertedAddress(value, places) : value;
  if (property === 'content' && value === from) return to;
  if (property === 'content' && attributeOf(element, 'property') === 'og:url') return convertedAddress(value, places);
  return spoken.test(attributeName(property)) ? convert(value) : value;
}

/** Whether a link is to be followed within the language: not one to the page in another. */
function leadsOn(element: Element): boolean {
  const isCanonical = attributeOf(element, 'rel') === 'canonical';
  return isCanonical || (element.tagName === 'a' && attributeOf(element, 'hrefLang') === undefined);
}

function isOtherLanguage(element: Element): boolean {
  const lang = attributeOf(element, 'lang');
  return lang !== undefined && lang !== from;
}

function isKept(element: Element): boolean {
  const isWords = element.tagName === 'script' && attributeOf(element, 'type') === 'application/json';
  return (
    isOtherLanguage(element) || attributeOf(element, 'translate') === 'no' || (code.test(element.tagName) && !isWords)
  );
}

function isSiteTitle({ tagName, properties }: Element): boolean {
  const { className } = properties;
  return tagName === 'a' && Array.isArray(className) && className.includes('site-title');
}

function isSwitch(element: Element): boolean {
  return element.tagName === 'a' && attributeOf(element, 'hrefLang') === to;
}

/** The link to the converted page as one back to the page that it was converted from. */
function switchTo(link: Element, path: string): Element {
  const properties = { ...link.properties, href: path, lang: from, hrefLang: from };
  return { ...link, properties, children: [{ type: 'text', value: languageNames[converted.from] }] };
}

/** Puts the note on the conversion below the page's title. */
function addNote(node: Nodes, path: string): boolean {
  if (!('children' in node)) return false;
  for (const [index, child] of node.children.entries()) {
    if (child.type === 'element' && child.tagName === 'h1') {
      node.children.splice(index + 1, 0, noteOn(path));
      return true;
    }
    if (addNote(child, path)) return true;
  }
  return false;
}

/** Readers in Taiwan call rows what the others call columns, which no conversion of words can fix. */
function noteOn(path: string): Element {
  const text = (value: string): ElementContent => ({ type: 'text', value });
  const link: Element = {
    type: 'element',
    tagName: 'a',
    properties: { href: path, hrefLang: from },
    children: [text('簡體中文頁面')],
  };
  return {
    type: 'element',
    tagName: 'p',
    properties: { className: [NOTE], dataPagefindIgnore: '' },
    children: [text('本頁由'), link, text('自動轉換。文中的「行」是橫列（row），「列」是直行（column）。')],
  };
}
