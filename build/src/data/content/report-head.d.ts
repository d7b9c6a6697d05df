import type { z } from 'zod';
declare const ReportHead: z.ZodObject<{
    title: z.ZodUnion<readonly [z.ZodString, z.ZodObject<{
        en: z.ZodString;
        'zh-cn': z.ZodOptional<z.ZodString>;
    }, z.core.$strict>]>;
    texts: z.ZodOptional<z.ZodArray<z.ZodDiscriminatedUnion<[z.ZodObject<{
        kind: z.ZodLiteral<"sentence">;
        text: z.ZodString;
        id: z.ZodString;
        title: z.ZodUnion<readonly [z.ZodString, z.ZodObject<{
            en: z.ZodString;
            'zh-cn': z.ZodOptional<z.ZodString>;
        }, z.core.$strict>]>;
        lang: z.ZodOptional<z.ZodString>;
        encoders: z.ZodArray<z.ZodString>;
    }, z.core.$strict>, z.ZodObject<{
        kind: z.ZodLiteral<"question">;
        question: z.ZodString;
        context: z.ZodString;
        answer: z.ZodNullable<z.ZodString>;
        id: z.ZodString;
        title: z.ZodUnion<readonly [z.ZodString, z.ZodObject<{
            en: z.ZodString;
            'zh-cn': z.ZodOptional<z.ZodString>;
        }, z.core.$strict>]>;
        lang: z.ZodOptional<z.ZodString>;
        encoders: z.ZodArray<z.ZodString>;
    }, z.core.$strict>, z.ZodObject<{
        kind: z.ZodLiteral<"word">;
        word: z.ZodString;
        senses: z.ZodRecord<z.ZodString, z.ZodUnion<readonly [z.ZodString, z.ZodObject<{
            en: z.ZodString;
            'zh-cn': z.ZodOptional<z.ZodString>;
        }, z.core.$strict>]>>;
        sentences: z.ZodArray<z.ZodObject<{
            id: z.ZodString;
            text: z.ZodString;
            sense: z.ZodString;
        }, z.core.$strict>>;
        id: z.ZodString;
        title: z.ZodUnion<readonly [z.ZodString, z.ZodObject<{
            en: z.ZodString;
            'zh-cn': z.ZodOptional<z.ZodString>;
        }, z.core.$strict>]>;
        lang: z.ZodOptional<z.ZodString>;
        encoders: z.ZodArray<z.ZodString>;
    }, z.core.$strict>, z.ZodObject<{
        kind: z.ZodLiteral<"imported">;
        about: z.ZodOptional<z.ZodUnion<readonly [z.ZodString, z.ZodObject<{
            en: z.ZodString;
            'zh-cn': z.ZodOptional<z.ZodString>;
        }, z.core.$strict>]>>;
        layers: z.ZodInt;
        heads: z.ZodInt;
        remarks: z.ZodArray<z.ZodObject<{
            code: z.ZodString;
            text: z.ZodString;
        }, z.core.$strict>>;
        id: z.ZodString;
        title: z.ZodUnion<readonly [z.ZodString, z.ZodObject<{
            en: z.ZodString;
            'zh-cn': z.ZodOptional<z.ZodString>;
        }, z.core.$strict>]>;
        lang: z.ZodOptional<z.ZodString>;
        encoders: z.ZodArray<z.ZodString>;
    }, z.core.$strict>], "kind">>>;
    languages: z.ZodArray<z.ZodEnum<{
        en: "en";
        "zh-cn": "zh-cn";
    }>>;
    catalogue: z.ZodOptional<z.ZodString>;
}, z.core.$strip>;
export type ReportHead = z.infer<typeof ReportHead>;
/**
 * Title, languages, texts and catalogue of the report, which the site's configuration needs before anything is built; the project's own
 * name where there is no report yet. Whether that is an error is for the build to say.
 */
export declare function readReportHead(folder: string): Promise<ReportHead>;
export {};
