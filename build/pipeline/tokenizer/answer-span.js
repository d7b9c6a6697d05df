import { expected } from "../base/errors.js";
import { lowerCase } from "./basic-tokenizer.js";
import { quotation } from "./quotation.js";
/**
 * The tokens that cover the answer's first occurrence in the context: the places [first, last] in `encoding.tokens`, both
 * among those of the second text. White space around the answer does not count. An occurrence in the same letters comes
 * before one in other case, and one may lie within a word: the tokens that it only touches are covered too.
 *
 * @param encoding of a pair whose second text is `context`
 * @throws UserError when the answer is empty, does not occur, or has no token, as a zero-width space has none
 */
export function findAnswer(encoding, context, answer) {
    const wanted = answer.trim();
    const hint = 'Copy it out of the context.';
    if (wanted === '')
        throw expected('an answer', { received: quotation(answer), hint });
    const place = findPlace(context, wanted);
    if (place === undefined) {
        throw expected('an answer that occurs in the context', { received: quotation(answer), hint });
    }
    const covered = encoding.tokens.flatMap(({ segment, span }, index) => segment === 1 && span !== null && span[0] < place.end && span[1] > place.start ? index : []);
    const [first, last] = [covered[0], covered.at(-1)];
    if (first === undefined || last === undefined) {
        throw expected('an answer with tokens', { received: quotation(answer), hint });
    }
    return [first, last];
}
/**
 * The tokens that the course's drawing of embeddings marks as the answer's: their places in `encoding.tokens`, ascending. A
 * token belongs to the answer when its text is one of the answer's words between white space, wherever it stands, in the
 * question too; pieces such as `##s` therefore never do, nor does a word with punctuation at its end. [CLS] and [SEP] are
 * left out.
 *
 * The course compares as it stands. A tokenizer that lower-cases has no capitals among its tokens, so that the answer is
 * lower-cased for it; accents are not taken off.
 */
export function answerTokens(encoding, answer, tokenizer) {
    const words = new Set((tokenizer.lowerCase ? lowerCase(answer) : answer).split(/\p{White_Space}+/u));
    return encoding.tokens.flatMap(({ text, special }, index) => (!special && words.has(text) ? index : []));
}
/** Where a text is written first in another, in UTF-16 units. */
function findPlace(text, wanted) {
    const exact = text.indexOf(wanted);
    if (exact >= 0)
        return { start: exact, end: exact + wanted.length };
    // Unlike a search in lower-cased texts, a pattern finds places of the text itself: İ is longer in lower case.
    const pattern = new RegExp(wanted.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'), 'iu');
    const match = pattern.exec(text);
    return match === null ? undefined : { start: match.index, end: match.index + match[0].length };
}
