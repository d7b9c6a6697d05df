import type { NdArray } from '../../numerics/nd-array.ts';
/**
 * Where a map points: of each part `inside-<part>`, the share of the map's positive relevance on it, and `hit-<part>`, whether
 * its maximum lies there. As null each has what a map scores that knows nothing of the part.
 */
declare const _default: import("../../pipeline/explain/metric.ts").Metric;
export default _default;
/**
 * The share of a map's positive relevance that lies on a part of the picture, 0 to 1; a map that knows nothing of the part
 * scores the part's own share of the picture. Null where nothing is positive. ("Relevance mass accuracy", Arras et al. 2022.)
 *
 * @param relevance [h, w]; each value stands for its cell of the picture where the map is coarser
 * @param mask [H, W], the share of each pixel that the part covers, 0 to 1
 */
export declare function shareInside(relevance: NdArray, mask: NdArray): number | null;
/**
 * The pointing game (Zhang et al. 2018): 1 where a map's maximum lies on a part, else 0. Several pixels may share the maximum, all
 * of a superpixel, say, or of a coarse map's cell: then it is the share of them that lies there. Null where nothing is positive.
 *
 * @param relevance [h, w] @param mask [H, W], 0 to 1; a pixel lies on the part where it covers at least half of it
 */
export declare function pointingGame(relevance: NdArray, mask: NdArray): number | null;
