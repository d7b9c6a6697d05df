import * as tf from '@tensorflow/tfjs-core';
import { type Node } from '../../graph/graph.ts';
/** How a kernel or a pool moves over a picture, [vertical, horizontal] each. */
export interface Window {
    readonly kernel: Pair;
    readonly strides: Pair;
    readonly dilations: Pair;
    /** Positions added above and to the left. */
    readonly before: Pair;
    /** Positions added below and to the right. */
    readonly after: Pair;
}
/** A number for each direction: vertical, horizontal. */
export type Pair = readonly [number, number];
/** Reads the window of a convolution or a pool over a picture of these sides. @throws {UserError} unless it is 2-D with explicit pads. */
export declare function windowOf(node: Node, sides: Pair, kernel: readonly number[]): Window;
/** Sides of the result. */
export declare function sidesAfter(window: Window, sides: Pair): Pair;
/** The picture and the padding to ask of TensorFlow: its own `same` where that adds the same pads, which spares a copy. */
export declare function placed(picture: tf.Tensor4D, window: Window, fill: number): [tf.Tensor4D, 'same' | 'valid'];
/** The picture [B, H, W, C] with its pads around it. */
export declare function withPads(picture: tf.Tensor4D, { before, after }: Window, fill: number): tf.Tensor4D;
/** The same for both directions. */
export declare function along<T>(value: (axis: 0 | 1) => T): [T, T];
