import { z } from 'zod';
/**
 * A text whose words are coloured by the attention that one token pays them: `paper` as it is, `course` averaged over neighbours and scaled
 * to 0 … 1, as the course's material draws it.
 */
declare const _default: import("../../pipeline/explain/text-method.ts").TextMethod<z.ZodObject<{
    layer: z.ZodDefault<z.ZodUnion<readonly [z.ZodInt, z.ZodLiteral<"last">, z.ZodLiteral<"rollout">]>>;
    head: z.ZodDefault<z.ZodUnion<readonly [z.ZodInt, z.ZodLiteral<"mean">]>>;
    from: z.ZodDefault<z.ZodUnion<readonly [z.ZodInt, z.ZodLiteral<"answer">, z.ZodLiteral<"first">]>>;
}, z.core.$strict>>;
export default _default;
/**
 * Means over trigrams, at both ends over the two that there are (half of the sum), then scaled to 0 … 1; zeros where all are equal.
 */
export declare function smoothed(weights: ArrayLike<number>): {
    values: Float64Array;
    isFlat: boolean;
};
