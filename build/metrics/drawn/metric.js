import { defineMetric } from "../../pipeline/explain/define-metric.js";
/** A pixel belongs to a part from this share on. */
const HALF = 0.5;
/**
 * Of a map that marks regions, and of no other: `drawn-positive-<part>` and `drawn-negative-<part>`, how many of those that touch a
 * part of the picture are marked as speaking for and against the target.
 */
export default defineMetric({
    id: 'drawn',
    version: 1,
    order: 50,
    reads: ['parts', 'regions'],
    appliesTo: (kind, { masks = [] }) => kind === 'pixels' && masks.length > 0,
    cost: () => 0,
    blank: () => ({}),
    measure: ({ drawn: regions, parts }) => {
        const measures = {};
        if (regions === undefined)
            return Promise.resolve({ measures });
        for (const one of parts)
            Object.assign(measures, partMeasures(regions, one));
        return Promise.resolve({ measures });
    },
});
function partMeasures(regions, { part, mask }) {
    const touching = regionsTouching(regions, mask);
    const count = (side, isCounted) => ({
        value: touching.filter(isCounted).length,
        unit: '1',
        definition: `Number of regions drawn ${side} the class that share a pixel with the part ${part}.`,
    });
    return {
        [`drawn-positive-${part}`]: count('for', (region) => region > 0),
        [`drawn-negative-${part}`]: count('against', (region) => region < 0),
    };
}
/**
 * The numbers of the marked regions that share a pixel with a part, each once, with their signs.
 *
 * @param regions [H, W], 0 where nothing is marked @param mask [H, W]; a pixel is the part's where it covers at least half of it
 */
export function regionsTouching(regions, mask) {
    const touching = new Set();
    regions.data.forEach((region, pixel) => {
        if (region !== 0 && mask.data[pixel] >= HALF)
            touching.add(region);
    });
    return [...touching];
}
