import type { GradientRule } from '../gradient-builder.ts';
export declare const Flatten: GradientRule;
export declare const Reshape: GradientRule;
export declare const Identity: GradientRule;
/** At inference dropout does nothing. */
export declare const Dropout: GradientRule;
