import type { Effects } from '../effects.ts';
import { languageNames, languages, parseLanguages, type Language } from '../languages.ts';

/** Asks for the languages of the site, unless they have been said; the first is the main one. @throws UserError for one that is not known */
export async function askLanguages(given: string | undefined, { ask }: Effects): Promise<readonly Language[]> {
  if (given !== undefined) return parseLanguages(given);
  const choices = languages.map((value) => ({ value, label: languageNames[value] }));
  return (await ask?.several('In which languages?', choices, ['en'])) ?? ['en'];
}
