import type { NdArray } from '../../numerics/nd-array.ts';
/**
 * Of a map that marks regions, and of no other: `drawn-positive-<part>` and `drawn-negative-<part>`, how many of those that touch a
 * part of the picture are marked as speaking for and against the target.
 */
declare const _default: import("../../pipeline/explain/metric.ts").Metric;
export default _default;
/**
 * The numbers of the marked regions that share a pixel with a part, each once, with their signs.
 *
 * @param regions [H, W], 0 where nothing is marked @param mask [H, W]; a pixel is the part's where it covers at least half of it
 */
export declare function regionsTouching(regions: NdArray, mask: NdArray): readonly number[];
