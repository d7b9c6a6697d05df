/** Words of the page about weight randomisation, in English. */
export const sanityEn = {
  nav: 'Sanity check',
  title: 'Do the maps notice when the network forgets?',
  lead: 'A map that shows what a network has learned must change when the network forgets it. Here its layers lose their weights one after another, from the logits down, and every method explains the same class of the same picture again.',
  reading:
    'Read a strip from left to right. The first map is the trained network’s; before each further one, one more layer was filled with random numbers, and those before stay random. Under each map stands ρ, its rank correlation with the first: 1 is the same order of pixels, 0 none of it.',
  meaning:
    'A strip that soon turns into something else belongs to a method that depends on what was learned. A strip in which the object’s outline stays to the end shows the outline, whatever the network knows.',
  about: 'How the weights are drawn, and what the check cannot say:',
  page: 'The maps stand on a page of their own:',
  verdicts: 'Which methods notice',
  bound: (bound: string, pictures: number) =>
    `The question is what is left once the top three layers are random: ρ, as the mean over ${pictures === 1 ? 'one picture' : `${pictures} pictures`}. Below ${bound} a map counts as gone; that is a convention, chosen beforehand.`,
  fallen: (methods: string, bound: string) =>
    `Below ${bound}: ${methods}. Little of the order of these maps is there without what the top three layers had learned. That is needed for a map to speak of the model; it is not enough.`,
  kept: (methods: string, bound: string) =>
    `Not below ${bound}: ${methods}. So much of the map stays although three layers know nothing any more. It comes from the picture, its edges and textures, and from the layers below. Maps of gradient magnitudes are prone to this: they have no signs that could turn, and even untrained convolutions answer to edges (Adebayo et al. 2018). Of such a map only what differs from a random network’s says something about the class.`,
  fallenAtEnd: (methods: string, bound: string) =>
    `With all layers random these fall below ${bound} as well: ${methods}. So a good part of what stayed came from what the layers below had learned; the picture alone leaves only this.`,
  keptAtEnd: (methods: string, bound: string) =>
    `With all layers random these are still not below ${bound}: ${methods}. That much of the map needs no training at all, only the picture.`,
  scoreOf: (method: string, score: string) => `${method} (ρ\u00a0${score})`,
  keptUnsigned: (methods: string, bound: string) =>
    `Below ${bound} with signs, but not without them: ${methods}. What speaks for the class and what against it is gone, but where the map is strong is still partly the same. Shown as absolute values, such maps would seem to have learned what was in the picture anyway.`,
  divided: (methods: string, bound: string) =>
    `On both sides of ${bound}, depending on the picture: ${methods}. The weights are drawn once a picture; another draw may move the mean across the bound.`,
  noTop: 'The network has fewer than three layers with weights, so there is no verdict.',
  method: 'Method',
  scores: {
    spearman: 'ρ',
    'absolute-spearman': 'ρ of |values|',
    ssim: 'SSIM',
  },
  range: 'ρ, least and most',
  outcome: 'Below the bound',
  yes: 'yes',
  no: 'no',
  chart: 'Layer by layer',
  chartText: (pictures: number) =>
    `${pictures === 1 ? 'The scores of the one picture' : `Means over ${pictures} pictures`}. Dashed: the bound.`,
  chartAlt: 'Similarity of each method’s map with the trained network’s, against the layers that are random',
  axis: 'random from here up',
  trained: 'trained',
  oneMore: (layer: string) => `+ ${layer}`,
  score: (value: string) => `ρ ${value}`,
  alt: (method: string, frame: string, score: string) => `${method}, ${frame}: ${score}`,
  sheet: 'All maps as one picture',
  values: 'All values',
  valuesOf: (picture: string) => `All values of ${picture}`,
  frame: 'Random down to',
  result: 'result.json',
};
