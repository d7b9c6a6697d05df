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
    reason: 'Counts and seeds have 8; the time to read a longer one grows with its square.',
  },
  pickleLineBytes: {
    of: 'a line of a pickle',
    most: 65_536,
    unit: 'bytes',
    reason: 'The oldest protocols write names and numbers as lines, which are short.',
  },
  checkpointEntries: {
    of: 'a checkpoint',
    most: 200_000,
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
    reason: 'NumPy itself reads no longer one; that of plain numbers has 118.',
  },
  npyValues: {
    of: 'an .npy file, axes of length 0 counted as 1,',
    most: 268_435_456,
    unit: 'values',
    reason: 'A gigabyte of float32; an axis of length 0 must not let the others be endless.',
  },
  npyMatrixCells: {
    of: 'a matrix in an .npy file',
    most: 160_000,
    unit: 'cells',
    reason: 'No more than 400 × 400 are drawn; each row becomes a list of its own.',
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
    of: 'an output of a layer',
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
    of: 'a window of max pooling that overlaps others',
    most: 1024,
    unit: 'pixels',
    reason: 'Its gradient looks at one pixel of the window after the other, an operator each.',
  },
} as const satisfies Readonly<Record<string, Bound>>;
