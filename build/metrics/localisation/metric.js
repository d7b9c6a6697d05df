import { extent } from "../../numerics/statistics.js";
import { defineMetric } from "../../pipeline/explain/define-metric.js";
/** A pixel belongs to a part from this share on. */
const HALF = 0.5;
/**
 * Where a map points: of each part `inside-<part>`, the share of the map's positive relevance on it, and `hit-<part>`, whether
 * its maximum lies there. As null each has what a map scores that knows nothing of the part.
 */
export default defineMetric({
    id: 'localisation',
    version: 2,
    order: 10,
    reads: ['parts'],
    appliesTo: (kind, { masks = [] }) => (kind === 'pixels' || kind === 'filter') && masks.length > 0,
    cost: () => 0,
    blank: (parts) => measuresOf(parts, () => ({ share: null, hit: null })),
    measure: ({ relevance, parts }) => {
        const measures = measuresOf(parts, ({ mask }) => ({
            share: shareInside(relevance, mask),
            hit: pointingGame(relevance, mask),
        }));
        return Promise.resolve({ measures });
    },
});
function measuresOf(parts, scoreOf) {
    const measures = {};
    for (const one of parts) {
        const { part, mask } = one;
        const { share, hit } = scoreOf(one);
        measures[`inside-${part}`] = {
            value: share,
            unit: '1',
            null: mask.data.reduce((sum, covered) => sum + covered, 0) / mask.data.length,
            definition: `Share of the map’s positive relevance that lies on the part ${part}.`,
        };
        measures[`hit-${part}`] = {
            value: hit,
            unit: '1',
            null: mask.data.reduce((sum, covered) => sum + (covered >= HALF ? 1 : 0), 0) / mask.data.length,
            definition: `1 where the map’s maximum lies on the part ${part}, else 0; of equal maxima, the share that lies there.`,
        };
    }
    return measures;
}
/**
 * The share of a map's positive relevance that lies on a part of the picture, 0 to 1; a map that knows nothing of the part
 * scores the part's own share of the picture. Null where nothing is positive. ("Relevance mass accuracy", Arras et al. 2022.)
 *
 * @param relevance [h, w]; each value stands for its cell of the picture where the map is coarser
 * @param mask [H, W], the share of each pixel that the part covers, 0 to 1
 */
export function shareInside(relevance, mask) {
    let inside = 0;
    let whole = 0;
    forEachPixel(relevance, mask, (relevant, covered) => {
        const value = Math.max(relevant, 0);
        inside += value * covered;
        whole += value;
    });
    return whole > 0 ? inside / whole : null;
}
/**
 * The pointing game (Zhang et al. 2018): 1 where a map's maximum lies on a part, else 0. Several pixels may share the maximum, all
 * of a superpixel, say, or of a coarse map's cell: then it is the share of them that lies there. Null where nothing is positive.
 *
 * @param relevance [h, w] @param mask [H, W], 0 to 1; a pixel lies on the part where it covers at least half of it
 */
export function pointingGame(relevance, mask) {
    const { maximum } = extent(relevance.data);
    if (maximum <= 0)
        return null;
    let inside = 0;
    let whole = 0;
    forEachPixel(relevance, mask, (relevant, covered) => {
        if (relevant !== maximum)
            return;
        if (covered >= HALF)
            inside++;
        whole++;
    });
    return whole > 0 ? inside / whole : null;
}
function forEachPixel(relevance, mask, visit) {
    const [rows, columns] = relevance.shape;
    const [height, width] = mask.shape;
    for (let y = 0; y < height; y++) {
        const row = Math.floor((y * rows) / height) * columns;
        for (let x = 0; x < width; x++) {
            visit(relevance.data[row + Math.floor((x * columns) / width)], mask.data[y * width + x]);
        }
    }
}
