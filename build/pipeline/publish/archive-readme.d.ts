import type { SiteLanguage } from './site-languages.ts';
/** What lies beside the site in its archive: how to read and publish it, in every language of the site, the first one first. */
export declare function archiveReadme(languages: readonly SiteLanguage[]): string;
