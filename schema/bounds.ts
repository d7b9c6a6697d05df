/** A bound on what is read from outside, with the reason for just this much: the table of the page "What Vitrine promises". */
export interface Bound {
  /** The most that is taken. */
  readonly most: number;
  /** What is counted, as a plural noun: `cells`, `bytes`. */
  readonly unit: string;
  /** What is bounded, as a noun phrase: `a CSV file`. */
  readonly of: string;
  /** Why just so many, in a sentence: what people have, and what more would cost. */
  readonly reason: string;
}

/**
 * Every bound that a reader checks before it takes memory or time. A reader that needs one adds it here; none stands elsewhere.
 */
export const bounds = {
  jsonBytes: {
    of: 'a JSON file',
    most: 32e6,
    unit: 'bytes',
    reason: 'The largest tokenizers of today have 20 MB; parsing takes about ten times a file’s size in memory.',
  },
  jsonDepth: {
    of: 'a JSON file',
    most: 64,
    unit: 'levels of nesting',
    reason: 'Real files have at most ten; some thousands overflow a program’s stack.',
  },
  textBytes: {
    of: 'a text file (CSV, a vocabulary, prose)',
    most: 64e6,
    unit: 'bytes',
    reason: 'A matrix of 400 × 400 cells has 4 MB; a text takes several times its size in memory.',
  },

  // The site’s reader: a content folder may come from a stranger.
  contentResultBytes: {
    of: 'a result’s JSON file',
    most: 16e6,
    unit: 'bytes',
    reason: 'The largest of ours has 20 kB, a text of 512 tokens 200 kB; a build holds every result at once.',
  },
  contentArrayBytes: {
    of: 'an array of a result',
    most: 512e6,
    unit: 'bytes',
    reason: 'The attention of BERT’s large size over 512 tokens has 403 MB.',
  },
  contentPictureBytes: {
    of: 'a picture in the content folder',
    most: 64e6,
    unit: 'bytes',
    reason: 'A picture of 4096 × 4096 pixels in full colour has 50 MB without compression.',
  },
  contentPicturePixels: {
    of: 'a picture in the content folder',
    most: 51e6,
    unit: 'pixels',
    reason: 'As many as an explained picture may have; a browser takes four bytes for each.',
  },
  contentTextBytes: {
    of: 'a page of prose or an answer',
    most: 1e6,
    unit: 'bytes',
    reason: 'A long page has 30 kB; some steps of Markdown take more than linear time.',
  },
  answerDepth: {
    of: 'the front matter of an answer',
    most: 16,
    unit: 'levels of nesting',
    reason: 'Ours have at most nine; the time of a mean of means is the product of their inputs.',
  },
  contentSeriesValues: {
    of: 'a curve of a result',
    most: 100_000,
    unit: 'values',
    reason: 'A curve has a point for each value; no screen has more than some thousands of columns.',
  },
  contentAxes: {
    of: 'an array of a result',
    most: 16,
    unit: 'axes',
    reason: 'Ours have at most five; no page can show more.',
  },
  contentAxisLabels: {
    of: 'an axis of a result',
    most: 100_000,
    unit: 'labels',
    reason: 'The longest texts have some thousands of tokens; each label is a mark on a page.',
  },
  contentTiles: {
    of: 'a figure of tiles',
    most: 100_000,
    unit: 'tiles a row or a column',
    reason: 'Each is at least a pixel wide, and no picture is wider than that.',
  },
  contentLayers: {
    of: 'an encoder',
    most: 1024,
    unit: 'layers, or heads a layer',
    reason: 'The largest encoders have some dozens; pages have a link or a row for each.',
  },
  contentFiles: {
    of: 'a result',
    most: 1000,
    unit: 'arrays or figures',
    reason: 'Our methods make at most six; each has a card on its page.',
  },
  // Checkpoints, arrays and architectures
  pickleBytes: {
    of: 'the pickle of a checkpoint',
    most: 64e6,
    unit: 'bytes',
    reason:
      'It describes tensors, whose values lie elsewhere: that of a large network with its optimizer has a few MB.',
  },
  pickleWork: {
    of: 'the pickle of a checkpoint',
    most: 6e6,
    unit: 'steps',
    reason:
      'An opcode counts 1, an object 8 more, a place in the memo 4 more; a tensor needs about 150, so that 40,000 fit. It keeps a hostile pickle under two seconds.',
  },
  pickleIntegerBytes: {
    of: 'an integer in a pickle',
    most: 1024,
    unit: 'bytes',
    reason: 'Counts and seeds have 8; the time to read a longer one grows with the square of its length.',
  },
  pickleLineBytes: {
    of: 'a line of a pickle',
    most: 65_536,
    unit: 'bytes',
    reason: 'The oldest protocols write names and numbers as lines, and these are short.',
  },
  checkpointEntries: {
    of: 'a checkpoint',
    most: 20_000,
    unit: 'tensors',
    reason: 'A file has one entry a tensor; the largest language models have some thousands.',
  },
  checkpointDepth: {
    of: 'a pickled module',
    most: 64,
    unit: 'levels of modules',
    reason: 'Networks have about ten; names grow by a part with every level.',
  },
  tensorAxes: {
    of: 'a tensor',
    most: 64,
    unit: 'axes',
    reason: 'Images and sentences need five; NumPy itself stops at 64.',
  },
  safetensorsHeaderBytes: {
    of: 'the header of a safetensors file',
    most: 16e6,
    unit: 'bytes',
    reason: 'It has about 100 bytes a tensor; parsing takes several times its size.',
  },
  npyHeaderBytes: {
    of: 'the header of an .npy file',
    most: 10_000,
    unit: 'bytes',
    reason: 'NumPy itself reads no longer one; a header of plain numbers has 118.',
  },
  npyValues: {
    of: 'an .npy file (axes of length 0 counted as 1)',
    most: 268_435_456,
    unit: 'values',
    reason: 'A gigabyte of float32; an axis of length 0 must not let the others be endless.',
  },
  architectureLayers: {
    of: 'an architecture',
    most: 4096,
    unit: 'layers',
    reason: 'The deepest networks in use have about 1,200.',
  },
  architectureDepth: {
    of: 'an architecture',
    most: 32,
    unit: 'levels of sequentials',
    reason: 'Networks have about five.',
  },
  networkParameters: {
    of: 'a network',
    most: 500e6,
    unit: 'parameters',
    reason: 'ONNX Runtime takes a graph of at most 2 GB, which so many float32 values fill.',
  },
  layerValues: {
    of: 'the output of a layer',
    most: 268_435_456,
    unit: 'values',
    reason: 'A gigabyte of float32, of which several are in memory at once; VGG’s largest has 3,211,264.',
  },
  networkWork: {
    of: 'a network',
    most: 1e12,
    unit: 'multiplications a picture',
    reason:
      'A method asks for thousands of passes, which would take days; the largest classifiers in use need 5 · 10¹¹.',
  },
  poolPlaces: {
    of: 'an overlapping window of max pooling',
    most: 1024,
    unit: 'pixels',
    reason: 'Its gradient takes an operator for each pixel of the window.',
  },
  // ONNX files
  onnxBytes: {
    of: 'an ONNX file',
    most: 2 ** 31 - 1,
    unit: 'bytes',
    reason: 'Protobuf, the format that it is written in, ends at 2 GB; larger networks keep their weights beside it.',
  },
  onnxNodes: {
    of: 'an ONNX graph',
    most: 50_000,
    unit: 'nodes',
    reason: 'The deepest classifiers have some thousands, exported without folding some ten thousand.',
  },
  onnxParts: {
    of: 'an ONNX graph',
    most: 1_000_000,
    unit: 'names and attributes',
    reason: 'A node has about ten; each takes some hundred bytes of memory.',
  },
  onnxDepth: {
    of: 'an ONNX graph',
    most: 8,
    unit: 'levels of subgraphs',
    reason: 'Exporters write one or two (a choice that depends on the size of the picture).',
  },
  onnxFoldedValues: {
    of: 'what is computed once for an ONNX graph',
    most: 2 ** 24,
    unit: 'values',
    reason: 'Shapes have four values, a table of positions some hundred thousand; the rest is left to the runtime.',
  },
  // Tables, JSON, attention.
  jsonEntries: {
    of: 'a JSON file',
    most: 4_000_000,
    unit: 'values',
    reason: 'A tokenizer of 250,000 tokens has about a million; each takes some 50 bytes of memory.',
  },
  jsonKeys: {
    of: 'a JSON file',
    most: 500_000,
    unit: 'keys',
    reason: 'The largest vocabularies that are written as objects have 250,000; half a million take a second.',
  },
  tableCells: {
    of: 'a table',
    most: 4_000_000,
    unit: 'cells',
    reason: 'Attention of 12 layers of 12 heads over 160 tokens has that many; each takes some 40 bytes of memory.',
  },
  tableEmptyLines: {
    of: 'a table',
    most: 100_000,
    unit: 'empty lines',
    reason: 'Some programs separate blocks by one; a spreadsheet ends with some hundreds at most.',
  },
  tableComments: {
    of: 'a table',
    most: 1000,
    unit: 'lines of comments',
    reason: 'numpy.savetxt writes the few lines that it is given.',
  },
  cellCharacters: {
    of: 'a cell of a table',
    most: 10_000,
    unit: 'characters',
    reason: 'A label has some dozens, a number 24; a quote that does not close makes a cell of all that follows.',
  },
  matrixSide: {
    of: 'a matrix',
    most: 400,
    unit: 'rows or columns',
    reason: 'No figure with more has room for labels that can be read.',
  },
  matrixBytes: {
    of: 'the .npy file of a matrix',
    most: 64e6,
    unit: 'bytes',
    reason: 'A matrix of 400 × 400 has 1.3 MB; the rest is room for naming the shape of one that is too large.',
  },
  formatCharacters: {
    of: 'a format',
    most: 60,
    unit: 'characters',
    reason: 'A format is one directive with a unit; a cell has room for about ten characters.',
  },
  cellText: {
    of: 'a number written in a cell',
    most: 60,
    unit: 'characters',
    reason: 'A cell is as wide as what is written in it; %f writes 1e308 with 309 digits.',
  },
  attentionLayers: {
    of: 'attention',
    most: 200,
    unit: 'layers',
    reason: 'The largest models of today have about 130.',
  },
  attentionHeads: {
    of: 'attention',
    most: 256,
    unit: 'heads a layer',
    reason: 'The largest models of today have 128.',
  },
  attentionTokens: {
    of: 'attention',
    most: 512,
    unit: 'tokens',
    reason: 'BERT itself reads no more, and nobody could make out a matrix of more.',
  },
  attentionWeights: {
    of: 'attention',
    most: 40_000_000,
    unit: 'weights',
    reason: 'BERT-base has 37.7 million at its 512 tokens, 151 MB as float32.',
  },
  attentionBytes: {
    of: 'the .npy file of attention',
    most: 321e6,
    unit: 'bytes',
    reason: 'Forty million weights of float64.',
  },
  // Pictures
  pictureBytes: {
    of: 'a picture file',
    most: 200e6,
    unit: 'bytes',
    reason: 'A photograph of 50 million pixels has 150 MB at most, mostly a tenth of that; a file is held in memory.',
  },
  pictureSide: {
    of: 'a picture',
    most: 65_535,
    unit: 'pixels a side',
    reason: 'No JPEG or GIF has a longer one; resizing sums over the pixels of a side.',
  },
  picturePixels: {
    of: 'a picture',
    most: 51e6,
    unit: 'pixels',
    reason: 'Telephones have 50 million; decoded, a pixel takes three bytes.',
  },
  pictureMemoryBytes: {
    of: 'a picture',
    most: 250e6,
    unit: 'bytes of its file and of what decoding it takes',
    reason:
      'A pixel takes 3.5 from a JPEG or a PNG, 9.5 from a progressive JPEG, 12 from a WebP, 20 from an AVIF; a run is to stay under 500 MB.',
  },
  pictureMetadataBytes: {
    of: 'a picture’s colour profile and its EXIF, XMP and IPTC data',
    most: 16e6,
    unit: 'bytes',
    reason: 'A printer’s profile has 2 MB, an editor’s history may have more; none of it is shown.',
  },
  pictureFrames: {
    of: 'a picture',
    most: 10_000,
    unit: 'frames or pages',
    reason: 'That is seven minutes of animation; only the first is used, but all are counted.',
  },
  folderPictures: {
    of: 'a folder of pictures',
    most: 10_000,
    unit: 'pictures',
    reason: 'Each gets a page and a result of every method; a report of 10,000 takes days to compute.',
  },
  displayBytes: {
    of: 'a picture for the site',
    most: 1e6,
    unit: 'bytes',
    reason: 'Readers load it on their phones.',
  },
  // Labels of matrices and the LaTeX in them.
  labelCharacters: {
    of: 'a label',
    most: 1000,
    unit: 'characters',
    reason:
      'A figure shows about 60 and the whole under the pointer; a longer text belongs in the description (about).',
  },
  formulaCharacters: {
    of: 'a formula in a label',
    most: 1000,
    unit: 'characters',
    reason: 'A line of LaTeX has about 80; a thousand are set in 40 ms.',
  },
  formulaDepth: {
    of: 'a formula in a label',
    most: 32,
    unit: 'levels of nesting',
    reason: 'After three, signs are too small to read; some thousands overflow a program’s stack.',
  },
  formulaWidth: {
    of: 'a formula in a label',
    most: 40,
    unit: 'em of width',
    reason: 'A label has room for 40, and a formula cannot be cut as a text can.',
  },
  formulaHeight: {
    of: 'a formula in a label',
    most: 4,
    unit: 'em of height',
    reason: 'A label is one line; a formula of two lines can be read at half its size, one of five cannot.',
  },
  matrixFormulae: {
    of: 'the labels of a matrix',
    most: 20_000,
    unit: 'characters of LaTeX',
    reason: 'That is 400 labels of 50; each sign is a path of 300 bytes on the page and takes 0.1 ms.',
  },
  // Encoders of texts: their folders, vocabularies and what they read.
  encoderLayers: {
    of: 'an encoder',
    most: 256,
    unit: 'layers',
    reason: 'BERT has 12 or 24; a graph is built for each layer, whatever the weights turn out to be.',
  },
  encoderHeads: {
    of: 'an encoder',
    most: 1024,
    unit: 'attention heads in a layer',
    reason: 'BERT has 12 or 16; each has a matrix of attention of its own.',
  },
  encoderWidth: {
    of: 'an encoder',
    most: 65_536,
    unit: 'numbers a state (hidden_size, intermediate_size)',
    reason: 'The widest have 4,096, and four times as many within a layer.',
  },
  encoderPositions: {
    of: 'an encoder',
    most: 65_536,
    unit: 'positions',
    reason: 'BERT has 512, long variants 4,096; how many a text may use is bounded by its attention.',
  },
  encoderVocabulary: {
    of: 'an encoder',
    most: 600_000,
    unit: 'word embeddings (vocab_size, type_vocab_size)',
    reason: 'A vocabulary may have as many entries.',
  },
  shards: {
    of: 'an index of weights',
    most: 1000,
    unit: 'files',
    reason: 'Each has some gigabytes; all are opened before any is read.',
  },
  shardedTensors: {
    of: 'an index of weights',
    most: 100_000,
    unit: 'tensors',
    reason: 'A layer of BERT has 16.',
  },
  vocabularyEntries: {
    of: 'a vocabulary',
    most: 600_000,
    unit: 'entries',
    reason: 'BERT has 30,522, LaBSE 501,153; an entry takes some 150 bytes in memory.',
  },
  vocabularyToken: {
    of: 'a token',
    most: 512,
    unit: 'characters',
    reason: 'The longest in use have about 100; a text is compared with tokens of this length at every place.',
  },
  addedTokens: {
    of: 'a tokenizer',
    most: 20_000,
    unit: 'added tokens',
    reason: 'Vocabularies of a field add some thousands.',
  },
  addedTokenCharacters: {
    of: 'the added tokens of a tokenizer',
    most: 400_000,
    unit: 'characters in all',
    reason: 'All are looked for at once in a tree, which takes about 100 bytes a character.',
  },
  wordCharacters: {
    of: 'a single word of a text',
    most: 256,
    unit: 'characters (max_input_chars_per_word)',
    reason: 'BERT takes 100; the time to find its pieces grows with the square of its length.',
  },
  textCharacters: {
    of: 'a text for an encoder',
    most: 50_000,
    unit: 'characters',
    reason: 'An encoder of 4,096 positions reads about 20,000; it is tokenised before its tokens can be counted.',
  },
  answerCharacters: {
    of: 'an answer or a word',
    most: 5_000,
    unit: 'characters',
    reason: 'It is looked for at every place of its text.',
  },
  attentionValues: {
    of: 'the attention of a text',
    most: 2 ** 28,
    unit: 'numbers (layers × heads × tokens²)',
    reason: 'That is one gigabyte of float32; 512 tokens in BERT have a seventh of it.',
  },
  texts: {
    of: 'a report',
    most: 10_000,
    unit: 'texts, words and attentions',
    reason: 'Each has a page of its own for every method.',
  },
  wordSentences: {
    of: 'a word’s list',
    most: 2_000,
    unit: 'sentences',
    reason: 'Every sentence is compared with every other, in every layer.',
  },
  proseDepth: {
    of: 'a page of prose or an answer',
    most: 50,
    unit: 'quotations and lists in one another',
    reason: 'People stop at three or four; some thousands end a program by its stack.',
  },
  // The folder of a site.
  siteMarkBytes: {
    of: 'the mark of a site',
    most: 64e6,
    unit: 'bytes',
    reason: 'Half a million files have room in it; a larger one is of other people’s making.',
  },
} as const satisfies Readonly<Record<string, Bound>>;
