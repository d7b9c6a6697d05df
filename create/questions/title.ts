import { expected } from '../../pipeline/base/errors.ts';
import type { Effects } from '../effects.ts';
import type { Language } from '../languages.ts';
import type { Words } from '../templates.ts';

/** Asks for the title, unless it has been said; the template's in all languages, where nobody has another. @throws UserError for a blank one */
export async function askTitle(
  given: string | undefined,
  preset: Words,
  [main = 'en']: readonly Language[],
  { ask }: Effects,
): Promise<string | Words> {
  const title = (
    given ??
    (await ask?.text('What is its title?', preset[main], () => undefined)) ??
    preset[main]
  ).trim();
  if (title === '') throw expected('a title', { at: '--title', received: 'a blank text', hint: 'Leave it out.' });
  return title === preset[main] ? preset : title;
}
