import { z } from 'zod';
/** A null explainer: a bell over the middle of the picture, where photographers put what matters. It knows neither model nor picture. */
declare const _default: import("../../pipeline/explain/method.ts").Method<z.ZodObject<{
    spread: z.ZodDefault<z.ZodNumber>;
}, z.core.$strict>>;
export default _default;
