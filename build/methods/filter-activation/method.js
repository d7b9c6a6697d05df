import { z } from 'zod';
import { enlargeBilinear } from "../../numerics/enlarge.js";
import { highFrequencyChance, highFrequencyShare } from "../../numerics/spectrum.js";
import { extent, mean, pearson } from "../../numerics/statistics.js";
import { ndArray } from "../../numerics/nd-array.js";
import { defineMethod } from "../../pipeline/explain/define-method.js";
import { depthShare, filterParams, filterTargetOf, filterTargets, layerOf, } from "../../pipeline/explain/filter-target.js";
import { storedMap } from "../../pipeline/explain/flat-map.js";
const Params = z.strictObject({
    ...filterParams,
    cutoff: z
        .number()
        .positive()
        .default(8)
        .describe('Details are what changes faster than this over the picture: a spatial frequency, in cycles per picture.'),
});
/** What one filter of a layer answers to a picture: its output, a value for each place. */
export default defineMethod({
    id: 'filter-activation',
    version: 2,
    order: 100,
    kind: 'filter',
    variants: ['paper'],
    paramsSchema: Params,
    arrays: ['map'],
    storedRelevance: { array: 'map' },
    plan: ({ model, pictures, params }) => filterTargets(model, params).flatMap((target) => {
        const before = targetBefore(target, filterTargets(model, params));
        const cost = [target, ...before].reduce((sum, { layer }) => sum + depthShare(model, layer), 0);
        return pictures.map((picture) => ({ picture, target, cost }));
    }),
    explain,
});
async function explain({ target, picture, params }, { runner }) {
    const filterTarget = filterTargetOf(target);
    const { layer, layerKind, filter } = filterTarget;
    const { receptiveField } = layerOf(runner.model, filterTarget);
    const map = await activationOf(filterTarget, picture, runner);
    const [height, width] = map.shape;
    const activation = map.data;
    const [before] = targetBefore(filterTarget, filterTargets(runner.model, params));
    const { values, remarks } = storedMap(activation, `Filter ${filter} of ${layer} (${layerKind}) answers ${activation[0].toPrecision(3)} everywhere: it does not tell any part of this picture from another.`);
    return {
        arrays: [
            {
                name: 'map',
                values: ndArray([height, width], values),
                unit: '1',
                definition: `Output of filter ${filter} of ${layer} (${layerKind}) at each place.`,
            },
        ],
        figures: [{ id: 'map', as: 'heat', array: 'map', colormap: 'viridis', scale: 'min-max' }],
        measures: {
            ...(receptiveField !== undefined && {
                'receptive-field': {
                    value: receptiveField,
                    unit: 'pixel',
                    definition: 'Side of the square of the picture that one value of the map can see, before the borders cut it.',
                },
            }),
            'largest-activation': {
                value: extent(activation).maximum,
                unit: '1',
                definition: 'Largest value of the map.',
            },
            'mean-activation': {
                value: mean(activation),
                unit: '1',
                definition: 'Mean value of the map.',
            },
            details: detailsOf(map, params.cutoff),
            ...(before && {
                'likeness-to-layer-before': likeness(map, await activationOf(before, picture, runner), before),
            }),
        },
        remarks,
        relevance: ndArray([height, width], values),
    };
}
/** The filter of the same number in the layer that comes before among those that are explained, or none. */
function targetBefore({ layer, filter }, targets) {
    const ofFilter = targets.filter((other) => other.filter === filter);
    const before = ofFilter[ofFilter.findIndex((other) => other.layer === layer) - 1];
    return before === undefined ? [] : [before];
}
/** The output of a filter, [h, w]. */
async function activationOf(target, picture, runner) {
    const { layer, filter } = target;
    const [, height, width] = layerOf(runner.model, target).outputShape;
    const activations = await runner.activations(layer, { kind: 'stored', count: 1, data: picture });
    return ndArray([height, width], activations.slice(filter * height * width, (filter + 1) * height * width));
}
function detailsOf({ shape, data }, cutoff) {
    const [height, width] = shape;
    const chance = highFrequencyChance(height, width, cutoff);
    return {
        value: highFrequencyShare(data, height, width, cutoff),
        unit: '1',
        ...(chance !== null && { null: chance }),
        definition: `Share of the map’s energy, its mean left out, at spatial frequencies above ${cutoff} cycles per picture; by chance that of ` +
            'random values at the map’s places.',
    };
}
/** Both maps are brought to the larger of their sizes. */
function likeness(map, earlier, { layer, layerKind, filter }) {
    const [one, other] = [map, earlier].map(({ shape }) => shape);
    const to = [Math.max(one[0], other[0]), Math.max(one[1], other[1])];
    const isFlat = [map, earlier].some(({ data }) => data.every((value) => value === data[0]));
    return {
        value: isFlat ? null : pearson(enlargeBilinear(map.data, one, to), enlargeBilinear(earlier.data, other, to)),
        unit: '1',
        null: 0,
        definition: `Pearson correlation with the map of filter ${filter} of ${layer} (${layerKind}), the layer before among those explained; the ` +
            'smaller map is enlarged bilinearly.',
    };
}
