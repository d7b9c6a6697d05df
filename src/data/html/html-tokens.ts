import { Tokenizer, type Token } from 'parse5';

/** What a piece of HTML is made of but for its texts. It may begin or end within an element: a tree could not say so. */
export type HtmlToken =
  | { readonly kind: 'start'; readonly name: string; readonly attributes: readonly string[] }
  | { readonly kind: 'end'; readonly name: string }
  /** @property start, end where it stands in the piece */
  | { readonly kind: 'comment'; readonly start: number; readonly end: number }
  | { readonly kind: 'doctype' }
  /** A tag or a comment that does not end: what follows the piece would belong to it. */
  | { readonly kind: 'open' };

/** The tags, comments and doctypes of a piece of HTML, as a browser tells them from texts. */
export function htmlTokens(html: string): readonly HtmlToken[] {
  const tokens: HtmlToken[] = [];
  const ignore = (): void => undefined;
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag: ({ tagName, attrs }) =>
        tokens.push({ kind: 'start', name: tagName, attributes: attrs.map(({ name }) => name) }),
      onEndTag: ({ tagName }) => tokens.push({ kind: 'end', name: tagName }),
      onComment: ({ location }) => tokens.push({ kind: 'comment', ...placeOf(location) }),
      onDoctype: () => tokens.push({ kind: 'doctype' }),
      onParseError: ({ code }) => {
        if (code.startsWith('eof-')) tokens.push({ kind: 'open' });
      },
      onCharacter: ignore,
      onNullCharacter: ignore,
      onWhitespaceCharacter: ignore,
      onEof: ignore,
    },
  );
  tokenizer.write(html, true);
  return tokens;
}

function placeOf(location: Token.Location | null): { readonly start: number; readonly end: number } {
  return { start: location?.startOffset ?? 0, end: location?.endOffset ?? 0 };
}

/** A piece of HTML without its comments. */
export function withoutComments(html: string): string {
  let [text, from] = ['', 0];
  for (const token of htmlTokens(html)) {
    if (token.kind !== 'comment') continue;
    text += html.slice(from, token.start);
    from = token.end;
  }
  return text + html.slice(from);
}
