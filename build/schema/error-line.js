/** The longest line that an error has, in characters: what a terminal shows without a flood. */
const LONGEST_ERROR = 300;
/** The longest quotation of a value that was refused. */
export const LONGEST_QUOTE = 80;
/**
 * The one form that every error for users has, on both sides. Where the line grows too long, the place loses its middle, then long advice
 * its end, then what came its end.
 *
 * @example errorLine('a square image', { at: 'images/3.png', received: '128×96', hint: 'Set `preprocess.crop`.' })
 * // Expected a square image for `images/3.png`, but received 128×96. Set `preprocess.crop`.
 */
export function errorLine(what, { received, at, hint }) {
    const line = (place, came, advice) => {
        const where = place === undefined ? '' : ` for \`${place}\``;
        return `Expected ${what}${where}, but received ${came}.${advice === undefined ? '' : ` ${advice}`}`;
    };
    let place = at === undefined ? undefined : onOneLine(at);
    let came = onOneLine(received);
    let advice = hint === undefined ? undefined : onOneLine(hint);
    const excess = () => line(place, came, advice).length - LONGEST_ERROR;
    if (excess() > 0 && place !== undefined)
        place = cutMiddle(place, Math.max(LONGEST_QUOTE, place.length - excess()));
    if (excess() > 0 && advice !== undefined)
        advice = cut(advice, Math.max(LONGEST_QUOTE, advice.length - excess()));
    if (excess() > 0)
        came = cut(came, Math.max(LONGEST_QUOTE, came.length - excess()));
    return fitLine(line(place, came, advice));
}
/** A text from outside, fit for one line of a message: in backticks, without control characters, cut to {@link LONGEST_QUOTE} characters. */
export function quoted(text) {
    return `\`${cut(text.replaceAll(UNFIT, '\ufffd').replaceAll('`', '\ufffd'), LONGEST_QUOTE - 2)}\``;
}
/** Several of them with commas: as many as fit into a line beside other words, then how many more. */
export function quotedList(texts) {
    const shown = [];
    let length = 0;
    for (const text of texts) {
        length += quoted(text).length + 2;
        if (shown.length > 0 && (length > 2 * LONGEST_QUOTE || shown.length === 10))
            break;
        shown.push(quoted(text));
    }
    const more = texts.length - shown.length;
    return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
/** Control characters, marks that turn the direction of writing, unpaired surrogates, line separators. */
const UNFIT = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
/** A text on one line of at most {@link LONGEST_ERROR} characters. */
export function fitLine(text) {
    return cut(onOneLine(text), LONGEST_ERROR);
}
function onOneLine(text) {
    return text.replaceAll(/\s+/g, (run) => (run.includes('\n') ? ' ' : run)).replaceAll(UNFIT, '\ufffd');
}
/** The first characters of a text; an ellipsis stands for the rest. */
function cut(text, length) {
    if (text.length <= length)
        return text;
    return `${wellFormed(text.slice(0, length - 1))}…`;
}
function cutMiddle(text, length) {
    if (text.length <= length)
        return text;
    const half = Math.floor((length - 1) / 2);
    return `${wellFormed(text.slice(0, half))}…${wellFormed(text.slice(-half))}`;
}
/** A cut may part the two halves of one character: half a character is none. */
function wellFormed(text) {
    return text.replaceAll(/\p{Cs}/gu, '');
}
