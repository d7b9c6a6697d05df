import { z } from 'zod';
/**
 * Integrated Gradients (Sundararajan et al. 2017): the gradient of the class score along a path from a baseline.
 *
 * `course` is the mean gradient at k/steps of the way, k = 0 … steps − 1; `paper` integrates it and multiplies by the
 * difference to the baseline, so that the map sums to the difference of the scores.
 */
declare const _default: import("../../pipeline/explain/method.ts").Method<z.ZodObject<{
    steps: z.ZodDefault<z.ZodInt>;
    baseline: z.ZodDefault<z.ZodEnum<{
        noise: "noise";
        black: "black";
        white: "white";
        "mean-colour": "mean-colour";
        blurred: "blurred";
    }>>;
    blurSigma: z.ZodDefault<z.ZodNumber>;
    rule: z.ZodDefault<z.ZodEnum<{
        "gauss-legendre": "gauss-legendre";
        trapezoid: "trapezoid";
    }>>;
    tolerance: z.ZodDefault<z.ZodNumber>;
    stepLimit: z.ZodDefault<z.ZodInt>;
    compareSteps: z.ZodDefault<z.ZodArray<z.ZodInt>>;
}, z.core.$strict>>;
export default _default;
