import * as tf from '@tensorflow/tfjs-core';
import { floatOf } from "../../graph/graph.js";
import { floats, only } from "./operator.js";
/** scale · (x − mean) / √(variance + epsilon) + bias per channel, with constant statistics: inference. */
export const batchNormalization = {
    inputs: [5, 5],
    attributes: ['epsilon', 'momentum', 'training_mode'],
    run(node, [x, scale, bias, mean, variance]) {
        only(node, 'training_mode', 0);
        const layout = x.rank === 4 ? 'channels-last' : 'channels-first';
        const tensor = x.in(layout);
        const shape = layout === 'channels-last' ? [-1] : [-1, ...x.shape.slice(2).fill(1)];
        const epsilon = floatOf(node, 'epsilon', 1e-5);
        const [scales, biases, means, variances] = [scale, bias, mean, variance].map((value) => floats(node, value, 'statistics'));
        // a · x + b with a and b in double precision, made once.
        const slopeOf = (channel) => scales[channel] / Math.sqrt(variances[channel] + epsilon);
        const slope = scale.form(`slope of ${node.outputs[0]}`, () => tf.tensor([...scales.keys()].map(slopeOf)));
        const offset = scale.form(`offset of ${node.outputs[0]}`, () => tf.tensor([...scales.keys()].map((channel) => biases[channel] - means[channel] * slopeOf(channel))));
        return { tensor: tf.add(tf.mul(tensor, tf.reshape(slope, shape)), tf.reshape(offset, shape)), layout };
    },
};
