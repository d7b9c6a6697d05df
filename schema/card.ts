import { z } from 'zod';
import { LocalText } from './local-text.ts';

/** A model's card: a file of counts, and what they mean. */
export const CardConfig = z.strictObject({
  file: z.string().min(1).describe('JSON, relative to the configuration.'),
  about: LocalText.optional().describe('Which pictures it was judged on.'),
  probes: z.record(z.string(), LocalText).default({}).describe('By name of a probe: what was counted, in a sentence.'),
});
export type CardConfig = z.infer<typeof CardConfig>;

/** How many of how many. */
export const Count = z.strictObject({
  count: z.int().nonnegative(),
  of: z.int().positive(),
  share: z.number().min(0).max(1),
});
export type Count = z.infer<typeof Count>;

/** What is known of a classifier: how it does on pictures that it has not seen. The site shows it on the models page. */
export const ModelCard = z.strictObject({
  classes: z.array(z.string()).min(2),
  training: z.strictObject({ pictures: z.int().positive() }),
  heldOut: Count.extend({
    /** Expected calibration error (Guo et al. 2017) over `bins` bins of equal width, 0 to 1. */
    calibrationError: z.number().min(0).max(1),
    bins: z.int().positive(),
    /** Rows are the true classes, columns the answers. */
    confusion: z.array(z.array(z.int().nonnegative())),
  }),
  /** Further counts by name; the configuration says what each means. */
  probes: z.record(z.string(), Count).default({}),
});
export type ModelCard = z.infer<typeof ModelCard>;

/** What is known of an encoder: how it does on texts that it has not seen. */
export const EncoderCard = z.strictObject({
  task: z.enum(['question-answering', 'masked-language-model']),
  /** How much it learned from, by what was counted: `pairs`, `sentences`, `steps`. */
  training: z.record(z.string(), z.int().nonnegative()),
  /** Scores by name: `exactMatch`, `maskedAccuracy` … */
  heldOut: z.record(z.string(), z.union([Count, z.number()])),
  /** Further counts by name; the configuration says what each means. */
  probes: z.record(z.string(), Count).default({}),
});
export type EncoderCard = z.infer<typeof EncoderCard>;
