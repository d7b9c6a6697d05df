import { float, floatOf } from '../graph.ts';
import { type GradientBuilder, type GradientRule, STEEP } from '../gradient-builder.ts';

/** 1 where a value is positive, 0 elsewhere. */
const isPositive = (value: string, build: GradientBuilder): string => build.step(value, STEEP, 0);

/** `slope` + (1 − `slope`) · `positive`: 1 on the positive side, a slope on the other. */
function twoSlopes(gradient: string, positive: string, slope: string, build: GradientBuilder): string {
  const rest = build.sub(build.scalar(1), slope);
  return build.mul(gradient, build.add(build.mul(positive, rest), slope));
}

/** 1 where the output is positive, 0 elsewhere: PyTorch's choice at 0 too. */
export const Relu: GradientRule = (node, gradient, build) => build.mul(gradient, isPositive(node.outputs[0]!, build));

/** The slope where the input is not positive. */
export const LeakyRelu: GradientRule = (node, gradient, build) => {
  const slope = floatOf(node, 'alpha', 0.01);
  const positive = isPositive(node.inputs[0]!, build);
  return build.mul(gradient, build.add(build.mul(positive, build.scalar(1 - slope)), build.scalar(slope)));
};

/** The same with a slope a channel, a constant. */
export const PRelu: GradientRule = ({ inputs }, gradient, build) => {
  const [x, slope] = inputs as readonly [string, string];
  return twoSlopes(gradient, isPositive(x, build), slope, build);
};

/** 1 above the threshold. */
export const ThresholdedRelu: GradientRule = (node, gradient, build) =>
  build.mul(gradient, build.step(node.inputs[0]!, STEEP, -floatOf(node, 'alpha', 1) * STEEP));

/** e^(x/scale) on the side where x is not positive, and 1 at 0: nothing overflows on the other side. */
function decay(x: string, scale: number, build: GradientBuilder): string {
  const negative = build.node('Min', [x, build.scalar(0)]);
  return build.node('Exp', [scale === 1 ? negative : build.mul(negative, build.scalar(1 / scale))]);
}

/** 1, or α · eˣ where x ≤ 0. */
export const Elu: GradientRule = (node, gradient, build) => {
  const [x] = node.inputs as readonly [string];
  const slope = build.mul(decay(x, 1, build), build.scalar(floatOf(node, 'alpha', 1)));
  return twoSlopes(gradient, isPositive(x, build), slope, build);
};

/** γ, or γ · α · eˣ where x ≤ 0. */
export const Selu: GradientRule = (node, gradient, build) => {
  const [x] = node.inputs as readonly [string];
  const slope = build.mul(decay(x, 1, build), build.scalar(floatOf(node, 'alpha', 1.67326319217681884765625)));
  const scaled = build.mul(gradient, build.scalar(floatOf(node, 'gamma', 1.05070102214813232421875)));
  return twoSlopes(scaled, isPositive(x, build), slope, build);
};

/** 1, or e^(x/α) where x ≤ 0. */
export const Celu: GradientRule = (node, gradient, build) => {
  const [x] = node.inputs as readonly [string];
  return twoSlopes(gradient, isPositive(x, build), decay(x, floatOf(node, 'alpha', 1), build), build);
};

/** σ(x). */
export const Softplus: GradientRule = ({ inputs }, gradient, build) =>
  build.mul(gradient, build.node('Sigmoid', [inputs[0]!]));

/** 1 / (1 + |x|)². */
export const Softsign: GradientRule = ({ inputs }, gradient, build) => {
  const size = build.add(build.node('Abs', [inputs[0]!]), build.scalar(1));
  return build.div(gradient, build.mul(size, size));
};

/** σ(x) · σ(−x): no difference from 1 is rounded away. */
export const Sigmoid: GradientRule = ({ inputs, outputs }, gradient, build) => {
  const opposite = build.node('Sigmoid', [build.negated(inputs[0]!)]);
  return build.mul(build.mul(gradient, outputs[0]!), opposite);
};

/** 1 − y². */
export const Tanh: GradientRule = ({ outputs }, gradient, build) => {
  const square = build.mul(outputs[0]!, outputs[0]!);
  return build.mul(gradient, build.sub(build.scalar(1), square));
};

/** 1 where a value lies strictly between 0 and 1. */
const isInside = (value: string, build: GradientBuilder): string =>
  build.mul(isPositive(value, build), build.step(value, -STEEP, STEEP));

/** The slope strictly between 0 and 1. */
export const HardSigmoid: GradientRule = (node, gradient, build) =>
  build.mul(build.mul(gradient, build.scalar(floatOf(node, 'alpha', 0.2))), isInside(node.outputs[0]!, build));

/** x · h(x) with h a HardSigmoid of slope 1/6: h(x) + x/6 inside. */
export const HardSwish: GradientRule = ({ inputs }, gradient, build) => {
  const [x] = inputs as readonly [string];
  const share = build.node('HardSigmoid', [x], { alpha: float(1 / 6), beta: float(0.5) });
  const ramp = build.mul(build.mul(x, build.scalar(1 / 6)), isInside(share, build));
  return build.mul(gradient, build.add(share, ramp));
};

/** 1 strictly between the bounds, as PyTorch's hardtanh has it. */
export const Clip: GradientRule = (node, gradient, build) => {
  const [output] = node.outputs;
  const [low, high] = node.inputs.slice(1).map((name) => (name === '' ? undefined : build.constant(name).data[0]));
  let passed = gradient;
  if (low !== undefined) passed = build.mul(passed, build.step(output!, STEEP, -low * STEEP));
  if (high !== undefined) passed = build.mul(passed, build.step(output!, -STEEP, high * STEEP));
  return passed;
};
