import type { Matrix } from '../../numerics/matrix.ts';
import type { TokenLabel } from '../../pipeline/texts/text-input.ts';
/**
 * The mean Euclidean distance of the answer's tokens from the other tokens of question and context, divided by the mean distance
 * of these others from each other: 1 where the answer lies as any token does, above 1 where it stands apart. It is defined for an
 * answer of a single token, where a silhouette is not. [CLS] and [SEP] count on neither side.
 *
 * @param states of the tokens, `[n, width]`
 * @param tokens the n tokens
 * @param answer first and last token of the given answer: the course's test, word by word, misses names in pieces
 * @returns null where fewer than two others are left, or where the others all lie in one place
 */
export declare function answerDistance(states: Matrix, tokens: readonly Pick<TokenLabel, 'role'>[], [first, last]: readonly [first: number, last: number]): number | null;
