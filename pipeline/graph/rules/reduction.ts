import { axisFrom, intsOf, type Node } from '../graph.ts';
import { type GradientBuilder, type GradientRule, STEEP } from '../gradient-builder.ts';

/** The axes that a reduction runs over, and its input's shape with them at size 1. */
function reductionOf(node: Node, written: readonly number[], build: GradientBuilder) {
  const shape = build.shape(node.inputs[0]!);
  const axes = (written.length === 0 ? [...shape.keys()] : written).map((axis) => axisFrom(axis, shape.length));
  const kept = shape.map((size, axis) => (axes.includes(axis) ? 1 : size));
  const count = axes.reduce((product, axis) => product * shape[axis]!, 1);
  return { shape, axes, kept, count };
}

/** Every value that was summed gets the whole gradient. */
export const ReduceSum: GradientRule = (node, gradient, build) => {
  const [, axes] = node.inputs;
  const written = axes === undefined || axes === '' ? [] : build.integerConstant(axes);
  const { shape, kept } = reductionOf(node, written, build);
  return [build.expand(build.reshape(gradient, kept), shape)];
};

/** Every value gets an equal share. */
export const ReduceMean: GradientRule = (node, gradient, build) => {
  const { shape, kept, count } = reductionOf(node, intsOf(node, 'axes', []), build);
  const shared = build.mul(build.reshape(gradient, kept), build.scalar(1 / count));
  return build.expand(shared, shape);
};

/** All that equal the maximum share the gradient, as in PyTorch's amax. */
export const ReduceMax: GradientRule = (node, gradient, build) => {
  const { axes, kept } = reductionOf(node, intsOf(node, 'axes', []), build);
  const maximum = build.reshape(node.outputs[0]!, kept);
  const isLargest = build.step(build.sub(node.inputs[0]!, maximum), STEEP, 1);
  const share = build.div(build.reshape(gradient, kept), build.sum(isLargest, axes));
  return build.mul(isLargest, share);
};
