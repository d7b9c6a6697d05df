import { z } from 'zod';
/** A model's card: a file of counts, and what they mean. */
export declare const CardConfig: z.ZodObject<{
    file: z.ZodString;
    about: z.ZodOptional<z.ZodUnion<readonly [z.ZodString, z.ZodObject<{
        en: z.ZodString;
        'zh-cn': z.ZodOptional<z.ZodString>;
    }, z.core.$strict>]>>;
    probes: z.ZodDefault<z.ZodRecord<z.ZodString, z.ZodUnion<readonly [z.ZodString, z.ZodObject<{
        en: z.ZodString;
        'zh-cn': z.ZodOptional<z.ZodString>;
    }, z.core.$strict>]>>>;
}, z.core.$strict>;
export type CardConfig = z.infer<typeof CardConfig>;
/** How many of how many. */
export declare const Count: z.ZodObject<{
    count: z.ZodInt;
    of: z.ZodInt;
    share: z.ZodNumber;
}, z.core.$strict>;
export type Count = z.infer<typeof Count>;
/** What is known of a classifier: how it does on pictures that it has not seen. The site shows it on the models page. */
export declare const ModelCard: z.ZodObject<{
    classes: z.ZodArray<z.ZodString>;
    training: z.ZodObject<{
        pictures: z.ZodInt;
    }, z.core.$strict>;
    heldOut: z.ZodObject<{
        count: z.ZodInt;
        of: z.ZodInt;
        share: z.ZodNumber;
        calibrationError: z.ZodNumber;
        bins: z.ZodInt;
        confusion: z.ZodArray<z.ZodArray<z.ZodInt>>;
    }, z.core.$strict>;
    probes: z.ZodDefault<z.ZodRecord<z.ZodString, z.ZodObject<{
        count: z.ZodInt;
        of: z.ZodInt;
        share: z.ZodNumber;
    }, z.core.$strict>>>;
}, z.core.$strict>;
export type ModelCard = z.infer<typeof ModelCard>;
/** What is known of an encoder: how it does on texts that it has not seen. */
export declare const EncoderCard: z.ZodObject<{
    task: z.ZodEnum<{
        "question-answering": "question-answering";
        "masked-language-model": "masked-language-model";
    }>;
    training: z.ZodRecord<z.ZodString, z.ZodInt>;
    heldOut: z.ZodRecord<z.ZodString, z.ZodUnion<readonly [z.ZodObject<{
        count: z.ZodInt;
        of: z.ZodInt;
        share: z.ZodNumber;
    }, z.core.$strict>, z.ZodNumber]>>;
    probes: z.ZodDefault<z.ZodRecord<z.ZodString, z.ZodObject<{
        count: z.ZodInt;
        of: z.ZodInt;
        share: z.ZodNumber;
    }, z.core.$strict>>>;
}, z.core.$strict>;
export type EncoderCard = z.infer<typeof EncoderCard>;
