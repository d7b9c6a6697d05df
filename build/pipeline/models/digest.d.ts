import type { Preprocess } from '../../schema/config.ts';
import type { Graph } from '../graph/graph.ts';
/**
 * sha256, in hexadecimal, over a model's operators, weights and preprocessing: the same numbers, the same digest, whatever
 * file they came from and in whatever order.
 */
export declare function digestModel(graph: Graph, preprocess: Preprocess): string;
