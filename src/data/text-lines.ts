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
