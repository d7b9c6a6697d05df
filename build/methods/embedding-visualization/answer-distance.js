import { pairwiseEuclideanDistances } from "../../numerics/distances.js";
import { mean } from "../../numerics/statistics.js";
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
export function answerDistance(states, tokens, [first, last]) {
    const places = tokens.flatMap(({ role }, place) => (role === 'special' ? [] : place));
    const answer = places.filter((place) => place >= first && place <= last);
    const others = places.filter((place) => place < first || place > last);
    if (others.length < 2)
        return null;
    const { values, rows } = pairwiseEuclideanDistances(states);
    const between = (one, other) => values[one * rows + other];
    const among = mean(others.flatMap((one, index) => others.slice(index + 1).map((other) => between(one, other))));
    if (among === 0)
        return null;
    return mean(answer.flatMap((one) => others.map((other) => between(one, other)))) / among;
}
