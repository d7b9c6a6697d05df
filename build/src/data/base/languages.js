import { languages } from "../../../schema/config.js";
/** A language that nobody writes: its pages are those of another one, converted when the site is built. */
export const converted = { language: 'zh-tw', from: 'zh-cn' };
/** How browsers and screen readers name a language. */
export const languageTags = { en: 'en', 'zh-cn': 'zh-CN', 'zh-tw': 'zh-TW' };
/** What a language calls itself. */
export const languageNames = {
    en: 'English',
    'zh-cn': '简体中文',
    'zh-tw': '繁體中文',
};
/** The report's languages, and the one that is converted from them. */
export function siteLanguages(offered) {
    return offered.includes(converted.from) ? [...offered, converted.language] : offered;
}
/** The first part of a page's address: none for the report's first language. */
export function localeOf(language, offered) {
    return language === offered[0] ? undefined : language;
}
/** The language of a page from the first part of its address. */
export function languageOf(locale, offered) {
    return languages.find((language) => language === locale) ?? offered[0] ?? 'en';
}
/** The text in a language, else in English; empty for no text. */
export function localText(text, language) {
    if (text === undefined)
        return '';
    return typeof text === 'string' ? text : (text[language] ?? text.en);
}
/** The tag of the language that {@link localText} found, for the `lang` attribute; undefined where it is the page's own. */
export function foreignTag(text, language) {
    const isFallback = typeof text === 'object' && text[language] === undefined;
    return isFallback ? languageTags.en : undefined;
}
