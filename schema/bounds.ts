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
  // Labels of matrices and the LaTeX in them.
  labelCharacters: {
    of: 'a label',
    most: 1000,
    unit: 'characters',
    reason: 'A figure shows about 60 and tells the rest to a pointer; a longer text belongs into `about`.',
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
    reason: 'Signs get too small to read after three; some thousands end a program by its stack.',
  },
  formulaWidth: {
    of: 'a formula in a label',
    most: 40,
    unit: 'em of width',
    reason: 'A label has room for 40; a formula cannot be cut like a text.',
  },
  formulaHeight: {
    of: 'a formula in a label',
    most: 4,
    unit: 'em of height',
    reason: 'Labels are one line; a formula of two lines can be read at half its size, one of five cannot.',
  },
  matrixFormulae: {
    of: 'the labels of a matrix',
    most: 20_000,
    unit: 'characters of LaTeX',
    reason: 'Four hundred labels of 50; a sign is a path of 300 bytes on the page, and takes 0.1 ms.',
  },
} as const satisfies Readonly<Record<string, Bound>>;
