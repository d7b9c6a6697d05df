import { claimError } from "./claim-error.js";
import { numberOf } from "./read-operand.js";
/** Where a right side comes from. */
export function standardOf(right) {
    if ('threshold' in right)
        return 'threshold';
    if ('text' in right)
        return 'text';
    return 'chance' in right && !('measure' in right) ? 'chance' : 'operand';
}
/** The value of a threshold. @throws ClaimError for one that is not in the file */
export function thresholdOf(name, { thresholds }, at) {
    const threshold = thresholds.thresholds[name];
    if (threshold !== undefined)
        return threshold.value;
    const known = Object.keys(thresholds.thresholds).join(', ');
    throw claimError('a threshold of `answers/thresholds.json`', at, `\`${name}\``, `It has: ${known}.`);
}
/** The factor of a name, 1 for none. @throws ClaimError for a threshold that is not in the file */
export function factorOf(name, evidence, at) {
    return name === undefined ? 1 : thresholdOf(name, evidence, at);
}
/** Whether a comparison holds. @throws ClaimError for a number beside a text */
export function compare(left, is, right, at) {
    if (typeof left !== typeof right)
        throw claimError('two numbers or two texts', at, `${left} and ${right}`);
    if (is === '=')
        return left === right;
    const [one, other] = [numberOf(left, at), numberOf(right, at)];
    switch (is) {
        case '>':
            return one > other;
        case '>=':
            return one >= other;
        case '<':
            return one < other;
        case '<=':
            return one <= other;
    }
}
