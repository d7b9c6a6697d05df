import { z } from 'zod';
/** One text for all variants, or one text a variant. */
export declare const VariantText: z.ZodUnion<readonly [z.ZodString, z.ZodRecord<z.ZodString, z.ZodString>]>;
export type VariantText = z.infer<typeof VariantText>;
/**
 * Front matter of `methods/<method>/<language>.md`: every word that a page needs beside the prose itself.
 *
 * Texts may hold placeholders, filled from the result: `{class}`, `{picture}`, `{layer}`, `{kind}`, `{filter}`.
 */
export declare const MethodProse: z.ZodObject<{
    title: z.ZodString;
    question: z.ZodString;
    order: z.ZodInt;
    variants: z.ZodDefault<z.ZodRecord<z.ZodString, z.ZodString>>;
    figures: z.ZodDefault<z.ZodRecord<z.ZodString, z.ZodObject<{
        title: z.ZodOptional<z.ZodString>;
        caption: z.ZodUnion<readonly [z.ZodString, z.ZodRecord<z.ZodString, z.ZodString>]>;
        alt: z.ZodUnion<readonly [z.ZodString, z.ZodRecord<z.ZodString, z.ZodString>]>;
    }, z.core.$strict>>>;
    measures: z.ZodDefault<z.ZodRecord<z.ZodString, z.ZodObject<{
        label: z.ZodString;
        help: z.ZodString;
    }, z.core.$strict>>>;
    series: z.ZodDefault<z.ZodRecord<z.ZodString, z.ZodObject<{
        title: z.ZodString;
        x: z.ZodString;
        y: z.ZodString;
    }, z.core.$strict>>>;
    params: z.ZodDefault<z.ZodRecord<z.ZodString, z.ZodString>>;
    arrays: z.ZodDefault<z.ZodRecord<z.ZodString, z.ZodString>>;
    remarks: z.ZodDefault<z.ZodRecord<z.ZodString, z.ZodString>>;
}, z.core.$strict>;
export type MethodProse = z.infer<typeof MethodProse>;
