import { z } from 'zod';
import { extent, softmax } from "../../numerics/statistics.js";
import { ndArray } from "../../numerics/nd-array.js";
import { defineMethod } from "../../pipeline/explain/define-method.js";
import { largestOverChannels } from "../../numerics/channels.js";
import { classOf, taskPerPicture } from "../../pipeline/explain/class-target.js";
import { GRADIENT_COST } from "../../pipeline/explain/cost.js";
import { finiteDifferenceError } from "./finite-differences.js";
import { storedMap } from "../../pipeline/explain/flat-map.js";
const Params = z.strictObject({
    checkedPixels: z
        .int()
        .min(0)
        .max(200)
        .default(20)
        .describe('At how many pixels the derivative is compared with finite differences. 0: not compared.'),
});
/**
 * Saliency (Simonyan et al. 2013): the largest absolute derivative over a pixel's three channels.
 *
 * `course` differentiates the cross-entropy of the class, `paper` its score before the softmax.
 */
export default defineMethod({
    id: 'saliency',
    version: 2,
    order: 20,
    kind: 'pixels',
    variants: ['course', 'paper'],
    paramsSchema: Params,
    arrays: ['map', 'gradient'],
    compared: { params: { checkedPixels: 0 } },
    storedRelevance: { array: 'map' },
    plan: (request) => taskPerPicture(request, GRADIENT_COST + 1 + 2 * request.params.checkedPixels),
    paramsAgain: (params) => ({ ...params, checkedPixels: 0 }),
    explain,
});
async function explain(task, { runner }) {
    const { variant, target, picture, seed } = task;
    const { checkedPixels } = task.params;
    const { classIndex, className } = classOf(target);
    const objective = { kind: variant === 'course' ? 'cross-entropy' : 'logit', classIndex };
    const pictures = { kind: 'stored', count: 1, data: picture };
    const [gradient, logits] = await Promise.all([runner.gradients(objective, pictures), runner.logits(pictures)]);
    const probability = softmax(logits)[classIndex];
    const [, height, width] = runner.model.inputShape;
    const largest = largestOverChannels(gradient, height * width);
    const score = variant === 'course' ? 'cross-entropy' : 'score';
    const unit = variant === 'course' ? 'nat per unit of intensity' : 'logit per unit of intensity';
    const { values, remarks } = storedMap(largest, `The derivative of the ${score} of ${className} is ${largest[0].toPrecision(3)} at every pixel, so no pixel stands out. ` +
        `The model gives this class the probability ${probability.toPrecision(3)}.`);
    return {
        arrays: [
            {
                name: 'map',
                values: ndArray([height, width], values),
                unit,
                definition: `Largest absolute derivative of the ${score} of the class over the three channels of a pixel.`,
            },
            {
                name: 'gradient',
                values: ndArray(runner.model.inputShape, gradient),
                unit,
                definition: `Derivative of the ${score} of the class with respect to the value of a pixel in a channel.`,
            },
        ],
        figures: [{ id: 'map', as: 'heat', array: 'map', colormap: 'hot', scale: 'min-max' }],
        measures: {
            probability: {
                value: probability,
                unit: '1',
                definition: 'Probability that the model gives the explained class.',
            },
            'largest-gradient': {
                value: extent(largest).maximum,
                unit,
                definition: `Largest absolute derivative of the ${score} over all pixels and channels.`,
            },
            ...(checkedPixels > 0 && {
                'finite-difference-error': await finiteDifferenceError(runner, { objective, picture, gradient }, checkedPixels, seed),
            }),
        },
        remarks,
        relevance: ndArray([height, width], values),
    };
}
