import { z } from 'zod';
/** What stands in a label for the name of a part of the picture. */
export declare const PART = "{part}";
/** The words of a number of the whole map. */
export declare const MeasureWords: z.ZodObject<{
    help: z.ZodString;
    chance: z.ZodOptional<z.ZodString>;
    percent: z.ZodOptional<z.ZodLiteral<true>>;
    telling: z.ZodOptional<z.ZodLiteral<true>>;
    label: z.ZodString;
}, z.core.$strict>;
export type MeasureWords = z.infer<typeof MeasureWords>;
/** The words of a number that is measured of every part of a picture. */
export declare const PartMeasureWords: z.ZodObject<{
    help: z.ZodString;
    chance: z.ZodOptional<z.ZodString>;
    percent: z.ZodOptional<z.ZodLiteral<true>>;
    telling: z.ZodOptional<z.ZodLiteral<true>>;
    title: z.ZodString;
    label: z.ZodString;
}, z.core.$strict>;
export type PartMeasureWords = z.infer<typeof PartMeasureWords>;
/** The words of curves that a metric measures as series, and that pages draw together in one square; both axes go from 0 to 1. */
export declare const CurveWords: z.ZodObject<{
    title: z.ZodString;
    across: z.ZodString;
    up: z.ZodString;
    lines: z.ZodRecord<z.ZodString, z.ZodString>;
}, z.core.$strict>;
export type CurveWords = z.infer<typeof CurveWords>;
/** Front matter of `metrics/<metric>/<language>.md`: the words of what a metric measures. */
export declare const MetricProse: z.ZodObject<{
    title: z.ZodString;
    measures: z.ZodDefault<z.ZodRecord<z.ZodString, z.ZodObject<{
        help: z.ZodString;
        chance: z.ZodOptional<z.ZodString>;
        percent: z.ZodOptional<z.ZodLiteral<true>>;
        telling: z.ZodOptional<z.ZodLiteral<true>>;
        label: z.ZodString;
    }, z.core.$strict>>>;
    parts: z.ZodDefault<z.ZodRecord<z.ZodString, z.ZodObject<{
        help: z.ZodString;
        chance: z.ZodOptional<z.ZodString>;
        percent: z.ZodOptional<z.ZodLiteral<true>>;
        telling: z.ZodOptional<z.ZodLiteral<true>>;
        title: z.ZodString;
        label: z.ZodString;
    }, z.core.$strict>>>;
    curves: z.ZodOptional<z.ZodObject<{
        title: z.ZodString;
        across: z.ZodString;
        up: z.ZodString;
        lines: z.ZodRecord<z.ZodString, z.ZodString>;
    }, z.core.$strict>>;
}, z.core.$strict>;
export type MetricProse = z.infer<typeof MetricProse>;
