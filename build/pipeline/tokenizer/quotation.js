import { LONGEST_QUOTE } from "../base/errors.js";
/** A text from outside between quotation marks, as JSON writes it, for one line of a message: cut to {@link LONGEST_QUOTE} characters. */
export function quotation(text) {
    const whole = JSON.stringify(text.slice(0, LONGEST_QUOTE));
    if (text.length <= LONGEST_QUOTE && whole.length <= LONGEST_QUOTE)
        return whole;
    return `${whole.slice(0, LONGEST_QUOTE - 2).replace(/\\+$|\\u[\da-f]{0,3}$/, '')}…"`;
}
