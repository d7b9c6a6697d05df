import type { Language } from '../../schema/config.ts';
import { en, type Words } from './en.ts';
import { zhCn } from './zh-cn.ts';

export type { Words } from './en.ts';

const wordsByLanguage: Readonly<Record<Language, Words>> = { en, 'zh-cn': zhCn };

/** The site's words in a language. */
export function wordsOf(language: Language): Words {
  return wordsByLanguage[language];
}
