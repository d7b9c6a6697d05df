import { errorLine, fitLine } from "../error-line.js";
/** A mistake in an answer, its claims or the thresholds that its author can fix: one line. */
export class ClaimError extends Error {
    name = 'ClaimError';
    constructor(message) {
        super(fitLine(message));
    }
}
/** In the one form that every such line has: Expected … for `…`, but received …. */
export function claimError(what, at, received, hint = '') {
    return new ClaimError(errorLine(what, { at, received, ...(hint !== '' && { hint }) }));
}
