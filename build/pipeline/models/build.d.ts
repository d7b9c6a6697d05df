import type { Preprocess } from '../../schema/config.ts';
import { type Graph } from '../graph/graph.ts';
import type { Network } from './network.ts';
/**
 * The forward graph of a network with its weights, batch 1: input `picture` [1, 3, H, W] of RGB in [0, 1], output `logits`.
 *
 * Every layer's output is a value by the layer's name. Where that is another value (a dropout's is its input's, the last
 * layer's is `logits`), an Identity at the end of the graph names it, which nothing on the way to the logits reads.
 *
 * @param weights Every tensor of `network.tensors`, with as many values as its shape holds.
 * @throws UserError when a layer has a name that the graph needs for itself.
 */
export declare function buildGraph(network: Network, weights: ReadonlyMap<string, Float32Array>, preprocess: Preprocess): Graph;
