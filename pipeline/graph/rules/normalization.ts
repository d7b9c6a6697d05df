import { axisFrom, floatOf, intOf, type Node } from '../graph.ts';
import type { GradientBuilder, GradientRule } from '../gradient-builder.ts';

/** Along an axis: p · (g − Σ g·p). */
export const Softmax: GradientRule = (node, gradient, build) => {
  const probabilities = node.outputs[0]!;
  const mean = build.sum(build.mul(gradient, probabilities), [axisOf(node, build)]);
  return build.mul(probabilities, build.sub(gradient, mean));
};

/** Along an axis: g − p · Σ g. */
export const LogSoftmax: GradientRule = (node, gradient, build) => {
  const probabilities = build.node('Exp', [node.outputs[0]!]);
  return build.sub(gradient, build.mul(probabilities, build.sum(gradient, [axisOf(node, build)])));
};

const axisOf = (node: Node, build: GradientBuilder): number =>
  axisFrom(intOf(node, 'axis', -1), build.shape(node.outputs[0]!).length);

/** Over the axes from one to the last. Scale and bias are constants. */
export const LayerNormalization: GradientRule = (node, gradient, build) => {
  const [x, scale] = node.inputs as readonly [string, string];
  const axes = [...build.shape(x).keys()].slice(intOf(node, 'axis', -1));
  return ofStandardised(x, build.mul(gradient, scale), axes, floatOf(node, 'epsilon', 1e-5), build);
};

/** Over the pixels of each map. Scale and bias are constants, one a channel. */
export const InstanceNormalization: GradientRule = (node, gradient, build) => {
  const [x, scale] = node.inputs as readonly [string, string];
  const axes = [...build.shape(x).keys()].slice(2);
  const factor = build.reshape(scale, [1, -1, ...axes.map(() => 1)]);
  return ofStandardised(x, build.mul(gradient, factor), axes, floatOf(node, 'epsilon', 1e-5), build);
};

/** With x̂ = (x − mean)/σ, and ĝ the gradient of x̂: (ĝ − mean(ĝ) − x̂ · mean(ĝ·x̂)) / σ. */
function ofStandardised(x: string, scaled: string, axes: readonly number[], epsilon: number, build: GradientBuilder) {
  const centred = build.sub(x, build.mean(x, axes));
  const variance = build.mean(build.mul(centred, centred), axes);
  const deviation = build.node('Sqrt', [build.add(variance, build.scalar(epsilon))]);
  const normalized = build.div(centred, deviation);
  const along = build.mul(normalized, build.mean(build.mul(scaled, normalized), axes));
  return build.div(build.sub(build.sub(scaled, build.mean(scaled, axes)), along), deviation);
}
