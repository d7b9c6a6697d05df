import { type Language, type LocalText } from '../../../schema/config.ts';
/** A language that nobody writes: its pages are those of another one, converted when the site is built. */
export declare const converted: {
    readonly language: "zh-tw";
    readonly from: "zh-cn";
};
/** A language that pages are offered in. */
export type SiteLanguage = Language | typeof converted.language;
/** How browsers and screen readers name a language. */
export declare const languageTags: Readonly<Record<SiteLanguage, string>>;
/** What a language calls itself. */
export declare const languageNames: Readonly<Record<SiteLanguage, string>>;
/** The report's languages, and the one that is converted from them. */
export declare function siteLanguages(offered: readonly Language[]): readonly SiteLanguage[];
/** The first part of a page's address: none for the report's first language. */
export declare function localeOf(language: SiteLanguage, offered: readonly SiteLanguage[]): string | undefined;
/** The language of a page from the first part of its address. */
export declare function languageOf(locale: string | undefined, offered: readonly Language[]): Language;
/** The text in a language, else in English; empty for no text. */
export declare function localText(text: LocalText | undefined, language: Language): string;
/** The tag of the language that {@link localText} found, for the `lang` attribute; undefined where it is the page's own. */
export declare function foreignTag(text: LocalText | undefined, language: Language): string | undefined;
