import { z } from 'zod';
/**
 * Cascading weight randomisation (Adebayo et al. 2018): the maps of methods while the layers of the model lose what they have
 * learned, one after another from the logits down. A map that stays as it is does not show what the model has learned.
 *
 * Everything else stays: the class, and the seed of every method, so that noise and masks are the same in each map.
 */
declare const _default: import("../../pipeline/explain/method.ts").Method<z.ZodObject<{
    pictures: z.ZodDefault<z.ZodInt>;
    methods: z.ZodDefault<z.ZodUnion<readonly [z.ZodLiteral<"all">, z.ZodArray<z.ZodString>]>>;
    budgets: z.ZodDefault<z.ZodRecord<z.ZodString, z.ZodRecord<z.ZodString, z.ZodUnknown>>>;
}, z.core.$strict>>;
export default _default;
