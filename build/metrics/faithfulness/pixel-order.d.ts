import type { Random } from '../../numerics/random.ts';
import type { NdArray } from '../../numerics/nd-array.ts';
/** 0 … count − 1 in an order by chance, all orders being equally likely (Fisher & Yates). */
export declare function randomOrder(count: number, random: Random): Uint32Array;
/**
 * The pixels of a picture by their places in a row of height · width, most relevant first. Equal ones, those of a superpixel, say,
 * come in an order by chance: the order in which they lie would be an order of the picture's own, of which the map knows nothing.
 *
 * @param relevance [h, w]; each value stands for its cell of the picture where the map is coarser
 * @throws RangeError where a value is NaN, which comes neither first nor last
 */
export declare function relevanceOrder(relevance: NdArray, height: number, width: number, ties: Random): Uint32Array;
