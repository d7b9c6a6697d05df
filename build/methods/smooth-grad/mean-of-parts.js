import { Random } from "../../numerics/random.js";
import { largestMagnitude } from "../../numerics/statistics.js";
/**
 * Whether a mean gradient over noisy copies of a picture is the mean of the gradients at each: the first copies are made here
 * and explained one by one, and their mean is compared with the one that the engine makes of all together.
 *
 * The value is the largest difference over the largest size in either mean; null where both are 0 everywhere.
 */
export async function meanOfPartsError(runner, objective, { count, picture, std, seed }, of) {
    const copies = { kind: 'noise', count, picture, std, seed };
    const { mean: together } = await runner.meanGradient(objective, copies, { of });
    const single = new Float64Array(picture.length);
    for (let sample = 0; sample < count; sample++) {
        const data = new Float32Array(picture.length);
        new Random(seed, sample).fillNormal(data, std);
        for (let i = 0; i < data.length; i++)
            data[i] += picture[i];
        const gradient = await runner.gradients(objective, { kind: 'stored', count: 1, data });
        for (let i = 0; i < single.length; i++) {
            single[i] += (of === 'absolute' ? Math.abs(gradient[i]) : gradient[i]) / count;
        }
    }
    const largest = Math.max(largestMagnitude(together), largestMagnitude(single));
    return {
        value: largest > 0 ? largestMagnitude(together.map((value, i) => value - single[i])) / largest : null,
        unit: '1',
        definition: `Largest difference between the mean over the first ${count} noisy copies computed together and the mean of their ${count} ` +
            'maps computed one by one, as a share of the largest value.',
    };
}
