/** Words of the search. */
export const searchEn = {
  open: 'Search',
  field: 'Search this report',
  close: 'Close',
  searching: 'Searching…',
  none: (query: string) => `Nothing found for “${query}”.`,
  count: (count: string) => `Pages found: ${count}`,
  more: 'Show more',
  failed: 'The search could not be loaded: a file of this site is missing here, or the server does not answer.',
};
