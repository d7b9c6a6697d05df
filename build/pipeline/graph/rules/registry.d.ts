import type { GradientRule } from '../gradient-builder.ts';
/** The rule of every operator that a gradient can pass, by the operator's ONNX name. */
export declare const gradientRules: ReadonlyMap<string, GradientRule>;
