/** Where a built site will lie. */
export interface SiteAddress {
    /** The server: `https://example.org`; undefined where it is not said. */
    readonly site: string | undefined;
    /** The path below it, with a slash at both ends: `/`, `/course/report/`. */
    readonly base: string;
}
/** What is wrong with a variable that says where the site will lie; whoever reads it makes a line of it. */
export declare class AddressError extends Error {
    readonly name = "AddressError";
    readonly what: string;
    readonly at: string;
    readonly received: string;
    readonly hint: string;
    constructor(what: string, at: string, received: string, hint: string);
}
type Environment = Readonly<Record<string, string | undefined>>;
/**
 * The address that `VITRINE_SITE` (a server) and `VITRINE_BASE` (a path on it) say together. Either may be the whole address of the site, as
 * long as the two agree; slashes at the ends of a path may be left out.
 *
 * @throws AddressError for a value that is no address or path, or two that contradict each other
 */
export declare function readSiteAddress({ VITRINE_SITE: site, VITRINE_BASE: base }: Environment): SiteAddress;
export {};
