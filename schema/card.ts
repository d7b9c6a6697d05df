import { z } from 'zod';

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
