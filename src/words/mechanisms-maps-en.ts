/** Words of the drawn mechanisms of methods that explain a class, in English. */
export const mechanismsMapsEn = {
  prediction: {
    title: 'How the network comes to its answer',
    caption: 'One run of the network gives a score for every class, and the softmax makes the scores add up to 1.',
    picture: { name: 'Picture', text: 'Three numbers a pixel: red, green and blue.', alt: 'the input picture' },
    network: {
      name: 'Network',
      text: 'Its layers turn the numbers into fewer and fewer, one run for all classes.',
      alt: 'an arrow through a network whose layers shrink',
    },
    scores: {
      name: 'Scores',
      text: 'One number a class, of either sign: the logits. Drawn are the largest.',
      alt: 'bars of the largest class scores',
    },
    softmax: {
      name: 'Softmax',
      text: 'Each score is raised to a power of e and divided by the sum over all classes.',
      alt: 'bars of the probabilities of the same classes',
    },
  },
  saliency: {
    title: 'How saliency gets from the picture to its map',
    caption:
      'One pass back through the network says how steeply the score of the class follows each value of the picture.',
    captionCourse: 'One pass back through the network says how steeply the loss follows each value of the picture.',
    picture: { name: 'Picture', text: 'It stays as it is: nothing is hidden or changed.', alt: 'the input picture' },
    network: {
      name: 'There and back',
      text: 'Forwards to the score f of one class, then backwards through every layer to the pixels.',
      alt: 'an arrow forwards through the network to the score and one backwards to the pixels',
    },
    networkCourse: {
      name: 'There and back',
      text: 'Forwards to the loss L for one class, then backwards through every layer to the pixels.',
      alt: 'an arrow forwards through the network to the loss and one backwards to the pixels',
    },
    channels: {
      name: 'One slope a channel',
      text: 'A pixel has three slopes, red up and blue down. The largest counts, whatever its sign.',
      alt: 'three sheets of slopes; the slopes of one pixel as bars, the largest marked',
    },
    map: { name: 'Map', text: 'Bright where a small change would matter most.', alt: 'the saliency map' },
  },
  smoothGrad: {
    title: 'How SmoothGrad gets from the picture to its map',
    caption: 'Slopes that jump at random from copy to copy cancel in the mean; those that every copy has remain.',
    captionCourse: 'The sizes of the slopes are averaged over noisy copies, so that what every copy has stands out.',
    picture: { name: 'Picture', text: 'The same one is used every time.', alt: 'the input picture' },
    copies: {
      name: 'Add noise',
      text: 'Every copy gets new normal noise on every value.',
      alt: 'four copies of the picture with noise',
    },
    network: {
      name: 'There and back',
      text: 'One pass forwards and one backwards, as for saliency.',
      alt: 'a network with an arrow forwards and one backwards',
    },
    slopes: {
      name: 'Slopes',
      text: 'Each copy has its own, with their signs.',
      alt: 'four coarse maps of slopes that share a red spot',
    },
    slopesCourse: {
      name: 'Slopes',
      text: 'Each copy has its own. The signs are dropped.',
      alt: 'four coarse maps of slopes that share a bright spot',
    },
    mean: { name: 'Mean', text: 'Over all copies; the sign is dropped at the end.', alt: 'the SmoothGrad map' },
    meanCourse: { name: 'Mean', text: 'Over all copies, for each channel.', alt: 'the SmoothGrad map' },
  },
  integratedGradients: {
    title: 'How Integrated Gradients gets from the picture to its map',
    caption:
      'The slopes met on the straight way to the picture, times how far each value went, add up to the rise of the score.',
    captionCourse:
      'The course averages the slopes met on the straight way to the picture, and leaves out how far each value went.',
    way: {
      name: 'A straight way, and the slopes on it',
      text: (steps: string, baseline: string) =>
        `From the baseline b, ${baseline}, the picture x fades in over ${steps} steps. At each step the network is run backwards.`,
      alt: 'pictures that fade in from left to right, and below each the slopes found there',
    },
    mean: {
      name: 'Mean slope',
      text: 'Over the whole way, for every channel of every pixel.',
      alt: 'a coarse map of mean slopes',
    },
    meanCourse: {
      name: 'Map',
      text: 'The mean itself, stretched from its least to its greatest value.',
      alt: 'the map',
    },
    difference: {
      name: 'Times the change',
      text: 'What a value changed by on the way. One that did not change gets nothing.',
      alt: 'the picture minus the baseline',
    },
    map: {
      name: 'Map',
      text: 'Its three channels are added. The sum over all pixels is the rise of the score.',
      alt: 'the map, red for and blue against the class',
    },
  },
  gradCam: {
    title: 'How Grad-CAM gets from the picture to its map',
    caption: 'The last maps of the network are added up, each by how steeply the score of the class rises with it.',
    picture: { name: 'Picture', text: 'It stays as it is: nothing is hidden or changed.', alt: 'the input picture' },
    network: {
      name: 'There, and a little back',
      text: 'Forwards to the score y of one class, then backwards as far as the last maps A.',
      alt: 'an arrow forwards through the network to the score, and a short one back to its last maps',
    },
    weights: {
      name: 'One weight a map',
      text: (maps: string) =>
        `For each of the ${maps} maps its mean slope: red speaks for the class, blue against it. Three are drawn.`,
      alt: 'three small maps, each with a bar for its weight',
    },
    sum: {
      name: 'Add up, cut off',
      text: 'Each map times its weight, added place by place. What is negative becomes 0.',
      alt: 'a coarse map of places, black where the sum is not positive',
    },
    map: {
      name: 'Map',
      text: 'Enlarged to the picture. It knows no more places than before.',
      alt: 'the Grad-CAM map',
    },
  },
  occlusion: {
    title: 'How occlusion gets from the picture to its map',
    caption: 'What the score loses while a place is covered is written down at that place.',
    covered: {
      name: 'Cover a square',
      plain: 'A square of grey lies on the picture, and moves on.',
      text: (patch: string, stride: string) =>
        `A square of ${patch} by ${patch} pixels in one grey, moved on by ${stride} each time.`,
      alt: 'the picture with a grey square on it and an arrow to where it moves next',
    },
    fall: {
      name: 'Ask again',
      text: 'The score of the class for the whole picture, less that for the covered one.',
      alt: 'a network and two bars, the score of the whole picture and the lower one of the covered picture',
    },
    mean: {
      name: 'Mean at a pixel',
      text: 'Over all squares S that cover the pixel p. Squares that overlap make finer cells.',
      alt: 'overlapping squares, red and blue, around one pixel',
    },
    map: { name: 'Map', text: 'Red: covering it lowered the score. Blue: it raised it.', alt: 'the map of falls' },
  },
  lime: {
    title: 'How LIME gets from the picture to its map',
    caption:
      'The network is only asked; a weighted sum over regions is fitted to its answers, and its coefficients are the map.',
    regions: {
      name: 'Cut',
      text: (regions: string) => `SLIC cuts the picture into ${regions} regions of like colour.`,
      alt: 'the picture with the outlines of its regions',
    },
    versions: {
      name: 'Switch off',
      text: 'Regions are on or off (dark) by chance. Off is a region’s mean colour. Two versions are drawn.',
      alt: 'two rows, each with switches in the shape of the regions and the picture that they make',
    },
    network: {
      name: 'Ask',
      text: 'The score of the class for each version, forwards only.',
      alt: 'a network and one bar a version',
    },
    regression: {
      name: 'Fit a sum',
      text: 'Ridge regression from switches to scores. A version counts more (dot) the more it shows.',
      alt: 'rows of black and white switches, a dot for the weight of each and a bar for its score',
    },
    coefficients: {
      name: 'Coefficients',
      text: 'One a region: red raises the score when shown, blue lowers it.',
      alt: 'the regions in the colours of their coefficients',
    },
  },
};
