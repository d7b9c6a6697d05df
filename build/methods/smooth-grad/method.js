import { z } from 'zod';
import { expected } from "../../pipeline/base/errors.js";
import { extent, pearson, rootMeanSquare } from "../../numerics/statistics.js";
import { ndArray } from "../../numerics/nd-array.js";
import { defineMethod } from "../../pipeline/explain/define-method.js";
import { strengthOf, strengthOfArray } from "../../numerics/channels.js";
import { classOf, taskPerPicture } from "../../pipeline/explain/class-target.js";
import { GRADIENT_COST } from "../../pipeline/explain/cost.js";
import { storedMap } from "../../pipeline/explain/flat-map.js";
import { meanOfPartsError } from "./mean-of-parts.js";
const Params = z.strictObject({
    samples: z.int().min(2).max(100_000).default(500).describe('Number of noisy copies that are averaged.'),
    courseSigma: z
        .number()
        .positive()
        .default(0.4)
        .describe('Course variant: s = courseSigma / (max − min of the picture). The course passes s² as the standard deviation of ' +
        'the noise, and so does this variant.'),
    paperNoise: z
        .number()
        .positive()
        .default(0.15)
        .describe('Paper variant: standard deviation of the noise as a share of the picture’s range (max − min).'),
    checkedSamples: z
        .int()
        .min(0)
        .max(1000)
        .default(8)
        .describe('For how many noisy copies the mean is compared with that of maps computed one by one. 0: not compared.'),
});
/**
 * SmoothGrad (Smilkov et al. 2017): gradients at noisy copies of a picture, averaged.
 *
 * `course` averages |∂ cross-entropy / ∂x|; `paper` averages the signed gradient of the class score.
 */
export default defineMethod({
    id: 'smooth-grad',
    version: 2,
    order: 30,
    kind: 'pixels',
    variants: ['course', 'paper'],
    paramsSchema: Params,
    arrays: ['map'],
    compared: { params: { samples: 100, checkedSamples: 0 }, paramsOften: { samples: 40 } },
    storedRelevance: { array: 'map', derive: strengthOfArray },
    plan: (request) => {
        const { samples, checkedSamples } = request.params;
        return taskPerPicture(request, (samples + 2 * Math.min(checkedSamples, samples)) * GRADIENT_COST);
    },
    paramsAgain: (params) => ({ ...params, samples: Math.min(params.samples, 50), checkedSamples: 0 }),
    explain,
});
async function explain(task, { runner }) {
    const { variant, params, picture, seed } = task;
    const { classIndex, className } = classOf(task.target);
    const course = variant === 'course';
    const std = noiseStd(variant, params, picture);
    const objective = { kind: course ? 'cross-entropy' : 'logit', classIndex };
    const of = course ? 'absolute' : 'identity';
    const copies = { kind: 'noise', count: params.samples, picture, std, seed };
    const checked = Math.min(params.checkedSamples, params.samples);
    const parts = [];
    const { mean, standardError } = await runner.meanGradient(objective, copies, {
        of,
        onProgress: (count, sum) => parts.push({ count, mean: Float32Array.from(sum, (total) => total / count) }),
    });
    const score = course ? 'absolute derivative of the cross-entropy' : 'derivative of the score';
    const { values, remarks } = storedMap(Float32Array.from(mean), `The mean ${score} of ${className} over ${params.samples} noisy copies is ${mean[0].toPrecision(3)} everywhere.`);
    return {
        arrays: [
            {
                name: 'map',
                values: ndArray(runner.model.inputShape, values),
                unit: course ? 'nat per unit of intensity' : 'logit per unit of intensity',
                definition: `Mean over the noisy copies of the ${score} of the class with respect to a pixel’s channel.`,
            },
        ],
        figures: [
            { id: 'map', as: 'rgb', array: 'map', absolute: !course },
            { id: 'raw', as: 'rgb', array: 'map', absolute: !course, range: [0, 1] },
        ],
        measures: {
            'monte-carlo-error': monteCarloError({ mean, standardError }),
            ...(checked > 0 && {
                'mean-of-parts-error': await meanOfPartsError(runner, objective, { ...copies, count: checked }, of),
            }),
            'raw-display-range': rawDisplayRange(values),
            'noise-std': {
                value: std,
                unit: 'intensity',
                definition: 'Standard deviation of the noise that is added to every value of the picture, which lies in [0, 1].',
            },
        },
        series: { convergence: convergence(parts, mean) },
        remarks,
        relevance: strengthOf(values, runner.model.inputShape),
    };
}
/**
 * Standard deviation of the noise.
 *
 * @throws UserError for the course variant on a picture of one value, where the course divides by zero
 */
export function noiseStd(variant, { courseSigma, paperNoise }, picture) {
    const { minimum, maximum } = extent(picture);
    const range = maximum - minimum;
    if (variant === 'paper')
        return paperNoise * range;
    if (range > 0)
        return (courseSigma / range) ** 2;
    throw expected('a picture with more than one value', {
        at: 'smooth-grad, variant course',
        received: `${maximum} everywhere`,
        hint: 'The noise would be infinite; use variant paper or another picture.',
    });
}
/** How large the error of the mean is against the mean itself. */
function monteCarloError({ mean, standardError }) {
    const size = rootMeanSquare(mean);
    return {
        value: size > 0 ? rootMeanSquare(standardError) / size : null,
        unit: '1',
        definition: 'Root mean square of the standard error of the mean, over the root mean square of the mean.',
    };
}
/** How much of the display's range the map takes up where it is drawn as it is. */
function rawDisplayRange(map) {
    const { minimum, maximum } = extent(map.map((value) => Math.min(Math.abs(value), 1)));
    return {
        value: maximum - minimum,
        unit: '1',
        definition: 'Largest minus smallest size of the map’s values where 0 is drawn black and 1 and all above it at full brightness: the share of ' +
            'the display’s range that the map takes up without normalising.',
    };
}
function convergence(parts, mean) {
    return {
        x: { name: 'noisy copies', unit: '1', values: parts.map(({ count }) => count) },
        y: { name: 'similarity', unit: '1', values: parts.map((part) => pearson(part.mean, mean)) },
        definition: 'Pearson correlation of the mean over the first n noisy copies with the mean over all of them.',
    };
}
