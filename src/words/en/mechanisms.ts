/** Words of the drawn mechanisms, in English. */
export const mechanismsEn = {
  /** In place of a number that the report does not hold; it stands before a noun. */
  many: 'many',
  times: (count: string) => `repeated ${count} times`,
  layers: (count: string) => `after each of ${count} layers`,
  /** Short, inside drawings. */
  labels: {
    forwards: 'forwards',
    backwards: 'backwards',
    whole: 'whole',
    covered: 'hidden',
    method: 'Method',
    control: 'Control',
  },
  control: {
    score: {
      name: 'The same score',
      text: 'Only what a method scores above the control tells something about the model.',
      alt: 'two bars on one scale, of the method and of the control',
    },
    share: (part: string) => `share of the map on ${part}`,
  },
};
