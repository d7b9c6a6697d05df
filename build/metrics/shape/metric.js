import { pearson } from "../../numerics/statistics.js";
import { ndArray } from "../../numerics/nd-array.js";
import { defineMetric } from "../../pipeline/explain/define-metric.js";
/**
 * What a map looks like: how evenly its positive relevance is spread (`entropy`), where its centre lies from left to right
 * (`centroid-x`, and of each part `centroid-x-<part>` of the relevance on it), and how much it is like each part's mask
 * (`correlation-<part>`).
 */
export default defineMetric({
    id: 'shape',
    version: 1,
    order: 40,
    reads: ['parts'],
    appliesTo: (kind) => kind === 'pixels' || kind === 'filter',
    cost: () => 0,
    blank: (parts) => measuresOf(parts),
    measure: ({ relevance, parts }) => Promise.resolve({ measures: measuresOf(parts, relevance) }),
});
/** Without a map, measures without a value. */
function measuresOf(parts, relevance) {
    const everywhere = relevance && ndArray(relevance.shape, new Float32Array(relevance.data.length).fill(1));
    const measures = {
        entropy: {
            value: relevance ? spatialEntropy(relevance) : null,
            unit: 'nat',
            ...(relevance && { null: Math.log(relevance.data.length) }),
            definition: 'Entropy of the map’s positive relevance, taken as probabilities of its places.',
        },
        'centroid-x': {
            value: relevance && everywhere ? centroidX(relevance, everywhere) : null,
            unit: '1',
            null: 0.5,
            definition: 'Centre of the map’s positive relevance from left to right: 0 is the left edge of the picture, 1 the right.',
        },
    };
    for (const one of parts)
        Object.assign(measures, partMeasures(one, relevance));
    return measures;
}
function partMeasures({ part, mask }, relevance) {
    const own = centroidX(ndArray([1, 1], Float32Array.of(1)), mask);
    return {
        [`correlation-${part}`]: {
            value: relevance ? maskCorrelation(relevance, mask) : null,
            unit: '1',
            null: 0,
            definition: `Pearson correlation of the map with the mask of the part ${part}.`,
        },
        [`centroid-x-${part}`]: {
            value: relevance ? centroidX(relevance, mask) : null,
            unit: '1',
            ...(own !== null && { null: own }),
            definition: `Centre, from left (0) to right (1) of the picture, of the positive relevance that lies on the part ${part}. ` +
                'By chance it is the centre of the part itself.',
        },
    };
}
/**
 * −Σ p ln p over the values of a map, p being a value's share of the positive ones: 0 where all relevance is on one place,
 * ln(h·w) where it is spread evenly. Null where nothing is positive.
 */
export function spatialEntropy({ data }) {
    const whole = data.reduce((sum, value) => sum + Math.max(value, 0), 0);
    if (whole === 0)
        return null;
    return data.reduce((sum, value) => (value > 0 ? sum - (value / whole) * Math.log(value / whole) : sum), 0);
}
/**
 * The mean place, from the left edge (0) to the right (1), of a map's positive relevance on a part of the picture; null where
 * there is none.
 *
 * @param relevance [h, w]; each value stands for its cell of the picture where the map is coarser @param mask [H, W], 0 to 1
 */
export function centroidX(relevance, mask) {
    const [, width] = mask.shape;
    const spread = spreadOver(relevance, mask);
    let whole = 0;
    let moment = 0;
    for (let pixel = 0; pixel < spread.length; pixel++) {
        const value = Math.max(spread[pixel], 0) * mask.data[pixel];
        whole += value;
        moment += (value * ((pixel % width) + 0.5)) / width;
    }
    return whole > 0 ? moment / whole : null;
}
/** Pearson's correlation of a map, with its signs, and a mask; null where one of them is the same everywhere. */
export function maskCorrelation(relevance, mask) {
    const flat = [relevance, mask].some(({ data }) => data.every((value) => value === data[0]));
    return flat ? null : pearson(spreadOver(relevance, mask), mask.data);
}
/** A map's values on the pixels of a mask. */
function spreadOver(relevance, mask) {
    const [rows, columns] = relevance.shape;
    const [height, width] = mask.shape;
    return Float32Array.from({ length: height * width }, (_, pixel) => {
        const row = Math.floor((Math.floor(pixel / width) * rows) / height);
        return relevance.data[row * columns + Math.floor(((pixel % width) * columns) / width)];
    });
}
