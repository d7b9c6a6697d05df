/** Words for what is measured of every map, in English. */
export const measuresEn = {
  more: 'More numbers',
  measure: 'Measure',
  byChance: 'By chance',
  chance: (mean: string, spread: string) => `${mean} ± ${spread}`,
  curves: {
    title: 'Probability while pixels are replaced and put back',
    deletion: 'blurred, most relevant first',
    insertion: 'put back, most relevant first',
    across: 'share of the pixels, from none to all',
    up: 'probability from 0 to 1',
  },
  /** By the code of the remark. */
  remarks: {
    'not-measured': 'Not all numbers could be measured of this map. The result file says why.',
  } as Readonly<Record<string, string>>,
};
