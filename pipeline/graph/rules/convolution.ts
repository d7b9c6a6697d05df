import type { GradientRule } from '../gradient-builder.ts';
import { float32, floatOf, int, intOf, ints, intsOf, type Node, type Tensor } from '../graph.ts';
import { isNarrow, narrowConvolution } from '../narrow-convolution.ts';
import { transposedConvolution } from '../transposed-convolution.ts';

/**
 * The input gradient of a convolution is a convolution of the output's gradient with the kernel rotated by 180° and its
 * channel axes swapped (per group); a stride becomes zeros between the gradient's pixels.
 */
export const Conv: GradientRule = (node, gradient, build) => {
  const weight = build.constant(node.inputs[1]!);
  const groups = intOf(node, 'group', 1);
  const name = `${node.inputs[1]!}/transposed`;
  const [, channels, ...sides] = build.shape(node.inputs[0]!);
  const pads = plainPads(node, weight.shape.slice(2));
  if (pads && groups === 1 && isNarrow(channels!, sides)) {
    return narrowConvolution(gradient, name, transposeKernel(weight, 1), pads, build);
  }
  const transposed = build.initializer(name, () => transposeKernel(weight, groups));
  return transposedConvolution(node, gradient, transposed, weight.shape.slice(2), groups, build);
};

/**
 * The input gradient of a transposed convolution is the convolution that it transposes: its kernel `[in, out/groups, kh, kw]` is that of a
 * convolution from its outputs to its inputs.
 */
export const ConvTranspose: GradientRule = (node, gradient, build) => {
  const weight = build.constant(node.inputs[1]!);
  const [, , ...sides] = build.shape(node.inputs[0]!);
  const [, , ...outputs] = build.shape(node.outputs[0]!);
  const strides = intsOf(node, 'strides', [1, 1]);
  const dilations = intsOf(node, 'dilations', [1, 1]);
  const pads = intsOf(node, 'pads', [0, 0, 0, 0]);
  const kernel = weight.shape.slice(2);
  // As many windows as there were pixels, whatever `output_padding` added at the far border.
  const far = sides.map(
    (side, axis) =>
      (side - 1) * strides[axis]! + dilations[axis]! * (kernel[axis]! - 1) + 1 - outputs[axis]! - pads[axis]!,
  );
  const kept = outputs.map((side, axis) => side + Math.min(far[axis]!, 0));
  const isCut = far.some((pixels) => pixels < 0);
  const inside = isCut ? build.slice(gradient, [2, 3], [0, 0], kept, [1, 1]) : gradient;
  return build.node('Conv', [inside, node.inputs[1]!], {
    kernel_shape: ints(kernel),
    strides: ints(strides),
    dilations: ints(dilations),
    pads: ints([...pads.slice(0, 2), ...far.map((pixels) => Math.max(pixels, 0))]),
    group: int(intOf(node, 'group', 1)),
  });
};

/** The padding of the gradient's convolution where it is one without stride, dilation and cropping. */
function plainPads(node: Node, kernel: readonly number[]): readonly number[] | undefined {
  const plain = [...intsOf(node, 'strides', [1, 1]), ...intsOf(node, 'dilations', [1, 1])].every((step) => step === 1);
  const pads = intsOf(node, 'pads', [0, 0, 0, 0]).map((pixels, edge) => kernel[edge % 2]! - 1 - pixels);
  return plain && pads.every((pixels) => pixels >= 0) ? pads : undefined;
}

/** Every output channel is one input channel times a constant. */
export const BatchNormalization: GradientRule = (node, gradient, build) => {
  const [scale, , , variance] = node.inputs.slice(1).map((name) => build.constant(name));
  const epsilon = floatOf(node, 'epsilon', 1e-5);
  const slope = scale!.data.map((value, c) => value / Math.sqrt(variance!.data[c]! + epsilon));
  const pixels = build.shape(node.inputs[0]!).slice(2);
  const shape = [1, slope.length, ...pixels.map(() => 1)];
  return build.mul(
    gradient,
    build.initializer(`${node.outputs[0]!}/slope`, () => float32(shape, slope)),
  );
};

/** `[out, in/groups, kh, kw]` → `[in, out/groups, kh, kw]`, rotated by 180°. */
function transposeKernel(
  { shape, data }: Tensor & { dtype: 'float32' },
  groups: number,
): Tensor & { dtype: 'float32' } {
  const [outputs, inputsPerGroup, kh, kw] = shape as readonly [number, number, number, number];
  const outputsPerGroup = outputs / groups;
  const taps = kh * kw;
  const transposed = new Float32Array(data.length);
  for (let output = 0; output < outputs; output++) {
    const group = Math.floor(output / outputsPerGroup);
    for (let i = 0; i < inputsPerGroup; i++) {
      const from = (output * inputsPerGroup + i) * taps;
      const to = ((group * inputsPerGroup + i) * outputsPerGroup + (output % outputsPerGroup)) * taps;
      for (let tap = 0; tap < taps; tap++) transposed[to + taps - 1 - tap] = data[from + tap]!;
    }
  }
  return { dtype: 'float32', shape: [inputsPerGroup * groups, outputsPerGroup, kh, kw], data: transposed };
}
