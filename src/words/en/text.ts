/** Words of the pages about texts, in English. */
export const textEn = {
  pageTitle: (method: string, text: string) => `${method}: ${text}`,
  backTo: (method: string) => `What this is: ${method}`,
  eachOnPage: 'Each text has a page of its own; the first is shown here too.',
  readBy: (encoder: string) => `Read by: ${encoder}`,
  /** Parts of a text, as tokens are marked by. */
  roles: {
    special: 'special token',
    text: 'text',
    question: 'question',
    context: 'context',
    answer: 'answer',
  } as Readonly<Record<string, string>>,
  /** Texts whose tokens are coloured by a value. */
  strip: {
    hide: (tokens: string) => `Hide ${tokens}`,
    hidden: (tokens: string) => `${tokens} are hidden. The colours of the other tokens stay as they are.`,
    hiddenShare: (tokens: string, share: string) =>
      `${tokens} are hidden, and with them ${share} of the weights: what is left does not sum to 1. The colours stay as they are.`,
    reading: (token: string) => `Outlined: “${token}”, the token that reads.`,
    answer: (answer: string) => `Outlined: “${answer}”, the model’s answer.`,
    isGiven: 'It is the given answer.',
    isOther: 'It is not the given answer.',
    noneGiven: 'No answer is given to compare it with.',
    values: 'All values',
    place: 'Place',
    token: 'Token',
    part: 'Part',
    value: 'Value',
    valuesOf: (title: string) => `Values of the tokens: ${title}`,
    agreement: 'How far they agree',
    agreementText:
      'Rank correlation of two rows, over the tokens of question and context: 1 is the same order, 0 none. Attention is one signal beside others, not the explanation.',
    with: (name: string) => `with ${name}`,
  },
  /** Tokens as points. */
  scatter: {
    space: ' ',
    legend: 'Marks',
    coordinates: (layer: number) => `Coordinates after layer ${layer}`,
    token: 'token',
    role: 'part',
    place: 'No.',
  },
  embedding: {
    basis: 'Axes',
    own: 'each layer’s own components',
    common: 'common components of all layers',
    layers: 'Layer; choose one to draw it large',
    layer: (layer: number) => `Layer ${layer}`,
    drawing: (count: number, layers: number) =>
      `${count} tokens in two dimensions after each of ${layers} layers; their coordinates are in the table below`,
    first: (share: string) => `First component: ${share} of the variance`,
    second: (share: string) => `Second component: ${share} of the variance`,
    firstCommon: 'First common component',
    secondCommon: 'Second common component',
    commonShare: (share: string) =>
      `The common components show ${share} of the variance of all layers; with them, labels that would cover others appear only under the pointer.`,
    noSpecial: 'The special tokens [CLS] and [SEP] are not drawn.',
    pathsAnswer:
      'With the common components, lines show the way of the answer’s tokens from the first layer to the last (arrow).',
    pathsFirst:
      'With the common components, lines show the way of the first tokens from the first layer to the last (arrow).',
    follow: 'Path of',
    followDefault: 'as drawn at first',
    followAll: 'all tokens',
    slider: 'Layer',
    ownColumns: ['own, first', 'own, second'],
    commonColumns: ['common, first', 'common, second'],
    allValues: 'The coordinates of all layers are in the files:',
  },
  /** The page of attention maps. */
  attention: {
    overview: 'All maps: choose one to see it large',
    layer: 'Layer',
    head: 'Head',
    mean: 'Mean',
    headName: (layer: number, head: number) => `Layer ${layer}, head ${head}`,
    meanName: (layer: number) => `Layer ${layer}, mean of its heads`,
    rollout: 'Rollout over all layers',
    /** The name of the chosen map, around the numbers that the page's style fills in. */
    headParts: ['Layer ', ', head ', ''],
    meanParts: ['Layer ', ', mean of its heads'],
    reads: 'Token that reads',
    isRead: 'Token that is read',
    across: 'is read →',
    down: 'reads ↓',
    frame: 'The chosen map; it can be scrolled',
    hidden: (tokens: string) =>
      `${tokens} are hidden: hatched in the map, left out of the lines. The rows that are left do not sum to 1.`,
    small: 'Smaller cells, every second token named',
    drawing: (name: string) => `${name}, with the value of a cell when it is pointed at`,
    lines: 'Lines from token to token',
    linesText: (least: string) =>
      `Left the tokens that read, right those that are read. The larger the weight, the stronger the line; weights under ${least} are left out.`,
    linesOf: (name: string) => `Drawn: ${name}.`,
    file: 'All weights (.npy)',
    rolloutFile: 'Rollout (.npy)',
    /** What the page's script writes; words in braces are filled in. */
    script: {
      map: '{name}. Rows read, columns are read. Arrow keys move from cell to cell.',
      help: 'Point at a cell, or move with the arrow keys.',
      cell: '{from} → {to}: {value}',
      values: 'The values of this map',
      chart: 'Open as an interactive chart',
      linesOf: 'Drawn: {name}.',
      noLines: 'Drawn: {name}. None of its weights is large enough for a line.',
      failed: 'The values could not be read: {reason}',
      reading: 'Reading the values …',
      reads: 'Token that reads',
      isRead: 'Token that is read',
      weight: 'Weight',
      save: 'Save as {format}',
    },
  },
  attentionWeights: {
    allValues: 'Coordinates of all drawings:',
    view: 'A token is',
    views: {
      mean: 'the mean of its rows over the heads',
      flat: 'its rows of all heads, one after the other',
    } as Readonly<Record<string, string>>,
    cells:
      'Each point is a token; tokens that look at the same places lie together. Under a drawing stand its divergence (KL) and its trustworthiness (T); T is 1 where all neighbours are true. Choose a drawing to see it large.',
    noScript:
      'Without JavaScript the last layer’s drawing from the first seed is the large one; the coordinates of all are linked below.',
    pca: 'PCA',
    tsne: (seed: string) => `t-SNE, seed ${seed}`,
    drawing: (layer: number, seed: string | null) =>
      `Layer ${layer}, ${seed === null ? 'PCA' : `t-SNE from seed ${seed}`}`,
    numbers: (kl: string | null, trust: string) => (kl === null ? `T ${trust}` : `KL ${kl} · T ${trust}`),
    large: (count: number) => `${count} tokens in two dimensions by their attention`,
    noAxes:
      'The axes have no unit and no meaning in t-SNE; distances between groups and the sizes of groups must not be read.',
    head: (head: number) => `head ${head}`,
    onPaper: (shown: number, all: number) =>
      `On paper: the strips of the first ${shown} of ${all} tokens. The site has all.`,
    from: 'from',
  },
  word: {
    sentences: 'The sentences',
    order: 'They are numbered in the order of their senses, as rows and columns are.',
    silhouette: 'How well the senses stand apart',
    silhouetteText:
      'Above 0 the sentences of a sense lie closer to each other than to the rest. The dashed line is what senses dealt out at random score after the last layer.',
    silhouetteAxis: 'mean silhouette',
    layerAxis: 'layer (0 is the input)',
    chance: (value: string) => `by chance ${value}`,
    metric: 'Compared by',
    metrics: { euclidean: 'Euclidean distance', cosine: 'cosine similarity' } as Readonly<Record<string, string>>,
    tiles: 'Token of the word and layer; choose one to see its matrix large',
    tile: (token: string, layer: string) => `${token}, layer ${layer}`,
    noScript:
      'Without JavaScript the numbers of the last layer are in its matrix, and those of all layers are in the files.',
    large: (metric: string) => `${metric} between all sentences for the chosen token and layer`,
    table: (token: string, metric: string, layer: number) => `${token}: ${metric} after layer ${layer}`,
    values: 'Values after the last layer',
    scale: 'All tokens and layers share one scale of colours, so that tiles can be compared.',
    files: 'All values:',
  },
};
