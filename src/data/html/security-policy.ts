import { createHash } from 'node:crypto';
import { escapeMarkup } from '../../../schema/escape.ts';
import { isSafeAddress } from '../../../schema/link-address.ts';
import {
  attributeOf,
  htmlPieces,
  joinPieces,
  unescapeMarkup,
  type Attribute,
  type Piece,
  type StartTag,
} from '../../../schema/markup.ts';
import { inlineScripts } from './inline-scripts.ts';

/** Types of scripts that hold data and are not run. */
const isData = /^application\/(?:ld\+)?json$/;

/** What could reach outside of a style sheet: addresses, imports, and escapes that hide either. */
const reachesOut = /url\(|image-set\(|src\(|[@\\]/i;

/** Elements that no page of ours has. */
const foreign = /^(?:base|frame|object|embed|applet|foreignobject)$/;
const isAddress = /^(?:(?:xlink:)?href|src|action|formaction)$/i;

/**
 * The page with a policy as the first thing in its head, the second wall behind the escaping of texts: only files of the site itself
 * and the inline scripts that are ours run, and nothing is asked of another host.
 *
 * @throws Error for a page in which something would run that is not ours: a text was not escaped
 */
export function withPolicy(html: string): string {
  const pieces = htmlPieces(html);
  refuseForeign(pieces);
  const head = pieces.findIndex((piece) => piece.kind === 'start' && piece.tag.name === 'head');
  if (head < 0) throw new Error('a page has no head');
  const policy = policyOf(insideOf('script', pieces).filter(runs).map(textOf), insideOf('style', pieces).map(textOf));
  const meta = `<meta http-equiv="Content-Security-Policy" content="${escapeMarkup(policy)}">`;
  return joinPieces(pieces.slice(0, head + 1)) + meta + joinPieces(pieces.slice(head + 1));
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

/** @throws Error for what would run and is not ours */
function refuseForeign(pieces: readonly Piece[]): void {
  const refuse = (what: string): never => {
    throw new Error(`a page holds ${what}, which is not this site's: a text was not escaped`);
  };
  for (const script of insideOf('script', pieces).filter(runs)) {
    if (!inlineScripts.includes(textOf(script))) refuse(`the script \`${textOf(script).slice(0, 80)}\``);
  }
  for (const style of insideOf('style', pieces).map(textOf)) {
    if (reachesOut.test(style)) refuse(`the style \`${style.slice(0, 80)}\``);
  }
  for (const piece of pieces) {
    if (piece.kind !== 'start') continue;
    if (foreign.test(piece.tag.name)) refuse(`the element \`${piece.tag.name}\``);
    if (piece.tag.name === 'iframe' && !piece.tag.attributes.some(isSandbox)) refuse('a frame that is open');
    for (const { name, value } of piece.tag.attributes) {
      if (/^(?:on.*|http-equiv|srcdoc)$/i.test(name)) refuse(`the attribute \`${name}\``);
      const address = unescapeMarkup(value ?? '');
      if (isAddress.test(name) && !isShown(address)) refuse(`the address \`${address.slice(0, 80)}\``);
    }
  }
}

/** Whether nothing may run in a frame. */
const isSandbox = ({ name, value }: Attribute): boolean => name === 'sandbox' && (value ?? '') === '';

/** Pictures inside of a page are data. */
const isShown = (address: string): boolean =>
  isSafeAddress(address) || /^data:image\/(?:png|webp|jpeg)[;,]/.test(address);

interface Inside {
  readonly tag: StartTag;
  readonly text: Piece | undefined;
}

/** All elements of a name that hold their text themselves. */
function insideOf(name: string, pieces: readonly Piece[]): readonly Inside[] {
  return pieces.flatMap((piece, index) => {
    if (piece.kind !== 'start' || piece.tag.name !== name || attributeOf(piece.tag, 'src') !== undefined) return [];
    return [{ tag: piece.tag, text: pieces[index + 1] }];
  });
}

const runs = ({ tag }: Inside): boolean => !isData.test(attributeOf(tag, 'type') ?? '');

const textOf = ({ text }: Inside): string => (text?.kind === 'text' ? text.source : '');
