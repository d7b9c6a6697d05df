import * as tf from '@tensorflow/tfjs-core';
/** An operator on several values whose shapes broadcast as ONNX has it: aligned at the last axis. */
export function broadcasting(count, apply) {
    return {
        inputs: [count, count],
        attributes: [],
        run(_, inputs) {
            const values = inputs;
            const rank = Math.max(...values.map((value) => value.rank));
            const last = rank === 4 && values.some((value) => value.layout === 'channels-last');
            const layout = last ? 'channels-last' : 'channels-first';
            return { tensor: apply(...values.map((value) => (last ? aligned(value) : value.channelsFirst()))), layout };
        },
    };
}
/** A value of at most four axes as it broadcasts against [B, H, W, C]. */
function aligned(value) {
    if (value.rank === 4)
        return value.channelsLast();
    return value.form('channels-last of rank 4', (tensor) => {
        const shape = [...Array(4 - tensor.rank).fill(1), ...tensor.shape];
        return tf.transpose(tf.reshape(tensor, shape), [0, 2, 3, 1]);
    });
}
