import { type AddedEntry } from './added-token.ts';
import type { TokenizerOptions } from './tokenizer-options.ts';
import { Vocabulary } from './vocabulary.ts';
/**
 * The vocabulary and the options in a `tokenizer.json` of Hugging Face's tokenizers library.
 *
 * @throws UserError, naming the part, for a model other than WordPiece, and for any normalizer, pre-tokenizer or template that is not BERT's
 */
export declare function parseTokenizerJson(data: unknown, at: string): {
    readonly vocabulary: Vocabulary;
    readonly options: TokenizerOptions;
    readonly entries: readonly AddedEntry[];
};
/** The tokens that a `tokenizer.json` adds, whatever its model is. @throws UserError for a list of anything else */
export declare function parseAddedTokens(data: unknown, at: string): readonly AddedEntry[];
