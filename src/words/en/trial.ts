/** Words of the pages of trials, in English. */
export const trialEn = {
  scoring: 'How it is scored',
  models: (part: string) =>
    `Two models see the same pictures, each of which shows this part: ${part}. The first was trained so that it relies on the part, the second knows nothing of it.`,
  score: (part: string) =>
    `Of every map it is measured which share of its positive relevance lies on the part (${part}). The mean share over the pictures, divided by the share of the picture that the part covers, is the lift: a map that knows nothing of the part has a lift of 1.`,
  thresholds: (caught: string, clear: string) =>
    `A method catches it where its lift is at least ${caught} for the model that relies on the part and below ${clear} for the other. It sees it in both where the first holds but not the second. Both thresholds are conventions that were set before the results were known.`,
  relies: 'relying model',
  control: 'other model',
  modelRelies: 'The model that relies on it',
  modelControl: 'The other model',
  answers: 'What the two models answer',
  answered: (count: number, of: number) => `${count} of ${of} pictures answered as`,
  notAnswered: 'The report holds no answers for these pictures yet.',
  verdicts: 'What each method shows',
  verdictsText: 'The bars start at 0. The line across them is chance, a lift of 1; the dashed line is the threshold.',
  method: 'Method',
  liftRelies: 'Lift, relying model',
  liftControl: 'Lift, other model',
  caught: 'Pictures caught',
  verdict: 'Verdict',
  catches: 'catches it',
  both: 'sees it in both',
  misses: 'does not catch it',
  unknown: 'not known yet',
  caughtOf: (count: number, of: number) => `${count} of ${of}`,
  caughtControl: (count: number, of: number) => `${count} of ${of} without cause`,
  empty: (count: number) => `${count} without positive relevance`,
  unmade: (count: number) => `${count} failed or missing`,
  isControl: 'control: does not look at the model',
  isFilter: 'not asked about a class',
  maps: 'The maps',
  mapsText:
    'Each picture, then the maps for the model that relies on the part and for the other one. Under a map stands its own lift; it leads to the result file with all numbers, parameters and digests.',
  alt: (figure: string, model: string) => `${figure}; ${model}`,
  summary: (verdict: string, relies: string, control: string) =>
    `${verdict}: ${relies} for the relying model, ${control} for the other.`,
  aboutMethod: 'About this method',
  again: 'Compute what is missing:',
};
