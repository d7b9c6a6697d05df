import { z } from 'zod';
/** The attention of every head (Vaswani et al. 2017), its mean over the heads of each layer, and its rollout (Abnar & Zuidema 2020). */
declare const _default: import("../../pipeline/explain/text-method.ts").TextMethod<z.ZodObject<{}, z.core.$strict>>;
export default _default;
