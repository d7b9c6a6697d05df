import type { GradientBuilder, GradientRule } from '../gradient-builder.ts';

/** One contribution an input, each summed over what broadcasting copied; none for an input that nothing depends on. */
function each(
  inputs: readonly string[],
  output: string,
  build: GradientBuilder,
  contributions: readonly (() => string)[],
): readonly (string | undefined)[] {
  const shape = build.shape(output);
  return inputs.map((input, index) =>
    build.depends(input) ? build.unbroadcast(contributions[index]!(), shape, build.shape(input)) : undefined,
  );
}

export const Add: GradientRule = ({ inputs, outputs }, gradient, build) =>
  each(inputs, outputs[0]!, build, [() => gradient, () => gradient]);

export const Sub: GradientRule = ({ inputs, outputs }, gradient, build) =>
  each(inputs, outputs[0]!, build, [() => gradient, () => build.negated(gradient)]);

export const Mul: GradientRule = ({ inputs, outputs }, gradient, build) => {
  const [a, b] = inputs as readonly [string, string];
  return each(inputs, outputs[0]!, build, [() => build.mul(gradient, b), () => build.mul(gradient, a)]);
};

/** a/b: 1/b for the one, −(a/b)/b for the other. */
export const Div: GradientRule = ({ inputs, outputs }, gradient, build) => {
  const [, b] = inputs as readonly [string, string];
  const quotient = outputs[0]!;
  return each(inputs, quotient, build, [
    () => build.div(gradient, b),
    () => build.mul(build.negated(gradient), build.div(quotient, b)),
  ]);
};

/** aᵇ: b · aᵇ⁻¹ for the base, with b a constant; aᵇ · ln a for the exponent. */
export const Pow: GradientRule = ({ inputs, outputs }, gradient, build) => {
  const [a, b] = inputs as readonly [string, string];
  return each(inputs, outputs[0]!, build, [
    () => build.mul(gradient, powerSlope(a, b, build)),
    () => build.mul(build.mul(gradient, outputs[0]!), build.node('Log', [a])),
  ]);
};

function powerSlope(base: string, exponent: string, build: GradientBuilder): string {
  const { shape, data } = build.constant(exponent);
  const [power] = data;
  if (shape.length > 0 && data.some((each) => each !== power)) {
    return build.mul(exponent, build.node('Pow', [base, build.sub(exponent, build.scalar(1))]));
  }
  if (power === 0) return build.mul(base, build.scalar(0));
  if (power === 2) return build.mul(base, build.scalar(2));
  return build.mul(build.node('Pow', [base, build.scalar(power! - 1)]), build.scalar(power!));
}

/** The larger takes the gradient; two that are equal get half of it each. */
export const Max: GradientRule = (node, gradient, build) => toExtreme(node, gradient, build, 0.5);

/** The smaller takes the gradient; two that are equal get half of it each. */
export const Min: GradientRule = (node, gradient, build) => toExtreme(node, gradient, build, -0.5);

function toExtreme(
  { inputs, outputs }: Parameters<GradientRule>[0],
  gradient: string,
  build: GradientBuilder,
  half: number,
): readonly (string | undefined)[] {
  const [a, b] = inputs;
  if (b === undefined) return [gradient];
  if (inputs.length > 2) throw new Error(`${outputs[0]!} has a gradient rule for two inputs`);
  const sign = build.node('Sign', [build.sub(a!, b)]);
  const share = (slope: number): string => build.add(build.mul(sign, build.scalar(slope)), build.scalar(0.5));
  return each(inputs, outputs[0]!, build, [
    () => build.mul(gradient, share(half)),
    () => build.mul(gradient, share(-half)),
  ]);
}

/** Each side where it was chosen. The condition itself has no gradient. */
export const Where: GradientRule = ({ inputs, outputs }, gradient, build) => {
  const [condition] = inputs as readonly [string];
  const zero = build.scalar(0);
  const [chosen, other] = each(inputs.slice(1), outputs[0]!, build, [
    () => build.node('Where', [condition, gradient, zero]),
    () => build.node('Where', [condition, zero, gradient]),
  ]);
  return [undefined, chosen, other];
};

export const Neg: GradientRule = (_, gradient, build) => build.negated(gradient);

/** The sign, 0 at 0. */
export const Abs: GradientRule = ({ inputs }, gradient, build) => build.mul(gradient, build.node('Sign', [inputs[0]!]));

/** eˣ is its own derivative. */
export const Exp: GradientRule = ({ outputs }, gradient, build) => build.mul(gradient, outputs[0]!);

/** 1/x. */
export const Log: GradientRule = ({ inputs }, gradient, build) => build.div(gradient, inputs[0]!);

/** −y² where y = 1/x. */
export const Reciprocal: GradientRule = ({ outputs }, gradient, build) =>
  build.mul(build.negated(gradient), build.mul(outputs[0]!, outputs[0]!));

/** 1/(2√x). */
export const Sqrt: GradientRule = ({ outputs }, gradient, build) =>
  build.div(build.mul(gradient, build.scalar(0.5)), outputs[0]!);

/** 2/√π · e^(−x²): with products and sums it makes the exact GELU, x · (1 + erf(x/√2))/2. */
export const Erf: GradientRule = ({ inputs }, gradient, build) => {
  const x = inputs[0]!;
  const bell = build.node('Exp', [build.negated(build.mul(x, x))]);
  return build.mul(gradient, build.mul(bell, build.scalar(2 / Math.sqrt(Math.PI))));
};
