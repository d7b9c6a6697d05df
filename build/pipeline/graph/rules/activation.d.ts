import { type GradientRule } from '../gradient-builder.ts';
/** 1 where the output is positive, 0 elsewhere: PyTorch's choice at 0 too. */
export declare const Relu: GradientRule;
/** The slope where the input is not positive. */
export declare const LeakyRelu: GradientRule;
/** 1 strictly between the bounds, as PyTorch's hardtanh has it. */
export declare const Clip: GradientRule;
