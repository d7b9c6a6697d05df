import { z } from 'zod';
import { expected } from "../../pipeline/base/errors.js";
import { ndArray } from "../../numerics/nd-array.js";
import { defineTextMethod } from "../../pipeline/explain/define-method.js";
import { headMeans, headOf, rollout } from "../../pipeline/explain/attention-stack.js";
import { tokenAxis, tokensOf } from "../../pipeline/explain/tokens-of.js";
const Params = z.strictObject({
    layer: z
        .union([z.int().positive(), z.literal('last'), z.literal('rollout')])
        .default('last')
        .describe('Whose attention: a layer counted from 1, the last one, or the rollout over all.'),
    head: z
        .union([z.int().positive(), z.literal('mean')])
        .default('mean')
        .describe('A head counted from 1, or the mean over all.'),
    from: z
        .union([z.int().nonnegative(), z.literal('answer'), z.literal('first')])
        .default('answer')
        .describe('The token that reads: its place, the first of the answer where there is one, or the first of the text.'),
});
/**
 * A text whose words are coloured by the attention that one token pays them: `paper` as it is, `course` averaged over neighbours and scaled
 * to 0 … 1, as the course's material draws it.
 */
export default defineTextMethod({
    id: 'text-heat',
    version: 1,
    order: 150,
    view: 'text-heat',
    kind: 'text',
    subject: 'attention',
    variants: ['course', 'paper'],
    paramsSchema: Params,
    arrays: ['heat'],
    cost: 1,
    check: ({ layer, head, from }, { input, layers, heads }) => {
        placeOf(from, rolesOf(input), null);
        if (typeof layer === 'number' && layer > layers)
            throw beyond('layer', layers, layer);
        if (typeof head === 'number' && head > heads)
            throw beyond('head', heads, head);
    },
    explain,
});
async function explain({ variant, params, input }, context) {
    const stack = await context.attention();
    const tokens = tokensOf(input);
    const from = placeOf(params.from, tokens.map(({ role }) => role), input.kind === 'question' ? input.answer : null);
    const weights = weightsFrom(stack, params, from);
    const { values, isFlat } = variant === 'course' ? smoothed(weights) : { values: weights, isFlat: false };
    return {
        target: { kind: 'token', index: from, token: tokens[from].text },
        axes: { tokens: tokenAxis(tokens) },
        arrays: [
            {
                name: 'heat',
                values: ndArray([1, stack.length], Float32Array.from(values)),
                unit: '1',
                definition: variant === 'course'
                    ? 'Attention of the reading token, averaged over each token and its neighbours, scaled to 0 … 1.'
                    : 'Attention that the reading token pays to each token.',
            },
        ],
        figures: [{ id: 'heat', as: 'heat', array: 'heat', colormap: 'YlOrRd', scale: 'min-max' }],
        measures: {
            largest: {
                value: weights.reduce((a, b) => Math.max(a, b)),
                unit: '1',
                null: 1 / stack.length,
                definition: 'Largest weight that the token gives to one token; equal weights are one over the number of tokens.',
            },
        },
        remarks: isFlat ? [{ code: 'flat', text: 'All tokens have the same weight, so none stands out.' }] : [],
    };
}
const rolesOf = (input) => tokensOf(input).map(({ role }) => role);
/** The place of the reading token. @throws UserError for a place after the last */
function placeOf(from, roles, answer) {
    if (typeof from === 'number') {
        if (from < roles.length)
            return from;
        throw expected(`the place of one of the ${roles.length} tokens`, {
            at: 'params.from',
            received: String(from),
            hint: 'The first token is at place 0.',
        });
    }
    const first = Math.max(0, roles.findIndex((role) => role !== 'special'));
    if (from === 'first')
        return first;
    const marked = roles.indexOf('answer');
    return answer?.[0] ?? (marked < 0 ? first : marked);
}
/** The chosen row of attention, in float64. @throws UserError for a layer or a head that is not there */
function weightsFrom(stack, { layer, head }, from) {
    const { layers, heads, length: n } = stack;
    const row = (matrix) => Float64Array.from(matrix.slice(from * n, (from + 1) * n));
    if (layer === 'rollout')
        return row(rollout(stack));
    const index = layer === 'last' ? layers - 1 : layer - 1;
    if (index >= layers)
        throw beyond('layer', layers, index + 1);
    if (head === 'mean')
        return row(headMeans(stack).subarray(index * n * n, (index + 1) * n * n));
    if (head > heads)
        throw beyond('head', heads, head);
    return row(headOf(stack, index, head - 1));
}
function beyond(what, most, received) {
    return expected(`a ${what} from 1 to ${most}`, { at: `params.${what}`, received: String(received) });
}
/**
 * Means over trigrams, at both ends over the two that there are (half of the sum), then scaled to 0 … 1; zeros where all are equal.
 */
export function smoothed(weights) {
    const n = weights.length;
    const means = Float64Array.from({ length: n }, (_, i) => {
        const sum = (i > 0 ? weights[i - 1] : 0) + weights[i] + (i < n - 1 ? weights[i + 1] : 0);
        return sum / (i === 0 || i === n - 1 ? 2 : 3);
    });
    const low = means.reduce((a, b) => Math.min(a, b));
    const extent = means.reduce((a, b) => Math.max(a, b)) - low;
    if (extent === 0)
        return { values: new Float64Array(n), isFlat: true };
    return { values: means.map((value) => (value - low) / extent), isFlat: false };
}
