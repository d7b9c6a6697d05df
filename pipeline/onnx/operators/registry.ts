import * as elementwise from './elementwise.ts';
import * as linear from './linear.ts';
import * as norms from './norms.ts';
import * as order from './order.ts';
import * as reductions from './reductions.ts';
import * as resize from './resize.ts';
import type { OperatorRule } from './rule.ts';
import * as windows from './windows.ts';

const { asItIs, unchanged, ...special } = elementwise;

const plain = (names: string, rule: OperatorRule): Record<string, OperatorRule> =>
  Object.fromEntries(names.split(' ').map((name) => [name, rule]));

/** Every operator that a file may have, by its ONNX name. */
export const operatorRules: ReadonlyMap<string, OperatorRule> = new Map(
  Object.entries({
    ...plain('Add Sub Mul Div Pow', asItIs()),
    ...plain('Neg Abs Sqrt Exp Log Reciprocal Erf', asItIs()),
    ...plain('Relu Softplus Softsign Sigmoid Tanh', asItIs()),
    ...plain('LeakyRelu Elu Celu ThresholdedRelu', asItIs('alpha')),
    ...plain('Selu', asItIs('alpha', 'gamma')),
    ...plain('Equal Greater GreaterOrEqual Less LessOrEqual', asItIs()),
    ...plain('And Or Xor Not', asItIs()),
    // These have no gradient: a network that needs one is refused when it is asked for.
    ...plain('Sign Floor Ceil Round Sin Cos Tan Asin Acos Atan Sinh Cosh Asinh Acosh Atanh', asItIs()),
    ...plain('Mod', asItIs('fmod')),
    ...plain('Shrink', asItIs('bias', 'lambd')),
    ...plain('MeanVarianceNormalization', asItIs('axes')),
    ...plain('Identity Dropout', unchanged),
    ...special,
    ...linear,
    ...norms,
    ...order,
    ...reductions,
    ...resize,
    ...windows,
  }),
);
