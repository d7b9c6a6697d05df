import { z } from 'zod';
import { Slug } from "./local-text.js";
import { Sha256 } from "./result.js";
const comparisons = ['>', '>=', '<', '<=', '='];
export const Comparison = z.enum(comparisons);
/** What a result is found by. Whatever is left out must not be needed to tell results apart. */
const selector = {
    method: z.string(),
    variant: z.string().optional(),
    model: z.string().optional(),
    /** Id of a picture or text; `none`: a result that is about none. Left out inside an aggregate: the one at hand. */
    input: z.string().optional(),
    cnnid: z.int().nonnegative().optional(),
    layer: z.string().optional(),
    filter: z.int().nonnegative().optional(),
    /** Index of the token that is explained. */
    token: z.int().nonnegative().optional(),
};
export const Selector = z.strictObject(selector);
/** A measure of one result; with `chance` what an explanation without knowledge would score. */
const MeasureOperand = z.strictObject({
    ...selector,
    measure: z.string(),
    chance: z.literal(true).optional(),
});
/** The value of a curve at one of its places. */
const SeriesOperand = z.strictObject({ ...selector, series: z.string(), at: z.number() });
/** A number that the result was computed with. */
const ParamOperand = z.strictObject({ ...selector, param: z.string() });
/** The kind of layer that a module of the feature extractor is: `Conv2d`. */
export const FactOperand = z.strictObject({
    fact: z.literal('layer-kind'),
    model: z.string().optional(),
    cnnid: z.int().nonnegative(),
});
/** Inputs to aggregate over: all pictures of the report, all but some, or these. */
export const Over = z.union([
    z.literal('all'),
    z.strictObject({ except: z.array(z.string()).min(1) }),
    z.array(z.string()).min(1),
]);
const CONDITION = 'a condition: left, is, right';
const condition = z.lazy(() => z.strictObject({ left: Operand, is: Comparison, right: Right }, { error: CONDITION }));
export const Operand = z.lazy(() => z.union([
    MeasureOperand,
    SeriesOperand,
    ParamOperand,
    FactOperand,
    z.strictObject({ mean: Operand, over: Over }),
    z.strictObject({ min: Operand, over: Over }),
    z.strictObject({ max: Operand, over: Over }),
    z.strictObject({ count: condition, over: Over }),
    z.strictObject({ share: condition, over: Over }),
    z.strictObject({ difference: z.tuple([Operand, Operand]) }),
    z.strictObject({ ratio: z.tuple([Operand, Operand]) }),
], {
    error: 'an operand: a result with measure, series or param; a fact; mean, min, max, count or share over inputs; difference or ratio',
}));
export const Right = z.lazy(() => z.union([
    z.strictObject({ threshold: z.string() }),
    z.strictObject({ chance: z.literal(true), times: z.string().optional() }),
    z.strictObject({ text: z.string() }),
    z.strictObject({ of: Operand, times: z.string().optional() }),
    Operand,
], { error: 'a threshold, chance, a text or an operand' }));
/** Without it the claim cannot be judged here, which is no mistake of its author: readers bring pictures of their own. */
export const Need = z.strictObject({
    /** A method that the report has results of. */
    method: z.string().optional(),
    /** Id of a picture or text; with `mask` and without this: every picture. */
    input: z.string().optional(),
    /** A part that the picture has a mask of. */
    mask: z.string().optional(),
    /** A measure that only some settings of the method give. */
    measure: z.string().optional(),
    /** A curve that only some settings of the method give. */
    series: z.string().optional(),
});
/** How a number is written: as it is, as a percentage, as a multiple. */
export const NumberFormat = z.enum(['number', 'percent', 'times']);
/** Something that an answer says, as data. */
export const Claim = z.strictObject({
    id: Slug,
    text: z.string().min(1).describe('What it says, in a sentence.'),
    left: Operand,
    is: Comparison,
    right: Right,
    format: NumberFormat.default('number'),
    needs: z.array(Need).default([]),
    aside: z
        .boolean()
        .default(false)
        .describe('Said beside the course’s answer: judged and shown, but the outcome of the question does not rest on it.'),
});
/** Front matter of `content/answers/<language>/<question>.md`. */
export const AnswerFront = z
    .strictObject({
    question: z.string().min(1).describe('In own words.'),
    title: z.string().min(1).describe('A few words.'),
    course: z
        .string()
        .min(1)
        .optional()
        .describe('What the course marks right, in one sentence and in own words; absent where the question is the report’s own.'),
    answer: z.string().min(1).describe('The short answer.'),
    claims: z.array(Claim).min(1),
})
    .refine(({ claims }) => new Set(claims.map(({ id }) => id)).size === claims.length, {
    error: 'two claims have the same id',
    path: ['claims'],
})
    .refine(({ claims }) => claims.some(({ aside }) => !aside), {
    error: 'the outcome of the question rests on no claim',
    path: ['claims'],
});
const BothLanguages = z.strictObject({ en: z.string().min(1), 'zh-cn': z.string().min(1) });
/** `content/answers/thresholds.json`: conventions that are set, with their reasons, before the results are looked at. */
export const Thresholds = z.strictObject({
    content: z.literal(1),
    thresholds: z.record(Slug, z.strictObject({ value: z.number(), reason: BothLanguages })),
});
export const ClaimOutcome = z.enum(['holds', 'does-not-hold', 'cannot-be-judged']);
/** What became of a claim when it was last looked at by a person. */
export const StoredOutcome = z.strictObject({
    outcome: ClaimOutcome,
    /** The left side; a text for a fact, null where it could not be judged. */
    number: z.union([z.number(), z.string(), z.null()]),
    /** sha256 over the claim and the bytes of every result that it rests on. */
    digest: Sha256,
});
/** `content/outcomes.json`, by question and claim. */
export const StoredOutcomes = z.strictObject({
    content: z.literal(1),
    /** sha256 of `thresholds.json`. */
    thresholds: Sha256,
    outcomes: z.record(z.string(), z.record(z.string(), StoredOutcome)),
});
