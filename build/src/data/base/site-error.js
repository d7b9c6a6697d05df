import { errorLine, fitLine } from "../../../schema/error-line.js";
/** The bundle that renders pages has its own copy of this module; the build's integrations hear of its errors through the global. */
const MADE = Symbol.for('vitrine.site-error');
const shared = globalThis;
/** A mistake in the content that its author can fix. Astro prints the message alone: one line, no stack. */
export class SiteError extends Error {
    name = 'SiteError';
    constructor(message) {
        super(fitLine(message));
        this.stack = '';
        shared[MADE] = true;
    }
}
/** In the one form that every such line has: Expected … for `…`, but received …. */
export function expectedContent(what, mismatch) {
    return new SiteError(errorLine(what, mismatch));
}
/** Whether this process has met a mistake of the content's author: a build that fails after that ends with exit code 2. */
export function hasMetSiteError() {
    return shared[MADE] === true;
}
