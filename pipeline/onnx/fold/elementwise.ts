import { sizeOf, stridesOf } from '../../../numerics/nd-array.ts';
import { type Constant, constantLike } from '../constant.ts';
import type { Fold } from './fold.ts';

type Of = (...values: number[]) => number;

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Operators whose result has the type of their inputs; whole numbers stay whole. */
const arithmetic: Readonly<Record<string, Of>> = {
  Add: (a, b) => a + b,
  Sub: (a, b) => a - b,
  Mul: (a, b) => a * b,
  Pow: (a, b) => a ** b,
  Min: (...values) => Math.min(...values),
  Max: (...values) => Math.max(...values),
  Sum: (...values) => sum(values),
  Mean: (...values) => sum(values) / values.length,
  Neg: (a) => -a,
  Abs: (a) => Math.abs(a),
  Sign: (a) => Math.sign(a),
  Floor: (a) => Math.floor(a),
  Ceil: (a) => Math.ceil(a),
  Sqrt: (a) => Math.sqrt(a),
  Exp: (a) => Math.exp(a),
  Log: (a) => Math.log(a),
  Sin: (a) => Math.sin(a),
  Cos: (a) => Math.cos(a),
  Tanh: (a) => Math.tanh(a),
  Sigmoid: (a) => 1 / (1 + Math.exp(-a)),
  Reciprocal: (a) => 1 / a,
  Relu: (a) => Math.max(a, 0),
};

/** Operators that answer yes or no. */
const comparisons: Readonly<Record<string, (...values: number[]) => boolean>> = {
  Equal: (a, b) => a === b,
  Less: (a, b) => a < b,
  LessOrEqual: (a, b) => a <= b,
  Greater: (a, b) => a > b,
  GreaterOrEqual: (a, b) => a >= b,
  And: (a, b) => a !== 0 && b !== 0,
  Or: (a, b) => a !== 0 || b !== 0,
  Xor: (a, b) => (a !== 0) !== (b !== 0),
  Not: (a) => a === 0,
};

/** Applies a function to values that are copied along axes of length 1; undefined where they do not fit. */
function apply(inputs: readonly Constant[], dtype: Constant['dtype'], of: Of): Constant | undefined {
  const rank = Math.max(...inputs.map(({ shape }) => shape.length));
  const padded = inputs.map(({ shape }) => [...Array<number>(rank - shape.length).fill(1), ...shape]);
  const shape = Array.from({ length: rank }, (_, axis) =>
    padded.reduce((length, each) => (length === 1 ? each[axis]! : length), 1),
  );
  if (padded.some((each) => each.some((length, axis) => length !== 1 && length !== shape[axis]))) return undefined;
  const steps = padded.map((each) => stridesOf(each).map((stride, axis) => (each[axis] === 1 ? 0 : stride)));
  const own = stridesOf(shape);
  const values = dtype === 'float32' ? new Float32Array(sizeOf(shape)) : Array<number>(sizeOf(shape)).fill(0);
  for (let i = 0; i < values.length; i++) {
    const places = steps.map((strides) => {
      let place = 0;
      for (let axis = 0; axis < rank; axis++) place += (Math.floor(i / own[axis]!) % shape[axis]!) * strides[axis]!;
      return place;
    });
    values[i] = of(...places.map((place, input) => inputs[input]!.data[place]!));
  }
  return constantLike(dtype, shape, values);
}

/** Values one by one: arithmetic, comparisons, a choice between two. */
export const elementwise: Readonly<Record<string, Fold>> = {
  ...Object.fromEntries(
    Object.entries(arithmetic).map(([op, of]): [string, Fold] => [op, (inputs) => apply(inputs, inputs[0]!.dtype, of)]),
  ),
  ...Object.fromEntries(
    Object.entries(comparisons).map(([op, of]): [string, Fold] => [
      op,
      (inputs) => apply(inputs, 'bool', (...values) => (of(...values) ? 1 : 0)),
    ]),
  ),
  // Whole numbers are divided as C does it.
  Div: (inputs) =>
    apply(inputs, inputs[0]!.dtype, inputs[0]!.dtype === 'int64' ? (a, b) => Math.trunc(a / b) : (a, b) => a / b),
  Mod: (inputs, { int }) =>
    apply(inputs, inputs[0]!.dtype, int('fmod', 0) === 1 ? (a, b) => a % b : (a, b) => a - Math.floor(a / b) * b),
  Where: ([condition, a, b]) =>
    apply([condition!, a!, b!], a!.dtype, (chosen, one, other) => (chosen === 0 ? other : one)),
  // Round half to even, as ONNX does.
  Round: (inputs) =>
    apply(inputs, 'float32', (a) => {
      const near = Math.round(a);
      return Math.abs(a % 1) === 0.5 && near % 2 !== 0 ? near - 1 : near;
    }),
};
