import { type AddedEntry, type AddedSources } from './added-token.ts';
import type { TokenizerOptions } from './tokenizer-options.ts';
type Special = AddedSources['special'];
/** What a file says of a tokenizer. */
export interface TokenizerFacts {
    readonly options: TokenizerOptions;
    readonly entries: readonly AddedEntry[];
    readonly special: Special;
    /** True for a class that has no options of its own beside a `tokenizer.json`. */
    readonly isGeneric: boolean;
}
/**
 * What a `tokenizer_config.json` of transformers says about a BERT tokenizer; keys that do not change tokens are passed over.
 *
 * @throws UserError for another class of tokenizer, and for options that BertTokenizer has but that are not supported here
 */
export declare function readTokenizerConfig(path: string, at: string): Promise<TokenizerFacts>;
/** The special tokens of a `special_tokens_map.json`. @throws UserError for anything but tokens */
export declare function readSpecialTokens(path: string, at: string): Promise<Pick<TokenizerFacts, 'options' | 'special'>>;
/** The tokens that an `added_tokens.json` adds. @throws UserError for anything but tokens and ids */
export declare function readAddedTokens(path: string, at: string): Promise<readonly AddedEntry[]>;
export {};
