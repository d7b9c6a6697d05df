import { z } from 'zod';
/** A null explainer: a map of random numbers, uniform in [0, 1], that knows neither model nor picture. */
declare const _default: import("../../pipeline/explain/method.ts").Method<z.ZodObject<{}, z.core.$strict>>;
export default _default;
