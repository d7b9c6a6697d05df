import { z } from 'zod';
import { NumpyRandom } from "../../numerics/numpy-random.js";
import { jaccard, mean } from "../../numerics/statistics.js";
import { drawSuperpixels, rankedColumns } from "../../numerics/superpixel-drawing.js";
import { ndArray } from "../../numerics/nd-array.js";
import { defineMethod } from "../../pipeline/explain/define-method.js";
import { classOf, taskPerPicture } from "../../pipeline/explain/class-target.js";
import { colourAgreement, drawnMeasures, signedNumbers } from "./drawn-superpixels.js";
import { storedMap } from "../../pipeline/explain/flat-map.js";
import { coefficientMap, drawLimeMasks, fitSurrogate, skipLimeMasks, } from "./local-surrogate.js";
import { withOutlines } from "./superpixel-outlines.js";
import { superpixels } from "./superpixels.js";
const Params = z.strictObject({
    segments: z.int().min(2).max(10_000).default(200).describe('How many superpixels SLIC aims for.'),
    compactness: z.number().positive().default(1).describe('SLIC: weight of nearness against likeness of colour.'),
    sigma: z
        .number()
        .min(0)
        .default(1)
        .describe('SLIC: standard deviation of the smoothing that comes first, in pixels.'),
    samples: z.int().min(2).max(100_000).default(1000).describe('Number of masked pictures, the whole one among them.'),
    kernelWidth: z
        .number()
        .positive()
        .default(0.25)
        .describe('Width of the kernel that weighs samples by their cosine distance to the whole picture.'),
    alpha: z.number().positive().default(1).describe('Penalty of the ridge regression.'),
    seed: z
        .int()
        .min(0)
        .max(2 ** 32 - 1)
        .default(16)
        .describe('Course variant: seed of the one random stream that runs through all pictures of the report, as numpy’s does.'),
    shown: z.int().positive().default(11).describe('How many superpixels the overlay shows at most.'),
    minWeight: z.number().min(0).default(0.05).describe('A superpixel is shown only with a weight of at least this.'),
    stabilitySeeds: z
        .int()
        .min(0)
        .max(100)
        .default(0)
        .describe('How many further seeds the result is compared with; each costs as much as the result. 0: not measured.'),
    stabilityTop: z.int().positive().default(5).describe('How many of the most important superpixels are compared.'),
});
/**
 * LIME for pictures (Ribeiro et al. 2016): superpixels are hidden at random, and a linear model of what is hidden imitates the
 * score of the class.
 *
 * Both variants fit logits. `course` numbers superpixels from 1 where lime expects 0, and draws its masks from one stream
 * of numpy's that runs on from picture to picture; `paper` numbers them from 0 and draws from the task's own stream.
 */
export default defineMethod({
    id: 'lime',
    version: 2,
    order: 50,
    kind: 'pixels',
    variants: ['course', 'paper'],
    paramsSchema: Params,
    arrays: ['coefficients', 'weights', 'segments'],
    compared: { params: { samples: 500 }, paramsOften: { samples: 250 } },
    storedRelevance: { array: 'coefficients' },
    marksRegions: true,
    plan: (request) => {
        const { samples, stabilitySeeds } = request.params;
        const drafts = taskPerPicture(request, samples * (1 + stabilitySeeds));
        if (request.variant === 'paper')
            return drafts;
        return drafts.map((draft, index) => ({ ...draft, dependencies: request.pictures.slice(0, index) }));
    },
    paramsAgain: (params) => ({ ...params, samples: Math.min(params.samples, 250), stabilitySeeds: 0 }),
    explain,
});
async function explain(task, context) {
    const { params, picture, variant } = task;
    const { runner } = context;
    const { classIndex, className } = classOf(task.target);
    const [, height, width] = runner.model.inputShape;
    const cut = superpixels(picture, height, width, params);
    const firstLabel = variant === 'course' ? 0 : 1;
    const { samples, kernelWidth, alpha, shown, minWeight } = params;
    const problem = { picture, cut, firstLabel, classIndex, kernelWidth, alpha };
    const masks = drawLimeMasks(await streamOf(task, context), samples, cut.count);
    const surrogate = await fitSurrogate(runner, problem, masks);
    const { coefficients } = surrogate;
    const weights = coefficientMap(problem, coefficients);
    const { values, remarks } = storedMap(weights, `Hiding superpixels does not change the score of ${className}: all have the same weight.`);
    const drawing = drawSuperpixels(picture, cut.labels, coefficients, {
        features: shown,
        leastWeight: minWeight,
        firstLabel,
    });
    const drawn = signedNumbers(drawing, cut.labels, [height, width]);
    return {
        arrays: [
            {
                name: 'coefficients',
                values: ndArray([height, width], values),
                unit: 'logit',
                definition: 'Weight of the superpixel of each pixel: what the linear model adds to the score when it is shown.',
            },
            {
                name: 'weights',
                values: ndArray([cut.count], Float32Array.from(coefficients)),
                unit: 'logit',
                definition: 'Weight of each column of the linear model, by its number from 0.',
            },
            {
                name: 'segments',
                values: ndArray([height, width], Float32Array.from(cut.labels, (label) => label - firstLabel)),
                unit: '1',
                definition: `Number of the superpixel of each pixel, from ${1 - firstLabel}; the column of that number hides it.`,
            },
        ],
        figures: [
            { id: 'overlay', as: 'picture', pixels: ndArray([3, height, width], drawing.picture) },
            { id: 'coefficients', as: 'heat', array: 'coefficients', colormap: 'RdBu', scale: 'symmetric' },
            {
                id: 'segments',
                as: 'picture',
                pixels: ndArray([3, height, width], withOutlines(picture, cut.labels, width)),
            },
        ],
        measures: {
            ...measuresOf(surrogate, cut.count),
            ...drawnMeasures(drawn),
            'colour-agreement': colourAgreement(picture, drawing.picture, cut.labels, weights),
            ...(params.stabilitySeeds > 0 && { stability: await stabilityOf(task, runner, problem, surrogate) }),
        },
        remarks: variant === 'course' ? [...remarks, shiftedNumbers(cut.count)] : remarks,
        relevance: ndArray([height, width], values),
        drawn,
    };
}
/** The random stream, at the place where this picture's masks begin. */
async function streamOf({ params, variant, seed, dependencies }, context) {
    if (variant === 'paper')
        return new NumpyRandom(seed);
    const [, height, width] = context.runner.model.inputShape;
    const random = new NumpyRandom(params.seed);
    for (const ref of dependencies) {
        const { count } = superpixels(await context.picture(ref), height, width, params);
        skipLimeMasks(random, params.samples, count);
    }
    return random;
}
function measuresOf({ score, prediction, logit }, segments) {
    return {
        'weighted-r2': {
            value: score,
            unit: '1',
            null: 0,
            definition: 'Share of the weighted variance of the score over the masked pictures that the linear model explains.',
        },
        'local-prediction': {
            value: prediction,
            unit: 'logit',
            definition: 'Score of the class for the whole picture, as the linear model has it.',
        },
        'model-logit': {
            value: logit,
            unit: 'logit',
            definition: 'Score of the class for the whole picture, as the network has it.',
        },
        segments: { value: segments, unit: '1', definition: 'Number of superpixels.' },
    };
}
/** How much of the explanation another seed would have kept. */
async function stabilityOf({ params, seed }, runner, problem, { coefficients }) {
    const { stabilitySeeds, stabilityTop, samples } = params;
    const top = (weights) => rankedColumns(weights).slice(0, stabilityTop);
    const overlaps = [];
    for (let other = 1; other <= stabilitySeeds; other++) {
        const masks = drawLimeMasks(new NumpyRandom((seed + other) % 2 ** 32), samples, problem.cut.count);
        const repeated = await fitSurrogate(runner, problem, masks);
        overlaps.push(jaccard(top(repeated.coefficients), top(coefficients)));
    }
    return {
        value: mean(overlaps),
        unit: '1',
        definition: `Jaccard index of the ${stabilityTop} superpixels of largest absolute weight here and with another seed` +
            (stabilitySeeds > 1 ? `, mean over ${stabilitySeeds} seeds.` : '.'),
    };
}
function shiftedNumbers(count) {
    const text = `As in the course, superpixels are numbered from 1 and lime’s columns from 0: column 0 hides nothing, and ` +
        `superpixel ${count} is never hidden.`;
    return { code: 'shifted-numbers', text };
}
