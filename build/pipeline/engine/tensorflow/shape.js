import * as tf from '@tensorflow/tfjs-core';
import { sizeOf } from "../../../numerics/nd-array.js";
import { intOf } from "../../graph/graph.js";
import { axisOf, integers } from "./operator.js";
import { channelsFirst } from "./value.js";
/** To a constant shape: 0 keeps the size of that axis (unless `allowzero`), −1 stands for what is left. */
export const reshape = reshaped([2, 2], ['allowzero'], (node, x, shape) => {
    const keepsZero = intOf(node, 'allowzero', 0) === 0;
    const wanted = integers(node, shape, 'shape');
    return wanted.map((size, axis) => (size === 0 && keepsZero ? x.shape[axis] : size));
});
/** To a matrix: the axes before `axis`, and the others. */
export const flatten = reshaped([1, 1], ['axis'], (node, x) => {
    const axis = intOf(node, 'axis', 1);
    const cut = axis < 0 ? axis + x.rank : axis; // here the rank itself is an axis too
    return [sizeOf(x.shape.slice(0, cut)), sizeOf(x.shape.slice(cut))];
});
/** Without the given axes of size 1, or without all of them. */
export const squeeze = reshaped([1, 2], [], (node, x, given) => {
    const axes = given && integers(node, given, 'axes').map((axis) => axisOf(node, axis, x.rank));
    return x.shape.filter((size, axis) => (axes ? !axes.includes(axis) : size !== 1));
});
/** With axes of size 1 where the result shall have them. */
export const unsqueeze = reshaped([2, 2], [], (node, x, given) => {
    const wanted = integers(node, given, 'axes');
    const axes = wanted.map((axis) => axisOf(node, axis, x.rank + wanted.length));
    const sizes = x.shape.values();
    return Array.from({ length: x.rank + axes.length }, (_, axis) => (axes.includes(axis) ? 1 : sizes.next().value));
});
/** Repeated along axes of size 1 as far as broadcasting against the constant shape asks. */
export const expand = {
    inputs: [2, 2],
    attributes: [],
    run(node, [x, given]) {
        const wanted = integers(node, given, 'shape');
        const rank = Math.max(wanted.length, x.rank);
        const [from, to] = [x.shape, wanted].map((shape) => [...Array(rank - shape.length).fill(1), ...shape]);
        const shape = from.map((size, axis) => (size === 1 ? to[axis] : size));
        return channelsFirst(tf.broadcastTo(tf.reshape(x.channelsFirst(), from), shape));
    },
};
/** An operator that leaves the values in C order as they are. */
function reshaped(inputs, attributes, shapeOf) {
    return {
        inputs,
        attributes,
        run: (node, [x, argument]) => channelsFirst(tf.reshape(x.channelsFirst(), [...shapeOf(node, x, argument)])),
    };
}
