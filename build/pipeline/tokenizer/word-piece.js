import { textOf } from "./basic-tokenizer.js";
/**
 * The pieces of a word: the longest entry that it starts with, then the longest that goes on from there, to its end; one
 * unknown piece where that fails anywhere (WordPiece as BERT uses it, Wu et al. 2016).
 *
 * Pieces of one original character that was decomposed, such as the letters of a Hangul syllable, have its span in common.
 */
export function splitPieces(word, vocabulary, { unknown, prefix, maxCharacters }) {
    const failure = [{ text: unknown, span: spanOf(word) }];
    if (word.length > maxCharacters)
        return failure;
    const pieces = [];
    for (let start = 0; start < word.length;) {
        // No entry is longer than the longest, and a character has a unit or more.
        let end = Math.min(word.length, start + vocabulary.longest);
        let text = (start > 0 ? prefix : '') + textOf(word.slice(start, end));
        while (end > start && !vocabulary.has(text))
            text = text.slice(0, text.length - word[--end].text.length);
        if (end === start)
            return failure;
        pieces.push({ text, span: spanOf(word.slice(start, end)) });
        start = end;
    }
    return pieces;
}
/** From the first to the last unit that characters were made from, [start, end). */
export function spanOf(characters) {
    // The ends are looked for because canonical order can put a mark before one that stood before it.
    let [from, to] = [Infinity, 0];
    for (const { start, end } of characters)
        [from, to] = [Math.min(from, start), Math.max(to, end)];
    return [from, to];
}
