import { z } from 'zod';
export declare const LayerRow: z.ZodObject<{
    name: z.ZodString;
    cnnid: z.ZodOptional<z.ZodInt>;
    kind: z.ZodString;
    outputShape: z.ZodArray<z.ZodInt>;
    receptiveField: z.ZodOptional<z.ZodInt>;
    parameters: z.ZodInt;
}, z.core.$strict>;
export type LayerRow = z.infer<typeof LayerRow>;
/** A model's card, with what the configuration says of it. */
export declare const ReportCard: z.ZodObject<{
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
    about: z.ZodOptional<z.ZodUnion<readonly [z.ZodString, z.ZodObject<{
        en: z.ZodString;
        'zh-cn': z.ZodOptional<z.ZodString>;
    }, z.core.$strict>]>>;
    probes: z.ZodArray<z.ZodObject<{
        count: z.ZodInt;
        of: z.ZodInt;
        share: z.ZodNumber;
        id: z.ZodString;
        name: z.ZodUnion<readonly [z.ZodString, z.ZodObject<{
            en: z.ZodString;
            'zh-cn': z.ZodOptional<z.ZodString>;
        }, z.core.$strict>]>;
    }, z.core.$strict>>;
}, z.core.$strict>;
export type ReportCard = z.infer<typeof ReportCard>;
/** An encoder's card, with what the configuration says of it. */
export declare const ReportEncoderCard: z.ZodObject<{
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
    about: z.ZodOptional<z.ZodUnion<readonly [z.ZodString, z.ZodObject<{
        en: z.ZodString;
        'zh-cn': z.ZodOptional<z.ZodString>;
    }, z.core.$strict>]>>;
    probes: z.ZodArray<z.ZodObject<{
        count: z.ZodInt;
        of: z.ZodInt;
        share: z.ZodNumber;
        id: z.ZodString;
        name: z.ZodUnion<readonly [z.ZodString, z.ZodObject<{
            en: z.ZodString;
            'zh-cn': z.ZodOptional<z.ZodString>;
        }, z.core.$strict>]>;
    }, z.core.$strict>>;
}, z.core.$strict>;
export type ReportEncoderCard = z.infer<typeof ReportEncoderCard>;
export declare const ReportModel: z.ZodObject<{
    id: z.ZodString;
    name: z.ZodUnion<readonly [z.ZodString, z.ZodObject<{
        en: z.ZodString;
        'zh-cn': z.ZodOptional<z.ZodString>;
    }, z.core.$strict>]>;
    about: z.ZodOptional<z.ZodUnion<readonly [z.ZodString, z.ZodObject<{
        en: z.ZodString;
        'zh-cn': z.ZodOptional<z.ZodString>;
    }, z.core.$strict>]>>;
    card: z.ZodOptional<z.ZodObject<{
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
        about: z.ZodOptional<z.ZodUnion<readonly [z.ZodString, z.ZodObject<{
            en: z.ZodString;
            'zh-cn': z.ZodOptional<z.ZodString>;
        }, z.core.$strict>]>>;
        probes: z.ZodArray<z.ZodObject<{
            count: z.ZodInt;
            of: z.ZodInt;
            share: z.ZodNumber;
            id: z.ZodString;
            name: z.ZodUnion<readonly [z.ZodString, z.ZodObject<{
                en: z.ZodString;
                'zh-cn': z.ZodOptional<z.ZodString>;
            }, z.core.$strict>]>;
        }, z.core.$strict>>;
    }, z.core.$strict>>;
    digest: z.ZodString;
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
    inputShape: z.ZodArray<z.ZodInt>;
    parameters: z.ZodInt;
    layers: z.ZodArray<z.ZodObject<{
        name: z.ZodString;
        cnnid: z.ZodOptional<z.ZodInt>;
        kind: z.ZodString;
        outputShape: z.ZodArray<z.ZodInt>;
        receptiveField: z.ZodOptional<z.ZodInt>;
        parameters: z.ZodInt;
    }, z.core.$strict>>;
}, z.core.$strict>;
export type ReportModel = z.infer<typeof ReportModel>;
/** A named part of a picture: which pixels belong to it. */
export declare const ReportMask: z.ZodObject<{
    digest: z.ZodString;
    files: z.ZodRecord<z.ZodString, z.ZodString>;
    sha256: z.ZodRecord<z.ZodString, z.ZodString>;
    share: z.ZodRecord<z.ZodString, z.ZodNumber>;
}, z.core.$strict>;
export type ReportMask = z.infer<typeof ReportMask>;
/** What was done to a picture file so that a model could see it: `transparent`, `turned` … */
export declare const PictureRemark: z.ZodObject<{
    code: z.ZodString;
    text: z.ZodString;
    models: z.ZodOptional<z.ZodArray<z.ZodString>>;
}, z.core.$strict>;
export type PictureRemark = z.infer<typeof PictureRemark>;
/** The same picture in more pixels, for people; no model has seen it. */
export declare const DisplayPicture: z.ZodObject<{
    file: z.ZodString;
    sha256: z.ZodString;
    width: z.ZodInt;
    height: z.ZodInt;
}, z.core.$strict>;
export type DisplayPicture = z.infer<typeof DisplayPicture>;
export declare const ReportPicture: z.ZodObject<{
    id: z.ZodString;
    digest: z.ZodString;
    files: z.ZodRecord<z.ZodString, z.ZodString>;
    sha256: z.ZodRecord<z.ZodString, z.ZodString>;
    label: z.ZodNullable<z.ZodObject<{
        classIndex: z.ZodInt;
        className: z.ZodString;
    }, z.core.$strict>>;
    alt: z.ZodOptional<z.ZodUnion<readonly [z.ZodString, z.ZodObject<{
        en: z.ZodString;
        'zh-cn': z.ZodOptional<z.ZodString>;
    }, z.core.$strict>]>>;
    credit: z.ZodOptional<z.ZodUnion<readonly [z.ZodString, z.ZodObject<{
        en: z.ZodString;
        'zh-cn': z.ZodOptional<z.ZodString>;
    }, z.core.$strict>]>>;
    masks: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodObject<{
        digest: z.ZodString;
        files: z.ZodRecord<z.ZodString, z.ZodString>;
        sha256: z.ZodRecord<z.ZodString, z.ZodString>;
        share: z.ZodRecord<z.ZodString, z.ZodNumber>;
    }, z.core.$strict>>>;
    remarks: z.ZodOptional<z.ZodArray<z.ZodObject<{
        code: z.ZodString;
        text: z.ZodString;
        models: z.ZodOptional<z.ZodArray<z.ZodString>>;
    }, z.core.$strict>>>;
    display: z.ZodOptional<z.ZodObject<{
        file: z.ZodString;
        sha256: z.ZodString;
        width: z.ZodInt;
        height: z.ZodInt;
    }, z.core.$strict>>;
}, z.core.$strict>;
export type ReportPicture = z.infer<typeof ReportPicture>;
/** An encoder of texts. */
export declare const ReportEncoder: z.ZodObject<{
    id: z.ZodString;
    name: z.ZodUnion<readonly [z.ZodString, z.ZodObject<{
        en: z.ZodString;
        'zh-cn': z.ZodOptional<z.ZodString>;
    }, z.core.$strict>]>;
    about: z.ZodOptional<z.ZodUnion<readonly [z.ZodString, z.ZodObject<{
        en: z.ZodString;
        'zh-cn': z.ZodOptional<z.ZodString>;
    }, z.core.$strict>]>>;
    card: z.ZodOptional<z.ZodObject<{
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
        about: z.ZodOptional<z.ZodUnion<readonly [z.ZodString, z.ZodObject<{
            en: z.ZodString;
            'zh-cn': z.ZodOptional<z.ZodString>;
        }, z.core.$strict>]>>;
        probes: z.ZodArray<z.ZodObject<{
            count: z.ZodInt;
            of: z.ZodInt;
            share: z.ZodNumber;
            id: z.ZodString;
            name: z.ZodUnion<readonly [z.ZodString, z.ZodObject<{
                en: z.ZodString;
                'zh-cn': z.ZodOptional<z.ZodString>;
            }, z.core.$strict>]>;
        }, z.core.$strict>>;
    }, z.core.$strict>>;
    digest: z.ZodString;
    layers: z.ZodInt;
    heads: z.ZodInt;
    hiddenSize: z.ZodInt;
    intermediateSize: z.ZodInt;
    positions: z.ZodInt;
    vocabularySize: z.ZodInt;
    parameters: z.ZodInt;
    tasks: z.ZodArray<z.ZodString>;
}, z.core.$strict>;
export type ReportEncoder = z.infer<typeof ReportEncoder>;
/** What encoders read, or what stands for it. */
export declare const ReportText: z.ZodDiscriminatedUnion<[z.ZodObject<{
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
}, z.core.$strict>], "kind">;
export type ReportText = z.infer<typeof ReportText>;
/** What one metric was asked to say of a task's map. */
export declare const ReportMeasurement: z.ZodObject<{
    metric: z.ZodString;
    version: z.ZodInt;
    key: z.ZodString;
    state: z.ZodEnum<{
        planned: "planned";
        done: "done";
    }>;
    sha256: z.ZodOptional<z.ZodString>;
}, z.core.$strict>;
export type ReportMeasurement = z.infer<typeof ReportMeasurement>;
export declare const ReportTask: z.ZodObject<{
    key: z.ZodString;
    folder: z.ZodString;
    method: z.ZodString;
    version: z.ZodInt;
    model: z.ZodString;
    input: z.ZodNullable<z.ZodString>;
    target: z.ZodUnion<readonly [z.ZodDiscriminatedUnion<[z.ZodObject<{
        kind: z.ZodLiteral<"class">;
        classIndex: z.ZodInt;
        className: z.ZodString;
        from: z.ZodEnum<{
            label: "label";
            prediction: "prediction";
        }>;
    }, z.core.$strict>, z.ZodObject<{
        kind: z.ZodLiteral<"filter">;
        layer: z.ZodString;
        cnnid: z.ZodOptional<z.ZodInt>;
        layerKind: z.ZodString;
        filter: z.ZodInt;
    }, z.core.$strict>, z.ZodObject<{
        kind: z.ZodLiteral<"picture">;
    }, z.core.$strict>, z.ZodObject<{
        kind: z.ZodLiteral<"text">;
    }, z.core.$strict>, z.ZodObject<{
        kind: z.ZodLiteral<"token">;
        index: z.ZodInt;
        token: z.ZodString;
    }, z.core.$strict>, z.ZodObject<{
        kind: z.ZodLiteral<"answer">;
        first: z.ZodInt;
        last: z.ZodInt;
        text: z.ZodString;
        from: z.ZodEnum<{
            prediction: "prediction";
            given: "given";
        }>;
    }, z.core.$strict>], "kind">, z.ZodObject<{
        kind: z.ZodLiteral<"predicted-class">;
    }, z.core.$strict>]>;
    variant: z.ZodString;
    state: z.ZodEnum<{
        planned: "planned";
        done: "done";
        failed: "failed";
    }>;
    sha256: z.ZodOptional<z.ZodString>;
    measurements: z.ZodOptional<z.ZodArray<z.ZodObject<{
        metric: z.ZodString;
        version: z.ZodInt;
        key: z.ZodString;
        state: z.ZodEnum<{
            planned: "planned";
            done: "done";
        }>;
        sha256: z.ZodOptional<z.ZodString>;
    }, z.core.$strict>>>;
}, z.core.$strict>;
export type ReportTask = z.infer<typeof ReportTask>;
/** A trial of the methods, with pictures and tasks of its own, which are nowhere else in the report. */
export declare const ReportTrial: z.ZodObject<{
    title: z.ZodUnion<readonly [z.ZodString, z.ZodObject<{
        en: z.ZodString;
        'zh-cn': z.ZodOptional<z.ZodString>;
    }, z.core.$strict>]>;
    id: z.ZodString;
    about: z.ZodUnion<readonly [z.ZodString, z.ZodObject<{
        en: z.ZodString;
        'zh-cn': z.ZodOptional<z.ZodString>;
    }, z.core.$strict>]>;
    part: z.ZodString;
    relies: z.ZodString;
    control: z.ZodString;
    caught: z.ZodDefault<z.ZodNumber>;
    clear: z.ZodDefault<z.ZodNumber>;
    pictures: z.ZodArray<z.ZodObject<{
        id: z.ZodString;
        digest: z.ZodString;
        files: z.ZodRecord<z.ZodString, z.ZodString>;
        sha256: z.ZodRecord<z.ZodString, z.ZodString>;
        label: z.ZodNullable<z.ZodObject<{
            classIndex: z.ZodInt;
            className: z.ZodString;
        }, z.core.$strict>>;
        alt: z.ZodOptional<z.ZodUnion<readonly [z.ZodString, z.ZodObject<{
            en: z.ZodString;
            'zh-cn': z.ZodOptional<z.ZodString>;
        }, z.core.$strict>]>>;
        credit: z.ZodOptional<z.ZodUnion<readonly [z.ZodString, z.ZodObject<{
            en: z.ZodString;
            'zh-cn': z.ZodOptional<z.ZodString>;
        }, z.core.$strict>]>>;
        masks: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodObject<{
            digest: z.ZodString;
            files: z.ZodRecord<z.ZodString, z.ZodString>;
            sha256: z.ZodRecord<z.ZodString, z.ZodString>;
            share: z.ZodRecord<z.ZodString, z.ZodNumber>;
        }, z.core.$strict>>>;
        remarks: z.ZodOptional<z.ZodArray<z.ZodObject<{
            code: z.ZodString;
            text: z.ZodString;
            models: z.ZodOptional<z.ZodArray<z.ZodString>>;
        }, z.core.$strict>>>;
        display: z.ZodOptional<z.ZodObject<{
            file: z.ZodString;
            sha256: z.ZodString;
            width: z.ZodInt;
            height: z.ZodInt;
        }, z.core.$strict>>;
    }, z.core.$strict>>;
    tasks: z.ZodArray<z.ZodObject<{
        key: z.ZodString;
        folder: z.ZodString;
        method: z.ZodString;
        version: z.ZodInt;
        model: z.ZodString;
        input: z.ZodNullable<z.ZodString>;
        target: z.ZodUnion<readonly [z.ZodDiscriminatedUnion<[z.ZodObject<{
            kind: z.ZodLiteral<"class">;
            classIndex: z.ZodInt;
            className: z.ZodString;
            from: z.ZodEnum<{
                label: "label";
                prediction: "prediction";
            }>;
        }, z.core.$strict>, z.ZodObject<{
            kind: z.ZodLiteral<"filter">;
            layer: z.ZodString;
            cnnid: z.ZodOptional<z.ZodInt>;
            layerKind: z.ZodString;
            filter: z.ZodInt;
        }, z.core.$strict>, z.ZodObject<{
            kind: z.ZodLiteral<"picture">;
        }, z.core.$strict>, z.ZodObject<{
            kind: z.ZodLiteral<"text">;
        }, z.core.$strict>, z.ZodObject<{
            kind: z.ZodLiteral<"token">;
            index: z.ZodInt;
            token: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            kind: z.ZodLiteral<"answer">;
            first: z.ZodInt;
            last: z.ZodInt;
            text: z.ZodString;
            from: z.ZodEnum<{
                prediction: "prediction";
                given: "given";
            }>;
        }, z.core.$strict>], "kind">, z.ZodObject<{
            kind: z.ZodLiteral<"predicted-class">;
        }, z.core.$strict>]>;
        variant: z.ZodString;
        state: z.ZodEnum<{
            planned: "planned";
            done: "done";
            failed: "failed";
        }>;
        sha256: z.ZodOptional<z.ZodString>;
        measurements: z.ZodOptional<z.ZodArray<z.ZodObject<{
            metric: z.ZodString;
            version: z.ZodInt;
            key: z.ZodString;
            state: z.ZodEnum<{
                planned: "planned";
                done: "done";
            }>;
            sha256: z.ZodOptional<z.ZodString>;
        }, z.core.$strict>>>;
    }, z.core.$strict>>;
}, z.core.$strict>;
export type ReportTrial = z.infer<typeof ReportTrial>;
/** `content/report.json`: what the site shows, in order. A run that recomputes nothing leaves it as it was. */
export declare const Report: z.ZodObject<{
    content: z.ZodLiteral<1>;
    title: z.ZodUnion<readonly [z.ZodString, z.ZodObject<{
        en: z.ZodString;
        'zh-cn': z.ZodOptional<z.ZodString>;
    }, z.core.$strict>]>;
    authors: z.ZodArray<z.ZodString>;
    date: z.ZodOptional<z.ZodISODate>;
    languages: z.ZodArray<z.ZodEnum<{
        en: "en";
        "zh-cn": "zh-cn";
    }>>;
    catalogue: z.ZodOptional<z.ZodString>;
    models: z.ZodArray<z.ZodObject<{
        id: z.ZodString;
        name: z.ZodUnion<readonly [z.ZodString, z.ZodObject<{
            en: z.ZodString;
            'zh-cn': z.ZodOptional<z.ZodString>;
        }, z.core.$strict>]>;
        about: z.ZodOptional<z.ZodUnion<readonly [z.ZodString, z.ZodObject<{
            en: z.ZodString;
            'zh-cn': z.ZodOptional<z.ZodString>;
        }, z.core.$strict>]>>;
        card: z.ZodOptional<z.ZodObject<{
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
            about: z.ZodOptional<z.ZodUnion<readonly [z.ZodString, z.ZodObject<{
                en: z.ZodString;
                'zh-cn': z.ZodOptional<z.ZodString>;
            }, z.core.$strict>]>>;
            probes: z.ZodArray<z.ZodObject<{
                count: z.ZodInt;
                of: z.ZodInt;
                share: z.ZodNumber;
                id: z.ZodString;
                name: z.ZodUnion<readonly [z.ZodString, z.ZodObject<{
                    en: z.ZodString;
                    'zh-cn': z.ZodOptional<z.ZodString>;
                }, z.core.$strict>]>;
            }, z.core.$strict>>;
        }, z.core.$strict>>;
        digest: z.ZodString;
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
        inputShape: z.ZodArray<z.ZodInt>;
        parameters: z.ZodInt;
        layers: z.ZodArray<z.ZodObject<{
            name: z.ZodString;
            cnnid: z.ZodOptional<z.ZodInt>;
            kind: z.ZodString;
            outputShape: z.ZodArray<z.ZodInt>;
            receptiveField: z.ZodOptional<z.ZodInt>;
            parameters: z.ZodInt;
        }, z.core.$strict>>;
    }, z.core.$strict>>;
    pictures: z.ZodArray<z.ZodObject<{
        id: z.ZodString;
        digest: z.ZodString;
        files: z.ZodRecord<z.ZodString, z.ZodString>;
        sha256: z.ZodRecord<z.ZodString, z.ZodString>;
        label: z.ZodNullable<z.ZodObject<{
            classIndex: z.ZodInt;
            className: z.ZodString;
        }, z.core.$strict>>;
        alt: z.ZodOptional<z.ZodUnion<readonly [z.ZodString, z.ZodObject<{
            en: z.ZodString;
            'zh-cn': z.ZodOptional<z.ZodString>;
        }, z.core.$strict>]>>;
        credit: z.ZodOptional<z.ZodUnion<readonly [z.ZodString, z.ZodObject<{
            en: z.ZodString;
            'zh-cn': z.ZodOptional<z.ZodString>;
        }, z.core.$strict>]>>;
        masks: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodObject<{
            digest: z.ZodString;
            files: z.ZodRecord<z.ZodString, z.ZodString>;
            sha256: z.ZodRecord<z.ZodString, z.ZodString>;
            share: z.ZodRecord<z.ZodString, z.ZodNumber>;
        }, z.core.$strict>>>;
        remarks: z.ZodOptional<z.ZodArray<z.ZodObject<{
            code: z.ZodString;
            text: z.ZodString;
            models: z.ZodOptional<z.ZodArray<z.ZodString>>;
        }, z.core.$strict>>>;
        display: z.ZodOptional<z.ZodObject<{
            file: z.ZodString;
            sha256: z.ZodString;
            width: z.ZodInt;
            height: z.ZodInt;
        }, z.core.$strict>>;
    }, z.core.$strict>>;
    tasks: z.ZodArray<z.ZodObject<{
        key: z.ZodString;
        folder: z.ZodString;
        method: z.ZodString;
        version: z.ZodInt;
        model: z.ZodString;
        input: z.ZodNullable<z.ZodString>;
        target: z.ZodUnion<readonly [z.ZodDiscriminatedUnion<[z.ZodObject<{
            kind: z.ZodLiteral<"class">;
            classIndex: z.ZodInt;
            className: z.ZodString;
            from: z.ZodEnum<{
                label: "label";
                prediction: "prediction";
            }>;
        }, z.core.$strict>, z.ZodObject<{
            kind: z.ZodLiteral<"filter">;
            layer: z.ZodString;
            cnnid: z.ZodOptional<z.ZodInt>;
            layerKind: z.ZodString;
            filter: z.ZodInt;
        }, z.core.$strict>, z.ZodObject<{
            kind: z.ZodLiteral<"picture">;
        }, z.core.$strict>, z.ZodObject<{
            kind: z.ZodLiteral<"text">;
        }, z.core.$strict>, z.ZodObject<{
            kind: z.ZodLiteral<"token">;
            index: z.ZodInt;
            token: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            kind: z.ZodLiteral<"answer">;
            first: z.ZodInt;
            last: z.ZodInt;
            text: z.ZodString;
            from: z.ZodEnum<{
                prediction: "prediction";
                given: "given";
            }>;
        }, z.core.$strict>], "kind">, z.ZodObject<{
            kind: z.ZodLiteral<"predicted-class">;
        }, z.core.$strict>]>;
        variant: z.ZodString;
        state: z.ZodEnum<{
            planned: "planned";
            done: "done";
            failed: "failed";
        }>;
        sha256: z.ZodOptional<z.ZodString>;
        measurements: z.ZodOptional<z.ZodArray<z.ZodObject<{
            metric: z.ZodString;
            version: z.ZodInt;
            key: z.ZodString;
            state: z.ZodEnum<{
                planned: "planned";
                done: "done";
            }>;
            sha256: z.ZodOptional<z.ZodString>;
        }, z.core.$strict>>>;
    }, z.core.$strict>>;
    parts: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodUnion<readonly [z.ZodString, z.ZodObject<{
        en: z.ZodString;
        'zh-cn': z.ZodOptional<z.ZodString>;
    }, z.core.$strict>]>>>;
    trials: z.ZodOptional<z.ZodArray<z.ZodObject<{
        title: z.ZodUnion<readonly [z.ZodString, z.ZodObject<{
            en: z.ZodString;
            'zh-cn': z.ZodOptional<z.ZodString>;
        }, z.core.$strict>]>;
        id: z.ZodString;
        about: z.ZodUnion<readonly [z.ZodString, z.ZodObject<{
            en: z.ZodString;
            'zh-cn': z.ZodOptional<z.ZodString>;
        }, z.core.$strict>]>;
        part: z.ZodString;
        relies: z.ZodString;
        control: z.ZodString;
        caught: z.ZodDefault<z.ZodNumber>;
        clear: z.ZodDefault<z.ZodNumber>;
        pictures: z.ZodArray<z.ZodObject<{
            id: z.ZodString;
            digest: z.ZodString;
            files: z.ZodRecord<z.ZodString, z.ZodString>;
            sha256: z.ZodRecord<z.ZodString, z.ZodString>;
            label: z.ZodNullable<z.ZodObject<{
                classIndex: z.ZodInt;
                className: z.ZodString;
            }, z.core.$strict>>;
            alt: z.ZodOptional<z.ZodUnion<readonly [z.ZodString, z.ZodObject<{
                en: z.ZodString;
                'zh-cn': z.ZodOptional<z.ZodString>;
            }, z.core.$strict>]>>;
            credit: z.ZodOptional<z.ZodUnion<readonly [z.ZodString, z.ZodObject<{
                en: z.ZodString;
                'zh-cn': z.ZodOptional<z.ZodString>;
            }, z.core.$strict>]>>;
            masks: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodObject<{
                digest: z.ZodString;
                files: z.ZodRecord<z.ZodString, z.ZodString>;
                sha256: z.ZodRecord<z.ZodString, z.ZodString>;
                share: z.ZodRecord<z.ZodString, z.ZodNumber>;
            }, z.core.$strict>>>;
            remarks: z.ZodOptional<z.ZodArray<z.ZodObject<{
                code: z.ZodString;
                text: z.ZodString;
                models: z.ZodOptional<z.ZodArray<z.ZodString>>;
            }, z.core.$strict>>>;
            display: z.ZodOptional<z.ZodObject<{
                file: z.ZodString;
                sha256: z.ZodString;
                width: z.ZodInt;
                height: z.ZodInt;
            }, z.core.$strict>>;
        }, z.core.$strict>>;
        tasks: z.ZodArray<z.ZodObject<{
            key: z.ZodString;
            folder: z.ZodString;
            method: z.ZodString;
            version: z.ZodInt;
            model: z.ZodString;
            input: z.ZodNullable<z.ZodString>;
            target: z.ZodUnion<readonly [z.ZodDiscriminatedUnion<[z.ZodObject<{
                kind: z.ZodLiteral<"class">;
                classIndex: z.ZodInt;
                className: z.ZodString;
                from: z.ZodEnum<{
                    label: "label";
                    prediction: "prediction";
                }>;
            }, z.core.$strict>, z.ZodObject<{
                kind: z.ZodLiteral<"filter">;
                layer: z.ZodString;
                cnnid: z.ZodOptional<z.ZodInt>;
                layerKind: z.ZodString;
                filter: z.ZodInt;
            }, z.core.$strict>, z.ZodObject<{
                kind: z.ZodLiteral<"picture">;
            }, z.core.$strict>, z.ZodObject<{
                kind: z.ZodLiteral<"text">;
            }, z.core.$strict>, z.ZodObject<{
                kind: z.ZodLiteral<"token">;
                index: z.ZodInt;
                token: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                kind: z.ZodLiteral<"answer">;
                first: z.ZodInt;
                last: z.ZodInt;
                text: z.ZodString;
                from: z.ZodEnum<{
                    prediction: "prediction";
                    given: "given";
                }>;
            }, z.core.$strict>], "kind">, z.ZodObject<{
                kind: z.ZodLiteral<"predicted-class">;
            }, z.core.$strict>]>;
            variant: z.ZodString;
            state: z.ZodEnum<{
                planned: "planned";
                done: "done";
                failed: "failed";
            }>;
            sha256: z.ZodOptional<z.ZodString>;
            measurements: z.ZodOptional<z.ZodArray<z.ZodObject<{
                metric: z.ZodString;
                version: z.ZodInt;
                key: z.ZodString;
                state: z.ZodEnum<{
                    planned: "planned";
                    done: "done";
                }>;
                sha256: z.ZodOptional<z.ZodString>;
            }, z.core.$strict>>>;
        }, z.core.$strict>>;
    }, z.core.$strict>>>;
    encoders: z.ZodOptional<z.ZodArray<z.ZodObject<{
        id: z.ZodString;
        name: z.ZodUnion<readonly [z.ZodString, z.ZodObject<{
            en: z.ZodString;
            'zh-cn': z.ZodOptional<z.ZodString>;
        }, z.core.$strict>]>;
        about: z.ZodOptional<z.ZodUnion<readonly [z.ZodString, z.ZodObject<{
            en: z.ZodString;
            'zh-cn': z.ZodOptional<z.ZodString>;
        }, z.core.$strict>]>>;
        card: z.ZodOptional<z.ZodObject<{
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
            about: z.ZodOptional<z.ZodUnion<readonly [z.ZodString, z.ZodObject<{
                en: z.ZodString;
                'zh-cn': z.ZodOptional<z.ZodString>;
            }, z.core.$strict>]>>;
            probes: z.ZodArray<z.ZodObject<{
                count: z.ZodInt;
                of: z.ZodInt;
                share: z.ZodNumber;
                id: z.ZodString;
                name: z.ZodUnion<readonly [z.ZodString, z.ZodObject<{
                    en: z.ZodString;
                    'zh-cn': z.ZodOptional<z.ZodString>;
                }, z.core.$strict>]>;
            }, z.core.$strict>>;
        }, z.core.$strict>>;
        digest: z.ZodString;
        layers: z.ZodInt;
        heads: z.ZodInt;
        hiddenSize: z.ZodInt;
        intermediateSize: z.ZodInt;
        positions: z.ZodInt;
        vocabularySize: z.ZodInt;
        parameters: z.ZodInt;
        tasks: z.ZodArray<z.ZodString>;
    }, z.core.$strict>>>;
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
    matrices: z.ZodOptional<z.ZodArray<z.ZodObject<{
        values: z.ZodArray<z.ZodArray<z.ZodNullable<z.ZodNumber>>>;
        rows: z.ZodOptional<z.ZodArray<z.ZodUnion<readonly [z.ZodString, z.ZodObject<{
            en: z.ZodString;
            'zh-cn': z.ZodOptional<z.ZodString>;
        }, z.core.$strict>]>>>;
        columns: z.ZodOptional<z.ZodArray<z.ZodUnion<readonly [z.ZodString, z.ZodObject<{
            en: z.ZodString;
            'zh-cn': z.ZodOptional<z.ZodString>;
        }, z.core.$strict>]>>>;
        vmin: z.ZodNumber;
        vmax: z.ZodNumber;
        digest: z.ZodString;
        remarks: z.ZodArray<z.ZodObject<{
            code: z.ZodString;
            text: z.ZodString;
        }, z.core.$strict>>;
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
}, z.core.$strict>;
export type Report = z.infer<typeof Report>;
