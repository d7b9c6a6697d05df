import { z } from 'zod';
import { expected, quoted } from "../../pipeline/base/errors.js";
import { spearman } from "../../numerics/statistics.js";
import { ndArray } from "../../numerics/nd-array.js";
import { defineTextMethod } from "../../pipeline/explain/define-method.js";
import { rollout, headMeans } from "../../pipeline/explain/attention-stack.js";
import { tokenAxis } from "../../pipeline/explain/tokens-of.js";
const Params = z.strictObject({
    longest: z.int().positive().default(30).describe('The longest answer that the model may give, in tokens.'),
    mask: z.string().default('[MASK]').describe('The token that hides another.'),
});
/**
 * What an answer to a question rests on, asked in three ways: the gradient of its score times the word embedding (Simonyan et al. 2013,
 * Shrikumar et al. 2016), the score that is lost when a token is hidden (Zeiler & Fergus 2014; Li et al. 2016), and the attention that the answer's first
 * token pays. How far they agree is part of the result: attention is not the explanation (Jain & Wallace 2019).
 */
export default defineTextMethod({
    id: 'token-attribution',
    version: 2,
    order: 160,
    view: 'token-attribution',
    kind: 'text',
    subject: 'answer',
    variants: ['paper'],
    paramsSchema: Params,
    arrays: ['gradient-x-input', 'occlusion', 'attention', 'rollout'],
    cost: 60,
    check: ({ mask }, reader) => void maskOf(reader, mask),
    explain,
});
async function explain({ params, input }, context) {
    if (input.kind !== 'question')
        throw new Error(`${input.id} is no question`);
    const runner = context.runner();
    const { encoding, tokens } = input;
    const [scores] = await runner.answerScores([encoding]);
    const span = bestSpan(scores, encoding, params.longest);
    const explained = tokens.flatMap(({ role }, place) => (role === 'special' ? [] : [place]));
    const { gradient, words } = await runner.answerGradient(encoding, span.first, span.last);
    const width = runner.encoder.config.hiddenSize;
    const product = Float64Array.from(tokens, (_, place) => {
        let sum = 0;
        for (let i = place * width; i < (place + 1) * width; i++)
            sum += gradient[i] * words[i];
        return sum;
    });
    const mask = maskOf(runner.encoder.tokenizer.vocabulary, params.mask);
    const hidden = await runner.answerScores(explained.map((place) => withToken(encoding, place, mask)));
    const lost = new Float64Array(tokens.length);
    explained.forEach((place, index) => {
        lost[place] = span.score - (hidden[index][2 * span.first] + hidden[index][2 * span.last + 1]);
    });
    const stack = await context.attention();
    const n = stack.length;
    const arrived = rollout(stack).slice(span.first * n, (span.first + 1) * n);
    const read = headMeans(stack).slice(((stack.layers - 1) * n + span.first) * n, ((stack.layers - 1) * n + span.first + 1) * n);
    const rank = (a, b) => numberOrNull(spearman(explained.map((place) => a[place]), explained.map((place) => b[place])));
    const agreement = (value, of) => ({
        value,
        unit: '1',
        null: 0,
        definition: `Spearman’s rank correlation of ${of}, over the tokens of question and context.`,
    });
    const given = input.answer;
    return {
        target: {
            kind: 'answer',
            first: span.first,
            last: span.last,
            text: textOf(span, input),
            from: 'prediction',
        },
        axes: { tokens: tokenAxis(tokens) },
        arrays: [
            row('gradient-x-input', product, 'logit', 'Gradient of the answer’s score by a token’s word embedding, times the embedding.'),
            row('occlusion', lost, 'logit', 'How much the answer’s score falls when the token is hidden.'),
            row('attention', read, '1', 'Attention of the answer’s first token in the last layer, averaged over its heads.'),
            row('rollout', arrived, '1', 'Attention rollout from the answer’s first token.'),
        ],
        figures: [
            { id: 'gradient-x-input', as: 'heat', array: 'gradient-x-input', colormap: 'RdBu', scale: 'symmetric' },
            { id: 'occlusion', as: 'heat', array: 'occlusion', colormap: 'RdBu', scale: 'symmetric' },
            { id: 'attention', as: 'heat', array: 'attention', colormap: 'YlGnBu', scale: 'min-max' },
            { id: 'rollout', as: 'heat', array: 'rollout', colormap: 'YlGnBu', scale: 'min-max' },
        ],
        measures: {
            score: {
                value: span.score,
                unit: 'logit',
                definition: 'Score of the model’s answer: start of its first token plus end of its last.',
            },
            'is-given-answer': {
                value: given === null ? null : Number(given[0] === span.first && given[1] === span.last),
                unit: '1',
                definition: '1 where the model’s answer is the given one, 0 where it is another.',
            },
            'gradient-occlusion': agreement(rank(product, lost), 'gradient × input with occlusion'),
            'attention-occlusion': agreement(rank(read, lost), 'the last layer’s attention with occlusion'),
            'rollout-occlusion': agreement(rank(arrived, lost), 'attention rollout with occlusion'),
            'attention-gradient': agreement(rank(read, product), 'the last layer’s attention with gradient × input'),
        },
    };
}
const row = (name, values, unit, definition) => ({
    name,
    values: ndArray([1, values.length], Float32Array.from(values)),
    unit,
    definition,
});
/** The best span within the context, no longer than `longest` tokens; the first of equals. @throws Error where no score is a number */
export function bestSpan(scores, { tokens }, longest) {
    const places = tokens.flatMap(({ segment, special }, place) => (segment === 1 && !special ? [place] : []));
    let best;
    for (const first of places) {
        for (const last of places) {
            if (last < first || last - first >= longest)
                continue;
            const score = scores[2 * first] + scores[2 * last + 1];
            if (score > (best?.score ?? -Infinity))
                best = { first, last, score };
        }
    }
    if (best === undefined)
        throw new Error('The model’s scores for this text are not numbers');
    return best;
}
function withToken({ tokens }, place, token) {
    return { tokens: tokens.map((each, index) => (index === place ? { ...each, ...token } : each)) };
}
function maskOf(vocabulary, text) {
    const id = vocabulary.idOf(text);
    if (id === undefined) {
        const hint = 'Name the one that the model was trained with.';
        throw expected('a token of the vocabulary', { at: 'params.mask', received: quoted(text), hint });
    }
    return { text, id };
}
/** The answer as it stands in the context. */
function textOf({ first, last }, { context, encoding }) {
    const [start] = encoding.tokens[first].span;
    const [, end] = encoding.tokens[last].span;
    return context.slice(start, end);
}
/** A rank correlation with what never changes does not exist. */
function numberOrNull(value) {
    return Number.isNaN(value) ? null : value;
}
