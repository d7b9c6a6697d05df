import { sizeOf } from '../../../numerics/nd-array.ts';
import { float32, int, ints, intOf, intsOf, type Node } from '../graph.ts';
import { type GradientBuilder, type GradientRule, STEEP } from '../gradient-builder.ts';
import { insertZeros, transposedConvolution } from '../transposed-convolution.ts';

/** The gradient goes to the window's first maximum in row-major order, as in PyTorch. */
export const MaxPool: GradientRule = (node, gradient, build, gradients) => {
  const kernel = intsOf(node, 'kernel_shape', []);
  const strides = intsOf(node, 'strides', [1, 1]);
  const apart = kernel.every((side, axis) => side === strides[axis]);
  const whole = intsOf(node, 'pads', [0, 0, 0, 0]).every((pixels) => pixels === 0);
  const dense = intsOf(node, 'dilations', [1, 1]).every((step) => step === 1);
  const rule = apart && whole && dense && intOf(node, 'ceil_mode', 0) === 0 ? maxPoolApart : maxPoolOverlapping;
  return rule(node, gradient, build, gradients);
};

/** So little that it is lost beside any difference of two values, and enough for {@link STEEP} to see. */
const FAINT = 2 ** -90;

/**
 * Windows that neither overlap nor hang over the border. Positions that equal their window's maximum get faint weights that fall
 * in row-major order; the position with the largest weight wins. Only operators that keep ONNX Runtime's blocked layout.
 */
const maxPoolApart: GradientRule = (node, gradient, build) => {
  const [rows, columns] = intsOf(node, 'kernel_shape', []) as readonly [number, number];
  const [, channels, height, width] = build.shape(node.inputs[0]!) as readonly [number, number, number, number];
  const [, , pooledHeight, pooledWidth] = build.shape(node.outputs[0]!) as readonly [number, number, number, number];
  const [h, w] = [pooledHeight * rows, pooledWidth * columns]; // rows and columns that no window covers are left aside
  const covered =
    h === height && w === width ? node.inputs[0]! : build.slice(node.inputs[0]!, [2, 3], [0, 0], [h, w], [1, 1]);

  const below = lessRepeated(covered, node.outputs[0]!, channels, [rows, columns], build);
  const weight = (index: number): number =>
    FAINT * (rows * columns - ((Math.floor(index / w) % rows) * columns + ((index % w) % columns)));
  const pattern = build.pattern(`pattern/${rows}x${columns}/${h}x${w}`, [1, 1, h, w], weight);
  const ones = build.initializer(`gradient/ones/${channels}`, () =>
    float32([channels, 1, 1, 1], new Float32Array(channels).fill(1)),
  );
  // As a constant the pattern would be folded and force a change of layout; through a convolution it comes blocked, and
  // is added on the way.
  const ranked = build.add(build.node('Conv', [pattern, ones], { kernel_shape: ints([1, 1]) }), below);
  const largest = build.node('MaxPool', [ranked], {
    kernel_shape: ints([rows, columns]),
    strides: ints([rows, columns]),
  });
  const isFirst = build.step(lessRepeated(ranked, largest, channels, [rows, columns], build), STEEP, 1);
  const passed = build.mul(isFirst, build.repeatPixels(gradient, rows, columns));
  return build.pad(passed, [0, 0, 0, 0], [0, 0, height - h, width - w]);
};

/** A value minus the repeated pixel of its block's maximum: 0 at the maxima, negative elsewhere. */
function lessRepeated(
  value: string,
  maximum: string,
  channels: number,
  [rows, columns]: readonly [number, number],
  build: GradientBuilder,
): string {
  const minus = build.initializer(`gradient/minus/${channels}`, () =>
    float32([channels, 1, 1, 1], new Float32Array(channels).fill(-1)),
  );
  const negated = build.node('Conv', [maximum, minus], { kernel_shape: ints([1, 1]), group: int(channels) });
  return build.add(value, build.repeatPixels(negated, rows, columns));
}

/** Any windows: each offset inside the window is looked at in turn and takes what no earlier one has taken. */
const maxPoolOverlapping: GradientRule = (node, gradient, build) => {
  const [kernelRows, kernelColumns] = intsOf(node, 'kernel_shape', []) as readonly [number, number];
  const strides = intsOf(node, 'strides', [1, 1]) as readonly [number, number];
  const dilations = intsOf(node, 'dilations', [1, 1]) as readonly [number, number];
  const [top, left] = intsOf(node, 'pads', [0, 0, 0, 0]);
  const input = build.shape(node.inputs[0]!) as readonly [number, number, number, number];
  const output = build.shape(node.outputs[0]!) as readonly [number, number, number, number];
  // Every window must lie inside: what hangs over the border is filled with a value that never is the maximum.
  const reach = [0, 1].map(
    (axis) =>
      (output[axis + 2]! - 1) * strides[axis]! + dilations[axis]! * ((axis === 0 ? kernelRows : kernelColumns) - 1) + 1,
  );
  const sides = [0, 1].map((axis) => Math.max(reach[axis]!, input[axis + 2]! + (axis === 0 ? top! : left!)));
  const before = [0, 0, top!, left!];
  const after = [0, 0, sides[0]! - input[2] - top!, sides[1]! - input[3] - left!];
  const padded = [...before, ...after].some((count) => count > 0)
    ? build.node('Pad', [node.inputs[0]!, build.integers([...before, ...after]), build.scalar(-3e38)])
    : node.inputs[0]!;
  const negated = build.negated(node.outputs[0]!);

  let remaining = gradient; // what of each window's gradient is still to be given away
  let total: string | undefined;
  for (let row = 0; row < kernelRows * dilations[0]; row += dilations[0]) {
    for (let column = 0; column < kernelColumns * dilations[1]; column += dilations[1]) {
      const ends = [row + (output[2] - 1) * strides[0] + 1, column + (output[3] - 1) * strides[1] + 1];
      const seen = build.slice(padded, [2, 3], [row, column], ends, strides);
      const isMaximum = build.step(build.add(seen, negated), STEEP, 1);
      const taken: string = build.mul(isMaximum, remaining);
      remaining = build.add(remaining, build.negated(taken));
      const spread = insertZeros(taken, output, strides, build);
      const placed = place(spread, [row, column], [output[2] * strides[0], output[3] * strides[1]], sides, build);
      total = total === undefined ? placed : build.add(total, placed);
    }
  }
  return build.slice(total!, [2, 3], [top!, left!], [top! + input[2], left! + input[3]], [1, 1]);
};

/** Puts `[B, C, h, w]` at an offset into zeros of the given sides; what reaches over the end is zero and is cut off. */
function place(
  value: string,
  offset: readonly [number, number],
  sides: readonly [number, number],
  into: readonly number[],
  build: GradientBuilder,
): string {
  const kept = sides.map((side, axis) => Math.min(side, into[axis]! - offset[axis]!));
  const cropped = kept.every((side, axis) => side === sides[axis])
    ? value
    : build.slice(value, [2, 3], [0, 0], kept, [1, 1]);
  const after = kept.map((side, axis) => into[axis]! - offset[axis]! - side);
  return build.pad(cropped, [0, 0, ...offset], [0, 0, ...after]);
}

/** Each pixel of a window gets an equal share; where padding does not count, border windows have fewer pixels. */
export const AveragePool: GradientRule = (node, gradient, build) => {
  if (intOf(node, 'ceil_mode', 0) === 1) throw new Error('AveragePool with ceil_mode has no gradient rule');
  const kernel = intsOf(node, 'kernel_shape', []);
  const [, channels] = build.shape(node.inputs[0]!);
  const counted = intOf(node, 'count_include_pad', 0) === 1;
  const shares = build.initializer(`${node.outputs[0]!}/shares`, () => windowShares(node, counted, build));
  const shared = build.mul(gradient, shares);
  const ones = build.initializer(`gradient/ones/${channels!}/${kernel.join('x')}`, () =>
    float32([channels!, 1, ...kernel], new Float32Array(channels! * sizeOf(kernel)).fill(1)),
  );
  return transposedConvolution(node, shared, ones, kernel, channels!, build);
};

/** `[1, 1, oh, ow]`: one over the number of pixels that a window's mean is taken over. */
function windowShares(node: Node, counted: boolean, build: GradientBuilder) {
  const kernel = intsOf(node, 'kernel_shape', []);
  const strides = intsOf(node, 'strides', [1, 1]);
  const pads = intsOf(node, 'pads', [0, 0, 0, 0]);
  const sides = build.shape(node.inputs[0]!).slice(2);
  const [oh, ow] = build.shape(node.outputs[0]!).slice(2) as readonly number[] as readonly [number, number];
  const pixels = (axis: number, index: number): number => {
    if (counted) return kernel[axis]!;
    const start = index * strides[axis]! - pads[axis]!;
    return Math.min(start + kernel[axis]!, sides[axis]!) - Math.max(start, 0);
  };
  const share = (_: unknown, i: number): number => 1 / (pixels(0, Math.floor(i / ow)) * pixels(1, i % ow));
  return float32([1, 1, oh, ow], Float32Array.from({ length: oh * ow }, share));
}

export const GlobalAveragePool: GradientRule = (node, gradient, build) => {
  const [, , h, w] = build.shape(node.inputs[0]!) as readonly [number, number, number, number];
  const name = `gradient/share/${h}x${w}`;
  return build.mul(
    gradient,
    build.initializer(name, () => float32([1, 1, h, w], new Float32Array(h * w).fill(1 / (h * w)))),
  );
};
