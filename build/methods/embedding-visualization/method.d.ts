import { z } from 'zod';
/**
 * The hidden states of a text's tokens after each layer, in two dimensions by PCA: each layer by its own principal components, as the course
 * does it, and all layers by those of all states together, so that a token's way can be followed.
 */
declare const _default: import("../../pipeline/explain/text-method.ts").TextMethod<z.ZodObject<{}, z.core.$strict>>;
export default _default;
