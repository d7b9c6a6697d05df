import { z } from 'zod';
/** What one filter of a layer answers to a picture: its output, a value for each place. */
declare const _default: import("../../pipeline/explain/method.ts").Method<z.ZodObject<{
    cutoff: z.ZodDefault<z.ZodNumber>;
    cnnid: z.ZodOptional<z.ZodArray<z.ZodInt>>;
    layers: z.ZodOptional<z.ZodArray<z.ZodString>>;
    filters: z.ZodDefault<z.ZodArray<z.ZodInt>>;
}, z.core.$strict>>;
export default _default;
