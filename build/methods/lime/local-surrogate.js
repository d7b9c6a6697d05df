import { cosineDistances, proximities } from "../../numerics/lime-kernel.js";
import { drawMasks } from "../../numerics/masks.js";
import { ridge } from "../../numerics/ridge.js";
import { meanColours } from "../../numerics/segment-means.js";
/** lime draws a seed below this for each picture, and then needs none. */
const LIME_SEEDS = 1000;
/** The masks of a picture, drawn as lime draws them. */
export function drawLimeMasks(random, samples, segments) {
    random.integer(0, LIME_SEEDS);
    return drawMasks(random, samples, segments);
}
/** Moves past the masks of another picture. */
export function skipLimeMasks(random, samples, segments) {
    random.integer(0, LIME_SEEDS);
    random.skip(samples * segments);
}
/** Runs the network on every masked picture and fits a ridge regression to the logits of the class. */
export async function fitSurrogate(runner, problem, masks) {
    const { classIndex, kernelWidth, alpha } = problem;
    const logits = await runner.logits(maskedPictures(problem, masks));
    const classes = runner.model.classes.length;
    const target = Float64Array.from({ length: masks.rows }, (_, row) => logits[row * classes + classIndex]);
    const weights = proximities(cosineDistances(masks), kernelWidth);
    const { coefficients, score, predictions } = ridge(masks, [target], weights, alpha)[0];
    return {
        coefficients,
        score: target.every((value) => value === target[0]) ? null : score,
        prediction: predictions[0],
        logit: target[0],
    };
}
/** Hidden superpixels show their mean colour. */
function maskedPictures({ picture, cut, firstLabel }, { data, rows, columns }) {
    const replacement = Float32Array.from(meanColours(picture, cut));
    const base = { kind: 'masked', count: rows, picture, replacement };
    if (firstLabel === 1)
        return { ...base, segments: cut.labels.map((label) => label - 1), columns, masks: data };
    // One column more for the last superpixel, which is always shown; no pixel has label 0.
    const masks = new Uint8Array(rows * (columns + 1)).fill(1);
    for (let row = 0; row < rows; row++) {
        masks.set(data.subarray(row * columns, (row + 1) * columns), row * (columns + 1));
    }
    return { ...base, segments: cut.labels, columns: columns + 1, masks };
}
/** The coefficient of each pixel's superpixel, `[H, W]`; 0 where no column hides it. */
export function coefficientMap({ cut, firstLabel }, coefficients) {
    return Float32Array.from(cut.labels, (label) => coefficients[label - firstLabel] ?? 0);
}
