import { z } from 'zod';
/** Groups of pages of the documentation, in their order. */
export declare const guideGroups: readonly ["start", "own", "publish", "reference", "understand"];
/** Front matter of `content/docs/<language>/<page>.md`. */
export declare const GuideFront: z.ZodObject<{
    title: z.ZodString;
    description: z.ZodString;
    group: z.ZodEnum<{
        start: "start";
        own: "own";
        publish: "publish";
        reference: "reference";
        understand: "understand";
    }>;
    order: z.ZodInt;
}, z.core.$strict>;
export type GuideFront = z.infer<typeof GuideFront>;
