import { z } from 'zod';
/** The model's own answer, beside which every explanation is read: the probabilities of all classes. */
declare const _default: import("../../pipeline/explain/method.ts").Method<z.ZodObject<{}, z.core.$strict>>;
export default _default;
