/** Words of the gallery, in English. */
export const galleryEn = {
  title: 'Gallery',
  lead: 'One section a picture, one cell a figure. Choose a cell to see it large, with its numbers and where it came from.',
  filters: 'Show only',
  /** By what is chosen from. */
  facets: { picture: 'Picture', label: 'Label', method: 'Method', variant: 'Definition' },
  every: 'all',
  withoutLabel: 'no label',
  count: '{shown} of {all} figures',
  nothing: 'No figure is all of this.',
  reset: 'Show all figures',
  zoom: 'The figure, large',
  previous: 'Previous figure',
  next: 'Next figure',
  close: 'Close',
  place: 'In its place, with all numbers and where it came from',
};
