import { z } from 'zod';
/**
 * Saliency (Simonyan et al. 2013): the largest absolute derivative over a pixel's three channels.
 *
 * `course` differentiates the cross-entropy of the class, `paper` its score before the softmax.
 */
declare const _default: import("../../pipeline/explain/method.ts").Method<z.ZodObject<{
    checkedPixels: z.ZodDefault<z.ZodInt>;
}, z.core.$strict>>;
export default _default;
