import { Random } from "../../numerics/random.js";
import { logSoftmax, quantile } from "../../numerics/statistics.js";
/**
 * How far a value of the picture is moved each way. Further, and it crosses more of the kinks of rectifiers and pools, between which
 * alone a network is smooth; less far, and the rounding of float32 scores outweighs their difference.
 */
const STEP = 1 / 1024;
/**
 * How far a gradient is from central differences at pixels that are drawn by the seed, in each at the channel of the largest
 * derivative: the median over the pixels of |difference − derivative| over the larger of the two sizes, 0 where both are 0.
 *
 * @param pixels how many, at least 1
 */
export async function finiteDifferenceError(runner, { objective, picture, gradient }, pixels, seed) {
    const places = drawnPlaces(gradient, pixels, seed);
    const size = picture.length;
    const moved = new Float32Array(2 * places.length * size);
    places.forEach((place, index) => {
        [STEP, -STEP].forEach((step, side) => {
            const start = (2 * index + side) * size;
            moved.set(picture, start);
            moved[start + place] += step;
        });
    });
    const logits = await runner.logits({ kind: 'stored', count: 2 * places.length, data: moved });
    const classes = runner.model.classes.length;
    const valueOf = (row) => {
        const scores = logits.subarray(row * classes, (row + 1) * classes);
        return objective.kind === 'logit' ? scores[objective.classIndex] : -logSoftmax(scores)[objective.classIndex];
    };
    const errors = places.map((place, index) => {
        // Float32 rounds the moved values, so that the way between them is not quite two steps.
        const way = moved[2 * index * size + place] - moved[(2 * index + 1) * size + place];
        const derivative = gradient[place];
        const slope = (valueOf(2 * index) - valueOf(2 * index + 1)) / way;
        const larger = Math.max(Math.abs(slope), Math.abs(derivative));
        return larger === 0 ? 0 : Math.abs(slope - derivative) / larger;
    });
    return {
        value: quantile(errors, 0.5),
        unit: '1',
        definition: `Difference between the derivative and a central difference of steps of 1/${1 / STEP}, as a share of the larger: median over ` +
            `${pixels} pixels drawn at random, each at its channel of the largest derivative.`,
    };
}
/** Places in [3, H, W]: of each drawn pixel the channel where the derivative is largest. */
function drawnPlaces(gradient, count, seed) {
    const area = gradient.length / 3;
    const random = new Random(seed);
    return Array.from({ length: count }, () => {
        const pixel = random.integer(area);
        const channels = [pixel, area + pixel, 2 * area + pixel];
        return channels.reduce((best, place) => (Math.abs(gradient[place]) > Math.abs(gradient[best]) ? place : best));
    });
}
