import type { Words } from '../../words/words.ts';

/** Words that the search's script fills in: `{query}`, `{count}`. */
type SearchTemplates = Readonly<Record<'searching' | 'none' | 'count' | 'failed', string>>;

/** The words of the search for its script, a line each: they stand on every page. */
export function searchLines({ searching, none, count, failed }: Words['search']): string {
  return [searching, none('{query}'), count('{count}'), failed].join('\n');
}

/** What {@link searchLines} wrote. */
export function readSearchLines(lines: string): SearchTemplates {
  const [searching = '', none = '', count = '', failed = ''] = lines.split('\n');
  return { searching, none, count, failed };
}
