import type { Words } from '../../words/words.ts';

/** Words that the search's script fills in: `{query}`, `{count}`. */
export type SearchTemplates = Readonly<Record<'searching' | 'none' | 'count' | 'failed', string>>;

/** The words of the search as plain texts, for its script. */
export function searchTemplates({ searching, none, count, failed }: Words['search']): SearchTemplates {
  return { searching, none: none('{query}'), count: count('{count}'), failed };
}
