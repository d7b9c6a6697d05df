/**
 * A page as it is to be printed: no script, no picture left for later, and links that lead to the published site, or nowhere where that is
 * not known; those within the page stay.
 *
 * @param path the page's place in the site: `answers/all/` @param address where the site is published
 */
export declare function printedHtml(html: string, path: string, address?: string): string;
