import { type Graph } from './graph.ts';
/** Static shape of every value of a graph, by name. */
export type Shapes = ReadonlyMap<string, readonly number[]>;
/**
 * Follows the shapes from the inputs to every value.
 * @throws {Error} naming the operator that is not known or the node whose inputs do not fit.
 */
export declare function inferShapes(graph: Graph): Shapes;
