import { languages, type Language, type LocalText } from '../../../schema/config.ts';

/** A language that nobody writes: its pages are those of another one, converted when the site is built. */
export const converted = { language: 'zh-tw', from: 'zh-cn' } as const;

/** A language that pages are offered in. */
export type SiteLanguage = Language | typeof converted.language;

/** How browsers and screen readers name a language. */
export const languageTags: Readonly<Record<SiteLanguage, string>> = { en: 'en', 'zh-cn': 'zh-CN', 'zh-tw': 'zh-TW' };

/** What a language calls itself. */
export const languageNames: Readonly<Record<SiteLanguage, string>> = {
  en: 'English',
  'zh-cn': '简体中文',
  'zh-tw': '繁體中文',
};

/** The report's languages, and the one that is converted from them. */
export function siteLanguages(offered: readonly Language[]): readonly SiteLanguage[] {
  return offered.includes(converted.from) ? [...offered, converted.language] : offered;
}

/** The first part of a page's address: none for the report's first language. */
export function localeOf(language: SiteLanguage, offered: readonly SiteLanguage[]): string | undefined {
  return language === offered[0] ? undefined : language;
}

/** The language of a page from the first part of its address. */
export function languageOf(locale: string | undefined, offered: readonly Language[]): Language {
  return languages.find((language) => language === locale) ?? offered[0] ?? 'en';
}

/** The text in a language, else in English; empty for no text. */
export function localText(text: LocalText | undefined, language: Language): string {
  if (text === undefined) return '';
  return typeof text === 'string' ? text : (text[language] ?? text.en);
}

/** The tag of the language that {@link localText} found, for the `lang` attribute; undefined where it is the page's own. */
export function foreignTag(text: LocalText | undefined, language: Language): string | undefined {
  const isFallback = typeof text === 'object' && text[language] === undefined;
  return isFallback ? languageTags.en : undefined;
}
