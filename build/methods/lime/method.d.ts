import { z } from 'zod';
/**
 * LIME for pictures (Ribeiro et al. 2016): superpixels are hidden at random, and a linear model of what is hidden imitates the
 * score of the class.
 *
 * Both variants fit logits. `course` numbers superpixels from 1 where lime expects 0, and draws its masks from one stream
 * of numpy's that runs on from picture to picture; `paper` numbers them from 0 and draws from the task's own stream.
 */
declare const _default: import("../../pipeline/explain/method.ts").Method<z.ZodObject<{
    segments: z.ZodDefault<z.ZodInt>;
    compactness: z.ZodDefault<z.ZodNumber>;
    sigma: z.ZodDefault<z.ZodNumber>;
    samples: z.ZodDefault<z.ZodInt>;
    kernelWidth: z.ZodDefault<z.ZodNumber>;
    alpha: z.ZodDefault<z.ZodNumber>;
    seed: z.ZodDefault<z.ZodInt>;
    shown: z.ZodDefault<z.ZodInt>;
    minWeight: z.ZodDefault<z.ZodNumber>;
    stabilitySeeds: z.ZodDefault<z.ZodInt>;
    stabilityTop: z.ZodDefault<z.ZodInt>;
}, z.core.$strict>>;
export default _default;
