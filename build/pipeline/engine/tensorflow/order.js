import * as tf from '@tensorflow/tfjs-core';
import { intOf, intsOf } from "../../graph/graph.js";
import { axisOf } from "./operator.js";
import { axisIn, channelsFirst } from "./value.js";
/** Axes in another order; without `perm` in the reverse one. */
export const transpose = {
    inputs: [1, 1],
    attributes: ['perm'],
    run(node, [x]) {
        const reverse = x.shape.map((_, axis) => x.rank - 1 - axis);
        const order = intsOf(node, 'perm', reverse).map((axis) => axisIn(x.layout, axis));
        return channelsFirst(tf.transpose(x.tensor(), order));
    },
};
/** Values one after the other along an axis. */
export const concat = {
    inputs: [1, Infinity],
    attributes: ['axis'],
    run(node, inputs) {
        const values = inputs;
        const last = values.some((value) => value.layout === 'channels-last');
        const layout = last ? 'channels-last' : 'channels-first';
        const axis = axisIn(layout, axisOf(node, intOf(node, 'axis', 0), values[0].rank));
        const tensors = values.map((value) => value.in(layout));
        return { tensor: tensors.length === 1 ? tf.clone(tensors[0]) : tf.concat(tensors, axis), layout };
    },
};
/** Slices along an axis, picked by their numbers; a negative one counts from the end. */
export const gather = {
    inputs: [2, 2],
    attributes: ['axis'],
    run(node, [x, indices]) {
        const axis = axisOf(node, intOf(node, 'axis', 0), x.rank);
        const { constant } = indices;
        const picked = constant?.dtype === 'int64'
            ? tf.tensor1d([...constant.data], 'int32')
            : tf.cast(indices.channelsFirst(), 'int32');
        const counted = tf.where(tf.less(picked, 0), tf.add(picked, tf.scalar(x.shape[axis], 'int32')), picked);
        return channelsFirst(tf.gather(x.channelsFirst(), counted, axis));
    },
};
