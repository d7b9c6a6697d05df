import type { AddedToken } from './added-token.ts';
import { type FolderOptions, type TokenizerSettings } from './tokenizer-settings.ts';
import type { Vocabulary } from './vocabulary.ts';
export interface Token {
    /** The entry of the vocabulary: `wolf`, `##s`, `[UNK]`. */
    readonly text: string;
    readonly id: number;
    /** The UTF-16 units [start, end) of the token's own text, first or second; null for the [CLS] and [SEP] that encoding adds. */
    readonly span: readonly [number, number] | null;
    /** 0 for [CLS], the first text and its [SEP], 1 for the second text and its [SEP]. */
    readonly segment: 0 | 1;
    /** True for [CLS] and [SEP], and for a special token that is written in the text; [UNK] in place of a word is none. */
    readonly special: boolean;
}
/** What a model is given: `[CLS] first [SEP]`, or `[CLS] first [SEP] second [SEP]`. */
export interface Encoding {
    readonly tokens: readonly Token[];
}
/**
 * BERT's tokenizer: the tokens and ids of `BertTokenizer` (transformers 4.26, loaded by `from_pretrained`), and the place in
 * the text that each token came from, which that class does not give.
 *
 * Spans ascend and do not overlap, but for pieces of one character that was decomposed: the three letters of 한 all have its
 * span (and, if a vocabulary knows them, for pieces of marks that change places in canonical order). A mark that was dropped
 * after a letter lies in no span, one between two letters of a piece lies in the piece's.
 */
export declare class Tokenizer {
    #private;
    /** All entries, those that were added among them. */
    readonly vocabulary: Vocabulary;
    /** The entries that words are made of. */
    readonly base: Vocabulary;
    /** Tokens that are looked for before words are made. */
    readonly added: readonly AddedToken[];
    /** True where the text is lower-cased before it is looked up. */
    readonly lowerCase: boolean;
    constructor(settings: TokenizerSettings);
    /**
     * The tokens of one text or of a pair, framed by [CLS] and [SEP]. No length is cut off: a model's limit is the model's to
     * check.
     *
     * @throws UserError for a text that has no token: an empty one, or one of white space and control characters alone
     */
    encode(first: string, second?: string): Encoding;
    /** The tokens of a text alone, without [CLS] and [SEP]; none for white space. */
    tokenize(text: string): readonly Token[];
    /** The text of tokens as `BertTokenizer.decode` writes it, special tokens included: pieces joined, English punctuation drawn to its word. */
    decode(ids: readonly number[]): string;
}
/**
 * The tokenizer in a model's folder: `vocab.txt`, else `tokenizer.json`, and what lies beside them (see {@link readSettings}).
 * Without `tokenizer_config.json`, a `vocab.txt` is taken for a lower-case one, as BertTokenizer does.
 *
 * @throws UserError when files are missing or damaged, or when they ask for anything but a BERT tokenizer
 */
export declare function readTokenizer(folder: string, options?: FolderOptions): Promise<Tokenizer>;
