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

const PIECE =
  /<!--[\s\S]*?-->|<![^>]*>|<\/([a-z][^\s>]*)\s*>|<([a-z][^\s/>]*)((?:\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>=`]+))?)*)\s*(\/?)>/gi;
const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>=`]+)))?/g;
const empty = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
/** What is inside them is no markup. */
const raw = /^(?:script|style|textarea|title)$/;

/** An HTML document in pieces: tags, and the texts between them. It must be well formed, as what Astro writes is. */
export function* htmlPieces(html: string): Generator<Piece> {
  const pattern = new RegExp(PIECE);
  let from = 0;
  for (let match = pattern.exec(html); match !== null; match = pattern.exec(html)) {
    if (match.index > from) yield { kind: 'text', source: html.slice(from, match.index) };
    const [source, end, name, attributes = '', slash] = match;
    from = pattern.lastIndex;
    if (end !== undefined) {
      yield { kind: 'end', name: end.toLowerCase(), source };
    } else if (name === undefined) {
      yield { kind: 'other', source };
    } else {
      const tag = startTag(name.toLowerCase(), attributes, slash === '/');
      yield { kind: 'start', tag, source };
      if (raw.test(tag.name) && !tag.isEmpty) {
        const close = new RegExp(`</${tag.name}`, 'gi');
        close.lastIndex = from;
        const until = close.exec(html)?.index ?? html.length;
        if (until > from) yield { kind: 'text', source: html.slice(from, until) };
        from = pattern.lastIndex = until;
      }
    }
  }
  if (from < html.length) yield { kind: 'text', source: html.slice(from) };
}

/** The tag as text, every value between double quotation marks. */
export function writeTag({ name, attributes, isEmpty }: StartTag): string {
  const texts = attributes.map((each) => (each.value === null ? ` ${each.name}` : ` ${each.name}="${each.value}"`));
  return `<${name}${texts.join('')}${isEmpty && !empty.has(name) ? ' /' : ''}>`;
}

/** An attribute's value, still escaped; undefined where it is not there. */
export function attributeOf({ attributes }: StartTag, name: string): string | undefined {
  return attributes.find((each) => each.name === name)?.value ?? undefined;
}

function startTag(name: string, text: string, isClosed: boolean): StartTag {
  const attributes = [...text.matchAll(ATTRIBUTE)].map(([, key = '', double, single, bare]) => ({
    name: key,
    value: double ?? single?.replaceAll('"', '&quot;') ?? bare ?? null,
  }));
  return { name, attributes, isEmpty: isClosed || empty.has(name) };
}
