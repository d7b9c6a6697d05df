/** What {@link AdamAscent} can be told; PyTorch's names are lr, betas and eps. */
export interface AdamOptions {
    readonly learningRate: number;
    /** How much of the mean gradient is kept from step to step. */
    readonly beta1: number;
    /** The same for the mean squared gradient. */
    readonly beta2: number;
    /** Added to the root of the mean square, against division by nothing. */
    readonly epsilon: number;
}
/**
 * Adam (Kingma & Ba 2015) that climbs: every step moves the values so that the objective grows.
 *
 * It is `torch.optim.Adam(maximize=True)` operation by operation, each rounded to float32, so that steps agree with
 * PyTorch's but for the fused multiplications of its kernels. Steps allocate nothing.
 */
export declare class AdamAscent {
    #private;
    /** @param size number of values */
    constructor(size: number, options: AdamOptions);
    /**
     * Moves `values` in place.
     *
     * @param gradient ∂objective/∂values
     * @throws RangeError where lengths differ from the size
     */
    step(values: Float32Array, gradient: Float32Array): void;
}
