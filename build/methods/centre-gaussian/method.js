import { z } from 'zod';
import { ndArray } from "../../numerics/nd-array.js";
import { defineMethod } from "../../pipeline/explain/define-method.js";
import { taskPerPicture } from "../../pipeline/explain/class-target.js";
const Params = z.strictObject({
    spread: z.number().positive().default(0.25).describe('Standard deviation as a share of each side of the picture.'),
});
/** A null explainer: a bell over the middle of the picture, where photographers put what matters. It knows neither model nor picture. */
export default defineMethod({
    id: 'centre-gaussian',
    version: 1,
    order: 80,
    isControl: true,
    kind: 'pixels',
    variants: ['paper'],
    paramsSchema: Params,
    arrays: ['map'],
    storedRelevance: { array: 'map' },
    plan: (request) => taskPerPicture(request, 0),
    explain: ({ params }, { runner }) => {
        const [, height, width] = runner.model.inputShape;
        return Promise.resolve(bell(height, width, params.spread));
    },
});
function bell(height, width, spread) {
    const down = profile(height, spread);
    const across = profile(width, spread);
    const map = ndArray([height, width], Float32Array.from({ length: height * width }, (_, i) => down[Math.floor(i / width)] * across[i % width]));
    return {
        arrays: [
            {
                name: 'map',
                values: map,
                unit: '1',
                definition: 'Height of a Gaussian bell over the middle of the picture, 1 there.',
            },
        ],
        figures: [{ id: 'map', as: 'heat', array: 'map', colormap: 'hot', scale: 'min-max' }],
        measures: {},
        relevance: map,
    };
}
/** exp(−d² / 2) of each place along an axis, d being its distance from the middle in standard deviations. */
function profile(length, spread) {
    return Float64Array.from({ length }, (_, at) => {
        const distance = (at - (length - 1) / 2) / (spread * length);
        return Math.exp(-(distance ** 2) / 2);
    });
}
