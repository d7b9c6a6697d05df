/** Words of the drawn mechanisms of methods for texts, and of matrices, in English. */
export const mechanismsTextsEn = {
  attention: {
    title: 'How attention comes about in a layer',
    caption: 'Every token asks with its query, is found by its key, and spreads a weight of 1 over all tokens.',
    states: {
      name: 'States',
      text: 'One vector a token, written by the layer before. The first tokens are drawn.',
      alt: 'tokens with a vector each',
    },
    products: {
      name: 'Queries meet keys',
      text: 'Two linear images of the states. Where a query and a key point the same way, their product is large.',
      alt: 'a grid of products, queries down the side and keys along the top, one pair marked',
    },
    softmax: {
      name: 'Softmax of a row',
      text: 'Products of either sign become weights that sum to 1.',
      alt: 'bars of either sign above bars that sum to 1',
    },
    map: {
      name: (layer: string, head: string) => `Layer ${layer}, head ${head}`,
      text: 'All rows: who reads (down) from whom (across).',
      alt: 'the attention map of one head',
    },
  },
  textHeat: {
    title: 'How attention becomes the background of a text',
    caption: 'One row of an attention map is laid behind the text that it is about.',
    captionCourse: 'One row of an attention map is smoothed, scaled, and laid behind the text that it is about.',
    map: {
      name: 'One row',
      text: (reader: string | null) =>
        `The attention of the last layer, mean of its heads. The framed row is what ${reader === null ? 'one token' : `“${reader}”`} reads.`,
      alt: 'an attention map with one row framed',
    },
    row: { name: 'Its weights', text: 'One a token, drawn for those around the heaviest.', alt: 'one bar a token' },
    smoothed: {
      name: 'Course: smooth and scale',
      text: 'Mean of a token and its two neighbours, then stretched so that the least is 0 and the greatest 1.',
      alt: 'smoother bars; a brace joins three of them',
    },
    text: {
      name: 'Colour the text',
      text: 'The value chooses the colour, from yellow to red.',
      alt: 'tokens on backgrounds from yellow to red',
    },
  },
  tokenAttribution: {
    title: 'How an answer is traced back to tokens',
    caption: 'Two ways ask the score of the answer itself, two read attention only; the page says how far they agree.',
    answer: {
      name: 'The answer’s score',
      text: 'The span whose start score plus end score is largest. This sum S is explained.',
      alt: 'an encoder and tokens, those of the answer marked with start and end',
    },
    ways: 'four ways to value token j',
    gradient: {
      name: 'Gradient × input',
      text: 'The slope of S by each number of the embedding, times that number, summed.',
      alt: 'an embedding, its slopes, and bars of their products',
    },
    occlusion: {
      name: 'Occlusion',
      text: 'Put a mask in its place, ask again: what does the same span lose?',
      alt: 'a masked token, and two bars with the fall between them',
    },
    attention: {
      name: 'Attention',
      text: 'The row of the answer’s first token in the last layer, mean of the heads.',
      alt: 'an attention map with one row framed',
    },
    rollout: {
      name: 'Rollout',
      text: 'Each layer’s mean, half mixed with the identity, multiplied through all layers.',
      alt: 'a pile of attention maps with strong diagonals',
    },
  },
  embeddingVisualization: {
    title: 'How hidden states become points',
    caption:
      'Of all directions in which the tokens of a layer differ, the two in which they differ most become the axes.',
    encoder: {
      name: 'Encoder',
      text: 'Every layer writes a new vector for every token.',
      alt: 'layers one above the other',
    },
    states: {
      name: 'Hidden states',
      text: (size: string) => `Tokens are rows of ${size} numbers; their mean is taken off.`,
      alt: 'tokens with a row of numbers each',
    },
    directions: {
      name: 'Principal directions',
      text: 'The longest direction of the cloud, and the longest at right angles to it.',
      alt: 'a cloud of points with two arrows at right angles',
    },
    points: {
      name: 'Two coordinates',
      text: 'All other directions are left out. Blue and large: the answer; orange: the question; green: the rest.',
      alt: 'the tokens of the last layer as points in a square',
    },
  },
  embeddingAnalysis: {
    title: 'How a word’s vectors are compared between sentences',
    caption: 'The same word is read in many sentences, and its vectors are compared two by two, layer after layer.',
    sentences: {
      name: 'One word, two senses',
      text: (word: string | null) =>
        `Sentences with ${word === null ? 'the word' : `“${word}”`}; the colour is the sense. Four are drawn.`,
      alt: 'four sentences, the word coloured by its sense',
    },
    vectors: {
      name: 'Its vectors',
      text: 'One a sentence, for each token of the word.',
      alt: 'an encoder and four rows of numbers',
    },
    compared: {
      name: 'Two by two',
      text: 'How far apart are the tips, and how small is the angle?',
      alt: 'two arrows from one point, the angle between them and the line between their tips',
    },
    matrix: {
      name: 'Every pair',
      text: 'Sentences of one sense stand together: two bright blocks would mean that the senses are told apart.',
      alt: 'the matrix of cosines with lines between the senses',
    },
  },
  attentionWeights: {
    title: 'How rows of attention become points',
    caption: 'Tokens that read the same places have like rows of weights, and are drawn near each other.',
    heads: {
      name: 'A token’s rows',
      text: (heads: string) => `One in each of the layer’s ${heads} heads.`,
      alt: 'a pile of attention maps with one row framed',
    },
    rows: {
      name: 'Two views',
      text: 'The mean of the rows, n numbers; or all rows end to end, H · n numbers. The strips draw all rows of a head so.',
      alt: 'three rows averaged to one, and the same three rows end to end',
    },
    neighbours: {
      name: 'Keep neighbours',
      text: 't-SNE moves the points until who is near whom is alike in both.',
      alt: 'linked points, and below them a drawing with the same links',
    },
    points: {
      name: 'Points',
      text: (seeds: string) =>
        `One a token. The start is random, so there are drawings from ${seeds} starts, and one by PCA.`,
      alt: 'the tokens of the last layer as points in a square',
    },
  },
  matrixFigures: {
    title: 'How a number becomes a colour',
    caption: 'Each number is looked up on one scale, and no cell knows of its neighbours.',
    table: {
      name: 'Numbers',
      text: 'Rows and columns as they were given; the first are drawn.',
      alt: 'a table of numbers',
    },
    scale: {
      name: 'Place on the scale',
      text: 'From vmin to vmax. The arrows are the least and the greatest of the first row.',
      alt: 'a colour bar with two numbers pointing at their places',
    },
    cells: {
      name: 'Cells',
      text: 'Painted in the colour that stands there.',
      alt: 'the same table, each cell in its colour',
    },
  },
};
