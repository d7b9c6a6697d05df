import { z } from 'zod';

/** One text for all variants, or one text a variant. */
export const VariantText = z.union([z.string().min(1), z.record(z.string(), z.string().min(1))]);
export type VariantText = z.infer<typeof VariantText>;

/**
 * Front matter of `methods/<method>/<language>.md`: every word that a page needs beside the prose itself.
 *
 * Texts may hold placeholders, filled from the result: `{class}`, `{picture}`, `{layer}`, `{kind}`, `{filter}`.
 */
export const MethodProse = z.strictObject({
  title: z.string().min(1),
  question: z.string().min(1).describe('What the method asks of the model, in one sentence.'),
  order: z
    .unknown()
    .refine((place) => place === undefined, { error: '`order` in `method.ts` alone', params: { hint: 'Remove it.' } })
    .optional(),
  variants: z
    .record(z.string(), z.string().min(1))
    .default({})
    .describe('By variant: one line that says how it computes, so that the two can be told apart.'),
  figures: z
    .record(
      z.string(),
      z.strictObject({
        title: z.string().min(1).optional().describe('Two or three words, for a method with several figures.'),
        caption: VariantText.describe('What the figure shows, in a sentence.'),
        alt: VariantText.describe('What a reader who cannot see the figure needs instead of it.'),
      }),
    )
    .default({})
    .describe('By the id of the figure.'),
  measures: z
    .record(
      z.string(),
      z.strictObject({
        label: z.string().min(1).describe('A few words.'),
        help: z.string().min(1).describe('What the number means and which values are good, for a student.'),
        chance: z
          .string()
          .min(1)
          .optional()
          .describe(
            'What chance scores, in words, for the list of all measures; without it the number that results give.',
          ),
      }),
    )
    .default({})
    .describe('By the name of the measure.'),
  series: z
    .record(z.string(), z.strictObject({ title: z.string().min(1), x: z.string().min(1), y: z.string().min(1) }))
    .default({})
    .describe('By the name of the series: what the curve is, and the titles of its axes.'),
  params: z.record(z.string(), z.string().min(1)).default({}).describe('By the name of the parameter: what it does.'),
  arrays: z.record(z.string(), z.string().min(1)).default({}).describe('By the name of the array: what it holds.'),
  remarks: z.record(z.string(), z.string().min(1)).default({}).describe('By the code of the remark: what it means.'),
});
export type MethodProse = z.infer<typeof MethodProse>;
