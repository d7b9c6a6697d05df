import type { GradientRule } from '../gradient-builder.ts';

const backToShape: GradientRule = (node, gradient, build) => build.reshape(gradient, build.shape(node.inputs[0]!));

export const Flatten: GradientRule = backToShape;
export const Reshape: GradientRule = backToShape;

const unchanged: GradientRule = (_, gradient) => gradient;

export const Identity: GradientRule = unchanged;
/** At inference dropout does nothing. */
export const Dropout: GradientRule = unchanged;
