import { z } from 'zod';

/** What stands in a label for the name of a part of the picture. */
export const PART = '{part}';

const shared = {
  help: z.string().min(1).describe('What the number means and which values are good, for a student.'),
  chance: z
    .string()
    .min(1)
    .optional()
    .describe('What a map without knowledge scores, in words; absent where that is not defined.'),
  percent: z.literal(true).optional().describe('It is a share and shown in percent.'),
  telling: z
    .literal(true)
    .optional()
    .describe('It tells so much that it stands under a figure; the other numbers are behind a fold.'),
};

/** The words of a number of the whole map. */
export const MeasureWords = z.strictObject({ label: z.string().min(1).describe('A few words.'), ...shared });
export type MeasureWords = z.infer<typeof MeasureWords>;

/** The words of a number that is measured of every part of a picture. */
export const PartMeasureWords = z.strictObject({
  title: z.string().min(1).describe('What it is called for all parts together.'),
  label: z.string().includes(PART).describe(`A few words, with \`${PART}\` where the part is named.`),
  ...shared,
});
export type PartMeasureWords = z.infer<typeof PartMeasureWords>;

/** How many curves one square can tell apart: drawn through, dashed, dotted. */
const MOST_LINES = 3;

/** The words of curves that a metric measures as series, and that pages draw together in one square; both axes go from 0 to 1. */
export const CurveWords = z.strictObject({
  title: z.string().min(1).describe('What the curves show, for readers who do not see them.'),
  across: z.string().min(1).describe('What the axis from left to right counts.'),
  up: z.string().min(1).describe('What the axis from below counts.'),
  lines: z
    .record(z.string(), z.string().min(1))
    .refine((lines) => Object.keys(lines).length > 0 && Object.keys(lines).length <= MOST_LINES, {
      error: `one to ${MOST_LINES} lines`,
    })
    .describe('By the name of the series, a few words; in the order in which they are named.'),
});
export type CurveWords = z.infer<typeof CurveWords>;

/** Front matter of `metrics/<metric>/<language>.md`: the words of what a metric measures. */
export const MetricProse = z.strictObject({
  title: z.string().min(1).describe('What the metric is called.'),
  measures: z.record(z.string(), MeasureWords).default({}).describe('By the name of the measure.'),
  parts: z
    .record(z.string(), PartMeasureWords)
    .default({})
    .describe('By what stands before the name of the part, without the hyphen between them.'),
  curves: CurveWords.optional().describe('Series of numbers from 0 to 1 that are drawn as curves.'),
});
export type MetricProse = z.infer<typeof MetricProse>;
