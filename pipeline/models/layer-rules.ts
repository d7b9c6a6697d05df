import { bounds } from '../../schema/bounds.ts';
import { checkBound } from '../base/bounded.ts';
import { expected } from '../base/errors.ts';
import { type Attribute, float, int, ints } from '../graph/graph.ts';
import { sizeOf } from '../../numerics/nd-array.ts';
import type { LayerKind, LayerOptions } from './layer-options.ts';

/** `[C, H, W]` or, after a flatten, `[features]`. */
export type Shape = readonly number[];

/** What a layer is once the shape of its input is known. */
export interface ShapedLayer {
  readonly outputShape: Shape;
  /** Tensors that it takes from the state dict, by the last part of their names; in the order of the operator's inputs. */
  readonly tensors: Readonly<Record<string, Shape>>;
  /** Scalars that follow the tensors as inputs of the operator. */
  readonly constants?: Readonly<Record<string, number>>;
  /** The ONNX operator; undefined for a layer that does nothing when a trained network is used. */
  readonly operator?: { readonly op: string; readonly attributes: Readonly<Record<string, Attribute>> };
  /** Multiplications for one picture, or comparisons; one a value where it is not said. */
  readonly work?: number;
  /** The pixels of its input that one output value sees, as [rows, columns]; undefined for one, or where there are no pixels. */
  readonly window?: { readonly span: Pair; readonly stride: Pair };
}

export interface LayerRule<Kind extends LayerKind> {
  /** PyTorch's name of the module. */
  readonly torchName: string;
  /** @throws UserError, naming the layer, when it cannot take an input of this shape. */
  readonly shape: (options: LayerOptions<Kind>, input: Shape, layer: string) => ShapedLayer;
}

type Pair = readonly [number, number];

/** One entry a kind: adding one touches this list and the options. */
export const layerRules: { readonly [Kind in LayerKind]: LayerRule<Kind> } = {
  conv2d: { torchName: 'Conv2d', shape: shapeConvolution },
  batchNorm2d: { torchName: 'BatchNorm2d', shape: shapeBatchNorm },
  relu: { torchName: 'ReLU', shape: (_, input) => pointwise(input, 'Relu') },
  relu6: {
    torchName: 'ReLU6',
    shape: (_, input) => ({ ...pointwise(input, 'Clip'), constants: { min: 0, max: 6 } }),
  },
  leakyRelu: {
    torchName: 'LeakyReLU',
    shape: ({ slope }, input) => pointwise(input, 'LeakyRelu', { alpha: float(slope) }),
  },
  maxPool2d: { torchName: 'MaxPool2d', shape: shapeMaxPool },
  avgPool2d: { torchName: 'AvgPool2d', shape: shapeAveragePool },
  adaptiveAvgPool2d: { torchName: 'AdaptiveAvgPool2d', shape: shapeGlobalPool },
  flatten: {
    torchName: 'Flatten',
    shape: (_, input) => ({
      outputShape: [input.reduce((product, size) => product * size, 1)],
      tensors: {},
      operator: { op: 'Flatten', attributes: { axis: int(1) } },
    }),
  },
  linear: { torchName: 'Linear', shape: shapeLinear },
  dropout: { torchName: 'Dropout', shape: (_, input) => ({ outputShape: input, tensors: {} }) },
};

function pointwise(input: Shape, op: string, attributes: Readonly<Record<string, Attribute>> = {}): ShapedLayer {
  return { outputShape: input, tensors: {}, operator: { op, attributes } };
}

function shapeConvolution(options: LayerOptions<'conv2d'>, input: Shape, layer: string): ShapedLayer {
  const { out, kernel, stride, padding, dilation, groups, bias } = options;
  const [channels, ...sides] = pixelsOf(input, layer);
  assertSize('input channels', options.in, channels, layer);
  if (channels % groups !== 0 || out % groups !== 0) {
    const received = `${channels} input and ${out} output channels`;
    throw expected(`channels that ${groups} groups divide`, { at: layer, received });
  }
  const span: Pair = [dilation[0] * (kernel[0] - 1) + 1, dilation[1] * (kernel[1] - 1) + 1];
  const output = slide(sides, span, stride, padding, Math.floor, layer);
  return {
    outputShape: [out, ...output],
    tensors: { weight: [out, channels / groups, ...kernel], ...(bias && { bias: [out] }) },
    operator: {
      op: 'Conv',
      attributes: {
        kernel_shape: ints(kernel),
        strides: ints(stride),
        pads: ints([...padding, ...padding]),
        dilations: ints(dilation),
        group: int(groups),
      },
    },
    work: sizeOf([out, ...output, channels / groups, ...kernel]),
    window: { span, stride },
  };
}

function shapeBatchNorm(options: LayerOptions<'batchNorm2d'>, input: Shape, layer: string): ShapedLayer {
  const [channels] = pixelsOf(input, layer);
  assertSize('features', options.features, channels, layer);
  return {
    outputShape: input,
    tensors: { weight: [channels], bias: [channels], running_mean: [channels], running_var: [channels] },
    operator: { op: 'BatchNormalization', attributes: { epsilon: float(options.eps) } },
  };
}

function shapeMaxPool(options: LayerOptions<'maxPool2d'>, input: Shape, layer: string): ShapedLayer {
  const { kernel, stride = kernel, padding, ceil } = options;
  const [channels, ...sides] = pixelsOf(input, layer);
  assertPadding(kernel, padding, layer);
  const output = slide(sides, kernel, stride, padding, ceil ? Math.ceil : Math.floor, layer)
    // PyTorch leaves out a last window that would begin in the padding at the far border.
    .map((size, axis) => ((size - 1) * stride[axis]! >= sides[axis]! + padding[axis]! ? size - 1 : size));
  // Overhanging windows are written as padding at the far border: runtimes do not agree on ONNX's ceil_mode.
  const far = output.map((size, axis) =>
    Math.max(padding[axis]!, (size - 1) * stride[axis]! + kernel[axis]! - sides[axis]! - padding[axis]!),
  );
  const isApart = kernel.every((side, axis) => side === stride[axis]) && far.every((pixels) => pixels === 0);
  if (!isApart) checkBound(bounds.poolPlaces, sizeOf(kernel), layer, 'Set a smaller `kernel`.');
  return {
    outputShape: [channels, ...output],
    tensors: {},
    work: sizeOf([channels, ...output, ...kernel]),
    operator: {
      op: 'MaxPool',
      attributes: { kernel_shape: ints(kernel), strides: ints(stride), pads: ints([...padding, ...far]) },
    },
    window: { span: kernel, stride },
  };
}

function shapeAveragePool(options: LayerOptions<'avgPool2d'>, input: Shape, layer: string): ShapedLayer {
  const { kernel, stride = kernel, padding, countIncludePad } = options;
  const [channels, ...sides] = pixelsOf(input, layer);
  assertPadding(kernel, padding, layer);
  const output = slide(sides, kernel, stride, padding, Math.floor, layer);
  return {
    outputShape: [channels, ...output],
    tensors: {},
    work: sizeOf([channels, ...output, ...kernel]),
    operator: {
      op: 'AveragePool',
      attributes: {
        kernel_shape: ints(kernel),
        strides: ints(stride),
        pads: ints([...padding, ...padding]),
        count_include_pad: int(countIncludePad ? 1 : 0),
      },
    },
    window: { span: kernel, stride },
  };
}

function shapeGlobalPool(_: LayerOptions<'adaptiveAvgPool2d'>, input: Shape, layer: string): ShapedLayer {
  const [channels, height, width] = pixelsOf(input, layer);
  return {
    outputShape: [channels, 1, 1],
    tensors: {},
    operator: { op: 'GlobalAveragePool', attributes: {} },
    window: { span: [height, width], stride: [1, 1] },
  };
}

function shapeLinear(options: LayerOptions<'linear'>, input: Shape, layer: string): ShapedLayer {
  const { out, bias } = options;
  if (input.length !== 1) {
    const hint = 'Put a `flatten` before it.';
    throw expected('a list of features as input', { at: layer, received: `a map [${input.join(', ')}]`, hint });
  }
  assertSize('input features', options.in, input[0]!, layer);
  return {
    outputShape: [out],
    tensors: { weight: [out, input[0]!], ...(bias && { bias: [out] }) },
    work: out * input[0]!,
    operator: { op: 'Gemm', attributes: { transB: int(1) } },
  };
}

function pixelsOf(input: Shape, layer: string): readonly [number, number, number] {
  if (input.length === 3) return input as readonly [number, number, number];
  throw expected('a map [C, H, W] as input', { at: layer, received: `a list of ${input[0]!} features` });
}

function assertSize(what: string, written: number | undefined, actual: number, layer: string): void {
  if (written === undefined || written === actual) return;
  const hint = 'Leave the number out: it follows from the layer before.';
  throw expected(`${actual} ${what}`, { at: layer, received: written.toString(), hint });
}

function assertPadding(kernel: Pair, padding: Pair, layer: string): void {
  if (padding.every((pixels, axis) => 2 * pixels <= kernel[axis]!)) return;
  throw expected('a padding of at most half the kernel', { at: layer, received: padding.join('×') });
}

/** Numbers of places of a window that moves over a padded map, as [rows, columns]. */
function slide(
  sides: readonly number[],
  span: Pair,
  stride: Pair,
  padding: Pair,
  round: (value: number) => number,
  layer: string,
): readonly number[] {
  const rooms = sides.map((side, axis) => side + 2 * padding[axis]! - span[axis]!);
  if (rooms.every((room) => room >= 0)) return rooms.map((room, axis) => round(room / stride[axis]!) + 1);
  const received = `${sides.join('×')}${padding.some((pixels) => pixels > 0) ? ` and a padding of ${padding.join('×')}` : ''}`;
  const hint = 'Set a larger `preprocess.resize`, or look at strides and paddings before it.';
  throw expected(`a map of at least ${span.join('×')}`, { at: layer, received, hint });
}
