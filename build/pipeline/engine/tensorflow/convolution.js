import * as tf from '@tensorflow/tfjs-core';
import { intOf, intsOf } from "../../graph/graph.js";
import { refused } from "./operator.js";
import { channelsLast } from "./value.js";
import { along, placed, windowOf, withPads } from "./window.js";
const attributes = ['auto_pad', 'dilations', 'group', 'kernel_shape', 'pads', 'strides'];
/** Convolution of [B, C, H, W] with kernels [M, C / group, h, w] and a bias [M]; each group sees its own channels. */
export const conv = {
    inputs: [2, 3],
    attributes,
    run(node, [x, w, bias]) {
        const picture = x.channelsLast();
        const [, channels, height, width] = x.shape;
        const [, perGroup, ...kernel] = kernelShape(node, w);
        const group = intOf(node, 'group', 1);
        if (perGroup * group !== channels)
            throw refused(node, `${perGroup * group} channels`, String(channels));
        const window = windowOf(node, [height, width], kernel);
        if (group === 1)
            return channelsLast(full(picture, w, bias, window));
        const result = perGroup === 1 ? depthwise(picture, w, window) : grouped(picture, w, group, window);
        return channelsLast(bias ? tf.add(result, bias.channelsFirst()) : result);
    },
};
/** Transposed convolution of [B, C, H, W] with kernels [C, M, h, w] and a bias [M]; one group, no dilation. */
export const convTranspose = {
    inputs: [2, 3],
    attributes: [...attributes, 'output_padding'],
    run(node, [x, w, bias]) {
        const picture = x.channelsLast();
        const [batch, , height, width] = x.shape;
        const [, outputs, ...kernel] = kernelShape(node, w);
        if (intOf(node, 'group', 1) !== 1)
            throw refused(node, 'one group', String(intOf(node, 'group', 1)));
        const { strides, dilations, before, after } = windowOf(node, [height, width], kernel);
        if (dilations.some((dilation) => dilation !== 1))
            throw refused(node, 'no dilation', String(dilations));
        const turned = w.form('transposed convolution', (tensor) => tf.transpose(tensor, [2, 3, 1, 0]));
        const whole = along((axis) => ([height, width][axis] - 1) * strides[axis] + kernel[axis]);
        const result = tf.conv2dTranspose(picture, turned, [batch, ...whole, outputs], [...strides], 'valid');
        // Where output_padding reaches beyond the last window there is nothing to add up.
        const extra = intsOf(node, 'output_padding', [0, 0]);
        const margins = [
            [0, 0],
            [0, extra[0]],
            [0, extra[1]],
            [0, 0],
        ];
        const extended = extra.some((count) => count > 0) ? tf.pad(result, margins) : result;
        const sides = along((axis) => whole[axis] + extra[axis] - before[axis] - after[axis]);
        const cropped = tf.slice(extended, [0, ...before, 0], [batch, ...sides, outputs]);
        return channelsLast(bias ? tf.add(cropped, bias.channelsFirst()) : cropped);
    },
};
function kernelShape(node, w) {
    if (w.rank !== 4)
        throw refused(node, 'kernels of two dimensions', String(w.rank - 2));
    return w.shape;
}
function full(picture, w, bias, window) {
    const strided = window.strides.some((stride) => stride !== 1);
    // TensorFlow.js dilates only where it does not stride.
    const spread = strided ? window.dilations : [1, 1];
    const filter = w.form(`kernel ${String(spread)}`, (kernels) => dilated(tf.transpose(kernels, [2, 3, 1, 0]), spread));
    const [x, pad] = placed(picture, window, 0);
    return tf.fused.conv2d({
        x,
        filter,
        strides: [...window.strides],
        pad,
        dilations: strided ? [1, 1] : [...window.dilations],
        ...(bias && { bias: bias.channelsFirst() }),
    });
}
/** One input channel a group, with any number of output channels for each. */
function depthwise(picture, w, window) {
    const [outputs, , height, width] = w.shape;
    const channels = picture.shape[3];
    const filter = w.form(`depthwise kernel ${String(window.dilations)}`, (kernels) => {
        const perChannel = tf.reshape(kernels, [channels, outputs / channels, height, width]);
        return dilated(tf.transpose(perChannel, [2, 3, 0, 1]), window.dilations);
    });
    const [down, across] = window.strides;
    if (down === across) {
        const [x, pad] = placed(picture, window, 0);
        return tf.depthwiseConv2d(x, filter, down, pad);
    }
    // Native TensorFlow wants equal strides: compute every position, keep those on the way.
    const dense = tf.depthwiseConv2d(withPads(picture, window, 0), filter, 1, 'valid');
    return tf.stridedSlice(dense, [0, 0, 0, 0], dense.shape, [1, down, across, 1]);
}
function grouped(picture, w, group, window) {
    const outputs = w.shape[0] / group;
    const [x, pad] = placed(picture, window, 0);
    const parts = tf.split(x, group, 3).map((part, index) => {
        const filter = w.form(`kernel ${String(window.dilations)} of group ${index}`, (kernels) => {
            const own = tf.slice(kernels, index * outputs, outputs);
            return dilated(tf.transpose(own, [2, 3, 1, 0]), window.dilations);
        });
        return tf.conv2d(part, filter, [...window.strides], pad);
    });
    return tf.concat(parts, 3);
}
/** Kernels [h, w, inputs, outputs] with zeros between their positions. */
function dilated(kernels, [down, across]) {
    if (down === 1 && across === 1)
        return kernels;
    const [height, width, inputs, outputs] = kernels.shape;
    const apart = tf.reshape(kernels, [height, 1, width, 1, inputs * outputs]);
    const spread = tf.pad(apart, [0, down - 1, 0, across - 1, 0].map((after) => [0, after]));
    const square = tf.reshape(spread, [height * down, width * across, inputs, outputs]);
    return tf.slice(square, [0, 0, 0, 0], [(height - 1) * down + 1, (width - 1) * across + 1, inputs, outputs]);
}
