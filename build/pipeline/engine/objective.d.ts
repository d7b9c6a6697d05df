import type { Objective } from '../explain/runner.ts';
import { type Differentiated } from '../graph/differentiate.ts';
import { type Graph } from '../graph/graph.ts';
/** Names of what an objective's graph is fed and returns beside the picture. */
export declare const ports: {
    /** In: 1 at the class that is explained, [B, classes]. */
    readonly target: "target";
    /** In: 1 − target, [B, classes]. */
    readonly others: "others";
    /** Out: the filter's sum, [B]. */
    readonly objective: "objective";
};
/** What is differentiated, without the class: graphs are shared by all classes, not by filters. */
export type ObjectiveGraph = {
    readonly kind: 'logit' | 'cross-entropy';
} | Extract<Objective, {
    kind: 'filter';
}>;
/** A graph that is as cheap to run forward as it can be: cut at its values, normalisation folded, pools moved. */
export declare function forwardGraph(graph: Graph, values: readonly string[], batch: number): Graph;
/** The value of a model's graph that an objective is computed from. */
export declare function endOf(objective: ObjectiveGraph): string;
/**
 * The value that stands for a layer on the way to another value: the layer's own, or, where that is a second name which nothing on the way
 * reads (a dropout's or a Sequential's), the value that it names. Undefined for a layer that the other value does not depend on.
 */
export declare function valueOnTheWay(graph: Graph, layer: string, end: string): string | undefined;
/**
 * Forward and backward pass for an objective: outputs the objective's values (`logits` [B, classes] or `objective` [B])
 * and the gradient by the picture [B, 3, H, W], or by another value on the way, which is then an output too.
 *
 * An output keeps its own operator: no normalisation is folded into it and no pool moved before it.
 */
export declare function objectiveGraph(graph: Graph, objective: ObjectiveGraph, batch: number, by?: string): Differentiated;
