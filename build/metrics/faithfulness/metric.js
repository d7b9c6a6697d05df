import { gaussianBlur } from "../../numerics/gaussian.js";
import { Random } from "../../numerics/random.js";
import { mean, softmax } from "../../numerics/statistics.js";
import { classOf } from "../../pipeline/explain/class-target.js";
import { isFlat } from "../../pipeline/explain/flat-map.js";
import { defineMetric } from "../../pipeline/explain/define-metric.js";
import { randomOrder, relevanceOrder } from "./pixel-order.js";
/** Into how many equal steps the pixels are cut, the most relevant first. */
const STEPS = 20;
/** Orders by chance that a map is compared with. */
const NULL_MAPS = 20;
/** Standard deviation of the blur, as a share of the picture's shorter side: 10 pixels of 128. */
const BLUR = 0.08;
const replacements = ['blurred', 'black'];
const curves = ['deletion', 'insertion'];
const names = curves.flatMap((curve) => replacements.map((by) => `${curve}-${by}`));
/**
 * Deletion and insertion (RISE, Petsiuk et al. 2018): how fast the probability of the explained class falls while the pixels that
 * a map calls most relevant are replaced, and how fast it rises while they are put back. Once they are replaced by a blurred copy
 * of the picture and once by black; the null is the mean over random orders of the same picture.
 */
export default defineMetric({
    id: 'faithfulness',
    version: 1,
    order: 20,
    appliesTo: (kind) => kind === 'pixels',
    cost: () => PASSES,
    blank: () => Object.fromEntries(names.map((name) => [name, measureOf(name, null)])),
    async measure(map) {
        if (isFlat(map.relevance.data))
            throw new RangeError('All pixels have the same relevance, so none comes first.');
        const chance = await map.shared('faithfulness', () => scoreByChance(map));
        const [, height, width] = map.runner.model.inputShape;
        const order = relevanceOrder(map.relevance, height, width, new Random(map.seed, NULL_MAPS));
        const measured = await faithfulnessCurves(map.runner, await subjectOf(map), order);
        return {
            measures: Object.fromEntries(names.map((name) => [name, measureOf(name, areaUnder(measured[name]), chance[name])])),
            // The curves of black replacement would double what is stored and say little more.
            series: {
                'deletion-blurred': seriesOf('deletion-blurred', measured),
                'insertion-blurred': seriesOf('insertion-blurred', measured),
            },
        };
    },
});
/** Forward passes of one order. */
const PASSES = names.length * (STEPS + 1);
/**
 * The probability of a class while pixels are replaced, and put back, in an order.
 *
 * @param order the pixels by their places in a row of H · W, most relevant first
 */
export async function faithfulnessCurves(runner, { picture, blurred, classIndex }, order) {
    const classes = runner.model.classes.length;
    const segments = stepsOf(order);
    const measured = replacements.map(async (by) => {
        const logits = await runner.logits({
            kind: 'masked',
            count: 2 * (STEPS + 1),
            picture,
            replacement: by === 'black' ? new Float32Array(picture.length) : blurred,
            segments,
            columns: STEPS,
            masks: replacementMasks(),
        });
        const probabilities = Float64Array.from({ length: 2 * (STEPS + 1) }, (_, row) => {
            return softmax(logits.subarray(row * classes, (row + 1) * classes))[classIndex];
        });
        return [
            [`deletion-${by}`, probabilities.subarray(0, STEPS + 1)],
            [`insertion-${by}`, probabilities.subarray(STEPS + 1)],
        ];
    });
    return Object.fromEntries((await Promise.all(measured)).flat());
}
/** The area under a curve of equally spaced values over an axis from 0 to 1, by the trapezoid rule. */
export function areaUnder(values) {
    let area = 0;
    for (let i = 1; i < values.length; i++)
        area += (values[i - 1] + values[i]) / 2;
    return area / (values.length - 1);
}
/** The step in which each pixel is replaced, by its place in an order: `[H · W]`, 0 … STEPS − 1. */
function stepsOf(order) {
    const steps = new Int32Array(order.length);
    order.forEach((pixel, rank) => (steps[pixel] = Math.floor((rank * STEPS) / order.length)));
    return steps;
}
/** Which steps show the picture, 1, or what replaces it, 0: a row for each point of the deletion, then of the insertion. */
function replacementMasks() {
    const masks = new Uint8Array(2 * (STEPS + 1) * STEPS);
    for (let done = 0; done <= STEPS; done++) {
        for (let step = 0; step < STEPS; step++) {
            const isDone = step < done;
            masks[done * STEPS + step] = isDone ? 0 : 1;
            masks[(STEPS + 1 + done) * STEPS + step] = isDone ? 1 : 0;
        }
    }
    return masks;
}
/** Blurring takes as long as a dozen forward passes, so that it is done once a picture. */
async function subjectOf({ runner, picture, target, shared }) {
    const [, height, width] = runner.model.inputShape;
    const blurred = await shared('blurred', () => Promise.resolve(Float32Array.from(gaussianBlur(picture, height, width, BLUR * Math.min(height, width)))));
    return { picture, blurred, classIndex: classOf(target).classIndex };
}
async function scoreByChance(map) {
    const subject = await subjectOf(map);
    const areas = [];
    for (let draw = 0; draw < NULL_MAPS; draw++) {
        const order = randomOrder(map.picture.length / 3, new Random(map.seed, draw));
        const measured = await faithfulnessCurves(map.runner, subject, order);
        areas.push(Object.fromEntries(names.map((name) => [name, areaUnder(measured[name])])));
    }
    return Object.fromEntries(names.map((name) => {
        const values = areas.map((area) => area[name]);
        const centre = mean(values);
        const variance = mean(values.map((value) => (value - centre) ** 2)) * (NULL_MAPS / (NULL_MAPS - 1));
        return [name, { mean: centre, spread: Math.sqrt(variance) }];
    }));
}
const told = {
    deletion: 'while the pixels are replaced, the most relevant first; small where the map is faithful',
    insertion: 'while the pixels are put back, the most relevant first; large where the map is faithful',
    blurred: 'a blurred copy of the picture',
    black: 'black',
};
function measureOf(name, value, chance) {
    const [curve = '', by = ''] = name.split('-');
    return {
        value,
        unit: '1',
        ...(chance && { null: chance.mean, nullSpread: chance.spread }),
        definition: `Area under the probability of the class ${told[curve]}. What is replaced becomes ${told[by]}, in ${STEPS} steps. ` +
            `The null is the mean over ${NULL_MAPS} random orders of the pixels.`,
    };
}
function seriesOf(name, measured) {
    const [curve = ''] = name.split('-');
    const verb = curve === 'deletion' ? 'replaced' : 'put back';
    return {
        x: { name: `share ${verb}`, unit: '1', values: Array.from({ length: STEPS + 1 }, (_, done) => done / STEPS) },
        y: { name: 'probability', unit: '1', values: [...measured[name]] },
        definition: `Probability of the class after each share of the pixels has been ${verb}, the most relevant first; they are replaced by a blurred copy.`,
    };
}
