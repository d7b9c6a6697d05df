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
    of: 'a picture of the content folder',
    most: 64e6,
    unit: 'bytes',
    reason: 'A picture of 4096 × 4096 pixels in full colour has 50 MB without compression.',
  },
  contentPicturePixels: {
    of: 'a picture of the content folder',
    most: 100e6,
    unit: 'pixels',
    reason: 'As many as a picture may have that is explained; a browser takes four bytes for each.',
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
    reason: 'Ours have at most nine; a mean of means takes time by the product of their inputs.',
  },
  contentSeriesValues: {
    of: 'a curve of a result',
    most: 100_000,
    unit: 'values',
    reason: 'A curve is drawn with a point a value; no screen has more than some thousands of columns.',
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
    reason: 'The longest text has some thousands of tokens; each label is a mark on a page.',
  },
  contentTiles: {
    of: 'a figure of tiles',
    most: 100_000,
    unit: 'tiles a row or a column',
    reason: 'Each is at least a pixel wide, and a picture of more pixels than that across is refused.',
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
    reason: 'Methods of ours have at most six; each has a card on its page.',
  },
} as const satisfies Readonly<Record<string, Bound>>;
