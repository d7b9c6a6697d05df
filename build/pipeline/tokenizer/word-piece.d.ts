import { type Character, type Word } from './basic-tokenizer.ts';
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
export declare function splitPieces(word: Word, vocabulary: {
    has(token: string): boolean;
    readonly longest: number;
}, { unknown, prefix, maxCharacters }: PieceOptions): readonly Piece[];
/** From the first to the last unit that characters were made from, [start, end). */
export declare function spanOf(characters: readonly Character[]): readonly [number, number];
