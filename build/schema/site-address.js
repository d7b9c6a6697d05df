/** What is wrong with a variable that says where the site will lie; whoever reads it makes a line of it. */
export class AddressError extends Error {
    name = 'AddressError';
    what;
    at;
    received;
    hint;
    constructor(what, at, received, hint) {
        super(`Expected ${what} for ${at}`);
        this.what = what;
        this.at = at;
        this.received = received;
        this.hint = hint;
    }
}
/**
 * The address that `VITRINE_SITE` (a server) and `VITRINE_BASE` (a path on it) say together. Either may be the whole address of the site, as
 * long as the two agree; slashes at the ends of a path may be left out.
 *
 * @throws AddressError for a value that is no address or path, or two that contradict each other
 */
export function readSiteAddress({ VITRINE_SITE: site = '', VITRINE_BASE: base = '' }) {
    const ofSite = site === '' ? undefined : wholeAddress(site, 'VITRINE_SITE');
    const isWhole = /^[a-z][a-z0-9+.-]*:/i.test(base);
    const ofBase = isWhole ? wholeAddress(base, 'VITRINE_BASE') : undefined;
    if (ofSite?.site !== undefined && ofBase?.site !== undefined && ofSite.site !== ofBase.site) {
        throw new AddressError(`an address on ${ofSite.site}, as \`VITRINE_SITE\` says`, 'VITRINE_BASE', base, AGREE);
    }
    const path = ofBase?.base ?? (base === '' ? undefined : pathOf(base, 'VITRINE_BASE', base));
    if (path !== undefined && ofSite !== undefined && ofSite.base !== '/' && ofSite.base !== path) {
        throw new AddressError(`the path ${ofSite.base}, as \`VITRINE_SITE\` says`, 'VITRINE_BASE', base, AGREE);
    }
    return { site: ofSite?.site ?? ofBase?.site, base: path ?? ofSite?.base ?? '/' };
}
const AGREE = 'Set one of the two, or both to the same address.';
const ADDRESS = 'Write one such as `https://example.org`.';
const PATH = 'Write one such as `/course/report/`.';
function wholeAddress(text, at) {
    const refuse = (what) => new AddressError(what, at, text, ADDRESS);
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url === undefined || !/^https?:$/.test(url.protocol) || !/^https?:\/\/[^/]/i.test(text)) {
        throw refuse('an address that begins with https:// or http://');
    }
    if (url.username !== '' || url.password !== '')
        throw refuse('an address without a name or a password');
    if (/[?#]/.test(text))
        throw refuse('an address without `?` and `#`');
    const written = text.replace(/^https?:\/\/[^/\\]*/i, ''); // a URL has resolved `..` already
    return { site: url.origin, base: pathOf(written, at, text) };
}
/** A path with a slash at both ends. @param text all of what was said, for the error */
function pathOf(path, at, text) {
    const parts = path.split('/').filter((part) => part !== '');
    const isNetworkPath = path.startsWith('//') && parts.length > 0;
    const isPlain = parts.every((part) => /^[\w.~-]+$/.test(part) && !/^\.+$/.test(part));
    if (!isNetworkPath && isPlain)
        return parts.length === 0 ? '/' : `/${parts.join('/')}/`;
    throw new AddressError('a path of the letters a to z, digits and `-`, `_`, `.`, `~` between slashes', at, text, PATH);
}
