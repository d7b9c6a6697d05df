import { z } from 'zod';
/**
 * One word in many sentences: how alike its hidden states are after each layer, token by token of the word, and how well the states of the two
 * senses stand apart (silhouette, Rousseeuw 1987).
 */
declare const _default: import("../../pipeline/explain/text-method.ts").TextMethod<z.ZodObject<{
    shuffles: z.ZodDefault<z.ZodInt>;
}, z.core.$strict>>;
export default _default;
