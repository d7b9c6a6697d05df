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
  // Tables, JSON, attention.
  jsonEntries: {
    of: 'a JSON file',
    most: 4_000_000,
    unit: 'values',
    reason: 'A tokenizer of 250,000 tokens has about a million; each takes some fifty bytes of memory.',
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
    reason: 'Attention of 12 layers of 12 heads over 160 tokens has that many; each takes some forty bytes of memory.',
  },
  tableEmptyLines: {
    of: 'a table',
    most: 100_000,
    unit: 'empty lines',
    reason: 'Some programs part blocks by one; a spreadsheet ends with some hundreds at most.',
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
    reason: 'No figure shows more in which labels could be read.',
  },
  matrixBytes: {
    of: 'the .npy file of a matrix',
    most: 64e6,
    unit: 'bytes',
    reason: 'A matrix of 400 × 400 has 1.3 MB; one that is too large is to be told its size, not its bytes.',
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
    reason: 'A cell grows as wide as what is written in it; `%f` writes 1e308 with 309 digits.',
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
    unit: 'heads in a layer',
    reason: 'The largest models of today have 128.',
  },
  attentionTokens: {
    of: 'attention',
    most: 512,
    unit: 'tokens',
    reason: 'BERT itself reads no more, and no matrix of more could be looked at.',
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
} as const satisfies Readonly<Record<string, Bound>>;
