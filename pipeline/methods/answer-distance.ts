import { pairwiseEuclideanDistances } from '../maths/distances.ts';
import type { Matrix } from '../maths/matrix.ts';
import { mean } from '../maths/statistics.ts';
import type { TokenRole } from '../texts/text-input.ts';

/**
 * The mean Euclidean distance of the answer's tokens from the other tokens of question and context, divided by the mean distance
 * of these others from each other: 1 where the answer lies as any token does, above 1 where it stands apart. It is defined for an
 * answer of a single token, where a silhouette is not. [CLS] and [SEP] count on neither side.
 *
 * @param states of the tokens, `[n, width]`
 * @param roles the part of each of the n tokens
 * @returns null where there is no answer among them, or fewer than two others, or where the others all lie in one place
 */
export function answerDistance(states: Matrix, roles: readonly TokenRole[]): number | null {
  const places = (isMeant: (role: TokenRole) => boolean): readonly number[] =>
    roles.flatMap((role, place) => (isMeant(role) ? place : []));
  const answer = places((role) => role === 'answer');
  const others = places((role) => role === 'question' || role === 'context');
  if (answer.length === 0 || others.length < 2) return null;
  const { values, rows } = pairwiseEuclideanDistances(states);
  const among = mean(
    others.flatMap((one, index) => others.slice(index + 1).map((other) => values[one * rows + other]!)),
  );
  if (among === 0) return null;
  return mean(answer.flatMap((one) => others.map((other) => values[one * rows + other]!))) / among;
}
