import { z } from 'zod';
import { LocalText } from "./local-text.js";
/** A model's card: a file of counts, and what they mean. */
export const CardConfig = z.strictObject({
    file: z.string().min(1).describe('JSON, relative to the configuration.'),
    about: LocalText.optional().describe('What it was judged on.'),
    probes: z.record(z.string(), LocalText).default({}).describe('By name of a probe: what was counted, in a sentence.'),
});
/** How many of how many. */
export const Count = z.strictObject({
    count: z.int().nonnegative().describe('How many.'),
    of: z.int().positive().describe('Of how many.'),
    share: z.number().min(0).max(1).describe('The one divided by the other.'),
});
/** What is known of a classifier: how it does on pictures that it has not seen. The site shows it on the models page. */
export const ModelCard = z.strictObject({
    classes: z.array(z.string()).min(2).describe('Class names by index.'),
    training: z
        .strictObject({ pictures: z.int().positive().describe('How many pictures it learned from.') })
        .describe('What it learned from.'),
    heldOut: Count.extend({
        calibrationError: z
            .number()
            .min(0)
            .max(1)
            .describe('Expected calibration error (Guo et al. 2017) over bins of equal width.'),
        bins: z.int().positive().describe('How many bins that is.'),
        confusion: z
            .array(z.array(z.int().nonnegative()))
            .describe('Counts of pictures: rows are the true classes, columns the answers.'),
    }).describe('Right answers on pictures that it has not seen.'),
    probes: z
        .record(z.string(), Count)
        .default({})
        .describe('Further counts by name; the configuration says what each means.'),
});
/** What is known of an encoder: how it does on texts that it has not seen. */
export const EncoderCard = z.strictObject({
    task: z.enum(['question-answering', 'masked-language-model']).describe('What it was trained for.'),
    training: z
        .record(z.string(), z.int().nonnegative())
        .describe('How much it learned from, by what was counted: `pairs`, `sentences`, `steps`.'),
    heldOut: z
        .record(z.string(), z.union([Count, z.number()]))
        .describe('Scores on texts that it has not seen, by name: `exactMatch`, `maskedAccuracy` …'),
    probes: z
        .record(z.string(), Count)
        .default({})
        .describe('Further counts by name; the configuration says what each means.'),
});
