import { z } from 'zod';
import { pairwiseCosineSimilarities, pairwiseEuclideanDistances } from "../../numerics/distances.js";
import { matrixOf } from "../../numerics/matrix.js";
import { meanSilhouette } from "../../numerics/silhouette.js";
import { Random } from "../../numerics/random.js";
import { mean } from "../../numerics/statistics.js";
import { ndArray } from "../../numerics/nd-array.js";
import { defineTextMethod } from "../../pipeline/explain/define-method.js";
const Params = z.strictObject({
    shuffles: z
        .int()
        .positive()
        .default(200)
        .describe('How often senses are dealt out at random, for what chance would score.'),
});
/**
 * One word in many sentences: how alike its hidden states are after each layer, token by token of the word, and how well the states of the two
 * senses stand apart (silhouette, Rousseeuw 1987).
 */
export default defineTextMethod({
    id: 'embedding-analysis',
    version: 3,
    order: 190,
    view: 'embedding-analysis',
    kind: 'text',
    subject: 'word',
    variants: ['course'],
    paramsSchema: Params,
    arrays: ['euclidean', 'cosine'],
    cost: 15,
    explain,
});
async function explain({ input, seed, params }, context) {
    if (input.kind !== 'word')
        throw new Error(`${input.id} is no word in sentences`);
    const runner = context.runner();
    const sentences = inOrderOfSense(input.sentences);
    const readings = await Promise.all(sentences.map(({ encoding }) => runner.read(encoding)));
    const width = runner.encoder.config.hiddenSize;
    const layers = readings[0].hidden.length;
    const pieces = sentences[0].places.map((place) => sentences[0].encoding.tokens[place].text);
    const senses = sentences.map(({ sense }) => sense);
    const stateOf = (piece, layer) => {
        const rows = readings.map(({ hidden }, index) => {
            const start = sentences[index].places[piece] * width;
            return hidden[layer].subarray(start, start + width);
        });
        return matrixOf(rows.length, width, rows.flatMap((row) => [...row]));
    };
    const each = pieces.map((_, piece) => {
        return Array.from({ length: layers }, (__, layer) => {
            const states = stateOf(piece, layer);
            const euclidean = pairwiseEuclideanDistances(states);
            return { euclidean, cosine: pairwiseCosineSimilarities(states), silhouette: meanSilhouette(euclidean, senses) };
        });
    });
    const s = sentences.length;
    const numbers = Array.from({ length: layers }, (_, layer) => layer);
    const matrices = (name, definition) => ({
        name,
        values: ndArray([pieces.length, layers, s, s], Float32Array.from(each.flatMap((perLayer) => perLayer.flatMap((found) => [...found[name].values])))),
        unit: '1',
        definition,
    });
    const curves = pieces.map((piece, index) => [
        `silhouette-${index + 1}`,
        {
            x: { name: 'layer', unit: '1', values: numbers },
            y: { name: `silhouette ${piece}`, unit: '1', values: each[index].map(({ silhouette }) => silhouette) },
            definition: `How well the senses stand apart in the hidden states of ${piece}: 1 apart, 0 mixed, below 0 in the wrong group.`,
        },
    ]);
    const similarity = (isSame, whose) => ({
        x: { name: 'layer', unit: '1', values: numbers },
        y: {
            name: 'cosine',
            unit: '1',
            values: numbers.map((layer) => mean(each.map((perLayer) => meanOfPairs(perLayer[layer].cosine, senses, isSame)))),
        },
        definition: `Mean cosine of the word’s hidden states in two different sentences ${whose}, over the tokens of the word.`,
    });
    const last = each.map((perLayer) => perLayer.at(-1));
    return {
        target: { kind: 'text' },
        axes: {
            sentences: { labels: sentences.map(({ id }) => id), groups: senses },
            pieces: { labels: pieces },
            layers: { labels: numbers.map(String) },
        },
        arrays: [
            matrices('euclidean', 'Token of the word, layer, sentence, sentence: Euclidean distance of the hidden states.'),
            matrices('cosine', 'Token of the word, layer, sentence, sentence: cosine of the angle between the hidden states.'),
        ],
        figures: [
            { id: 'euclidean', as: 'tiles', array: 'euclidean', colormap: 'viridis' },
            { id: 'cosine', as: 'tiles', array: 'cosine', colormap: 'viridis' },
        ],
        measures: {
            'last-silhouette': {
                value: mean(last.map(({ silhouette }) => silhouette)),
                unit: '1',
                null: chance(last.map(({ euclidean }) => euclidean), senses, params.shuffles, new Random(seed)),
                definition: 'Mean silhouette of the senses after the last layer, over the tokens of the word; by chance: senses dealt out at random.',
            },
            'best-silhouette': {
                value: Math.max(...numbers.map((layer) => mean(each.map((perLayer) => perLayer[layer].silhouette)))),
                unit: '1',
                definition: 'Largest mean silhouette of any layer.',
            },
        },
        series: {
            ...Object.fromEntries(curves),
            'cosine-same': similarity(true, 'of one sense'),
            'cosine-other': similarity(false, 'of different senses'),
        },
    };
}
/** Sentences of one sense stand together, in the order in which senses first occur: a matrix shows them as blocks. */
function inOrderOfSense(sentences) {
    const senses = [...new Set(sentences.map(({ sense }) => sense))];
    return senses.flatMap((sense) => sentences.filter((each) => each.sense === sense));
}
/** Mean of a symmetric matrix over the pairs of different rows that are of one sense, or of different ones. */
function meanOfPairs({ rows, values }, senses, isSame) {
    const pairs = senses.flatMap((sense, one) => senses.flatMap((of, other) => (other > one && (of === sense) === isSame ? values[one * rows + other] : [])));
    return mean(pairs);
}
/** Mean silhouette when the senses are dealt out to the sentences at random. */
function chance(distances, senses, shuffles, random) {
    const dealt = [...senses];
    const scores = Array.from({ length: shuffles }, () => {
        for (let i = dealt.length - 1; i > 0; i--) {
            const j = random.integer(i + 1);
            [dealt[i], dealt[j]] = [dealt[j], dealt[i]];
        }
        return mean(distances.map((matrix) => meanSilhouette(matrix, dealt)));
    });
    return mean(scores);
}
