import type { ImageModel } from '../models/model.ts';
/**
 * A loaded model: what a method asks for values.
 *
 * Pictures are described rather than shipped, so that a worker or a GPU can make them where they are used. Results do not
 * depend on the number of workers, and on batch size and provider only by rounding.
 */
export interface Runner {
    readonly model: ImageModel;
    /** Scores before the softmax, [n, classes] in C order. */
    logits(pictures: Pictures): Promise<Float32Array>;
    /** Output of a layer for each picture, [n, ...layer.outputShape] in C order. */
    activations(layer: string, pictures: Pictures): Promise<Float32Array>;
    /** ∂objective/∂picture for each picture, [n, 3, H, W] in C order, with no mean over the pictures. */
    gradients(objective: Objective, pictures: Pictures): Promise<Float32Array>;
    /**
     * ∂objective/∂layer for each picture, by the output of a layer in place of the picture's pixels.
     * @throws UserError for a layer that the model does not have, or that the objective does not depend on
     */
    gradients(objective: Objective, pictures: Pictures, options: GradientOptions): Promise<LayerGradients>;
    /** Statistics of the gradient over all pictures, without keeping each. */
    meanGradient(objective: Objective, pictures: Pictures, options?: MeanOptions): Promise<MeanGradient>;
    /** Changes a picture [3, H, W] by Adam so that the objective grows. */
    ascend(objective: Objective, start: Float32Array, options: AscentOptions): Promise<Ascent>;
}
export interface GradientOptions {
    /** The layer by whose output the objective is differentiated, named as in the model's table of layers. */
    readonly by: string;
}
/** A layer's output, and what the objective does when it changes. */
export interface LayerGradients {
    /** [n, ...layer.outputShape] in C order. */
    readonly gradients: Float32Array;
    /** The output itself, as {@link Runner.activations} gives it, of the same shape. */
    readonly activations: Float32Array;
}
/** The scalar that is differentiated. */
export type Objective = {
    readonly kind: 'logit';
    readonly classIndex: number;
} | {
    readonly kind: 'cross-entropy';
    readonly classIndex: number;
}
/** Sum over the map of one filter (output channel) of a layer. */
 | {
    readonly kind: 'filter';
    readonly layer: string;
    readonly filter: number;
};
/** A list of pictures [3, H, W] by how they come about. */
export type Pictures = 
/** As they are: [count, 3, H, W]. */
{
    readonly kind: 'stored';
    readonly count: number;
    readonly data: Float32Array;
}
/** `picture` plus N(0, std²) per value; sample i is drawn from the stream (seed, i). */
 | {
    readonly kind: 'noise';
    readonly count: number;
    readonly picture: Float32Array;
    readonly std: number;
    readonly seed: number;
}
/** `from + t · (to − from)` for every t of `positions`; with `from` of zeros exactly `t · to`. */
 | {
    readonly kind: 'path';
    readonly from: Float32Array;
    readonly to: Float32Array;
    readonly positions: readonly number[];
}
/**
 * Picture i shows `picture` where masks[i, segments[p]] is 1 and `replacement` where it is 0.
 * `segments` [H, W] holds 0 … columns−1; `masks` is [count, columns].
 */
 | {
    readonly kind: 'masked';
    readonly count: number;
    readonly picture: Float32Array;
    readonly replacement: Float32Array;
    readonly segments: Int32Array;
    readonly columns: number;
    readonly masks: Uint8Array;
};
export interface MeanOptions {
    /** What is averaged: the gradient itself or its absolute value; default `identity`. */
    readonly of?: 'identity' | 'absolute';
    /** Weight of each picture; default 1/n each. With weights there is no standard error. */
    readonly weights?: readonly number[];
    /** Called with the number of pictures so far and their running (weighted) sum, in order, after every chunk. */
    readonly onProgress?: (count: number, sum: Float64Array) => void;
}
export interface MeanGradient {
    /** [3, H, W] */
    readonly mean: Float64Array;
    /** Standard error of the mean per value, [3, H, W]; zeros for one picture. */
    readonly standardError: Float64Array;
}
export interface AscentOptions {
    readonly steps: number;
    readonly learningRate: number;
    readonly beta1: number;
    readonly beta2: number;
    readonly epsilon: number;
}
export interface Ascent {
    /** [3, H, W], not clamped. */
    readonly picture: Float32Array;
    /** The objective before each step and after the last: steps + 1 values. */
    readonly objectives: Float64Array;
}
