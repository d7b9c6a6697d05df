import { languages, type Language, type LocalText } from '../../schema/config.ts';

/** How browsers and screen readers name a language. */
export const languageTags: Readonly<Record<Language, string>> = { en: 'en', 'zh-cn': 'zh-CN' };

/** What a language calls itself. */
export const languageNames: Readonly<Record<Language, string>> = { en: 'English', 'zh-cn': '简体中文' };

/** The first part of a page's address: none for the report's first language. */
export function localeOf(language: Language, offered: readonly Language[]): string | undefined {
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
