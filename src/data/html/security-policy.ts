import { createHash } from 'node:crypto';
import type { Element, Root } from 'hast';
import { isSafeAddress } from '../../../schema/link-address.ts';
import { inlineScripts } from './inline-scripts.ts';
import { attributeName, attributeOf, eachElement, findElement, textOf } from './page-tree.ts';

/** Types of scripts that hold data and are not run. */
const isData = /^application\/(?:ld\+)?json$/;

/** What could reach outside of a style sheet: addresses, imports, escapes that hide either, and tags, which a browser finds in `noscript`. */
const reachesOut = /url\(|image-set\(|src\(|[@\\<]/i;

/** Elements that no page of ours has. */
const foreign = /^(?:base|frame|object|embed|applet|foreignobject)$/i;
const isAddress = /^(?:(?:xlink:)?href|src|action|formaction)$/i;

/**
 * Puts a policy first into a page's head, the second wall behind the escaping of texts: only files of the site itself and the inline scripts
 * that are ours run, and nothing is asked of another host. To be the last change: a script is known by its bytes.
 *
 * @throws Error for a page in which something would run that is not ours: a text was not escaped
 */
export function securityPolicy(tree: Root): void {
  const elements: Element[] = [];
  eachElement(tree, (element) => elements.push(element));
  const scripts = elements
    .filter(({ tagName }) => tagName === 'script')
    .filter(isInline)
    .filter(runs)
    .map(textOf);
  const styles = elements.filter(({ tagName }) => tagName === 'style').map(textOf);
  for (const script of scripts) if (!inlineScripts.includes(script)) refuse(`the script \`${script.slice(0, 80)}\``);
  for (const style of styles) if (reachesOut.test(style)) refuse(`the style \`${style.slice(0, 80)}\``);
  elements.forEach(refuseForeign);
  const head = findElement(tree, ({ tagName }) => tagName === 'head');
  if (head === undefined) throw new Error('a page has no head');
  const properties = { httpEquiv: ['Content-Security-Policy'], content: policyOf(scripts, styles) };
  head.children.unshift({ type: 'element', tagName: 'meta', properties, children: [] });
}

/** The policy of a page with these inline scripts and styles. */
export function policyOf(scripts: readonly string[], styles: readonly string[]): string {
  const directives: Readonly<Record<string, readonly string[]>> = {
    'default-src': ["'self'"],
    // The search is WebAssembly.
    'script-src': ["'self'", "'wasm-unsafe-eval'", ...hashesOf(scripts)],
    // Attributes say how long a bar is and where a tile lies. Browsers that tell attributes from elements take the two lines below.
    'style-src': ["'self'", "'unsafe-inline'"],
    'style-src-elem': ["'self'", ...hashesOf(styles)],
    'style-src-attr': ["'unsafe-inline'"],
    // Large matrices are pictures inside their drawings; styles have icons.
    'img-src': ["'self'", 'data:'],
    'object-src': ["'none'"],
    // Drawings whose cells say their values lie in frames of their own, in which nothing runs.
    'frame-src': ["'self'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
  };
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ');
}

function hashesOf(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
}

function refuse(what: string): never {
  throw new Error(`a page holds ${what}, which is not this site's: a text was not escaped`);
}

/** @throws Error for an element or an attribute by which something would run that is not ours */
function refuseForeign(element: Element): void {
  const { tagName, properties } = element;
  if (foreign.test(tagName)) refuse(`the element \`${tagName}\``);
  // Nothing may run in a frame.
  if (tagName === 'iframe' && attributeOf(element, 'sandbox') !== '') refuse('a frame that is open');
  for (const property of Object.keys(properties)) {
    const name = attributeName(property);
    if (/^(?:on.*|http-equiv|srcdoc)$/i.test(name)) refuse(`the attribute \`${name}\``);
    const address = attributeOf(element, property) ?? '';
    if (isAddress.test(name) && !isShown(address)) refuse(`the address \`${address.slice(0, 80)}\``);
  }
}

/** Pictures inside of a page are data. */
const isShown = (address: string): boolean =>
  isSafeAddress(address) || /^data:image\/(?:png|webp|jpeg)[;,]/.test(address);

const isInline = (script: Element): boolean => attributeOf(script, 'src') === undefined;

const runs = (script: Element): boolean => !isData.test(attributeOf(script, 'type') ?? '');
