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
  // Pictures
  pictureBytes: {
    of: 'a picture’s file',
    most: 256e6,
    unit: 'bytes',
    reason: 'A photograph of 100 million pixels has 300 MB at most, mostly a tenth of that; a file is held in memory.',
  },
  pictureSide: {
    of: 'a picture',
    most: 65_535,
    unit: 'pixels a side',
    reason: 'A JPEG or a GIF can have no longer one; each pixel of a side takes part in a sum when it is resized.',
  },
  picturePixels: {
    of: 'a picture',
    most: 100e6,
    unit: 'pixels',
    reason: 'The largest cameras have 60 to 100 million; decoded, a pixel takes three bytes.',
  },
  wholePicturePixels: {
    of: 'a picture that can only be decoded as a whole (WebP, GIF, TIFF, AVIF, progressive, or to be turned)',
    most: 51e6,
    unit: 'pixels',
    reason: 'Phones have 50 million; until it is decoded, such a picture takes eight to ten bytes a pixel.',
  },
  pictureMetadataBytes: {
    of: 'a picture’s colour profile and its EXIF, XMP and IPTC data',
    most: 16e6,
    unit: 'bytes',
    reason: 'Profiles of printers have 2 MB, an editor’s history may have some more; nothing of them is shown.',
  },
  pictureFrames: {
    of: 'a picture',
    most: 10_000,
    unit: 'frames or pages',
    reason: 'Seven minutes of animation; only the first is taken, but all are counted.',
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
    reason: 'A reader loads it on a telephone.',
  },
} as const satisfies Readonly<Record<string, Bound>>;
