import { bounds } from "../../schema/bounds.js";
import { checkBound } from "../base/bounded.js";
import { expected } from "../base/errors.js";
import { float, int, ints } from "../graph/graph.js";
import { sizeOf } from "../../numerics/nd-array.js";
/** One entry a kind: adding one touches this list and the options. */
export const layerRules = {
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
function pointwise(input, op, attributes = {}) {
    return { outputShape: input, tensors: {}, operator: { op, attributes } };
}
function shapeConvolution(options, input, layer) {
    const { out, kernel, stride, padding, dilation, groups, bias } = options;
    const [channels, ...sides] = pixelsOf(input, layer);
    assertSize('input channels', options.in, channels, layer);
    if (channels % groups !== 0 || out % groups !== 0) {
        const received = `${channels} input and ${out} output channels`;
        throw expected(`channels that ${groups} groups divide`, { at: layer, received });
    }
    const span = [dilation[0] * (kernel[0] - 1) + 1, dilation[1] * (kernel[1] - 1) + 1];
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
function shapeBatchNorm(options, input, layer) {
    const [channels] = pixelsOf(input, layer);
    assertSize('features', options.features, channels, layer);
    return {
        outputShape: input,
        tensors: { weight: [channels], bias: [channels], running_mean: [channels], running_var: [channels] },
        operator: { op: 'BatchNormalization', attributes: { epsilon: float(options.eps) } },
    };
}
function shapeMaxPool(options, input, layer) {
    const { kernel, stride = kernel, padding, ceil } = options;
    const [channels, ...sides] = pixelsOf(input, layer);
    assertPadding(kernel, padding, layer);
    const output = slide(sides, kernel, stride, padding, ceil ? Math.ceil : Math.floor, layer)
        // PyTorch leaves out a last window that would begin in the padding at the far border.
        .map((size, axis) => ((size - 1) * stride[axis] >= sides[axis] + padding[axis] ? size - 1 : size));
    // Overhanging windows are written as padding at the far border: runtimes do not agree on ONNX's ceil_mode.
    const far = output.map((size, axis) => Math.max(padding[axis], (size - 1) * stride[axis] + kernel[axis] - sides[axis] - padding[axis]));
    const isApart = kernel.every((side, axis) => side === stride[axis]) && far.every((pixels) => pixels === 0);
    if (!isApart)
        checkBound(bounds.poolPlaces, sizeOf(kernel), layer, 'Set a smaller `kernel`.');
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
function shapeAveragePool(options, input, layer) {
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
function shapeGlobalPool(_, input, layer) {
    const [channels, height, width] = pixelsOf(input, layer);
    return {
        outputShape: [channels, 1, 1],
        tensors: {},
        operator: { op: 'GlobalAveragePool', attributes: {} },
        window: { span: [height, width], stride: [1, 1] },
    };
}
function shapeLinear(options, input, layer) {
    const { out, bias } = options;
    if (input.length !== 1) {
        const hint = 'Put a `flatten` before it.';
        throw expected('a list of features as input', { at: layer, received: `a map [${input.join(', ')}]`, hint });
    }
    assertSize('input features', options.in, input[0], layer);
    return {
        outputShape: [out],
        tensors: { weight: [out, input[0]], ...(bias && { bias: [out] }) },
        work: out * input[0],
        operator: { op: 'Gemm', attributes: { transB: int(1) } },
    };
}
function pixelsOf(input, layer) {
    if (input.length === 3)
        return input;
    throw expected('a map [C, H, W] as input', { at: layer, received: `a list of ${input[0]} features` });
}
function assertSize(what, written, actual, layer) {
    if (written === undefined || written === actual)
        return;
    const hint = 'Leave the number out: it follows from the layer before.';
    throw expected(`${actual} ${what}`, { at: layer, received: written.toString(), hint });
}
function assertPadding(kernel, padding, layer) {
    if (padding.every((pixels, axis) => 2 * pixels <= kernel[axis]))
        return;
    throw expected('a padding of at most half the kernel', { at: layer, received: padding.join('×') });
}
/** Numbers of places of a window that moves over a padded map, as [rows, columns]. */
function slide(sides, span, stride, padding, round, layer) {
    const rooms = sides.map((side, axis) => side + 2 * padding[axis] - span[axis]);
    if (rooms.every((room) => room >= 0))
        return rooms.map((room, axis) => round(room / stride[axis]) + 1);
    const received = `${sides.join('×')}${padding.some((pixels) => pixels > 0) ? ` and a padding of ${padding.join('×')}` : ''}`;
    const hint = 'Set a larger `preprocess.resize`, or look at strides and paddings before it.';
    throw expected(`a map of at least ${span.join('×')}`, { at: layer, received, hint });
}
