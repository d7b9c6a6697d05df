import { z } from 'zod';
import { gaussLegendre, leftRiemann, trapezoid } from "../../numerics/quadrature.js";
import { pearson } from "../../numerics/statistics.js";
import { ndArray } from "../../numerics/nd-array.js";
import { defineMethod } from "../../pipeline/explain/define-method.js";
import { BaselineKind, baselineOf } from "./baseline.js";
import { channelSums, strengthOf, strengthOfArray } from "../../numerics/channels.js";
import { classOf, taskPerPicture } from "../../pipeline/explain/class-target.js";
import { GRADIENT_COST } from "../../pipeline/explain/cost.js";
import { storedMap } from "../../pipeline/explain/flat-map.js";
import { integrateAlong, openPath } from "./gradient-path.js";
import { pathStraightness } from "./path-straightness.js";
const Params = z.strictObject({
    steps: z
        .int()
        .positive()
        .max(10_000)
        .default(10)
        .describe('Points on the path. Course variant: as it is; paper variant: where doubling starts.'),
    baseline: BaselineKind.default('black').describe('The picture at the start of the path.'),
    blurSigma: z.number().positive().default(10).describe('Standard deviation of the `blurred` baseline, in pixels.'),
    rule: z
        .enum(['gauss-legendre', 'trapezoid'])
        .default('gauss-legendre')
        .describe('Paper variant: how the integral is approximated. The course takes a left Riemann sum.'),
    tolerance: z
        .number()
        .positive()
        .default(0.01)
        .describe('Paper variant: steps are doubled until the completeness residual is below this.'),
    stepLimit: z.int().positive().max(100_000).default(320).describe('Paper variant: never more steps than this.'),
    compareSteps: z
        .array(z.int().positive().max(10_000))
        .default([])
        .describe('Course variant: further numbers of steps, whose maps are compared with the map shown.'),
});
/**
 * Integrated Gradients (Sundararajan et al. 2017): the gradient of the class score along a path from a baseline.
 *
 * `course` is the mean gradient at k/steps of the way, k = 0 … steps − 1; `paper` integrates it and multiplies by the
 * difference to the baseline, so that the map sums to the difference of the scores.
 */
export default defineMethod({
    id: 'integrated-gradients',
    version: 2,
    order: 40,
    kind: 'pixels',
    variants: ['course', 'paper'],
    paramsSchema: Params,
    arrays: ['map', 'attribution'],
    // The limit keeps every map at the same number of steps.
    compared: { params: { steps: 50, stepLimit: 50 }, paramsOften: { steps: 20, stepLimit: 20 } },
    // The course's map has three channels, the literature's is the relevance.
    storedRelevance: { array: 'map', derive: (map) => (map.shape.length === 3 ? strengthOfArray(map) : map) },
    plan: (request) => {
        const { steps, stepLimit, compareSteps } = request.params;
        const course = [steps, ...compareSteps].reduce((sum, count) => sum + count, 0);
        // Four doublings are usual, and all numbers of steps together are about twice the last.
        const gradients = request.variant === 'course' ? course : 2 * Math.min(16 * steps, stepLimit);
        return taskPerPicture(request, gradients * GRADIENT_COST + 2);
    },
    paramsAgain: (params) => ({ ...params, stepLimit: Math.min(params.stepLimit, 20), compareSteps: [] }),
    async explain(task, { runner }) {
        const path = await pathOf(task, runner);
        return task.variant === 'course' ? explainCourse(task, path) : explainPaper(task, path);
    },
});
function pathOf({ target, params, picture, seed }, runner) {
    const [, height, width] = runner.model.inputShape;
    const from = baselineOf(params.baseline, picture, { height, width, blurSigma: params.blurSigma, seed });
    return openPath(runner, classOf(target).classIndex, from, picture);
}
async function explainCourse({ target, params }, path) {
    const integrals = [];
    for (const steps of [params.steps, ...params.compareSteps]) {
        integrals.push(await integrateAlong(path, leftRiemann(steps), steps));
    }
    const { gradient, residual } = integrals[0];
    const { values, remarks } = storedMap(Float32Array.from(gradient), flatReason(target, gradient[0]));
    return {
        arrays: [
            {
                name: 'map',
                values: ndArray(path.runner.model.inputShape, values),
                unit: 'logit per unit of intensity',
                definition: 'Mean over the path of the derivative of the class score with respect to a pixel’s channel.',
            },
        ],
        figures: [{ id: 'map', as: 'rgb', array: 'map' }],
        measures: { ...measuresOf(path, params.steps, residual), ...comparisonMeasures(integrals) },
        series: integrals.length === 1 ? {} : { ...completenessSeries(integrals), similarity: similaritySeries(integrals) },
        remarks,
        relevance: strengthOf(values, path.runner.model.inputShape),
    };
}
async function explainPaper({ target, params }, path) {
    const integrals = [await integrate(path, params, params.steps)];
    while (mayImprove(integrals.at(-1), params)) {
        integrals.push(await integrate(path, params, 2 * integrals.at(-1).steps));
    }
    const { steps, attribution, residual } = integrals.at(-1);
    const pixels = channelSums(attribution);
    const { values, remarks } = storedMap(pixels, flatReason(target, pixels[0]));
    const [, height, width] = path.runner.model.inputShape;
    return {
        arrays: [
            {
                name: 'map',
                values: ndArray([height, width], values),
                unit: 'logit',
                definition: 'What a pixel, its three channels together, adds to the class score as against the baseline.',
            },
            {
                name: 'attribution',
                values: ndArray(path.runner.model.inputShape, Float32Array.from(attribution)),
                unit: 'logit',
                definition: 'What a channel of a pixel adds to the class score as against the baseline.',
            },
        ],
        figures: [{ id: 'map', as: 'heat', array: 'map', colormap: 'RdBu', scale: 'symmetric' }],
        measures: measuresOf(path, steps, residual),
        series: completenessSeries(integrals),
        remarks: [...remarks, ...stepLimitRemarks(residual, params, steps)],
        relevance: ndArray([height, width], values),
    };
}
function integrate(path, { rule }, steps) {
    return integrateAlong(path, rule === 'trapezoid' ? trapezoid(steps + 1) : gaussLegendre(steps), steps);
}
function mayImprove({ steps, residual }, { tolerance, stepLimit }) {
    return residual !== null && residual >= tolerance && 2 * steps <= stepLimit;
}
/** The map shown, which comes first, against all others; nothing where there is no other. */
function comparisonMeasures(integrals) {
    if (integrals.length === 1)
        return {};
    const [{ steps }] = integrals;
    const others = integrals.slice(1).map((integral) => integral.steps);
    const finest = integrals.reduce((best, integral) => (integral.steps > best.steps ? integral : best));
    return {
        'least-similarity': {
            value: Math.min(...similarities(integrals)),
            unit: '1',
            null: 0,
            definition: `Least Pearson correlation of the map of ${steps} steps with those of ${others.join(', ')} steps.`,
        },
        'finest-residual': {
            value: finest.residual,
            unit: '1',
            definition: `Completeness residual of the map of ${finest.steps} steps, the most that were tried.`,
        },
    };
}
const similarities = (integrals) => integrals.map(({ gradient }) => pearson(gradient, integrals[0].gradient));
function similaritySeries(integrals) {
    return {
        x: stepAxis(integrals),
        y: { name: 'similarity', unit: '1', values: similarities(integrals) },
        definition: 'Pearson correlation of the map made with n steps with the map shown.',
    };
}
/** Empty where picture and baseline have the same score, so that no residual is defined. */
function completenessSeries(integrals) {
    const values = integrals.map(({ residual }) => residual).filter((residual) => residual !== null);
    if (values.length < integrals.length)
        return {};
    const definition = 'Completeness residual of the map made with n steps.';
    return { completeness: { x: stepAxis(integrals), y: { name: 'residual', unit: '1', values }, definition } };
}
const stepAxis = (integrals) => ({
    name: 'steps',
    unit: '1',
    values: integrals.map(({ steps }) => steps),
});
function measuresOf(path, steps, residual) {
    return {
        'completeness-residual': {
            value: residual,
            unit: '1',
            definition: 'Distance of the map’s sum (after multiplying by picture minus baseline) from the difference of the class score ' +
                'between picture and baseline, as a share of that difference.',
        },
        'score-difference': {
            value: path.scoreDifference,
            unit: 'logit',
            definition: 'Score of the class for the picture minus its score for the baseline.',
        },
        steps: { value: steps, unit: '1', definition: 'Steps into which the path was cut for the map shown.' },
        ...pathStraightness(path, steps),
    };
}
function stepLimitRemarks(residual, { tolerance, stepLimit }, steps) {
    if (residual === null || residual < tolerance)
        return [];
    const text = `With ${steps} steps (the limit is ${stepLimit}) the completeness residual is ${residual.toPrecision(2)}, ` +
        `not below ${tolerance}.`;
    return [{ code: 'step-limit', text }];
}
const flatReason = (target, value) => `Every value of the map is ${value.toPrecision(3)}: along the path no pixel changes the score of ${classOf(target).className} more than another.`;
