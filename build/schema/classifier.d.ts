import { z } from 'zod';
/** How a picture file becomes the model's input; belongs to the model, not to the picture. */
export declare const Preprocess: z.ZodObject<{
    resize: z.ZodUnion<readonly [z.ZodObject<{
        width: z.ZodInt;
        height: z.ZodInt;
    }, z.core.$strict>, z.ZodObject<{
        shorterSide: z.ZodInt;
    }, z.core.$strict>]>;
    crop: z.ZodOptional<z.ZodObject<{
        width: z.ZodInt;
        height: z.ZodInt;
    }, z.core.$strict>>;
    channels: z.ZodDefault<z.ZodEnum<{
        rgb: "rgb";
        bgr: "bgr";
    }>>;
    scale: z.ZodDefault<z.ZodNumber>;
    mean: z.ZodDefault<z.ZodTuple<[z.ZodNumber, z.ZodNumber, z.ZodNumber], null>>;
    std: z.ZodDefault<z.ZodTuple<[z.ZodNumber, z.ZodNumber, z.ZodNumber], null>>;
}, z.core.$strict>;
export type Preprocess = z.infer<typeof Preprocess>;
/** A classifier to explain. */
export declare const ModelConfig: z.ZodObject<{
    id: z.ZodString;
    name: z.ZodUnion<readonly [z.ZodString, z.ZodObject<{
        en: z.ZodString;
        'zh-cn': z.ZodOptional<z.ZodString>;
    }, z.core.$strict>]>;
    checkpoint: z.ZodString;
    stateDict: z.ZodOptional<z.ZodString>;
    prefix: z.ZodOptional<z.ZodString>;
    architecture: z.ZodUnion<readonly [z.ZodString, z.ZodRecord<z.ZodString, z.ZodUnknown>]>;
    classes: z.ZodArray<z.ZodString>;
    preprocess: z.ZodObject<{
        resize: z.ZodUnion<readonly [z.ZodObject<{
            width: z.ZodInt;
            height: z.ZodInt;
        }, z.core.$strict>, z.ZodObject<{
            shorterSide: z.ZodInt;
        }, z.core.$strict>]>;
        crop: z.ZodOptional<z.ZodObject<{
            width: z.ZodInt;
            height: z.ZodInt;
        }, z.core.$strict>>;
        channels: z.ZodDefault<z.ZodEnum<{
            rgb: "rgb";
            bgr: "bgr";
        }>>;
        scale: z.ZodDefault<z.ZodNumber>;
        mean: z.ZodDefault<z.ZodTuple<[z.ZodNumber, z.ZodNumber, z.ZodNumber], null>>;
        std: z.ZodDefault<z.ZodTuple<[z.ZodNumber, z.ZodNumber, z.ZodNumber], null>>;
    }, z.core.$strict>;
    about: z.ZodOptional<z.ZodUnion<readonly [z.ZodString, z.ZodObject<{
        en: z.ZodString;
        'zh-cn': z.ZodOptional<z.ZodString>;
    }, z.core.$strict>]>>;
    card: z.ZodOptional<z.ZodObject<{
        file: z.ZodString;
        about: z.ZodOptional<z.ZodUnion<readonly [z.ZodString, z.ZodObject<{
            en: z.ZodString;
            'zh-cn': z.ZodOptional<z.ZodString>;
        }, z.core.$strict>]>>;
        probes: z.ZodDefault<z.ZodRecord<z.ZodString, z.ZodUnion<readonly [z.ZodString, z.ZodObject<{
            en: z.ZodString;
            'zh-cn': z.ZodOptional<z.ZodString>;
        }, z.core.$strict>]>>>;
    }, z.core.$strict>>;
}, z.core.$strict>;
export type ModelConfig = z.infer<typeof ModelConfig>;
