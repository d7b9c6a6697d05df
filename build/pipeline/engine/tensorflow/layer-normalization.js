import * as tf from '@tensorflow/tfjs-core';
import { floatOf, intOf } from "../../graph/graph.js";
import { axisOf, refused } from "./operator.js";
import { channelsFirst } from "./value.js";
/** (x − mean)/√(variance + epsilon) · scale + bias, over the last axis. */
export const layerNormalization = {
    inputs: [2, 3],
    attributes: ['axis', 'epsilon'],
    run(node, [x, scale, bias]) {
        const axis = axisOf(node, intOf(node, 'axis', -1), x.rank);
        if (axis !== x.rank - 1)
            throw refused(node, 'the last axis', String(axis));
        const tensor = x.channelsFirst();
        const { mean, variance } = tf.moments(tensor, axis, true);
        const deviation = tf.sqrt(tf.add(variance, floatOf(node, 'epsilon', 1e-5)));
        const scaled = tf.mul(tf.div(tf.sub(tensor, mean), deviation), scale.channelsFirst());
        return channelsFirst(bias ? tf.add(scaled, bias.channelsFirst()) : scaled);
    },
};
