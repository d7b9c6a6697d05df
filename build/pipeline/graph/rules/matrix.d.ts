import type { GradientRule } from '../gradient-builder.ts';
/** C = A·B over the last two axes: ∂A = ∂C·Bᵀ and ∂B = Aᵀ·∂C, summed over the axes that were broadcast. */
export declare const MatMul: GradientRule;
/** The order of axes is put back. */
export declare const Transpose: GradientRule;
/** Rows picked by a constant list along the first axis: each gets the sum of its copies' gradients, by a matrix of zeros and ones. */
export declare const Gather: GradientRule;
