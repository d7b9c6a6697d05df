import { z } from 'zod';
/** Version of the files under `content/`; a reader refuses any other. */
export declare const CONTENT_VERSION = 1;
export declare const Sha256: z.ZodString;
/** What was explained. */
export declare const Target: z.ZodDiscriminatedUnion<[z.ZodObject<{
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
}, z.core.$strict>], "kind">;
export type Target = z.infer<typeof Target>;
/** An array of the result: `.npy`, float32, little-endian, C order. */
export declare const ArrayFile: z.ZodObject<{
    name: z.ZodString;
    file: z.ZodString;
    shape: z.ZodArray<z.ZodInt>;
    sizeBytes: z.ZodInt;
    sha256: z.ZodString;
    unit: z.ZodString;
    definition: z.ZodString;
}, z.core.$strict>;
export type ArrayFile = z.infer<typeof ArrayFile>;
/** The colours a map is drawn in, as matplotlib's, except that `RdBu` goes from blue (negative) to red (positive). */
export declare const colormaps: readonly ["hot", "viridis", "gray", "RdBu", "YlGnBu", "YlOrRd"];
/** How a figure's pixels follow from an array; `range` are the values at the two ends of the colour bar. */
export declare const Display: z.ZodDiscriminatedUnion<[z.ZodObject<{
    as: z.ZodLiteral<"heat">;
    colormap: z.ZodEnum<{
        hot: "hot";
        viridis: "viridis";
        gray: "gray";
        RdBu: "RdBu";
        YlGnBu: "YlGnBu";
        YlOrRd: "YlOrRd";
    }>;
    range: z.ZodTuple<[z.ZodNumber, z.ZodNumber], null>;
    centred: z.ZodBoolean;
}, z.core.$strict>, z.ZodObject<{
    as: z.ZodLiteral<"tiles">;
    colormap: z.ZodEnum<{
        hot: "hot";
        viridis: "viridis";
        gray: "gray";
        RdBu: "RdBu";
        YlGnBu: "YlGnBu";
        YlOrRd: "YlOrRd";
    }>;
    range: z.ZodTuple<[z.ZodNumber, z.ZodNumber], null>;
    rows: z.ZodInt;
    columns: z.ZodInt;
    tileHeight: z.ZodInt;
    tileWidth: z.ZodInt;
    gap: z.ZodInt;
}, z.core.$strict>, z.ZodObject<{
    as: z.ZodLiteral<"rgb">;
    range: z.ZodTuple<[z.ZodNumber, z.ZodNumber], null>;
    absolute: z.ZodBoolean;
}, z.core.$strict>, z.ZodObject<{
    as: z.ZodLiteral<"picture">;
}, z.core.$strict>], "as">;
export type Display = z.infer<typeof Display>;
/** A picture of the result: `.png`, one pixel a value, never smoothed. */
export declare const Figure: z.ZodObject<{
    id: z.ZodString;
    file: z.ZodString;
    sizeBytes: z.ZodInt;
    sha256: z.ZodString;
    width: z.ZodInt;
    height: z.ZodInt;
    array: z.ZodOptional<z.ZodString>;
    display: z.ZodDiscriminatedUnion<[z.ZodObject<{
        as: z.ZodLiteral<"heat">;
        colormap: z.ZodEnum<{
            hot: "hot";
            viridis: "viridis";
            gray: "gray";
            RdBu: "RdBu";
            YlGnBu: "YlGnBu";
            YlOrRd: "YlOrRd";
        }>;
        range: z.ZodTuple<[z.ZodNumber, z.ZodNumber], null>;
        centred: z.ZodBoolean;
    }, z.core.$strict>, z.ZodObject<{
        as: z.ZodLiteral<"tiles">;
        colormap: z.ZodEnum<{
            hot: "hot";
            viridis: "viridis";
            gray: "gray";
            RdBu: "RdBu";
            YlGnBu: "YlGnBu";
            YlOrRd: "YlOrRd";
        }>;
        range: z.ZodTuple<[z.ZodNumber, z.ZodNumber], null>;
        rows: z.ZodInt;
        columns: z.ZodInt;
        tileHeight: z.ZodInt;
        tileWidth: z.ZodInt;
        gap: z.ZodInt;
    }, z.core.$strict>, z.ZodObject<{
        as: z.ZodLiteral<"rgb">;
        range: z.ZodTuple<[z.ZodNumber, z.ZodNumber], null>;
        absolute: z.ZodBoolean;
    }, z.core.$strict>, z.ZodObject<{
        as: z.ZodLiteral<"picture">;
    }, z.core.$strict>], "as">;
}, z.core.$strict>;
export type Figure = z.infer<typeof Figure>;
/** A number that says how far to believe the result. */
export declare const Measure: z.ZodObject<{
    value: z.ZodNullable<z.ZodNumber>;
    unit: z.ZodString;
    null: z.ZodOptional<z.ZodNumber>;
    nullSpread: z.ZodOptional<z.ZodNumber>;
    definition: z.ZodString;
}, z.core.$strict>;
export type Measure = z.infer<typeof Measure>;
/** A curve of numbers: similarity against the number of samples, say. */
export declare const Series: z.ZodObject<{
    x: z.ZodObject<{
        name: z.ZodString;
        unit: z.ZodString;
        values: z.ZodArray<z.ZodNumber>;
    }, z.core.$strict>;
    y: z.ZodObject<{
        name: z.ZodString;
        unit: z.ZodString;
        values: z.ZodArray<z.ZodNumber>;
    }, z.core.$strict>;
    definition: z.ZodString;
}, z.core.$strict>;
export type Series = z.infer<typeof Series>;
/** Something the reader must know: `flat`, `step-limit` …; the prose explains each by its code. */
export declare const Remark: z.ZodObject<{
    code: z.ZodString;
    text: z.ZodString;
}, z.core.$strict>;
export type Remark = z.infer<typeof Remark>;
/** What the places along an axis of the arrays stand for: tokens, sentences, layers. */
export declare const Axis: z.ZodObject<{
    labels: z.ZodArray<z.ZodString>;
    groups: z.ZodOptional<z.ZodArray<z.ZodString>>;
}, z.core.$strict>;
export type Axis = z.infer<typeof Axis>;
/**
 * `result.json`: a map, or whatever a method makes, with what the method itself says of it. The same bytes from every run of the same task on
 * the same engine. What metrics measure of it lies beside it, as `Measurement`.
 */
export declare const Result: z.ZodObject<{
    content: z.ZodLiteral<1>;
    key: z.ZodString;
    method: z.ZodObject<{
        id: z.ZodString;
        version: z.ZodInt;
    }, z.core.$strict>;
    variant: z.ZodString;
    model: z.ZodObject<{
        id: z.ZodString;
        digest: z.ZodString;
    }, z.core.$strict>;
    input: z.ZodNullable<z.ZodObject<{
        id: z.ZodString;
        digest: z.ZodString;
    }, z.core.$strict>>;
    target: z.ZodDiscriminatedUnion<[z.ZodObject<{
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
    }, z.core.$strict>], "kind">;
    params: z.ZodRecord<z.ZodString, z.ZodJSONSchema>;
    seed: z.ZodInt;
    arrays: z.ZodArray<z.ZodObject<{
        name: z.ZodString;
        file: z.ZodString;
        shape: z.ZodArray<z.ZodInt>;
        sizeBytes: z.ZodInt;
        sha256: z.ZodString;
        unit: z.ZodString;
        definition: z.ZodString;
    }, z.core.$strict>>;
    figures: z.ZodArray<z.ZodObject<{
        id: z.ZodString;
        file: z.ZodString;
        sizeBytes: z.ZodInt;
        sha256: z.ZodString;
        width: z.ZodInt;
        height: z.ZodInt;
        array: z.ZodOptional<z.ZodString>;
        display: z.ZodDiscriminatedUnion<[z.ZodObject<{
            as: z.ZodLiteral<"heat">;
            colormap: z.ZodEnum<{
                hot: "hot";
                viridis: "viridis";
                gray: "gray";
                RdBu: "RdBu";
                YlGnBu: "YlGnBu";
                YlOrRd: "YlOrRd";
            }>;
            range: z.ZodTuple<[z.ZodNumber, z.ZodNumber], null>;
            centred: z.ZodBoolean;
        }, z.core.$strict>, z.ZodObject<{
            as: z.ZodLiteral<"tiles">;
            colormap: z.ZodEnum<{
                hot: "hot";
                viridis: "viridis";
                gray: "gray";
                RdBu: "RdBu";
                YlGnBu: "YlGnBu";
                YlOrRd: "YlOrRd";
            }>;
            range: z.ZodTuple<[z.ZodNumber, z.ZodNumber], null>;
            rows: z.ZodInt;
            columns: z.ZodInt;
            tileHeight: z.ZodInt;
            tileWidth: z.ZodInt;
            gap: z.ZodInt;
        }, z.core.$strict>, z.ZodObject<{
            as: z.ZodLiteral<"rgb">;
            range: z.ZodTuple<[z.ZodNumber, z.ZodNumber], null>;
            absolute: z.ZodBoolean;
        }, z.core.$strict>, z.ZodObject<{
            as: z.ZodLiteral<"picture">;
        }, z.core.$strict>], "as">;
    }, z.core.$strict>>;
    measures: z.ZodRecord<z.ZodString, z.ZodObject<{
        value: z.ZodNullable<z.ZodNumber>;
        unit: z.ZodString;
        null: z.ZodOptional<z.ZodNumber>;
        nullSpread: z.ZodOptional<z.ZodNumber>;
        definition: z.ZodString;
    }, z.core.$strict>>;
    series: z.ZodRecord<z.ZodString, z.ZodObject<{
        x: z.ZodObject<{
            name: z.ZodString;
            unit: z.ZodString;
            values: z.ZodArray<z.ZodNumber>;
        }, z.core.$strict>;
        y: z.ZodObject<{
            name: z.ZodString;
            unit: z.ZodString;
            values: z.ZodArray<z.ZodNumber>;
        }, z.core.$strict>;
        definition: z.ZodString;
    }, z.core.$strict>>;
    axes: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodObject<{
        labels: z.ZodArray<z.ZodString>;
        groups: z.ZodOptional<z.ZodArray<z.ZodString>>;
    }, z.core.$strict>>>;
    remarks: z.ZodArray<z.ZodObject<{
        code: z.ZodString;
        text: z.ZodString;
    }, z.core.$strict>>;
}, z.core.$strict>;
export type Result = z.infer<typeof Result>;
/** `measures/<metric>.json`: what one metric says of a map, the same bytes from every run as well. */
export declare const Measurement: z.ZodObject<{
    content: z.ZodLiteral<1>;
    key: z.ZodString;
    map: z.ZodString;
    metric: z.ZodObject<{
        id: z.ZodString;
        version: z.ZodInt;
    }, z.core.$strict>;
    measures: z.ZodRecord<z.ZodString, z.ZodObject<{
        value: z.ZodNullable<z.ZodNumber>;
        unit: z.ZodString;
        null: z.ZodOptional<z.ZodNumber>;
        nullSpread: z.ZodOptional<z.ZodNumber>;
        definition: z.ZodString;
    }, z.core.$strict>>;
    series: z.ZodRecord<z.ZodString, z.ZodObject<{
        x: z.ZodObject<{
            name: z.ZodString;
            unit: z.ZodString;
            values: z.ZodArray<z.ZodNumber>;
        }, z.core.$strict>;
        y: z.ZodObject<{
            name: z.ZodString;
            unit: z.ZodString;
            values: z.ZodArray<z.ZodNumber>;
        }, z.core.$strict>;
        definition: z.ZodString;
    }, z.core.$strict>>;
    remarks: z.ZodArray<z.ZodObject<{
        code: z.ZodString;
        text: z.ZodString;
    }, z.core.$strict>>;
}, z.core.$strict>;
export type Measurement = z.infer<typeof Measurement>;
/** `error.json`: a task that failed, as a result of its own. */
export declare const Failure: z.ZodObject<{
    content: z.ZodLiteral<1>;
    key: z.ZodString;
    message: z.ZodString;
}, z.core.$strict>;
export type Failure = z.infer<typeof Failure>;
/** How one measurement was made: it may be later than its map, on another machine. */
export declare const MeasurementFacts: z.ZodObject<{
    engine: z.ZodString;
    provider: z.ZodString;
    host: z.ZodString;
    vitrine: z.ZodString;
    node: z.ZodString;
    startedAt: z.ZodISODateTime;
    durationMs: z.ZodNumber;
    peakMemoryBytes: z.ZodInt;
    sha256: z.ZodString;
}, z.core.$strict>;
export type MeasurementFacts = z.infer<typeof MeasurementFacts>;
/** `run.json`: the one place for what varies from run to run. `sealRunFacts` in `digests.ts` makes its digests. */
export declare const RunFacts: z.ZodObject<{
    measurements: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodObject<{
        engine: z.ZodString;
        provider: z.ZodString;
        host: z.ZodString;
        vitrine: z.ZodString;
        node: z.ZodString;
        startedAt: z.ZodISODateTime;
        durationMs: z.ZodNumber;
        peakMemoryBytes: z.ZodInt;
        sha256: z.ZodString;
    }, z.core.$strict>>>;
    engine: z.ZodString;
    provider: z.ZodString;
    host: z.ZodString;
    vitrine: z.ZodString;
    node: z.ZodString;
    startedAt: z.ZodISODateTime;
    durationMs: z.ZodNumber;
    peakMemoryBytes: z.ZodInt;
    content: z.ZodLiteral<1>;
    key: z.ZodString;
    result: z.ZodString;
    sha256: z.ZodString;
}, z.core.$strict>;
export type RunFacts = z.infer<typeof RunFacts>;
