import type { Language } from '../schema/local-text.ts';
import { expected, quoted } from '../pipeline/base/errors.ts';
import { hintName } from '../pipeline/base/nearest-name.ts';

export type { Language };

/** The languages that a site may have, by what they call themselves. */
export const languageNames: Readonly<Record<Language, string>> = { en: 'English', 'zh-cn': '简体中文' };

export const languages = Object.keys(languageNames) as readonly Language[];

/** What `--languages` names, in its order, each once. @throws UserError for one that is not known */
export function parseLanguages(text: string): readonly Language[] {
  const tags = text
    .split(',')
    .map((tag) => tag.trim().toLowerCase())
    .filter((tag) => tag !== '');
  if (tags.length === 0) throw refused(text, `Known are ${languages.map(quoted).join(' and ')}.`);
  return [...new Set(tags.map(languageOf))];
}

function languageOf(tag: string): Language {
  const found = languages.find((language) => language === tag);
  if (found !== undefined) return found;
  const isTraditional = /^zh-(tw|hk|hant)/.test(tag);
  const isChinese = !isTraditional && /^zh\b/.test(tag);
  const traditional = 'Ask for `zh-cn`: pages in Traditional Chinese are made from those.';
  throw refused(tag, isTraditional ? traditional : isChinese ? 'Did you mean `zh-cn`?' : hintName(tag, languages));
}

function refused(received: string, hint: string): Error {
  return expected('a language', { at: '--languages', received: quoted(received), hint });
}
