import { type Attribute } from '../graph/graph.ts';
import type { LayerKind, LayerOptions } from './layer-options.ts';
/** `[C, H, W]` or, after a flatten, `[features]`. */
export type Shape = readonly number[];
/** What a layer is once the shape of its input is known. */
export interface ShapedLayer {
    readonly outputShape: Shape;
    /** Tensors that it takes from the state dict, by the last part of their names; in the order of the operator's inputs. */
    readonly tensors: Readonly<Record<string, Shape>>;
    /** Scalars that follow the tensors as inputs of the operator. */
    readonly constants?: Readonly<Record<string, number>>;
    /** The ONNX operator; undefined for a layer that does nothing when a trained network is used. */
    readonly operator?: {
        readonly op: string;
        readonly attributes: Readonly<Record<string, Attribute>>;
    };
    /** Multiplications for one picture, or comparisons; one a value where it is not said. */
    readonly work?: number;
    /** The pixels of its input that one output value sees, as [rows, columns]; undefined for one, or where there are no pixels. */
    readonly window?: {
        readonly span: Pair;
        readonly stride: Pair;
    };
}
export interface LayerRule<Kind extends LayerKind> {
    /** PyTorch's name of the module. */
    readonly torchName: string;
    /** @throws UserError, naming the layer, when it cannot take an input of this shape. */
    readonly shape: (options: LayerOptions<Kind>, input: Shape, layer: string) => ShapedLayer;
}
type Pair = readonly [number, number];
/** One entry a kind: adding one touches this list and the options. */
export declare const layerRules: {
    readonly [Kind in LayerKind]: LayerRule<Kind>;
};
export {};
