import { escapeMarkup } from '../../schema/escape.ts';

/**
 * A line of mathematics as HTML: single letters in italics, `_{…}` and `^{…}` below and above the line. Names of functions have more
 * than one letter and stay upright.
 */
export function mathHtml(formula: string): string {
  return formula
    .split(/([_^])\{([^}]*)\}/)
    .map((part, index, parts) => {
      if (index % 3 === 1) return '';
      const tag = index % 3 === 2 ? (parts[index - 1] === '_' ? 'sub' : 'sup') : null;
      // Below and above the line there are no names: letters that stand together are indices.
      const variable = tag === null ? /((?<![\p{L}&#\d])\p{L}(?![\p{L}\u0302]))/u : /(\p{L})/u;
      const letters = withItalics(part, variable);
      return tag === null ? letters : `<${tag}>${letters}</${tag}>`;
    })
    .join('');
}

/** The text with every letter that the pattern finds in italics. @param letter with one group, the letter */
function withItalics(text: string, letter: RegExp): string {
  return text
    .split(letter)
    .map((part, index) => (index % 2 === 1 ? `<i>${escapeMarkup(part)}</i>` : escapeMarkup(part)))
    .join('');
}
