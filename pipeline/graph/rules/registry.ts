import type { GradientRule } from '../gradient-builder.ts';
import * as activation from './activation.ts';
import * as arithmetic from './arithmetic.ts';
import * as convolution from './convolution.ts';
import * as linear from './linear.ts';
import * as matrix from './matrix.ts';
import * as normalization from './normalization.ts';
import * as order from './order.ts';
import * as pooling from './pooling.ts';
import * as reduction from './reduction.ts';
import * as shape from './shape.ts';

/** The rule of every operator that a gradient can pass, by the operator's ONNX name. */
export const gradientRules: ReadonlyMap<string, GradientRule> = new Map(
  Object.entries({
    ...activation,
    ...arithmetic,
    ...convolution,
    ...linear,
    ...matrix,
    ...normalization,
    ...order,
    ...pooling,
    ...reduction,
    ...shape,
  }),
);
