/** Words for what is measured of every map, in English. */
export const measuresEn = {
  more: 'More numbers',
  /** By the name of the measure. */
  common: {
    'insertion-blurred': {
      label: 'Insertion',
      help: 'The picture is blurred, and its sharp pixels are put back, those first that the map calls most relevant. The number is the area under the probability of the class: near 1 where a few pixels bring the class back at once. By chance means: in 20 random orders of the pixels, the mean and how far they scatter. A map that does no better has found nothing that the model needs.',
    },
    'insertion-black': {
      label: 'Insertion into black',
      help: 'The same, starting from a black picture. Black is further from anything that the model has seen, so that the number is often smaller for every map.',
    },
    'deletion-blurred': {
      label: 'Deletion',
      help: 'The pixels that the map calls most relevant are blurred first. The number is the area under the probability of the class: small where the class goes as soon as they do. Beware of chance here: random orders pepper the whole picture with blurred dots, which confuses a network at once, so that a map of one compact region may lose to them and be right. Compare maps with each other, and with the edges and the bell.',
    },
    'deletion-black': {
      label: 'Deletion to black',
      help: 'The same with black pixels instead of blurred ones, which confuse a network still sooner.',
    },
    'max-sensitivity': {
      label: 'Sensitivity',
      help: 'How far the map moves when every value of the picture is changed by up to 0.02, which nobody sees: the largest change over two to ten such pictures (the costlier the method, the fewer), both maps being brought to the same strength. 0 is the same map; 1.41 is a map that shares nothing with the first. A small number is no proof: a map that never looks at the picture scores 0.',
    },
  } as Readonly<Record<string, { readonly label: string; readonly help: string }>>,
  /** Whether a map's maximum lies on a part of the picture. */
  hit: {
    title: 'Maximum on a part of the picture',
    label: (part: string) => `Maximum on: ${part}`,
    help: 'Whether the map’s largest value lies on that part of the picture (the pointing game): 100% or 0%, or between where several pixels share the largest value. By chance it is as likely as the part is large. One picture says little; count over many.',
  },
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
