/** Where a link may lead: an address of the web, a mailbox, or a place in this site. */
export const linkSchemes = 'http https mailto'.split(' ');
/** Whether a link may lead there: nothing that a browser would run, or show as a page of this site. */
export function isSafeAddress(address) {
    const scheme = schemeOf(address);
    return scheme === undefined || linkSchemes.includes(scheme);
}
/** What stands before the colon, in lower case, as a browser reads it: without the characters that it leaves out. */
export function schemeOf(address) {
    const [, scheme] = /^([^/?#]*?):/.exec(address.replaceAll(/[\0-\x20]/g, '')) ?? [];
    return scheme?.toLowerCase();
}
