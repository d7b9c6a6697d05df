import { DomUtils, parseDocument, QuoteType, Tokenizer } from 'htmlparser2';

/** A start tag of an HTML document, taken apart. */
export interface StartTag {
  /** In lower case. */
  readonly name: string;
  readonly attributes: readonly Attribute[];
  /** Whether nothing is inside it. */
  readonly isEmpty: boolean;
}

/** An attribute as it is written; `value` is null where there is none. */
export interface Attribute {
  readonly name: string;
  /** Still escaped. */
  readonly value: string | null;
}

/** A piece of an HTML document; joined, the `source` of all pieces is the document. */
export type Piece = { readonly source: string } & (
  | { readonly kind: 'start'; readonly tag: StartTag }
  | { readonly kind: 'end'; readonly name: string }
  | { readonly kind: 'text' }
  /** Comments, the doctype. */
  | { readonly kind: 'other' }
);

/** A start tag in a document. */
export type StartPiece = Extract<Piece, { readonly kind: 'start' }>;

type Mark = { readonly kind: 'start'; readonly tag: StartTag } | { readonly kind: 'end'; readonly name: string };

const empty = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/** An HTML document in pieces: tags, and the texts between them, as a browser tells them apart. */
export function htmlPieces(html: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  const add = (begin: number, end: number, piece: Mark | { readonly kind: 'other' }): void => {
    if (begin > from) pieces.push({ kind: 'text', source: html.slice(from, begin) });
    pieces.push({ ...piece, source: html.slice(begin, end) });
    from = end;
  };
  let [name, start, drawings] = ['', 0, 0];
  let attributes: Attribute[] = [];
  let [key, valueStart, valueEnd] = ['', 0, 0];
  const endTag = (end: number, isClosed: boolean): void => {
    const isEmpty = isClosed || empty.has(name);
    if (name === 'svg' && !isEmpty) drawings++;
    add(start, end + 1, { kind: 'start', tag: { name, attributes, isEmpty } });
  };
  const addOther = (inside: number, end: number): void => {
    add(html.lastIndexOf('<', inside - 1), end + 1, { kind: 'other' });
  };
  const tokenizer = new Tokenizer(
    { decodeEntities: false },
    {
      onopentagname(begin, end) {
        [name, start, attributes] = [html.slice(begin, end).toLowerCase(), begin - 1, []];
      },
      onattribname(begin, end) {
        [key, valueStart, valueEnd] = [html.slice(begin, end), -1, -1];
      },
      onattribdata(begin, end) {
        if (valueStart < 0) valueStart = begin;
        valueEnd = end;
      },
      onattribend(quote) {
        const written = valueStart < 0 ? '' : html.slice(valueStart, valueEnd);
        const value = quote === QuoteType.NoValue ? null : written.replaceAll('"', '&quot;');
        attributes.push({ name: key, value });
      },
      onopentagend: (end) => endTag(end, false),
      onselfclosingtag: (end) => endTag(end, true),
      onclosetag(begin, end) {
        const closed = html.slice(begin, end).toLowerCase();
        if (closed === 'svg' && drawings > 0) drawings--;
        const last = html.indexOf('>', end);
        add(html.lastIndexOf('<', begin), last < 0 ? html.length : last + 1, { kind: 'end', name: closed });
      },
      oncomment: addOther,
      oncdata: addOther,
      ondeclaration: addOther,
      onprocessinginstruction: addOther,
      ontext: () => undefined,
      ontextentity: () => undefined,
      onattribentity: () => undefined,
      onend: () => undefined,
      isInForeignContext: () => drawings > 0,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  if (from < html.length) pieces.push({ kind: 'text', source: html.slice(from) });
  return pieces;
}

/** The document that the pieces are of. */
export function joinPieces(pieces: readonly Piece[]): string {
  return pieces.map(({ source }) => source).join('');
}

/** A start tag with other attributes; the piece itself where they are the same. */
export function withAttributes(piece: StartPiece, attributes: readonly Attribute[]): Piece {
  const { tag } = piece;
  const isSame = (one: Attribute, index: number): boolean =>
    one.name === tag.attributes[index]?.name && one.value === tag.attributes[index].value;
  if (attributes.length === tag.attributes.length && attributes.every(isSame)) return piece;
  const changed = { ...tag, attributes };
  return { kind: 'start', tag: changed, source: writeTag(changed) };
}

/** The tag as text, every value between double quotation marks and without the signs that begin and end tags. */
export function writeTag({ name, attributes, isEmpty }: StartTag): string {
  const texts = attributes.map((each) =>
    each.value === null ? ` ${each.name}` : ` ${each.name}="${withoutTags(each.value)}"`,
  );
  return `<${name}${texts.join('')}${isEmpty && !empty.has(name) ? ' /' : ''}>`;
}

/** An attribute's value, still escaped; undefined where it is not there. */
export function attributeOf({ attributes }: StartTag, name: string): string | undefined {
  return attributes.find((each) => each.name === name)?.value ?? undefined;
}

/** What a reader sees of a text that is escaped. */
export function unescapeMarkup(text: string): string {
  return text.includes('&') ? DomUtils.textContent(parseDocument(withoutTags(text))) : text;
}

/** What is escaped as far as an attribute asks for it, without the signs that begin and end tags as well. */
export function withoutTags(value: string): string {
  return value.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
