import { z } from 'zod';
import { mean } from "../../numerics/statistics.js";
import { ndArray } from "../../numerics/nd-array.js";
import { defineTextMethod } from "../../pipeline/explain/define-method.js";
import { attentionArray, headMeans, headOf, rollout, } from "../../pipeline/explain/attention-stack.js";
import { tokenAxis, tokensOf } from "../../pipeline/explain/tokens-of.js";
const Params = z.strictObject({});
/** The attention of every head (Vaswani et al. 2017), its mean over the heads of each layer, and its rollout (Abnar & Zuidema 2020). */
export default defineTextMethod({
    id: 'attention',
    version: 1,
    order: 140,
    view: 'attention',
    kind: 'text',
    subject: 'attention',
    variants: ['paper'],
    paramsSchema: Params,
    arrays: ['attention', 'rollout'],
    cost: 2,
    explain,
});
async function explain({ input }, context) {
    const stack = await context.attention();
    const { layers, length: n } = stack;
    const tokens = tokensOf(input);
    const specials = tokens.flatMap(({ role }, place) => (role === 'special' ? place : []));
    const entropies = rowEntropies(stack);
    return {
        target: { kind: 'text' },
        axes: { tokens: tokenAxis(tokens) },
        arrays: [
            attentionArray(stack),
            {
                name: 'means',
                values: ndArray([layers, n, n], headMeans(stack)),
                unit: '1',
                definition: 'Attention averaged over the heads of a layer: layer, reading token, token that is read.',
                isDrawnOnly: true,
            },
            {
                name: 'rollout',
                values: ndArray([n, n], Float32Array.from(rollout(stack))),
                unit: '1',
                definition: 'How much of a token’s first state arrives at another after the last layer: receiving token, token that it comes from.',
            },
        ],
        figures: [
            { id: 'heads', as: 'tiles', array: 'attention', colormap: 'YlGnBu', range: [0, 1] },
            { id: 'means', as: 'tiles', array: 'means', colormap: 'YlGnBu', range: [0, 1] },
            { id: 'rollout', as: 'heat', array: 'rollout', colormap: 'YlGnBu', scale: 'min-max' },
        ],
        measures: {
            'special-share': {
                value: specials.length === 0 ? null : specialShare(stack, specials),
                unit: '1',
                ...(specials.length > 0 && { null: specials.length / n }),
                definition: 'Share of all attention that goes to [CLS] and [SEP], over all heads and tokens.',
            },
            entropy: {
                value: mean(entropies),
                unit: 'nat',
                null: Math.log(n),
                definition: 'Mean entropy of a token’s attention, over all heads; that of equal weights is the logarithm of the number of tokens.',
            },
            'row-sum-error': {
                value: largestRowError(stack),
                unit: '1',
                definition: 'Largest difference from 1 of the sum of a token’s attention.',
            },
        },
        series: {
            entropy: {
                x: { name: 'layer', unit: '1', values: Array.from({ length: layers }, (_, layer) => layer + 1) },
                y: { name: 'entropy', unit: 'nat', values: perLayer(entropies, layers) },
                definition: 'Mean entropy of a token’s attention in each layer.',
            },
        },
        ...(input.kind === 'imported' && { remarks: input.attention.remarks }),
    };
}
/** Entropy of every row, in nats: [L · H · n]. */
function rowEntropies({ length: n, values }) {
    return Float64Array.from({ length: values.length / n }, (_, row) => {
        let entropy = 0;
        for (let i = row * n; i < (row + 1) * n; i++)
            if (values[i] > 0)
                entropy -= values[i] * Math.log(values[i]);
        return entropy;
    });
}
function perLayer(rows, layers) {
    const each = rows.length / layers;
    return Array.from({ length: layers }, (_, layer) => mean(rows.subarray(layer * each, (layer + 1) * each)));
}
function specialShare(stack, specials) {
    const { layers, heads, length: n } = stack;
    let total = 0;
    for (let layer = 0; layer < layers; layer++) {
        for (let head = 0; head < heads; head++) {
            const matrix = headOf(stack, layer, head);
            for (let row = 0; row < n; row++)
                for (const place of specials)
                    total += matrix[row * n + place];
        }
    }
    return total / (layers * heads * n);
}
function largestRowError({ length: n, values }) {
    let largest = 0;
    for (let start = 0; start < values.length; start += n) {
        let sum = 0;
        for (let i = start; i < start + n; i++)
            sum += values[i];
        largest = Math.max(largest, Math.abs(sum - 1));
    }
    return largest;
}
