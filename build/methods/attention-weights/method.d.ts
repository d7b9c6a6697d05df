import { z } from 'zod';
/**
 * The attention weights of each layer as points: a token's row, averaged over heads or of all heads one after the other, in two dimensions by
 * t-SNE (van der Maaten & Hinton 2008) from several starts, and by PCA; and the weights themselves as heat strips.
 */
declare const _default: import("../../pipeline/explain/text-method.ts").TextMethod<z.ZodObject<{
    perplexity: z.ZodDefault<z.ZodUnion<readonly [z.ZodNumber, z.ZodLiteral<"auto">]>>;
    iterations: z.ZodDefault<z.ZodInt>;
    seeds: z.ZodDefault<z.ZodArray<z.ZodInt>>;
    neighbours: z.ZodDefault<z.ZodInt>;
}, z.core.$strict>>;
export default _default;
