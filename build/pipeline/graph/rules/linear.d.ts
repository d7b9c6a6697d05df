import type { GradientRule } from '../gradient-builder.ts';
/** y = α·x·W + β·b with W possibly transposed: the gradient meets W from the other side. */
export declare const Gemm: GradientRule;
