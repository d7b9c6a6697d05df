import type { GradientRule } from '../gradient-builder.ts';
/**
 * The input gradient of a convolution is a convolution of the output's gradient with the kernel rotated by 180° and its
 * channel axes swapped (per group); a stride becomes zeros between the gradient's pixels.
 */
export declare const Conv: GradientRule;
/** Every output channel is one input channel times a constant. */
export declare const BatchNormalization: GradientRule;
