import * as tf from '@tensorflow/tfjs-core';
import { intOf } from "../../graph/graph.js";
import { floats, only, refused } from "./operator.js";
import { channelsLast } from "./value.js";
/** Repeats each pixel: nearest neighbour with constant integer scales, counted from the upper left corner. */
export const resize = {
    inputs: [1, 4],
    attributes: [
        'coordinate_transformation_mode',
        'nearest_mode',
        'mode',
        'cubic_coeff_a', // the last three matter in other modes only
        'exclude_outside',
        'extrapolation_value',
    ],
    run(node, [x, , scales, sizes]) {
        only(node, 'mode', 'nearest');
        exactly(node, 'coordinate_transformation_mode', 'asymmetric');
        exactly(node, 'nearest_mode', 'floor');
        if (sizes || !scales)
            throw refused(node, 'constant scales', 'sizes');
        const [batch, channels, rows, columns] = [...floats(node, scales, 'scales')];
        if (batch !== 1 || channels !== 1 || !isCount(rows) || !isCount(columns)) {
            throw refused(node, 'whole scales of rows and columns', [batch, channels, rows, columns].join(' × '));
        }
        return channelsLast(repeated(x.channelsLast(), rows, columns));
    },
};
/** Moves blocks of channels into blocks of pixels; in mode DCR the block comes first in the channel's number, in CRD last. */
export const depthToSpace = {
    inputs: [1, 1],
    attributes: ['blocksize', 'mode'],
    run(node, [x]) {
        const side = intOf(node, 'blocksize', 1);
        const picture = x.channelsLast();
        const mode = node.attributes['mode']?.value ?? 'DCR';
        if (mode !== 'DCR' && mode !== 'CRD')
            throw refused(node, 'mode DCR or CRD', String(mode));
        const blockFirst = mode === 'DCR' ? picture : channelsByBlock(picture, side);
        return channelsLast(side === 1 ? tf.clone(blockFirst) : tf.depthToSpace(blockFirst, side, 'NHWC'));
    },
};
/** Copies laid side by side, then read in another shape: exact for every scale, where TensorFlow.js divides and rounds. */
function repeated(picture, rows, columns) {
    const [batch, height, width, channels] = picture.shape;
    const pixels = tf.reshape(picture, [batch * height * width, channels]);
    const wide = columns === 1 ? pixels : tf.concat(Array(columns).fill(pixels), 1);
    const lines = tf.reshape(wide, [batch * height, width * columns * channels]);
    const high = rows === 1 ? lines : tf.concat(Array(rows).fill(lines), 1);
    return tf.reshape(high, [batch, height * rows, width * columns, channels]);
}
function channelsByBlock(picture, side) {
    const [batch, height, width, channels] = picture.shape;
    const blocks = tf.reshape(picture, [batch * height * width, channels / side ** 2, side ** 2]);
    return tf.reshape(tf.transpose(blocks, [0, 2, 1]), picture.shape);
}
/** As `only`, for an attribute whose default is another setting. */
function exactly(node, name, setting) {
    const given = node.attributes[name]?.value;
    if (given !== setting)
        throw refused(node, `${name} ${setting}`, given === undefined ? 'its default' : String(given));
}
function isCount(scale) {
    return scale !== undefined && Number.isInteger(scale) && scale > 0;
}
