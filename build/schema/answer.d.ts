import { z } from 'zod';
export declare const Comparison: z.ZodEnum<{
    ">": ">";
    ">=": ">=";
    "<": "<";
    "<=": "<=";
    "=": "=";
}>;
export type Comparison = z.infer<typeof Comparison>;
export declare const Selector: z.ZodObject<{
    method: z.ZodString;
    variant: z.ZodOptional<z.ZodString>;
    model: z.ZodOptional<z.ZodString>;
    input: z.ZodOptional<z.ZodString>;
    cnnid: z.ZodOptional<z.ZodInt>;
    layer: z.ZodOptional<z.ZodString>;
    filter: z.ZodOptional<z.ZodInt>;
    token: z.ZodOptional<z.ZodInt>;
}, z.core.$strict>;
export type Selector = z.infer<typeof Selector>;
/** A measure of one result; with `chance` what an explanation without knowledge would score. */
declare const MeasureOperand: z.ZodObject<{
    measure: z.ZodString;
    chance: z.ZodOptional<z.ZodLiteral<true>>;
    method: z.ZodString;
    variant: z.ZodOptional<z.ZodString>;
    model: z.ZodOptional<z.ZodString>;
    input: z.ZodOptional<z.ZodString>;
    cnnid: z.ZodOptional<z.ZodInt>;
    layer: z.ZodOptional<z.ZodString>;
    filter: z.ZodOptional<z.ZodInt>;
    token: z.ZodOptional<z.ZodInt>;
}, z.core.$strict>;
/** The value of a curve at one of its places. */
declare const SeriesOperand: z.ZodObject<{
    series: z.ZodString;
    at: z.ZodNumber;
    method: z.ZodString;
    variant: z.ZodOptional<z.ZodString>;
    model: z.ZodOptional<z.ZodString>;
    input: z.ZodOptional<z.ZodString>;
    cnnid: z.ZodOptional<z.ZodInt>;
    layer: z.ZodOptional<z.ZodString>;
    filter: z.ZodOptional<z.ZodInt>;
    token: z.ZodOptional<z.ZodInt>;
}, z.core.$strict>;
/** A number that the result was computed with. */
declare const ParamOperand: z.ZodObject<{
    param: z.ZodString;
    method: z.ZodString;
    variant: z.ZodOptional<z.ZodString>;
    model: z.ZodOptional<z.ZodString>;
    input: z.ZodOptional<z.ZodString>;
    cnnid: z.ZodOptional<z.ZodInt>;
    layer: z.ZodOptional<z.ZodString>;
    filter: z.ZodOptional<z.ZodInt>;
    token: z.ZodOptional<z.ZodInt>;
}, z.core.$strict>;
/** The kind of layer that a module of the feature extractor is: `Conv2d`. */
export declare const FactOperand: z.ZodObject<{
    fact: z.ZodLiteral<"layer-kind">;
    model: z.ZodOptional<z.ZodString>;
    cnnid: z.ZodInt;
}, z.core.$strict>;
/** Inputs to aggregate over: all pictures of the report, all but some, or these. */
export declare const Over: z.ZodUnion<readonly [z.ZodLiteral<"all">, z.ZodObject<{
    except: z.ZodArray<z.ZodString>;
}, z.core.$strict>, z.ZodArray<z.ZodString>]>;
export type Over = z.infer<typeof Over>;
/** A statement that is counted over inputs. */
export interface Condition {
    readonly left: Operand;
    readonly is: Comparison;
    readonly right: Right;
}
/** Anything that a claim can compare. `share`: the part of the inputs that a condition holds for, 0 to 1. */
export type Operand = z.infer<typeof MeasureOperand> | z.infer<typeof SeriesOperand> | z.infer<typeof ParamOperand> | z.infer<typeof FactOperand> | {
    readonly mean: Operand;
    readonly over: Over;
} | {
    readonly min: Operand;
    readonly over: Over;
} | {
    readonly max: Operand;
    readonly over: Over;
} | {
    readonly count: Condition;
    readonly over: Over;
} | {
    readonly share: Condition;
    readonly over: Over;
} | {
    readonly difference: readonly [Operand, Operand];
} | {
    readonly ratio: readonly [Operand, Operand];
};
/** What the left side is compared with: never a number that is typed here. `times` names a threshold to multiply with. */
export type Right = {
    readonly threshold: string;
} | {
    readonly chance: true;
    readonly times?: string | undefined;
} | {
    readonly text: string;
} | {
    readonly of: Operand;
    readonly times?: string | undefined;
} | Operand;
export declare const Operand: z.ZodType<Operand>;
export declare const Right: z.ZodType<Right>;
/** Without it the claim cannot be judged here, which is no mistake of its author: readers bring pictures of their own. */
export declare const Need: z.ZodObject<{
    method: z.ZodOptional<z.ZodString>;
    input: z.ZodOptional<z.ZodString>;
    mask: z.ZodOptional<z.ZodString>;
    measure: z.ZodOptional<z.ZodString>;
    series: z.ZodOptional<z.ZodString>;
}, z.core.$strict>;
export type Need = z.infer<typeof Need>;
/** How a number is written: as it is, as a percentage, as a multiple. */
export declare const NumberFormat: z.ZodEnum<{
    number: "number";
    percent: "percent";
    times: "times";
}>;
export type NumberFormat = z.infer<typeof NumberFormat>;
/** Something that an answer says, as data. */
export declare const Claim: z.ZodObject<{
    id: z.ZodString;
    text: z.ZodString;
    left: z.ZodType<Operand, unknown, z.core.$ZodTypeInternals<Operand, unknown>>;
    is: z.ZodEnum<{
        ">": ">";
        ">=": ">=";
        "<": "<";
        "<=": "<=";
        "=": "=";
    }>;
    right: z.ZodType<Right, unknown, z.core.$ZodTypeInternals<Right, unknown>>;
    format: z.ZodDefault<z.ZodEnum<{
        number: "number";
        percent: "percent";
        times: "times";
    }>>;
    needs: z.ZodDefault<z.ZodArray<z.ZodObject<{
        method: z.ZodOptional<z.ZodString>;
        input: z.ZodOptional<z.ZodString>;
        mask: z.ZodOptional<z.ZodString>;
        measure: z.ZodOptional<z.ZodString>;
        series: z.ZodOptional<z.ZodString>;
    }, z.core.$strict>>>;
    aside: z.ZodDefault<z.ZodBoolean>;
}, z.core.$strict>;
export type Claim = z.infer<typeof Claim>;
/** Front matter of `content/answers/<language>/<question>.md`. */
export declare const AnswerFront: z.ZodObject<{
    question: z.ZodString;
    title: z.ZodString;
    course: z.ZodOptional<z.ZodString>;
    answer: z.ZodString;
    claims: z.ZodArray<z.ZodObject<{
        id: z.ZodString;
        text: z.ZodString;
        left: z.ZodType<Operand, unknown, z.core.$ZodTypeInternals<Operand, unknown>>;
        is: z.ZodEnum<{
            ">": ">";
            ">=": ">=";
            "<": "<";
            "<=": "<=";
            "=": "=";
        }>;
        right: z.ZodType<Right, unknown, z.core.$ZodTypeInternals<Right, unknown>>;
        format: z.ZodDefault<z.ZodEnum<{
            number: "number";
            percent: "percent";
            times: "times";
        }>>;
        needs: z.ZodDefault<z.ZodArray<z.ZodObject<{
            method: z.ZodOptional<z.ZodString>;
            input: z.ZodOptional<z.ZodString>;
            mask: z.ZodOptional<z.ZodString>;
            measure: z.ZodOptional<z.ZodString>;
            series: z.ZodOptional<z.ZodString>;
        }, z.core.$strict>>>;
        aside: z.ZodDefault<z.ZodBoolean>;
    }, z.core.$strict>>;
}, z.core.$strict>;
export type AnswerFront = z.infer<typeof AnswerFront>;
/** `content/answers/thresholds.json`: conventions that are set, with their reasons, before the results are looked at. */
export declare const Thresholds: z.ZodObject<{
    content: z.ZodLiteral<1>;
    thresholds: z.ZodRecord<z.ZodString, z.ZodObject<{
        value: z.ZodNumber;
        reason: z.ZodObject<{
            en: z.ZodString;
            'zh-cn': z.ZodString;
        }, z.core.$strict>;
    }, z.core.$strict>>;
}, z.core.$strict>;
export type Thresholds = z.infer<typeof Thresholds>;
export declare const ClaimOutcome: z.ZodEnum<{
    holds: "holds";
    "does-not-hold": "does-not-hold";
    "cannot-be-judged": "cannot-be-judged";
}>;
export type ClaimOutcome = z.infer<typeof ClaimOutcome>;
/** What became of a claim when it was last looked at by a person. */
export declare const StoredOutcome: z.ZodObject<{
    outcome: z.ZodEnum<{
        holds: "holds";
        "does-not-hold": "does-not-hold";
        "cannot-be-judged": "cannot-be-judged";
    }>;
    number: z.ZodUnion<readonly [z.ZodNumber, z.ZodString, z.ZodNull]>;
    digest: z.ZodString;
}, z.core.$strict>;
export type StoredOutcome = z.infer<typeof StoredOutcome>;
/** `content/outcomes.json`, by question and claim. */
export declare const StoredOutcomes: z.ZodObject<{
    content: z.ZodLiteral<1>;
    thresholds: z.ZodString;
    outcomes: z.ZodRecord<z.ZodString, z.ZodRecord<z.ZodString, z.ZodObject<{
        outcome: z.ZodEnum<{
            holds: "holds";
            "does-not-hold": "does-not-hold";
            "cannot-be-judged": "cannot-be-judged";
        }>;
        number: z.ZodUnion<readonly [z.ZodNumber, z.ZodString, z.ZodNull]>;
        digest: z.ZodString;
    }, z.core.$strict>>>;
}, z.core.$strict>;
export type StoredOutcomes = z.infer<typeof StoredOutcomes>;
export {};
