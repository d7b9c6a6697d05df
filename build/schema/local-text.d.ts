import { z } from 'zod';
/** Languages that the site is written in; the first is the default. */
export declare const languages: readonly ["en", "zh-cn"];
export declare const Language: z.ZodEnum<{
    en: "en";
    "zh-cn": "zh-cn";
}>;
export type Language = z.infer<typeof Language>;
/** A text in one language for all, or one text a language; English is what others fall back to. */
export declare const LocalText: z.ZodUnion<readonly [z.ZodString, z.ZodObject<{
    en: z.ZodString;
    'zh-cn': z.ZodOptional<z.ZodString>;
}, z.core.$strict>]>;
export type LocalText = z.infer<typeof LocalText>;
/** A name that becomes part of file names and addresses. */
export declare const Slug: z.ZodString;
