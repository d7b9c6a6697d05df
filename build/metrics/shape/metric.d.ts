import { type NdArray } from '../../numerics/nd-array.ts';
/**
 * What a map looks like: how evenly its positive relevance is spread (`entropy`), where its centre lies from left to right
 * (`centroid-x`, and of each part `centroid-x-<part>` of the relevance on it), and how much it is like each part's mask
 * (`correlation-<part>`).
 */
declare const _default: import("../../pipeline/explain/metric.ts").Metric;
export default _default;
/**
 * −Σ p ln p over the values of a map, p being a value's share of the positive ones: 0 where all relevance is on one place,
 * ln(h·w) where it is spread evenly. Null where nothing is positive.
 */
export declare function spatialEntropy({ data }: NdArray): number | null;
/**
 * The mean place, from the left edge (0) to the right (1), of a map's positive relevance on a part of the picture; null where
 * there is none.
 *
 * @param relevance [h, w]; each value stands for its cell of the picture where the map is coarser @param mask [H, W], 0 to 1
 */
export declare function centroidX(relevance: NdArray, mask: NdArray): number | null;
/** Pearson's correlation of a map, with its signs, and a mask; null where one of them is the same everywhere. */
export declare function maskCorrelation(relevance: NdArray, mask: NdArray): number | null;
