import { type AddedToken } from './added-token.ts';
import { type Character, type WordOptions } from './basic-tokenizer.ts';
/** A stretch of a text: an added token, or what lies between two. */
export interface Stretch {
    readonly characters: readonly Character[];
    readonly token?: AddedToken;
}
/**
 * Finds added tokens as the tokenizers library of Hugging Face does: from the left, of those that start at one place the longest; the ones
 * that are not normalised in the text as it stands, the others in what the clean-up makes of it.
 *
 * Every place is compared with all tokens at once, so that the time grows with the text and the longest token, not with their number.
 */
export declare class AddedTokenSearch {
    #private;
    constructor(tokens: readonly AddedToken[], words: WordOptions);
    /** The stretches of a text in order, none of them empty; what is no token is cleaned and in lower case, as the options say. */
    split(text: string): readonly Stretch[];
}
