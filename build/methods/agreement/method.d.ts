import { z } from 'zod';
/** How far methods agree about a picture: Spearman's rank correlation of the maps of every two of them. */
declare const _default: import("../../pipeline/explain/method.ts").Method<z.ZodObject<{
    methods: z.ZodDefault<z.ZodUnion<readonly [z.ZodLiteral<"all">, z.ZodArray<z.ZodString>]>>;
    budgets: z.ZodDefault<z.ZodRecord<z.ZodString, z.ZodRecord<z.ZodString, z.ZodUnknown>>>;
}, z.core.$strict>>;
export default _default;
