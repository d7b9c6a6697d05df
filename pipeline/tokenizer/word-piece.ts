import { textOf, type Character, type Word } from './basic-tokenizer.ts';

export interface PieceOptions {
  /** What stands for a word that cannot be put together: `[UNK]`. */
  readonly unknown: string;
  /** What marks a piece that goes on with a word: `##`. */
  readonly prefix: string;
  /** Words of more code points are unknown. */
  readonly maxCharacters: number;
}

/** An entry of the vocabulary and the UTF-16 units [start, end) of the original text that it stands for. */
export interface Piece {
  readonly text: string;
  readonly span: readonly [number, number];
}

/**
 * The pieces of a word: the longest entry that it starts with, then the longest that goes on from there, to its end; one
 * unknown piece where that fails anywhere (WordPiece as BERT uses it, Wu et al. 2016).
 *
 * Pieces of one original character that was decomposed, such as the letters of a Hangul syllable, have its span in common.
 */
export function splitPieces(
  word: Word,
  vocabulary: { has(token: string): boolean; readonly longest: number },
  { unknown, prefix, maxCharacters }: PieceOptions,
): readonly Piece[] {
  const failure = [{ text: unknown, span: spanOf(word) }];
  if (word.length > maxCharacters) return failure;
  const pieces: Piece[] = [];
  for (let start = 0; start < word.length;) {
    // No entry is longer than the longest, and a character has a unit or more.
    let end = Math.min(word.length, start + vocabulary.longest);
    let text = (start > 0 ? prefix : '') + textOf(word.slice(start, end));
    while (end > start && !vocabulary.has(text)) text = text.slice(0, text.length - word[--end]!.text.length);
    if (end === start) return failure;
    pieces.push({ text, span: spanOf(word.slice(start, end)) });
    start = end;
  }
  return pieces;
}

/** From the first to the last unit that characters were made from, [start, end). */
export function spanOf(characters: readonly Character[]): readonly [number, number] {
  // The ends are looked for because canonical order can put a mark before one that stood before it.
  let [from, to] = [Infinity, 0];
  for (const { start, end } of characters) [from, to] = [Math.min(from, start), Math.max(to, end)];
  return [from, to];
}
