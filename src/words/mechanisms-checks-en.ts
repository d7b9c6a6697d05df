/** Words of the drawn mechanisms of filters, checks and controls, in English. */
export const mechanismsChecksEn = {
  filterActivation: {
    title: 'How the map of a filter is made',
    caption: 'The network is run as far as one layer, and the output of one of its filters is shown as a picture.',
    picture: {
      name: 'Picture',
      plain: 'The frame is what one value of the map sees.',
      text: (field: string) => `The frame, ${field} pixels wide, is what one value of the map can see.`,
      alt: 'the input picture with a frame around what one value sees',
    },
    network: {
      name: 'Run to the layer',
      text: 'What comes after the layer plays no part.',
      alt: 'a network, run up to one marked layer',
    },
    maps: {
      name: 'One map a filter',
      text: (filters: string) => `The layer has ${filters} filters; each answers at every place.`,
      alt: 'a pile of coarse maps, one of them marked',
    },
    map: {
      plain: 'One of them',
      name: (filter: string) => `Filter ${filter}`,
      text: 'Its answers as they are. The small frame is where it answers most.',
      alt: 'the activation map with a small frame at its largest value',
    },
  },
  filterVisualization: {
    title: 'How a picture is found that excites a filter',
    caption: 'The weights stay fixed and the pixels are trained, so that the sum of the filter’s answers grows.',
    startPicture: { name: 'Start', text: 'The picture itself.', alt: 'the input picture' },
    startNoise: {
      name: 'Start',
      text: 'White noise: each value is drawn alone, between 0 and 1.',
      alt: 'coloured noise',
    },
    answer: {
      name: 'Add up the answers',
      text: (filter: string, layer: string) =>
        `The network is run as far as ${layer}; the map of filter ${filter} is summed over all places.`,
      alt: 'a network up to one layer, the map of one filter, and a sign for a sum',
    },
    climb: {
      name: 'Change the pixels',
      text: 'The slope of the sum by every pixel tells Adam where to go.',
      alt: 'a curve of the sum that grows with the steps',
    },
    result: {
      name: 'Result',
      text: 'After the last step, stretched to its own range.',
      alt: 'the picture that was found',
    },
  },
  weightRandomisation: {
    title: 'How a map is tested by making the network forget',
    caption: (method: string | null) =>
      method === null
        ? 'Layer by layer, from the last to the first, weights are drawn anew (dashed), and the same class is explained again.'
        : `Layer by layer, from the last to the first, weights are drawn anew (dashed), and the same class is explained again; the maps are those of ${method}.`,
    trained: 'As trained',
    random: (count: string) => (count === '1' ? '1 layer random' : `${count} layers random`),
    half: 'Half the layers random',
    all: 'All layers random',
    frameTrained: 'The map that all others are compared with.',
    frameFirst: 'The last layer, the one that gives the scores, starts anew.',
    frameMore: 'A layer that is random stays so, with the same weights.',
    frameAll: 'Nothing that was learned is left.',
    frameAltTrained: 'the trained network and its map',
    frameAltHalf: 'the network with the upper half of its layers random, and its map',
    frameAlt: (count: string) =>
      `the network with the top ${count === '1' ? 'layer' : `${count} layers`} random, and its map`,
    likeness: {
      name: 'Likeness',
      text: 'Rank correlation with the first map, a line a method. What stays high needed no training.',
      alt: 'curves of rank correlation that fall as more layers are random',
    },
  },
  agreement: {
    title: 'How the agreement of methods is measured',
    caption:
      'All methods explain the same class of the same picture; what is compared is the order in which they put its pixels.',
    picture: {
      name: 'One question',
      text: 'The same picture, the same network, the same class.',
      alt: 'the input picture and a network',
    },
    maps: {
      name: 'A map each',
      text: 'Each with its signs, where it has any. Four are drawn.',
      alt: 'maps of four methods',
    },
    ranks: {
      name: 'Compare orders',
      text: 'Every pixel has a rank in either map; Spearman’s ρ correlates the ranks.',
      alt: 'a scatter of ranks in one map against ranks in another',
    },
    matrix: {
      name: 'Every pair',
      text: 'Red the same order, white none, blue the opposite.',
      alt: 'the matrix of correlations',
    },
  },
  control: {
    score: {
      name: 'The same score',
      text: 'Only what a method scores above the control tells something about the model.',
      alt: 'two bars on one scale, of the method and of the control',
    },
    share: (part: string) => `share of the map on ${part}`,
  },
  randomMap: {
    title: 'What the random map is a control for',
    caption: 'A control is scored like a method but never asks the model: this one does not even look at the picture.',
    source: {
      name: 'Two ways to a map',
      text: 'A method asks the network about the picture. The control draws a random number for every pixel.',
      alt: 'above, the picture goes through the network; below, random numbers go straight to the map',
    },
    map: { name: 'Maps', text: 'Of the method and of the control.', alt: 'a method’s map above random numbers' },
  },
  centreGaussian: {
    title: 'What the centre bell is a control for',
    caption: 'A control is scored like a method but never asks the model: this one always points at the middle.',
    source: {
      name: 'Two ways to a map',
      text: (spread: string | null) =>
        `A method asks the network about the picture. The control is a bell over the middle${spread === null ? '' : `; its standard deviation is ${spread} of each side`}.`,
      alt: 'above, the picture goes through the network; below, a bell curve goes straight to the map',
    },
    map: {
      name: 'Maps',
      text: 'Of the method and of the control.',
      alt: 'a method’s map above a bright spot in the middle',
    },
  },
  sobelEdges: {
    title: 'What the edges are a control for',
    caption: 'A control is scored like a method but never asks the model: this one draws the picture’s edges.',
    source: {
      name: 'Two ways to a map',
      text: 'A method asks the network about the picture. The control slides a fixed table of numbers over its brightness, across and down.',
      alt: 'above, the picture goes through the network; below, it meets a table of nine fixed numbers',
    },
    map: { name: 'Maps', text: 'Of the method and of the control.', alt: 'a method’s map above the picture’s edges' },
  },
};
