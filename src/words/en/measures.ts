/** Words for what is measured of every map, in English. */
export const measuresEn = {
  more: 'More numbers',
  measure: 'Measure',
  byChance: 'By chance',
  chance: (mean: string, spread: string) => `${mean} ± ${spread}`,
  /** By the code of the remark. */
  remarks: {
    'not-measured': 'Not all numbers could be measured of this map. The result file says why.',
  } as Readonly<Record<string, string>>,
};
