/** Words for what is measured of every map, in English. */
export const measuresEn = {
  more: 'More numbers',
  measure: 'Measure',
  byChance: 'By chance',
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
    entropy: {
      label: 'Spread',
      help: 'How widely the map’s positive relevance is spread over the picture (its entropy): 0 where all of it is on one pixel, and by chance, spread evenly over all pixels, the natural logarithm of their number. A difference of 0.7 is half or twice as many places.',
    },
    'centroid-x': {
      label: 'Centre, left to right',
      help: 'Where the middle of the map’s positive relevance lies: 0 is the left edge of the picture, 1 the right one. A map that is spread evenly has 0.5.',
    },
    'max-sensitivity': {
      label: 'Sensitivity',
      help: 'How far the map moves when every value of the picture is changed by up to 0.02, which nobody sees: the largest change over two to ten such pictures (the costlier the method, the fewer, and with fewer samples where it draws some), both maps being brought to the same strength. 0 is the same map; 1.41 is a map that shares nothing with the first. A small number is no proof: a map that never looks at the picture scores 0.',
    },
  } as Readonly<Record<string, { readonly label: string; readonly help: string }>>,
  /** What else is measured of every part of a picture. */
  parts: {
    correlation: {
      title: 'Likeness to a part of the picture',
      label: (part: string) => `Likeness to: ${part}`,
      help: 'The correlation of the map with the mask of that part: 1 for a map that is the part’s own shape, 0 by chance, negative for one that points elsewhere.',
    },
    'centroid-x': {
      title: 'Centre on a part of the picture',
      label: (part: string) => `Centre on: ${part}`,
      help: 'Where the middle of the positive relevance on that part lies, from 0 at the left edge of the picture to 1 at the right. By chance it is the middle of the part itself.',
    },
    'drawn-positive': {
      title: 'Regions for it on a part of the picture',
      label: (part: string) => `Regions for it on: ${part}`,
      help: 'How many of the regions that are drawn as speaking for the class share at least a pixel with that part.',
    },
    'drawn-negative': {
      title: 'Regions against it on a part of the picture',
      label: (part: string) => `Regions against it on: ${part}`,
      help: 'How many of the regions that are drawn as speaking against the class share at least a pixel with that part.',
    },
  },
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
