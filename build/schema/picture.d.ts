import { z } from 'zod';
/** One picture. */
export declare const PictureConfig: z.ZodObject<{
    id: z.ZodOptional<z.ZodString>;
    image: z.ZodString;
    label: z.ZodOptional<z.ZodUnion<readonly [z.ZodInt, z.ZodString]>>;
    alt: z.ZodOptional<z.ZodUnion<readonly [z.ZodString, z.ZodObject<{
        en: z.ZodString;
        'zh-cn': z.ZodOptional<z.ZodString>;
    }, z.core.$strict>]>>;
    credit: z.ZodOptional<z.ZodUnion<readonly [z.ZodString, z.ZodObject<{
        en: z.ZodString;
        'zh-cn': z.ZodOptional<z.ZodString>;
    }, z.core.$strict>]>>;
    models: z.ZodOptional<z.ZodArray<z.ZodString>>;
    masks: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodString>>;
    display: z.ZodOptional<z.ZodString>;
}, z.core.$strict>;
export type PictureConfig = z.infer<typeof PictureConfig>;
/** All pictures of a folder, in the order of their positions or names. */
export declare const FolderConfig: z.ZodObject<{
    folder: z.ZodString;
    names: z.ZodDefault<z.ZodEnum<{
        plain: "plain";
        label_position: "label_position";
    }>>;
    credit: z.ZodOptional<z.ZodUnion<readonly [z.ZodString, z.ZodObject<{
        en: z.ZodString;
        'zh-cn': z.ZodOptional<z.ZodString>;
    }, z.core.$strict>]>>;
    models: z.ZodOptional<z.ZodArray<z.ZodString>>;
}, z.core.$strict>;
export type FolderConfig = z.infer<typeof FolderConfig>;
/** What pictures are listed by: one by one, or by folder. */
export declare const PictureEntry: z.ZodUnion<readonly [z.ZodObject<{
    id: z.ZodOptional<z.ZodString>;
    image: z.ZodString;
    label: z.ZodOptional<z.ZodUnion<readonly [z.ZodInt, z.ZodString]>>;
    alt: z.ZodOptional<z.ZodUnion<readonly [z.ZodString, z.ZodObject<{
        en: z.ZodString;
        'zh-cn': z.ZodOptional<z.ZodString>;
    }, z.core.$strict>]>>;
    credit: z.ZodOptional<z.ZodUnion<readonly [z.ZodString, z.ZodObject<{
        en: z.ZodString;
        'zh-cn': z.ZodOptional<z.ZodString>;
    }, z.core.$strict>]>>;
    models: z.ZodOptional<z.ZodArray<z.ZodString>>;
    masks: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodString>>;
    display: z.ZodOptional<z.ZodString>;
}, z.core.$strict>, z.ZodObject<{
    folder: z.ZodString;
    names: z.ZodDefault<z.ZodEnum<{
        plain: "plain";
        label_position: "label_position";
    }>>;
    credit: z.ZodOptional<z.ZodUnion<readonly [z.ZodString, z.ZodObject<{
        en: z.ZodString;
        'zh-cn': z.ZodOptional<z.ZodString>;
    }, z.core.$strict>]>>;
    models: z.ZodOptional<z.ZodArray<z.ZodString>>;
}, z.core.$strict>]>;
