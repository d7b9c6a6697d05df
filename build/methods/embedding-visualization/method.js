import { z } from 'zod';
import { matrixOf } from "../../numerics/matrix.js";
import { pca, projectOnto } from "../../numerics/pca.js";
import { ndArray } from "../../numerics/nd-array.js";
import { answerDistance } from "./answer-distance.js";
import { defineTextMethod } from "../../pipeline/explain/define-method.js";
import { tokenAxis } from "../../pipeline/explain/tokens-of.js";
const Params = z.strictObject({});
const ANSWER_DISTANCE = 'Mean distance of the answer’s tokens from the other tokens, in units of the mean distance of the others from each other';
/**
 * The hidden states of a text's tokens after each layer, in two dimensions by PCA: each layer by its own principal components, as the course
 * does it, and all layers by those of all states together, so that a token's way can be followed.
 */
export default defineTextMethod({
    id: 'embedding-visualization',
    version: 2,
    order: 180,
    view: 'embedding-points',
    kind: 'text',
    subject: 'states',
    variants: ['course'],
    paramsSchema: Params,
    arrays: ['own-basis', 'common-basis'],
    cost: 4,
    explain,
});
async function explain({ input }, context) {
    if (input.kind !== 'question' && input.kind !== 'sentence')
        throw new Error(`${input.id} has no hidden states`);
    const runner = context.runner();
    const { hidden, length: n } = await runner.read(input.encoding);
    const width = runner.encoder.config.hiddenSize;
    const layers = hidden.slice(1).map((states) => matrixOf(n, width, states));
    const own = layers.map((states) => pca(states, 2));
    const together = pca(stacked(layers), 2);
    const common = layers.map((states) => projectOnto(together, states));
    const share = (ratios) => ratios[0] + ratios[1];
    const numbers = Array.from(layers, (_, index) => index + 1);
    const answer = input.kind === 'question' ? input.answer : null;
    const apart = layers
        .map((states) => answer && answerDistance(states, input.tokens, answer))
        .filter((distance) => distance !== null);
    const points = (name, matrices, definition) => ({
        name,
        values: ndArray([layers.length, n, 2], Float32Array.from(matrices.flatMap(({ values }) => [...values]))),
        unit: '1',
        definition,
    });
    return {
        target: { kind: 'text' },
        axes: { tokens: tokenAxis(input.tokens) },
        arrays: [
            points('own-basis', own.map(({ scores }) => scores), 'Layer, token, coordinates by the layer’s own principal components.'),
            points('common-basis', common, 'Layer, token, coordinates by the principal components of all layers together.'),
        ],
        figures: [],
        measures: {
            'common-variance': {
                value: share(together.explainedVarianceRatio),
                unit: '1',
                definition: 'Share of the variance of all layers’ states that the two common components show.',
            },
            'last-variance': {
                value: share(own.at(-1).explainedVarianceRatio),
                unit: '1',
                definition: 'Share of the variance of the last layer’s states that its own two components show.',
            },
            ...(apart.length === layers.length && {
                'answer-distance': {
                    value: apart.at(-1),
                    unit: '1',
                    null: 1,
                    definition: `${ANSWER_DISTANCE}, after the last layer; by chance: tokens picked at random as the answer.`,
                },
            }),
        },
        series: {
            'first-component': {
                x: { name: 'layer', unit: '1', values: numbers },
                y: { name: 'variance', unit: '1', values: own.map((each) => each.explainedVarianceRatio[0]) },
                definition: 'Share of a layer’s variance that its first component shows.',
            },
            'second-component': {
                x: { name: 'layer', unit: '1', values: numbers },
                y: { name: 'variance', unit: '1', values: own.map((each) => each.explainedVarianceRatio[1]) },
                definition: 'Share of a layer’s variance that its second component shows.',
            },
            ...(apart.length === layers.length && {
                'answer-distance': {
                    x: { name: 'layer', unit: '1', values: numbers },
                    y: { name: 'distance', unit: '1', values: apart },
                    definition: `${ANSWER_DISTANCE}, layer by layer.`,
                },
            }),
        },
    };
}
/** Matrices of equal width, one below the other. */
function stacked(matrices) {
    const columns = matrices[0].columns;
    const values = Float64Array.from(matrices.flatMap((matrix) => [...matrix.values]));
    return { rows: values.length / columns, columns, values };
}
