import { type Graph } from './graph.ts';
/**
 * Folds every BatchNormalization into the convolution before it. The convolution then writes the normalised value; a
 * convolution whose own output is read elsewhere, or is an output of the graph, stays as it is.
 *
 * Scale and shift are computed in float64 and rounded once.
 */
export declare function foldBatchNorm(graph: Graph): Graph;
/**
 * Moves a ReLU (or a Clip) behind the max pool that alone reads it. Both are monotone, so the pooled values are the same;
 * the window's first maximum is the same wherever the gradient passes the ReLU, and where it does not, it is zero either way.
 * Four times fewer values are then rectified, forward and backward.
 */
export declare function poolBeforeRectifier(graph: Graph): Graph;
