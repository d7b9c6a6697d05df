import { fromParse5 } from 'hast-util-from-parse5';
import { toHtml } from 'hast-util-to-html';
import { parse } from 'parse5';
import { isSafeAddress, schemeOf } from "../../schema/link-address.js";
/**
 * A page as it is to be printed: no script, no picture left for later, and links that lead to the published site, or nowhere where that is
 * not known; those within the page stay.
 *
 * @param path the page's place in the site: `answers/all/` @param address where the site is published
 */
export function printedHtml(html, path, address) {
    const tree = fromParse5(parse(html, { scriptingEnabled: false }));
    if ('children' in tree)
        preparePrint(tree, address === undefined ? undefined : new URL(path, address));
    return toHtml(tree, { closeEmptyElements: true, tightSelfClosing: true });
}
/** @param page its address, where it is published */
function preparePrint(parent, page) {
    const isScript = (node) => node.type === 'element' && node.tagName === 'script';
    parent.children = parent.children.filter((child) => !isScript(child));
    for (const child of parent.children) {
        if (child.type !== 'element')
            continue;
        const { properties } = child;
        if (properties['loading'] === 'lazy')
            delete properties['loading'];
        if (child.tagName === 'a')
            leadToSite(child, page);
        preparePrint(child, page);
    }
}
function leadToSite({ properties }, page) {
    const { href } = properties;
    if (typeof href !== 'string')
        return;
    // A PDF has no policy as a second wall: a viewer follows what it is told to.
    if (!isSafeAddress(href))
        delete properties['href'];
    else if (href.startsWith('#') || schemeOf(href) !== undefined)
        return;
    else if (page === undefined || !URL.canParse(href, page))
        delete properties['href'];
    else
        properties['href'] = new URL(href, page).href;
}
