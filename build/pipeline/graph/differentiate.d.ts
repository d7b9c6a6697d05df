import type { Graph, Tensor } from './graph.ts';
/** A forward and backward pass in one graph. */
export interface Differentiated {
    readonly graph: Graph;
    /** Name of the value that holds the gradient; same shape as the input. */
    readonly gradient: string;
    /** Inputs with fixed values that every run has to be fed. */
    readonly patterns: ReadonlyMap<string, Tensor & {
        dtype: 'float32';
    }>;
}
/**
 * Appends to a graph what computes Σ seed · ∂value/∂input: reverse-mode differentiation with one rule an operator.
 * `seed` names a value of the graph with the shape of `value`; `input` names an input of the graph or any value on the way.
 * @throws {Error} naming an operator without a rule, or an input that `value` does not depend on.
 */
export declare function differentiate(graph: Graph, value: string, seed: string, input: string): Differentiated;
