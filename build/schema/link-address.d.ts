/** Where a link may lead: an address of the web, a mailbox, or a place in this site. */
export declare const linkSchemes: readonly string[];
/** Whether a link may lead there: nothing that a browser would run, or show as a page of this site. */
export declare function isSafeAddress(address: string): boolean;
/** What stands before the colon, in lower case, as a browser reads it: without the characters that it leaves out. */
export declare function schemeOf(address: string): string | undefined;
