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
    most: 64e6,
    unit: 'bytes',
    reason: 'The largest tokenizers of today have 20 MB; parsing takes about ten times a file’s size.',
  },
  jsonDepth: {
    of: 'a JSON file',
    most: 64,
    unit: 'levels of nesting',
    reason: 'Real files have at most ten; some thousands end a program by its stack.',
  },
  textBytes: {
    of: 'a text file (CSV, a vocabulary, prose)',
    most: 64e6,
    unit: 'bytes',
    reason: 'A matrix of 400 × 400 cells has 4 MB; a text takes several times its size in memory.',
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
    unit: 'attention heads',
    reason: 'BERT has 12 or 16 in a layer; each has a matrix of attention of its own.',
  },
  encoderWidth: {
    of: 'an encoder',
    most: 65_536,
    unit: 'numbers a state (hidden_size, intermediate_size)',
    reason: 'The widest have 4,096 and four times as many inside of a layer.',
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
    reason: 'As many as a vocabulary may have entries.',
  },
  shards: {
    of: 'an index of weights',
    most: 1000,
    unit: 'files',
    reason: 'A file has some gigabytes; each is opened before any is read.',
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
    unit: 'characters together',
    reason: 'They are looked for at once in a tree, which takes about 100 bytes a character.',
  },
  wordCharacters: {
    of: 'a word that is cut into pieces',
    most: 256,
    unit: 'characters (max_input_chars_per_word)',
    reason: 'BERT takes 100; the time for the longest pieces grows with its square.',
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
    reason: 'That is one gigabyte; 512 tokens in BERT have an eighth of it.',
  },
  texts: {
    of: 'a report',
    most: 10_000,
    unit: 'texts, words and attentions',
    reason: 'Every one has pages of its own for every method.',
  },
  wordSentences: {
    of: 'a word',
    most: 2_000,
    unit: 'sentences',
    reason: 'Every sentence is compared with every other, in every layer.',
  },
} as const satisfies Readonly<Record<string, Bound>>;
