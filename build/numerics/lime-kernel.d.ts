import type { Masks } from './masks.ts';
/**
 * The cosine distance of each mask to the mask that shows everything, 0 … 1: 1 − √(share of ones). A mask that shows nothing
 * has distance 1, as in scikit-learn.
 */
export declare function cosineDistances({ data, rows, columns }: Masks): Float64Array<ArrayBuffer>;
/**
 * LIME's weight of each sample, √exp(−d² / width²): 1 for the picture itself (Ribeiro et al. 2016; the root is the
 * lime library's).
 */
export declare function proximities(distances: Float64Array, width?: number): Float64Array<ArrayBuffer>;
