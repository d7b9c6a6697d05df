import type { Language } from '../../schema/config.ts';
import { en } from './en.ts';
import { zhCn } from './zh-cn.ts';

/** Every word of the site that is not prose. */
export type Words = typeof en;

const wordsByLanguage: Readonly<Record<Language, Words>> = { en, 'zh-cn': zhCn };

/** The site's words in a language. */
export function wordsOf(language: Language): Words {
  return wordsByLanguage[language];
}
