import { z } from 'zod';
/** How the site shows a result whose figures alone do not do. */
export declare const View: z.ZodEnum<{
    attention: "attention";
    "attention-weights": "attention-weights";
    "embedding-analysis": "embedding-analysis";
    "embedding-points": "embedding-points";
    "text-heat": "text-heat";
    "token-attribution": "token-attribution";
}>;
export type View = z.infer<typeof View>;
/** What a method says of itself. */
export declare const CatalogueMethod: z.ZodObject<{
    id: z.ZodString;
    version: z.ZodInt;
    about: z.ZodEnum<{
        pictures: "pictures";
        texts: "texts";
    }>;
    kind: z.ZodEnum<{
        check: "check";
        pixels: "pixels";
        filter: "filter";
        prediction: "prediction";
        text: "text";
    }>;
    variants: z.ZodArray<z.ZodString>;
    isControl: z.ZodOptional<z.ZodLiteral<true>>;
    check: z.ZodOptional<z.ZodEnum<{
        randomisation: "randomisation";
        agreement: "agreement";
    }>>;
    view: z.ZodOptional<z.ZodEnum<{
        attention: "attention";
        "attention-weights": "attention-weights";
        "embedding-analysis": "embedding-analysis";
        "embedding-points": "embedding-points";
        "text-heat": "text-heat";
        "token-attribution": "token-attribution";
    }>>;
    params: z.ZodRecord<z.ZodString, z.ZodType<Record<string, unknown>, unknown, z.core.$ZodTypeInternals<Record<string, unknown>, unknown>>>;
    plugin: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodString>>;
}, z.core.$strict>;
export type CatalogueMethod = z.infer<typeof CatalogueMethod>;
/** What a metric says of itself. */
export declare const CatalogueMetric: z.ZodObject<{
    id: z.ZodString;
    version: z.ZodInt;
    plugin: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodString>>;
}, z.core.$strict>;
export type CatalogueMetric = z.infer<typeof CatalogueMetric>;
/** `content/catalogue.json`: all methods and metrics that a run knew, in the order in which `'all'` takes them. */
export declare const Catalogue: z.ZodObject<{
    methods: z.ZodArray<z.ZodObject<{
        id: z.ZodString;
        version: z.ZodInt;
        about: z.ZodEnum<{
            pictures: "pictures";
            texts: "texts";
        }>;
        kind: z.ZodEnum<{
            check: "check";
            pixels: "pixels";
            filter: "filter";
            prediction: "prediction";
            text: "text";
        }>;
        variants: z.ZodArray<z.ZodString>;
        isControl: z.ZodOptional<z.ZodLiteral<true>>;
        check: z.ZodOptional<z.ZodEnum<{
            randomisation: "randomisation";
            agreement: "agreement";
        }>>;
        view: z.ZodOptional<z.ZodEnum<{
            attention: "attention";
            "attention-weights": "attention-weights";
            "embedding-analysis": "embedding-analysis";
            "embedding-points": "embedding-points";
            "text-heat": "text-heat";
            "token-attribution": "token-attribution";
        }>>;
        params: z.ZodRecord<z.ZodString, z.ZodType<Record<string, unknown>, unknown, z.core.$ZodTypeInternals<Record<string, unknown>, unknown>>>;
        plugin: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodString>>;
    }, z.core.$strict>>;
    metrics: z.ZodArray<z.ZodObject<{
        id: z.ZodString;
        version: z.ZodInt;
        plugin: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodString>>;
    }, z.core.$strict>>;
}, z.core.$strict>;
export type Catalogue = z.infer<typeof Catalogue>;
