import { z } from 'zod';
export { CardConfig } from './card.ts';
export { ModelConfig, Preprocess } from './classifier.ts';
export { Language, languages, LocalText, Slug } from './local-text.ts';
export { FolderConfig, PictureConfig } from './picture.ts';
/** A method with settings of its own. */
export declare const MethodConfig: z.ZodObject<{
    method: z.ZodString;
    variants: z.ZodOptional<z.ZodArray<z.ZodString>>;
    models: z.ZodOptional<z.ZodArray<z.ZodString>>;
    params: z.ZodDefault<z.ZodRecord<z.ZodString, z.ZodUnknown>>;
    arrays: z.ZodOptional<z.ZodArray<z.ZodString>>;
}, z.core.$strict>;
export type MethodConfig = z.infer<typeof MethodConfig>;
/** A trial of the methods: one model is known to rely on a part of the pictures, another to know nothing of it. */
export declare const TrialConfig: z.ZodObject<{
    id: z.ZodString;
    title: z.ZodUnion<readonly [z.ZodString, z.ZodObject<{
        en: z.ZodString;
        'zh-cn': z.ZodOptional<z.ZodString>;
    }, z.core.$strict>]>;
    about: z.ZodUnion<readonly [z.ZodString, z.ZodObject<{
        en: z.ZodString;
        'zh-cn': z.ZodOptional<z.ZodString>;
    }, z.core.$strict>]>;
    part: z.ZodString;
    relies: z.ZodString;
    control: z.ZodString;
    caught: z.ZodDefault<z.ZodNumber>;
    clear: z.ZodDefault<z.ZodNumber>;
    pictures: z.ZodArray<z.ZodUnion<readonly [z.ZodObject<{
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
    }, z.core.$strict>]>>;
    methods: z.ZodDefault<z.ZodUnion<readonly [z.ZodLiteral<"all">, z.ZodArray<z.ZodUnion<readonly [z.ZodString, z.ZodObject<{
        method: z.ZodString;
        variants: z.ZodOptional<z.ZodArray<z.ZodString>>;
        models: z.ZodOptional<z.ZodArray<z.ZodString>>;
        params: z.ZodDefault<z.ZodRecord<z.ZodString, z.ZodUnknown>>;
        arrays: z.ZodOptional<z.ZodArray<z.ZodString>>;
    }, z.core.$strict>]>>]>>;
    measures: z.ZodDefault<z.ZodUnion<readonly [z.ZodEnum<{
        none: "none";
        all: "all";
    }>, z.ZodArray<z.ZodString>]>>;
}, z.core.$strict>;
export type TrialConfig = z.infer<typeof TrialConfig>;
/** What computes, and on what. */
export declare const EngineConfig: z.ZodObject<{
    engine: z.ZodDefault<z.ZodEnum<{
        auto: "auto";
        onnxruntime: "onnxruntime";
        tensorflow: "tensorflow";
    }>>;
    provider: z.ZodOptional<z.ZodString>;
    workers: z.ZodOptional<z.ZodInt>;
    batch: z.ZodOptional<z.ZodInt>;
}, z.core.$strict>;
export type EngineConfig = z.infer<typeof EngineConfig>;
/** The whole of `vitrine.config.ts`. */
export declare const Config: z.ZodObject<{
    title: z.ZodUnion<readonly [z.ZodString, z.ZodObject<{
        en: z.ZodString;
        'zh-cn': z.ZodOptional<z.ZodString>;
    }, z.core.$strict>]>;
    authors: z.ZodDefault<z.ZodArray<z.ZodString>>;
    date: z.ZodOptional<z.ZodISODate>;
    languages: z.ZodDefault<z.ZodArray<z.ZodEnum<{
        en: "en";
        "zh-cn": "zh-cn";
    }>>>;
    models: z.ZodDefault<z.ZodArray<z.ZodObject<{
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
    }, z.core.$strict>>>;
    pictures: z.ZodDefault<z.ZodArray<z.ZodUnion<readonly [z.ZodObject<{
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
    }, z.core.$strict>]>>>;
    encoders: z.ZodDefault<z.ZodArray<z.ZodObject<{
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
    }, z.core.$strict>>>;
    texts: z.ZodDefault<z.ZodArray<z.ZodUnion<readonly [z.ZodObject<{
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
    }, z.core.$strict>, z.ZodObject<{
        id: z.ZodString;
        text: z.ZodString;
        title: z.ZodOptional<z.ZodUnion<readonly [z.ZodString, z.ZodObject<{
            en: z.ZodString;
            'zh-cn': z.ZodOptional<z.ZodString>;
        }, z.core.$strict>]>>;
        lang: z.ZodOptional<z.ZodString>;
        encoders: z.ZodOptional<z.ZodArray<z.ZodString>>;
    }, z.core.$strict>]>>>;
    words: z.ZodDefault<z.ZodArray<z.ZodObject<{
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
    }, z.core.$strict>>>;
    attentions: z.ZodDefault<z.ZodArray<z.ZodObject<{
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
    }, z.core.$strict>>>;
    methods: z.ZodDefault<z.ZodUnion<readonly [z.ZodLiteral<"all">, z.ZodArray<z.ZodUnion<readonly [z.ZodString, z.ZodObject<{
        method: z.ZodString;
        variants: z.ZodOptional<z.ZodArray<z.ZodString>>;
        models: z.ZodOptional<z.ZodArray<z.ZodString>>;
        params: z.ZodDefault<z.ZodRecord<z.ZodString, z.ZodUnknown>>;
        arrays: z.ZodOptional<z.ZodArray<z.ZodString>>;
    }, z.core.$strict>]>>]>>;
    plugins: z.ZodDefault<z.ZodArray<z.ZodString>>;
    measures: z.ZodDefault<z.ZodUnion<readonly [z.ZodEnum<{
        none: "none";
        all: "all";
    }>, z.ZodArray<z.ZodString>]>>;
    parts: z.ZodDefault<z.ZodRecord<z.ZodString, z.ZodUnion<readonly [z.ZodString, z.ZodObject<{
        en: z.ZodString;
        'zh-cn': z.ZodOptional<z.ZodString>;
    }, z.core.$strict>]>>>;
    trials: z.ZodDefault<z.ZodArray<z.ZodObject<{
        id: z.ZodString;
        title: z.ZodUnion<readonly [z.ZodString, z.ZodObject<{
            en: z.ZodString;
            'zh-cn': z.ZodOptional<z.ZodString>;
        }, z.core.$strict>]>;
        about: z.ZodUnion<readonly [z.ZodString, z.ZodObject<{
            en: z.ZodString;
            'zh-cn': z.ZodOptional<z.ZodString>;
        }, z.core.$strict>]>;
        part: z.ZodString;
        relies: z.ZodString;
        control: z.ZodString;
        caught: z.ZodDefault<z.ZodNumber>;
        clear: z.ZodDefault<z.ZodNumber>;
        pictures: z.ZodArray<z.ZodUnion<readonly [z.ZodObject<{
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
        }, z.core.$strict>]>>;
        methods: z.ZodDefault<z.ZodUnion<readonly [z.ZodLiteral<"all">, z.ZodArray<z.ZodUnion<readonly [z.ZodString, z.ZodObject<{
            method: z.ZodString;
            variants: z.ZodOptional<z.ZodArray<z.ZodString>>;
            models: z.ZodOptional<z.ZodArray<z.ZodString>>;
            params: z.ZodDefault<z.ZodRecord<z.ZodString, z.ZodUnknown>>;
            arrays: z.ZodOptional<z.ZodArray<z.ZodString>>;
        }, z.core.$strict>]>>]>>;
        measures: z.ZodDefault<z.ZodUnion<readonly [z.ZodEnum<{
            none: "none";
            all: "all";
        }>, z.ZodArray<z.ZodString>]>>;
    }, z.core.$strict>>>;
    matrices: z.ZodDefault<z.ZodArray<z.ZodObject<{
        data: z.ZodUnion<readonly [z.ZodArray<z.ZodArray<z.ZodUnion<readonly [z.ZodNumber, z.ZodNaN, z.ZodNull]>>>, z.ZodObject<{
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
            file: z.ZodString;
            key: z.ZodOptional<z.ZodString>;
            labels: z.ZodOptional<z.ZodEnum<{
                rows: "rows";
                columns: "columns";
                both: "both";
                none: "none";
            }>>;
        }, z.core.$strict>]>;
        rows: z.ZodOptional<z.ZodArray<z.ZodUnion<readonly [z.ZodString, z.ZodObject<{
            en: z.ZodString;
            'zh-cn': z.ZodOptional<z.ZodString>;
        }, z.core.$strict>]>>>;
        columns: z.ZodOptional<z.ZodArray<z.ZodUnion<readonly [z.ZodString, z.ZodObject<{
            en: z.ZodString;
            'zh-cn': z.ZodOptional<z.ZodString>;
        }, z.core.$strict>]>>>;
        missing: z.ZodDefault<z.ZodEnum<{
            refuse: "refuse";
            blank: "blank";
        }>>;
        vmin: z.ZodOptional<z.ZodNumber>;
        vmax: z.ZodOptional<z.ZodNumber>;
        id: z.ZodString;
        title: z.ZodUnion<readonly [z.ZodString, z.ZodObject<{
            en: z.ZodString;
            'zh-cn': z.ZodOptional<z.ZodString>;
        }, z.core.$strict>]>;
        about: z.ZodOptional<z.ZodUnion<readonly [z.ZodString, z.ZodObject<{
            en: z.ZodString;
            'zh-cn': z.ZodOptional<z.ZodString>;
        }, z.core.$strict>]>>;
        rowTitle: z.ZodOptional<z.ZodUnion<readonly [z.ZodString, z.ZodObject<{
            en: z.ZodString;
            'zh-cn': z.ZodOptional<z.ZodString>;
        }, z.core.$strict>]>>;
        columnTitle: z.ZodOptional<z.ZodUnion<readonly [z.ZodString, z.ZodObject<{
            en: z.ZodString;
            'zh-cn': z.ZodOptional<z.ZodString>;
        }, z.core.$strict>]>>;
        barTitle: z.ZodOptional<z.ZodUnion<readonly [z.ZodString, z.ZodObject<{
            en: z.ZodString;
            'zh-cn': z.ZodOptional<z.ZodString>;
        }, z.core.$strict>]>>;
        colormap: z.ZodDefault<z.ZodString>;
        format: z.ZodOptional<z.ZodString>;
        xAxis: z.ZodDefault<z.ZodEnum<{
            bottom: "bottom";
            top: "top";
        }>>;
        turnRowLabels: z.ZodDefault<z.ZodBoolean>;
        mask: z.ZodOptional<z.ZodUnion<readonly [z.ZodEnum<{
            "upper-triangle": "upper-triangle";
            "lower-triangle": "lower-triangle";
            zeros: "zeros";
        }>, z.ZodObject<{
            below: z.ZodNumber;
        }, z.core.$strict>, z.ZodObject<{
            above: z.ZodNumber;
        }, z.core.$strict>]>>;
        lineWidth: z.ZodDefault<z.ZodNumber>;
        credit: z.ZodOptional<z.ZodUnion<readonly [z.ZodString, z.ZodObject<{
            en: z.ZodString;
            'zh-cn': z.ZodOptional<z.ZodString>;
        }, z.core.$strict>]>>;
    }, z.core.$strict>>>;
    engine: z.ZodDefault<z.ZodUnion<readonly [z.ZodEnum<{
        auto: "auto";
        onnxruntime: "onnxruntime";
        tensorflow: "tensorflow";
    }>, z.ZodObject<{
        engine: z.ZodDefault<z.ZodEnum<{
            auto: "auto";
            onnxruntime: "onnxruntime";
            tensorflow: "tensorflow";
        }>>;
        provider: z.ZodOptional<z.ZodString>;
        workers: z.ZodOptional<z.ZodInt>;
        batch: z.ZodOptional<z.ZodInt>;
    }, z.core.$strict>]>>;
}, z.core.$strict>;
export type Config = z.infer<typeof Config>;
/** What a user writes: defaults may be left out. */
export type ConfigInput = z.input<typeof Config>;
/** Gives an editor the types of a configuration; returns it unchanged. */
export declare function defineConfig(config: ConfigInput): ConfigInput;
