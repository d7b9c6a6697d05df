/** What figures are chosen by. */
export const facets = ['picture', 'label', 'method', 'variant'] as const;
export type Facet = (typeof facets)[number];

/** The values that a figure must have; a facet that is absent lets all through. */
export type Filter = Readonly<Partial<Record<Facet, string>>>;

/** The filter that a page's fragment names; facets that it does not know, and fragments that lead to a place, are none. */
export function readFilter(fragment: string): Filter {
  const named = new URLSearchParams(fragment.replace(/^#/, ''));
  return Object.fromEntries(
    facets.flatMap((facet) => {
      const value = named.get(facet);
      return value === null || value === '' ? [] : [[facet, value]];
    }),
  );
}

/** The fragment that names a filter, with its sign; empty for one that lets all through. */
export function writeFilter(filter: Filter): string {
  const named = new URLSearchParams();
  for (const facet of facets) if (filter[facet]) named.set(facet, filter[facet]);
  return named.size === 0 ? '' : `#${named}`;
}

/** Whether a figure has every value that the filter asks for. */
export function fitsFilter(filter: Filter, values: Filter): boolean {
  return facets.every((facet) => filter[facet] === undefined || filter[facet] === values[facet]);
}
