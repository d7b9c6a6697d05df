/** A mistake in an answer, its claims or the thresholds that its author can fix: one line. */
export declare class ClaimError extends Error {
    readonly name = "ClaimError";
    constructor(message: string);
}
/** In the one form that every such line has: Expected … for `…`, but received …. */
export declare function claimError(what: string, at: string, received: string, hint?: string): ClaimError;
