import { type SiteLanguage } from './languages.ts';
/** Addresses of pages and files; the build makes them relative, so that the site may lie anywhere. */
export interface Links {
    /** A page in the reader's language: `page('methods/lime', 'img-0')`. */
    page(path: string, fragment?: string): string;
    /** A file under `content/`, by its path there. */
    file(path: string): string;
}
/** @param base with or without slashes at its ends @param locale first part of the address, none for the default */
export declare function createLinks(base: string, locale: string | undefined): Links;
/**
 * The same page in another language.
 *
 * @param path the address of a page, as `/base/zh-cn/gallery/` @param offered all languages of the site, the default first
 */
export declare function translatedPath(path: string, base: string, language: SiteLanguage, offered: readonly SiteLanguage[]): string;
