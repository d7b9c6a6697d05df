import { z } from 'zod';

/** Version of the files under `content/`; a reader refuses any other. */
export const CONTENT_VERSION = 1;

export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** What was explained. */
export const Target = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('class'),
    classIndex: z.int().nonnegative(),
    className: z.string(),
    /** Whether the picture's label or the model's own prediction chose the class. */
    from: z.enum(['label', 'prediction']),
  }),
  z.strictObject({
    kind: z.literal('filter'),
    layer: z.string(),
    cnnid: z.int().nonnegative().optional(),
    layerKind: z.string(),
    filter: z.int().nonnegative(),
  }),
  z.strictObject({ kind: z.literal('picture') }),
  z.strictObject({ kind: z.literal('text') }),
  /** One token: what the others are weighted from. */
  z.strictObject({ kind: z.literal('token'), index: z.int().nonnegative(), token: z.string() }),
  /** The answer to a question: its first and last token. */
  z.strictObject({
    kind: z.literal('answer'),
    first: z.int().nonnegative(),
    last: z.int().nonnegative(),
    text: z.string(),
    /** Whether it is the model's own answer, or the given one. */
    from: z.enum(['given', 'prediction']),
  }),
]);
export type Target = z.infer<typeof Target>;

/** An array of the result: `.npy`, float32, little-endian, C order. */
export const ArrayFile = z.strictObject({
  name: z.string(),
  file: z.string(),
  shape: z.array(z.int().positive()),
  sizeBytes: z.int().positive(),
  sha256: Sha256,
  unit: z.string(),
  /** What one value means, in a sentence. */
  definition: z.string(),
});
export type ArrayFile = z.infer<typeof ArrayFile>;

/** The colours a map is drawn in, as matplotlib's, except that `RdBu` goes from blue (negative) to red (positive). */
export const colormaps = ['hot', 'viridis', 'gray', 'RdBu', 'YlGnBu', 'YlOrRd'] as const;

/** How a figure's pixels follow from an array; `range` are the values at the two ends of the colour bar. */
export const Display = z.discriminatedUnion('as', [
  z.strictObject({
    as: z.literal('heat'),
    colormap: z.enum(colormaps),
    range: z.tuple([z.number(), z.number()]),
    /** Diverging maps are centred on 0. */
    centred: z.boolean(),
  }),
  /** Many maps in one picture: `rows` × `columns` tiles of equal size with `gap` white pixels between. */
  z.strictObject({
    as: z.literal('tiles'),
    colormap: z.enum(colormaps),
    range: z.tuple([z.number(), z.number()]),
    rows: z.int().positive(),
    columns: z.int().positive(),
    tileHeight: z.int().positive(),
    tileWidth: z.int().positive(),
    gap: z.int().nonnegative(),
  }),
  /** Three channels, each value scaled by the one range. */
  z.strictObject({ as: z.literal('rgb'), range: z.tuple([z.number(), z.number()]), absolute: z.boolean() }),
  /** Pixels in [0, 1] as they are. */
  z.strictObject({ as: z.literal('picture') }),
]);
export type Display = z.infer<typeof Display>;

/** A picture of the result: `.png`, one pixel a value, never smoothed. */
export const Figure = z.strictObject({
  /** Stable within the method: the prose gives captions and alternative texts by it. */
  id: z.string(),
  file: z.string(),
  sizeBytes: z.int().positive(),
  sha256: Sha256,
  width: z.int().positive(),
  height: z.int().positive(),
  /** Name of the array that is drawn. */
  array: z.string().optional(),
  display: Display,
});
export type Figure = z.infer<typeof Figure>;

/** A number that says how far to believe the result. */
export const Measure = z.strictObject({
  value: z.number().nullable(),
  unit: z.string(),
  /** What an explanation without knowledge would score. */
  null: z.number().optional(),
  /** Standard deviation of that score, where it is the mean over several such explanations. */
  nullSpread: z.number().nonnegative().optional(),
  definition: z.string(),
});
export type Measure = z.infer<typeof Measure>;

/** A curve of numbers: similarity against the number of samples, say. */
export const Series = z.strictObject({
  x: z.strictObject({ name: z.string(), unit: z.string(), values: z.array(z.number()) }),
  y: z.strictObject({ name: z.string(), unit: z.string(), values: z.array(z.number()) }),
  definition: z.string(),
});
export type Series = z.infer<typeof Series>;

/** Something the reader must know: `flat`, `step-limit` …; the prose explains each by its code. */
export const Remark = z.strictObject({ code: z.string(), text: z.string() });
export type Remark = z.infer<typeof Remark>;

/** What the places along an axis of the arrays stand for: tokens, sentences, layers. */
export const Axis = z.strictObject({
  labels: z.array(z.string()),
  /** The group that each place belongs to: question, context, answer; a sense. */
  groups: z.array(z.string()).optional(),
});
export type Axis = z.infer<typeof Axis>;

/** `result.json`: the same bytes from every run of the same task on the same engine. */
export const Result = z.strictObject({
  content: z.literal(CONTENT_VERSION),
  key: Sha256,
  method: z.strictObject({ id: z.string(), version: z.int().positive() }),
  variant: z.string(),
  model: z.strictObject({ id: z.string(), digest: Sha256 }),
  input: z.strictObject({ id: z.string(), digest: Sha256 }).nullable(),
  target: Target,
  params: z.record(z.string(), z.json()),
  seed: z.int().nonnegative(),
  arrays: z.array(ArrayFile),
  figures: z.array(Figure),
  measures: z.record(z.string(), Measure),
  series: z.record(z.string(), Series),
  /** By name: `tokens`, `sentences`; absent where pixels are all that there is. */
  axes: z.record(z.string(), Axis).optional(),
  remarks: z.array(Remark),
});
export type Result = z.infer<typeof Result>;

/** `error.json`: a task that failed, as a result of its own. */
export const Failure = z.strictObject({
  content: z.literal(CONTENT_VERSION),
  key: Sha256,
  message: z.string(),
});
export type Failure = z.infer<typeof Failure>;

/** `run.json`: the one place for what varies from run to run. */
export const RunFacts = z.strictObject({
  content: z.literal(CONTENT_VERSION),
  key: Sha256,
  engine: z.string(),
  provider: z.string(),
  /** Processor and operating system, without a name of the machine. */
  host: z.string(),
  vitrine: z.string(),
  node: z.string(),
  startedAt: z.iso.datetime(),
  durationMs: z.number().nonnegative(),
  peakMemoryBytes: z.int().nonnegative(),
});
export type RunFacts = z.infer<typeof RunFacts>;
