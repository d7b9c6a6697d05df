import type { Graph } from './graph.ts';
/**
 * The part of a graph that computes some of its values: a forward pass only as deep as asked.
 * Nodes, initializers and inputs that the values do not depend on are left out.
 * @throws {Error} naming a value that the graph does not have.
 */
export declare function cut(graph: Graph, values: readonly string[]): Graph;
/** The same graph for another number of pictures a run. */
export declare function withBatch(graph: Graph, batch: number): Graph;
/** How many nodes read each value; an output of the graph counts as one reader more. */
export declare function countReaders(graph: Graph): ReadonlyMap<string, number>;
