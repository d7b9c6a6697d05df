import { z } from 'zod';
/**
 * Grad-CAM (Selvaraju et al. 2017): the maps of a layer, each weighted by the mean gradient of the class score over it, added up; what
 * speaks against the class is cut off.
 */
declare const _default: import("../../pipeline/explain/method.ts").Method<z.ZodObject<{
    layer: z.ZodOptional<z.ZodString>;
}, z.core.$strict>>;
export default _default;
