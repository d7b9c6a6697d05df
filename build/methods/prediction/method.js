import { z } from 'zod';
import { softmax } from "../../numerics/statistics.js";
import { ndArray } from "../../numerics/nd-array.js";
import { defineMethod } from "../../pipeline/explain/define-method.js";
import { classOf } from "../../pipeline/explain/class-target.js";
const Params = z.strictObject({});
/** The model's own answer, beside which every explanation is read: the probabilities of all classes. */
export default defineMethod({
    id: 'prediction',
    version: 1,
    order: 10,
    kind: 'prediction',
    variants: ['paper'],
    paramsSchema: Params,
    arrays: ['probabilities', 'logits'],
    // The label plays no part: a picture's answer is the same whatever it is called.
    plan: ({ pictures }) => pictures.map((picture) => ({ picture, target: { kind: 'predicted-class' }, cost: 1 })),
    explain,
});
async function explain({ target, picture }, { runner }) {
    const { classIndex } = classOf(target);
    const logits = await runner.logits({ kind: 'stored', count: 1, data: picture });
    const probabilities = softmax(logits);
    const others = [...probabilities].filter((_, index) => index !== classIndex);
    return {
        arrays: [
            {
                name: 'probabilities',
                values: ndArray([probabilities.length], Float32Array.from(probabilities)),
                unit: '1',
                definition: 'Probability of each class, in the order of the model’s classes: the softmax of the scores.',
            },
            {
                name: 'logits',
                values: ndArray([logits.length], logits),
                unit: '1',
                definition: 'Score of each class before the softmax, in the order of the model’s classes.',
            },
        ],
        figures: [],
        measures: {
            probability: {
                value: probabilities[classIndex],
                unit: '1',
                null: 1 / probabilities.length,
                definition: 'Probability that the model gives its answer; the null is that of a model which knows nothing.',
            },
            margin: {
                value: probabilities[classIndex] - Math.max(...others),
                unit: '1',
                definition: 'How far the probability of the answer lies above that of the next class.',
            },
        },
    };
}
