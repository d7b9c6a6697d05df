import * as tf from '@tensorflow/tfjs-core';
import type { Tensor as Constant } from '../../graph/graph.ts';
/**
 * Order of the axes of a tensor of rank 4: [B, C, H, W] as ONNX has it, or [B, H, W, C] as TensorFlow's kernels want it.
 * Tensors of any other rank are always in ONNX's order, `channels-first`.
 */
export type Layout = 'channels-first' | 'channels-last';
/** What a node computes: a tensor that nobody else holds, and the order of its axes. */
export interface Result {
    readonly tensor: tf.Tensor;
    readonly layout: Layout;
}
/** A result of any rank in ONNX's order. */
export declare const channelsFirst: (tensor: tf.Tensor) => Result;
/** A result [B, H, W, C]. */
export declare const channelsLast: (tensor: tf.Tensor) => Result;
/**
 * One value of a graph. Consumers ask for it in the order of axes that suits them; a conversion is made when first asked for
 * and kept, for a constant (kernels among them) until the session ends, so that it happens once.
 */
export declare class Value {
    #private;
    /** As ONNX counts axes, whatever the layout. */
    readonly shape: readonly number[];
    readonly layout: Layout;
    /** Set where the graph gives the value itself. */
    readonly constant: Constant | undefined;
    private constructor();
    /** A value of one run; it owns the tensor from now on. */
    static computed({ tensor, layout }: Result): Value;
    /** A value of the graph, uploaded in the forms that its consumers want. */
    static constant(constant: Constant): Value;
    get rank(): number;
    /** In the order of axes that it has. */
    tensor(): tf.Tensor;
    channelsFirst(): tf.Tensor;
    /** @throws {Error} for any rank but 4. */
    channelsLast(): tf.Tensor4D;
    in(layout: Layout): tf.Tensor;
    /** The value brought into another shape for one kind of consumer, made once for each name. */
    form<T extends tf.Tensor>(name: string, make: (tensor: tf.Tensor) => T): T;
    /** Frees every tensor that it holds; once more does no harm. */
    dispose(): void;
}
/** Where each of ONNX's axes lies in a tensor of that layout. */
export declare function axisIn(layout: Layout, axis: number): number;
/** Something per axis, given in ONNX's order, in the order of that layout. */
export declare function perAxis<T>(layout: Layout, values: readonly T[]): T[];
/** A tensor of rank 4 from the other order of axes into this one. */
export declare function inOrder(layout: Layout, tensor: tf.Tensor): tf.Tensor;
