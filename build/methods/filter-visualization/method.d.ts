import { z } from 'zod';
/**
 * Activation maximisation (Erhan et al. 2009): a picture is changed by Adam so that the sum of a filter's map grows.
 *
 * `course` starts from each picture; `paper` starts from white noise, uniform in [0, 1], once a filter. Values leave
 * [0, 1] freely.
 */
declare const _default: import("../../pipeline/explain/method.ts").Method<z.ZodObject<{
    steps: z.ZodDefault<z.ZodInt>;
    learningRate: z.ZodDefault<z.ZodNumber>;
    beta1: z.ZodDefault<z.ZodNumber>;
    beta2: z.ZodDefault<z.ZodNumber>;
    epsilon: z.ZodDefault<z.ZodNumber>;
    cnnid: z.ZodOptional<z.ZodArray<z.ZodInt>>;
    layers: z.ZodOptional<z.ZodArray<z.ZodString>>;
    filters: z.ZodDefault<z.ZodArray<z.ZodInt>>;
}, z.core.$strict>>;
export default _default;
