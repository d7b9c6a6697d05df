import { z } from 'zod';
/** A BERT encoder to explain. */
export declare const EncoderConfig: z.ZodObject<{
    id: z.ZodString;
    name: z.ZodUnion<readonly [z.ZodString, z.ZodObject<{
        en: z.ZodString;
        'zh-cn': z.ZodOptional<z.ZodString>;
    }, z.core.$strict>]>;
    folder: z.ZodString;
    encoding: z.ZodOptional<z.ZodString>;
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
export type EncoderConfig = z.infer<typeof EncoderConfig>;
/** A text alone. */
export declare const SentenceConfig: z.ZodObject<{
    id: z.ZodString;
    text: z.ZodString;
    title: z.ZodOptional<z.ZodUnion<readonly [z.ZodString, z.ZodObject<{
        en: z.ZodString;
        'zh-cn': z.ZodOptional<z.ZodString>;
    }, z.core.$strict>]>>;
    lang: z.ZodOptional<z.ZodString>;
    encoders: z.ZodOptional<z.ZodArray<z.ZodString>>;
}, z.core.$strict>;
export type SentenceConfig = z.infer<typeof SentenceConfig>;
/** A question and the text that its answer stands in. */
export declare const QuestionConfig: z.ZodObject<{
    id: z.ZodString;
    question: z.ZodString;
    context: z.ZodString;
    answer: z.ZodOptional<z.ZodString>;
    title: z.ZodOptional<z.ZodUnion<readonly [z.ZodString, z.ZodObject<{
        en: z.ZodString;
        'zh-cn': z.ZodOptional<z.ZodString>;
    }, z.core.$strict>]>>;
    lang: z.ZodOptional<z.ZodString>;
    encoders: z.ZodOptional<z.ZodArray<z.ZodString>>;
}, z.core.$strict>;
export type QuestionConfig = z.infer<typeof QuestionConfig>;
/** One word in many sentences: how the company that it keeps changes what a model makes of it. */
export declare const WordConfig: z.ZodObject<{
    id: z.ZodString;
    word: z.ZodString;
    title: z.ZodOptional<z.ZodUnion<readonly [z.ZodString, z.ZodObject<{
        en: z.ZodString;
        'zh-cn': z.ZodOptional<z.ZodString>;
    }, z.core.$strict>]>>;
    senses: z.ZodRecord<z.ZodString, z.ZodUnion<readonly [z.ZodString, z.ZodObject<{
        en: z.ZodString;
        'zh-cn': z.ZodOptional<z.ZodString>;
    }, z.core.$strict>]>>;
    sentences: z.ZodArray<z.ZodObject<{
        id: z.ZodString;
        text: z.ZodString;
        sense: z.ZodString;
    }, z.core.$strict>>;
    lang: z.ZodOptional<z.ZodString>;
    encoders: z.ZodOptional<z.ZodArray<z.ZodString>>;
}, z.core.$strict>;
export type WordConfig = z.infer<typeof WordConfig>;
/** Attention that was computed elsewhere, drawn without a model. */
export declare const AttentionConfig: z.ZodObject<{
    lang: z.ZodOptional<z.ZodString>;
    encoding: z.ZodOptional<z.ZodString>;
    separator: z.ZodOptional<z.ZodEnum<{
        ",": ",";
        ";": ";";
        "\t": "\t";
        "|": "|";
        " ": " ";
    }>>;
    decimal: z.ZodOptional<z.ZodEnum<{
        ",": ",";
        ".": ".";
    }>>;
    id: z.ZodString;
    title: z.ZodUnion<readonly [z.ZodString, z.ZodObject<{
        en: z.ZodString;
        'zh-cn': z.ZodOptional<z.ZodString>;
    }, z.core.$strict>]>;
    about: z.ZodOptional<z.ZodUnion<readonly [z.ZodString, z.ZodObject<{
        en: z.ZodString;
        'zh-cn': z.ZodOptional<z.ZodString>;
    }, z.core.$strict>]>>;
    file: z.ZodString;
    key: z.ZodOptional<z.ZodString>;
    tokens: z.ZodOptional<z.ZodArray<z.ZodString>>;
}, z.core.$strict>;
export type AttentionConfig = z.infer<typeof AttentionConfig>;
