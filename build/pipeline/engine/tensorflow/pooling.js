import * as tf from '@tensorflow/tfjs-core';
import { intOf, intsOf } from "../../graph/graph.js";
import { refused } from "./operator.js";
import { channelsLast } from "./value.js";
import { along, placed, sidesAfter, windowOf, withPads } from "./window.js";
const attributes = ['auto_pad', 'ceil_mode', 'dilations', 'kernel_shape', 'pads', 'strides'];
/** Largest value in each window; pads never win. */
export const maxPool = {
    inputs: [1, 1],
    attributes: [...attributes, 'storage_order'], // it concerns the second output, which is refused
    run(node, [x]) {
        const window = poolOf(node, x);
        const [picture, pad] = placed(x.channelsLast(), window, -Infinity);
        return channelsLast(tf.maxPool(picture, [...window.kernel], [...window.strides], pad));
    },
};
/** Mean of each window; pads count as zeros if `count_include_pad` is 1, else not at all. */
export const averagePool = {
    inputs: [1, 1],
    attributes: [...attributes, 'count_include_pad'],
    run(node, [x]) {
        const window = poolOf(node, x);
        const picture = withPads(x.channelsLast(), window, 0);
        const means = tf.avgPool(picture, [...window.kernel], [...window.strides], 'valid');
        const weights = shares(node, x, window);
        return channelsLast(weights ? tf.div(means, weights) : means);
    },
};
/** Mean over the sides, [B, C, 1, 1]. */
export const globalAveragePool = {
    inputs: [1, 1],
    attributes: [],
    run: (_, [x]) => channelsLast(tf.mean(x.channelsLast(), [1, 2], true)),
};
function poolOf(node, x) {
    const kernel = intsOf(node, 'kernel_shape', []);
    if (x.rank !== 4 || kernel.length !== 2)
        throw refused(node, 'a window of two dimensions', String(kernel.length));
    const window = windowOf(node, [x.shape[2], x.shape[3]], kernel);
    if (window.dilations.some((dilation) => dilation !== 1))
        throw refused(node, 'no dilation', String(window.dilations));
    return window;
}
/** The part of each window that counts, [1, h, w, 1]; undefined where all of every window does. */
function shares(node, x, window) {
    const sides = [x.shape[2], x.shape[3]];
    const pads = intsOf(node, 'pads', [0, 0, 0, 0]);
    const includePads = intOf(node, 'count_include_pad', 0) === 1;
    const results = sidesAfter(window, sides);
    const [rows, columns] = along((axis) => {
        const start = includePads ? 0 : window.before[axis];
        const end = window.before[axis] + sides[axis] + (includePads ? pads[axis + 2] : 0);
        return Array.from({ length: results[axis] }, (_, index) => {
            const first = index * window.strides[axis];
            return (Math.min(first + window.kernel[axis], end) - Math.max(first, start)) / window.kernel[axis];
        });
    });
    if ([...rows, ...columns].every((share) => share === 1))
        return undefined;
    return tf.tensor4d(rows.flatMap((row) => columns.map((column) => row * column)), [1, ...results, 1]);
}
