import { z } from 'zod';
import type { Variant } from '../../pipeline/explain/method.ts';
declare const Params: z.ZodObject<{
    samples: z.ZodDefault<z.ZodInt>;
    courseSigma: z.ZodDefault<z.ZodNumber>;
    paperNoise: z.ZodDefault<z.ZodNumber>;
    checkedSamples: z.ZodDefault<z.ZodInt>;
}, z.core.$strict>;
type Params = z.output<typeof Params>;
/**
 * SmoothGrad (Smilkov et al. 2017): gradients at noisy copies of a picture, averaged.
 *
 * `course` averages |∂ cross-entropy / ∂x|; `paper` averages the signed gradient of the class score.
 */
declare const _default: import("../../pipeline/explain/method.ts").Method<z.ZodObject<{
    samples: z.ZodDefault<z.ZodInt>;
    courseSigma: z.ZodDefault<z.ZodNumber>;
    paperNoise: z.ZodDefault<z.ZodNumber>;
    checkedSamples: z.ZodDefault<z.ZodInt>;
}, z.core.$strict>>;
export default _default;
/**
 * Standard deviation of the noise.
 *
 * @throws UserError for the course variant on a picture of one value, where the course divides by zero
 */
export declare function noiseStd(variant: Variant, { courseSigma, paperNoise }: Params, picture: Float32Array): number;
