import * as tf from '@tensorflow/tfjs-core';
import { intOf } from "../../graph/graph.js";
import { broadcasting } from "./broadcasting.js";
import { refused } from "./operator.js";
/** Whether a = b: truth values, which {@link where} and {@link cast} take. */
export const equal = broadcasting(2, (a, b) => tf.equal(a, b));
/** Whether a > b. */
export const greater = broadcasting(2, (a, b) => tf.greater(a, b));
/** Whether a < b. */
export const less = broadcasting(2, (a, b) => tf.less(a, b));
/** Values of the second input where the first is true, of the third elsewhere. */
export const where = broadcasting(3, (condition, yes, no) => tf.where(condition, yes, no));
/** What ONNX's numbers of element types are called here; whole numbers have 32 bits. */
const types = new Map([
    [1, 'float32'],
    [7, 'int32'],
    [9, 'bool'],
]);
/** To float32, whole numbers or truth values. */
export const cast = {
    inputs: [1, 1],
    attributes: ['to'],
    run(node, [x]) {
        const to = intOf(node, 'to', 0);
        const type = types.get(to);
        if (type === undefined)
            throw refused(node, 'float32 (1), int64 (7) or truth values (9)', `element type ${to}`);
        return { tensor: tf.cast(x.tensor(), type), layout: x.layout };
    },
};
