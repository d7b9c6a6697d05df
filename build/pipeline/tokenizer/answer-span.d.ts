import type { Encoding, Tokenizer } from './tokenizer.ts';
/**
 * The tokens that cover the answer's first occurrence in the context: the places [first, last] in `encoding.tokens`, both
 * among those of the second text. White space around the answer does not count. An occurrence in the same letters comes
 * before one in other case, and one may lie within a word: the tokens that it only touches are covered too.
 *
 * @param encoding of a pair whose second text is `context`
 * @throws UserError when the answer is empty, does not occur, or has no token, as a zero-width space has none
 */
export declare function findAnswer(encoding: Encoding, context: string, answer: string): readonly [first: number, last: number];
/**
 * The tokens that the course's drawing of embeddings marks as the answer's: their places in `encoding.tokens`, ascending. A
 * token belongs to the answer when its text is one of the answer's words between white space, wherever it stands, in the
 * question too; pieces such as `##s` therefore never do, nor does a word with punctuation at its end. [CLS] and [SEP] are
 * left out.
 *
 * The course compares as it stands. A tokenizer that lower-cases has no capitals among its tokens, so that the answer is
 * lower-cased for it; accents are not taken off.
 */
export declare function answerTokens(encoding: Encoding, answer: string, tokenizer: Pick<Tokenizer, 'lowerCase'>): readonly number[];
