/** A code point as the tokenizer sees it, made from the UTF-16 units [start, end) of the original text. */
export interface Character {
    readonly text: string;
    readonly start: number;
    readonly end: number;
}
/** Characters that belong together, never none. Their places ascend; characters that one original was decomposed into share it. */
export type Word = readonly Character[];
export interface WordOptions {
    /** Drop NUL, U+FFFD and everything in Unicode's category C (control, format, surrogate, private, unassigned). */
    readonly cleanText: boolean;
    /** Make every CJK ideograph a word. */
    readonly splitChinese: boolean;
    readonly lowerCase: boolean;
    readonly stripAccents: boolean;
    /** Words that stay whole, when white space stands around them; compared after lower-casing, with accents and without. */
    readonly neverSplit: ReadonlySet<string>;
}
/** The code points of a text. */
export declare function charactersOf(text: string): readonly Character[];
/** Characters cleaned and in lower case, as the options have it; accents are still there, and white space as blanks. */
export declare function cleanCharacters(characters: readonly Character[], { cleanText, lowerCase }: Pick<WordOptions, 'cleanText' | 'lowerCase'>): readonly Character[];
/**
 * The words of cleaned characters in order, as BERT's basic tokenizer makes them: split at white space, around ideographs and around every
 * punctuation character, and rid of accents. None for white space alone.
 *
 * It follows `BasicTokenizer` of transformers 4.26 (Devlin et al. 2019), which does not compose the text (NFC) first, as some
 * later releases do for cased models. Unicode's properties are those of the Node that runs it.
 */
export declare function splitWords(characters: readonly Character[], options: WordOptions): readonly Word[];
/** The characters of a word as a string. */
export declare function textOf(characters: readonly Character[]): string;
/** The text in lower case, code point by code point: a final Σ becomes σ, as in BertTokenizer, and not ς. */
export declare function lowerCase(text: string): string;
/** Characters decomposed (NFD) and without nonspacing marks; none may be left. */
export declare function stripAccents(word: readonly Character[]): readonly Character[];
/** The separators of lines and paragraphs (U+2028, U+2029) among them: Python's `split` takes them for white space. */
export declare const isSpace: (character: string) => boolean;
/** The blocks of ideographs that BERT knows; kana, Hangul and what Unicode has added since (extension F on) are not among them. */
export declare const isChinese: (character: string) => boolean;
