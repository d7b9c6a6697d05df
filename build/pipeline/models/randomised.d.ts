import type { ImageModel } from './model.ts';
/** A layer with weights, together with the normalisations that follow it. */
export interface WeightedLayer {
    /** Name of the convolution or linear layer. */
    readonly name: string;
    /** PyTorch's name of the module. */
    readonly kind: string;
    /** Names of the BatchNorms between it and the next layer with weights. */
    readonly norms: readonly string[];
}
/** The layers of a model that have weights, from the logits down. A BatchNorm with no layer before it stands alone. */
export declare function weightedLayers({ layers }: Pick<ImageModel, 'layers'>): readonly WeightedLayer[];
/**
 * The same model with the top `depth` layers of {@link weightedLayers} as they were before any training: the cascading
 * randomisation of Adebayo et al. (2018).
 *
 * Weights and biases of a convolution or linear layer are drawn as PyTorch initialises them: uniform in ±1/√fan-in, which
 * for the weights is Kaiming's rule with a = √5. A BatchNorm goes back to weight 1, bias 0, mean 0 and variance 1: its running
 * statistics were measured on activations that no longer occur, and to keep them would keep what training had found.
 *
 * Every layer draws from a stream of its own, so that it gets the same weights at every depth.
 *
 * @param depth 0 (nothing changes) to the number of layers @param seed 0 … 2³² − 1 @throws RangeError for another depth
 */
export declare function randomiseWeights(model: ImageModel, depth: number, seed: number): ImageModel;
