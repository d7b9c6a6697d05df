import { mechanismsMapsEn } from './mechanisms-maps-en.ts';
import { mechanismsChecksEn } from './mechanisms-checks-en.ts';
import { mechanismsTextsEn } from './mechanisms-texts-en.ts';

/** Words of the drawn mechanisms, in English. */
export const mechanismsEn = {
  /** In place of a number that the report does not hold; it stands before a noun. */
  many: 'many',
  times: (count: string) => `repeated ${count} times`,
  places: (count: string) => `at each of ${count} places`,
  versions: (count: string) => `for each of ${count} versions`,
  methods: (count: string) => `by each of ${count} methods`,
  layers: (count: string) => `after each of ${count} layers`,
  layersFrom: (last: string | null) => (last === null ? 'after each layer' : `after each layer, 0 to ${last}`),
  heads: (heads: string, layers: string) => `in each of ${heads} heads of each of ${layers} layers`,
  /** By the name of the parameter’s value. */
  baselines: {
    black: 'a black picture',
    white: 'a white picture',
    'mean-colour': 'the picture’s mean colour',
    blurred: 'the blurred picture',
    noise: 'noise',
  } as Readonly<Record<string, string>>,
  /** Names of methods, as captions call them. */
  names: {
    saliency: 'Saliency',
    'smooth-grad': 'SmoothGrad',
    'integrated-gradients': 'Integrated Gradients',
    lime: 'LIME',
    occlusion: 'Occlusion',
  } as Readonly<Record<string, string>>,
  /** Short, inside drawings. */
  labels: {
    forwards: 'forwards',
    backwards: 'backwards',
    largest: 'largest',
    whole: 'whole',
    covered: 'hidden',
    steps: 'steps',
    sum: 'sum',
    rankOne: 'rank in map 1',
    rankOther: 'rank in map 2',
    layersRandom: 'random layers',
    method: 'Method',
    control: 'Control',
    queries: 'queries Q',
    keys: 'keys K',
    start: 'start',
    end: 'end',
    meanOfHeads: 'mean of the heads',
    allHeads: 'all heads, end to end',
    among: 'among the rows: p',
    drawing: 'on the drawing: q',
  },
  ...mechanismsMapsEn,
  ...mechanismsChecksEn,
  ...mechanismsTextsEn,
};
