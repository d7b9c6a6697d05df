import type { GradientRule } from '../gradient-builder.ts';
/** Along an axis: p · (g − Σ g·p). */
export declare const Softmax: GradientRule;
/**
 * Over the last axis, with x̂ = (x − mean)/σ and ĝ = g · scale: (ĝ − mean(ĝ) − x̂ · mean(ĝ·x̂)) / σ. Scale and bias are constants.
 */
export declare const LayerNormalization: GradientRule;
