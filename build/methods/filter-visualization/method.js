import { z } from 'zod';
import { Random } from "../../numerics/random.js";
import { extent, sum } from "../../numerics/statistics.js";
import { ndArray } from "../../numerics/nd-array.js";
import { strengthOf } from "../../numerics/channels.js";
import { defineMethod } from "../../pipeline/explain/define-method.js";
import { GRADIENT_COST } from "../../pipeline/explain/cost.js";
import { depthShare, filterParams, filterTargetOf, filterTargets, layerOf, } from "../../pipeline/explain/filter-target.js";
const Params = z.strictObject({
    ...filterParams,
    steps: z.int().positive().max(100_000).default(100).describe('Number of steps of Adam.'),
    learningRate: z.number().positive().default(0.1).describe('Learning rate of Adam.'),
    beta1: z.number().min(0).lt(1).default(0.9).describe('Decay of Adam’s mean of gradients.'),
    beta2: z.number().min(0).lt(1).default(0.999).describe('Decay of Adam’s mean of squared gradients.'),
    epsilon: z.number().positive().default(1e-8).describe('What Adam adds to the divisor.'),
});
/**
 * Activation maximisation (Erhan et al. 2009): a picture is changed by Adam so that the sum of a filter's map grows.
 *
 * `course` starts from each picture; `paper` starts from white noise, uniform in [0, 1], once a filter. Values leave
 * [0, 1] freely.
 */
export default defineMethod({
    id: 'filter-visualization',
    version: 2,
    order: 110,
    kind: 'filter',
    variants: ['course', 'paper'],
    paramsSchema: Params,
    arrays: ['map'],
    plan: ({ model, pictures, variant, params }) => filterTargets(model, params).flatMap((target) => {
        const share = depthShare(model, target.layer);
        const cost = params.steps * GRADIENT_COST * share;
        if (variant === 'course')
            return pictures.map((picture) => ({ picture, target, cost }));
        return [{ picture: null, target, cost: cost + pictures.length * share, dependencies: pictures }];
    }),
    explain,
});
async function explain(task, context) {
    const { runner } = context;
    const { params, variant, seed } = task;
    const { layer, layerKind, filter } = filterTargetOf(task.target);
    const random = new Random(seed);
    const start = variant === 'course' ? task.picture : Float32Array.from(task.picture, () => random.uniform());
    const { picture, objectives } = await runner.ascend({ kind: 'filter', layer, filter }, start, params);
    const unmoved = picture.every((value, i) => value === start[i]);
    const definition = `Sum over the map of filter ${filter} of ${layer} (${layerKind})`;
    return {
        arrays: [
            {
                name: 'map',
                values: ndArray(runner.model.inputShape, picture),
                unit: 'intensity',
                definition: 'The picture after the last step, not clamped; pictures from files lie in [0, 1].',
            },
        ],
        figures: [{ id: 'map', as: 'rgb', array: 'map' }],
        measures: {
            'objective-before': { value: objectives[0], unit: '1', definition: `${definition} for the starting picture.` },
            'objective-after': { value: objectives.at(-1), unit: '1', definition: `${definition} after the last step.` },
            ...againstPictures(objectives.at(-1), await sumsOnPictures(task, context)),
        },
        series: {
            objective: {
                x: { name: 'steps', unit: '1', values: Array.from(objectives.keys()) },
                y: { name: 'objective', unit: '1', values: [...objectives] },
                definition: `${definition} after n steps.`,
            },
        },
        remarks: unmoved
            ? [
                {
                    code: 'unmoved',
                    text: `Nothing in the picture changes the answer of filter ${filter}, so it stayed as it was.`,
                },
            ]
            : [],
        relevance: strengthOf(picture.map((value, i) => value - start[i]), runner.model.inputShape),
    };
}
/** The sum of the filter's map for each of the report's pictures, where the task knows them. */
async function sumsOnPictures({ target, dependencies }, context) {
    const { runner } = context;
    const { layer, filter } = filterTargetOf(target);
    const [, height, width] = layerOf(runner.model, filterTargetOf(target)).outputShape;
    const sums = new Float64Array(dependencies.length);
    // One by one: the output of a whole layer is large.
    for (const [index, ref] of dependencies.entries()) {
        const activations = await runner.activations(layer, { kind: 'stored', count: 1, data: await context.picture(ref) });
        sums[index] = sum(activations.subarray(filter * height * width, (filter + 1) * height * width));
    }
    return sums;
}
/** What was found against pictures that were not made for the filter; nothing where there are none. */
function againstPictures(objective, sums) {
    if (sums.length === 0)
        return {};
    const { maximum } = extent(sums);
    const pictures = `the same sum for the report’s pictures, of which there are ${sums.length}`;
    return {
        'rank-among-pictures': {
            value: 1 + sums.filter((other) => other >= objective).length,
            unit: '1',
            null: (sums.length + 2) / 2,
            definition: `Place of the sum after the last step, the largest being 1, among ${pictures}.`,
        },
        'times-best-picture': {
            value: maximum > 0 ? objective / maximum : null,
            unit: '1',
            null: 1,
            definition: `The sum after the last step over the largest of ${pictures}; without a value where that is not positive.`,
        },
    };
}
