/** A Chinese sign with the punctuation that may not begin a line, a Latin word, or a space. */
const UNIT = /\p{Script=Han}[、，。？！：；」』”’）》…]*|\s+|[^\s\p{Script=Han}]+/gu;

/**
 * A text in lines that are no wider than asked, unless a single word is; Chinese may break after every sign.
 *
 * @param widthOf how wide a text is, in the unit of `width`
 */
export function textLines(text: string, width: number, widthOf: (text: string) => number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const [unit] of text.trim().matchAll(UNIT)) {
    if (line !== '' && widthOf((line + unit).trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = unit.trimStart();
    } else {
      line += unit;
    }
  }
  return line === '' ? lines : [...lines, line];
}

/** What stands for the end of a text that is cut. */
export const ELLIPSIS = '…';

/** A text, or as much of it as has room beside an ellipsis. */
export function cutText(text: string, width: number, widthOf: (text: string) => number): string {
  return widthOf(text) <= width ? text : beginningOf(text, width - widthOf(ELLIPSIS), widthOf) + ELLIPSIS;
}

/** As many of a text's first characters, as readers count them, as are no wider than asked. */
export function beginningOf(text: string, width: number, widthOf: (text: string) => number): string {
  const characters = Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
  let [low, high] = [0, characters.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (widthOf(characters.slice(0, middle).join('')) <= width) low = middle;
    else high = middle - 1;
  }
  return characters.slice(0, low).join('').trimEnd();
}
