/** A language of a built site. */
export interface SiteLanguage {
    /** As the pages say it, in lower case: `en`, `zh-cn`. */
    readonly tag: string;
    /** Folder of its pages in the site: empty for the first language, else `zh-cn`. */
    readonly folder: string;
}
/** The languages that the pages of a built site are in, the first one first. */
export declare function siteLanguages(site: string): Promise<readonly SiteLanguage[]>;
