import * as tf from '@tensorflow/tfjs-core';
import { floatOf } from "../../graph/graph.js";
import { floats } from "./operator.js";
/** An operator on each value by itself: the order of axes stays. */
function pointwise(apply, options) {
    return {
        inputs: [1, 1],
        attributes: [],
        ...options,
        run(node, inputs) {
            const x = inputs[0];
            return { tensor: apply(x.tensor(), node, inputs), layout: x.layout };
        },
    };
}
/** max(x, 0). */
export const relu = pointwise((x) => tf.relu(x));
/** x where it is positive, alpha · x elsewhere. */
export const leakyRelu = pointwise((x, node) => tf.leakyRelu(x, floatOf(node, 'alpha', 0.01)), {
    attributes: ['alpha'],
});
/** max(0, min(1, alpha · x + beta)); a huge alpha makes it a step, and overflow to ±∞ is cut off as it should be. */
export const hardSigmoid = pointwise((x, node) => {
    // An alpha beyond float32 would turn 0 into 0 · ∞.
    const slope = Math.min(Math.max(floatOf(node, 'alpha', 0.2), -LARGEST), LARGEST);
    const scaled = tf.mul(x, slope);
    const offset = floatOf(node, 'beta', 0.5);
    return tf.clipByValue(offset === 0 ? scaled : tf.add(scaled, offset), 0, 1);
}, { attributes: ['alpha', 'beta'] });
/** Between the constants `min` and `max`, either of which may be missing. */
export const clip = pointwise((x, node, [, min, max]) => tf.clipByValue(x, bound(node, min, -Infinity), bound(node, max, Infinity)), { inputs: [1, 3] });
/** −x. */
export const neg = pointwise((x) => tf.neg(x));
/** |x|. */
export const abs = pointwise((x) => tf.abs(x));
/** −1, 0 or 1. */
export const sign = pointwise((x) => tf.sign(x));
/** eˣ. */
export const exp = pointwise((x) => tf.exp(x));
/** ln x. */
export const log = pointwise((x) => tf.log(x));
/** The error function, to about 1e-7. */
export const erf = pointwise((x) => tf.erf(x));
/** √x. */
export const sqrt = pointwise((x) => tf.sqrt(x));
/** 1 / x. */
export const reciprocal = pointwise((x) => tf.reciprocal(x));
/** x itself. */
export const identity = pointwise((x) => tf.clone(x));
/** x itself, as always once training is over; the mask is refused. */
export const dropout = pointwise((x) => tf.clone(x), { inputs: [1, 3], attributes: ['seed'] });
/** The largest finite float32. */
const LARGEST = (2 - 2 ** -23) * 2 ** 127;
function bound(node, value, otherwise) {
    return value ? floats(node, value, 'bounds')[0] : otherwise;
}
