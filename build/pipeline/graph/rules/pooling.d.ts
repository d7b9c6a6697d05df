import { type GradientRule } from '../gradient-builder.ts';
/** The gradient goes to the window's first maximum in row-major order, as in PyTorch. */
export declare const MaxPool: GradientRule;
/** Each pixel of a window gets an equal share; where padding does not count, border windows have fewer pixels. */
export declare const AveragePool: GradientRule;
export declare const GlobalAveragePool: GradientRule;
