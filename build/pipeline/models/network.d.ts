import type { Architecture } from './architecture.ts';
import { type Shape, type ShapedLayer } from './layer-rules.ts';
import type { Layer } from './model.ts';
/** An architecture for pictures of one size: everything about the model but its weights. */
export interface Network {
    readonly inputShape: readonly [number, number, number];
    /** In the order of the forward pass, each once; a Sequential is listed where it has a `cnnid`, after its members. */
    readonly layers: readonly Layer[];
    /** What is computed, in order: one operator a layer; layers that do nothing are not among them. */
    readonly steps: readonly Step[];
    /** Layers whose output is another layer's: a dropout's, a Sequential's; by name, the name of the step. */
    readonly aliases: ReadonlyMap<string, string>;
    /** Name of the step that computes the scores, and how many they are. */
    readonly scores: {
        readonly step: string;
        readonly count: number;
    };
    /** Every tensor that the state dict must have, by its full name. */
    readonly tensors: ReadonlyMap<string, Shape>;
}
/** A layer that computes something, with its place among the others. */
export interface Step extends Omit<ShapedLayer, 'operator'> {
    readonly name: string;
    /** Name of the step before; undefined for the picture. */
    readonly source: string | undefined;
    readonly operator: NonNullable<ShapedLayer['operator']>;
}
/**
 * Shapes, receptive fields and tensors of an architecture by the closed formulas of each layer.
 * @throws UserError naming the layer that cannot take what comes, or when the end is not a list of scores.
 */
export declare function layOut(architecture: Architecture, inputShape: readonly [number, number, number]): Network;
