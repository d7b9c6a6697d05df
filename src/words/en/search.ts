/** Words of the search. */
export const searchEn = {
  open: 'Search',
  field: 'Search this report',
  close: 'Close',
  searching: 'Searching…',
  none: (query: string) => `Nothing found for “${query}”.`,
  count: (count: string) => `Pages found: ${count}`,
  more: 'Show more',
  failed: 'The search could not be loaded. It needs a web server: opened as a file, a page may not read others.',
};
