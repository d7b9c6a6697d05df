import { type AddedToken } from './added-token.ts';
import type { WordOptions } from './basic-tokenizer.ts';
import type { TokenizerOptions } from './tokenizer-options.ts';
import { type Vocabulary } from './vocabulary.ts';
import type { PieceOptions } from './word-piece.ts';
/** All that a BERT tokenizer is made of. */
export interface TokenizerSettings {
    /** The entries that words are made of, without those that are added. */
    readonly vocabulary: Vocabulary;
    /** Where the vocabulary came from, for errors. */
    readonly at: string;
    readonly words: WordOptions;
    readonly pieces: PieceOptions;
    /** What begins every input, `[CLS]`, and what ends every text, `[SEP]`. */
    readonly classifier: string;
    readonly separator: string;
    /** Tokens that are looked for before words are made, the three above among them. */
    readonly added: readonly AddedToken[];
}
/**
 * The settings of BertTokenizer over a vocabulary: lower case without accents, ideographs apart, `##`, at most 100
 * characters a word, unless `options` say otherwise.
 *
 * @throws UserError when neither vocabulary nor added tokens have the unknown token, the classifier or the separator
 */
export declare function bertSettings(vocabulary: Vocabulary, at: string, options?: TokenizerOptions): TokenizerSettings;
export interface FolderOptions {
    /** The folder as errors name it; default: as it is given. */
    readonly at?: string | undefined;
    /** The encoding of `vocab.txt`, where it is not UTF-8. */
    readonly encoding?: string | undefined;
}
/**
 * The settings in a model's folder: of `vocab.txt`, else of `tokenizer.json`, with what `tokenizer_config.json`, `special_tokens_map.json`
 * and `added_tokens.json` say, where they are there. What the first of them says of an added token counts.
 *
 * @throws UserError when no vocabulary is there, when a file asks for anything but a BERT tokenizer, and when files contradict each other
 */
export declare function readSettings(folder: string, { at, encoding }?: FolderOptions): Promise<TokenizerSettings>;
