import { z } from 'zod';
/** Occlusion (Zeiler & Fergus 2014): how far the score of a class falls when a grey square covers a place. */
declare const _default: import("../../pipeline/explain/method.ts").Method<z.ZodObject<{
    patch: z.ZodDefault<z.ZodInt>;
    stride: z.ZodDefault<z.ZodInt>;
    grey: z.ZodDefault<z.ZodNumber>;
}, z.core.$strict>>;
export default _default;
