import { z } from 'zod';
import { Random } from "../../numerics/random.js";
import { ndArray } from "../../numerics/nd-array.js";
import { defineMethod } from "../../pipeline/explain/define-method.js";
import { taskPerPicture } from "../../pipeline/explain/class-target.js";
const Params = z.strictObject({});
/** A null explainer: a map of random numbers, uniform in [0, 1], that knows neither model nor picture. */
export default defineMethod({
    id: 'random-map',
    version: 1,
    order: 70,
    isControl: true,
    kind: 'pixels',
    variants: ['paper'],
    paramsSchema: Params,
    arrays: ['map'],
    storedRelevance: { array: 'map' },
    plan: (request) => taskPerPicture(request, 0),
    explain: ({ seed, picture }, { runner }) => Promise.resolve(drawn(seed, picture, runner.model.inputShape)),
});
function drawn(seed, picture, [channels, height, width]) {
    const random = new Random(seed);
    const map = ndArray([height, width], Float32Array.from({ length: picture.length / channels }, () => random.uniform()));
    return {
        arrays: [{ name: 'map', values: map, unit: '1', definition: 'A random number, uniform in [0, 1].' }],
        figures: [{ id: 'map', as: 'heat', array: 'map', colormap: 'hot', scale: 'min-max' }],
        measures: {},
        relevance: map,
    };
}
