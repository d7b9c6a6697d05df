import * as tf from '@tensorflow/tfjs-core';
import { intOf } from "../../graph/graph.js";
import { axisOf } from "./operator.js";
import { axisIn } from "./value.js";
/** exp(x) / Σ exp(x) along an axis. Written out, since TensorFlow.js has it for the last axis only. */
export const softmax = shifted((x, axis) => {
    const powers = tf.exp(x);
    return tf.div(powers, tf.sum(powers, axis, true));
});
/** x − log Σ exp(x) along an axis. */
export const logSoftmax = shifted((x, axis) => tf.sub(x, tf.log(tf.sum(tf.exp(x), axis, true))));
/** Both stay the same when the maximum is subtracted, and then do not overflow. */
function shifted(apply) {
    return {
        inputs: [1, 1],
        attributes: ['axis'],
        run(node, [x]) {
            const axis = axisIn(x.layout, axisOf(node, intOf(node, 'axis', -1), x.rank));
            const tensor = x.tensor();
            return { tensor: apply(tf.sub(tensor, tf.max(tensor, axis, true)), axis), layout: x.layout };
        },
    };
}
