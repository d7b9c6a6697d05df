import { z } from 'zod';
/** A null explainer: the edges of the picture (Sobel & Feldman 1968). It has seen the picture and knows nothing of the model. */
declare const _default: import("../../pipeline/explain/method.ts").Method<z.ZodObject<{}, z.core.$strict>>;
export default _default;
