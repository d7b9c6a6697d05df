import type { NamedArray } from './method.ts';
/** The attention of a text: L layers of H heads, each a matrix [n, n] whose rows say how a token weighs the others. */
export interface AttentionStack {
    readonly layers: number;
    readonly heads: number;
    /** n */
    readonly length: number;
    /** [L, H, n, n] */
    readonly values: Float32Array;
}
/** One head's matrix [n, n], as a view. @param layer @param head counted from 0 */
export declare function headOf({ heads, length, values }: AttentionStack, layer: number, head: number): Float32Array;
/** The mean over the heads of each layer, [L, n, n]. */
export declare function headMeans(stack: AttentionStack): Float32Array;
/**
 * Attention rollout (Abnar & Zuidema 2020), [n, n]: how much of each token's first state arrives at each place after the last layer, if heads
 * are averaged and half of every state is passed on unread. The layers' matrices (mean + identity)/2, rows scaled to sum to 1,
 * are multiplied, the last layer's on the left. In float64.
 */
export declare function rollout(stack: AttentionStack): Float64Array;
/** The stack as an array of a result. */
export declare function attentionArray({ layers, heads, length, values }: AttentionStack): NamedArray;
