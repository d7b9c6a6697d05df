/** What comes in the place of a part of a text. */
export interface TextEdit {
  /** Where the part begins and ends, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A text with parts of it replaced and all else as it was. @param edits of parts that do not overlap, in any order */
export function editedText(text: string, edits: readonly TextEdit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, text: own } of edits.toSorted((one, other) => one.start - other.start)) {
    parts.push(text.slice(at, start), own);
    at = end;
  }
  parts.push(text.slice(at));
  return parts.join('');
}
