import { type Mismatch } from '../../../schema/error-line.ts';
/** A mistake in the content that its author can fix. Astro prints the message alone: one line, no stack. */
export declare class SiteError extends Error {
    readonly name = "SiteError";
    constructor(message: string);
}
/** In the one form that every such line has: Expected … for `…`, but received …. */
export declare function expectedContent(what: string, mismatch: Mismatch): SiteError;
/** Whether this process has met a mistake of the content's author: a build that fails after that ends with exit code 2. */
export declare function hasMetSiteError(): boolean;
