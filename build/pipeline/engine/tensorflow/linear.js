import * as tf from '@tensorflow/tfjs-core';
import { floatOf, intOf } from "../../graph/graph.js";
import { sizeOf } from "../../../numerics/nd-array.js";
import { refused } from "./operator.js";
import { channelsFirst } from "./value.js";
/** alpha · A B + beta · C with A or B transposed on request; C broadcasts to the product. */
export const gemm = {
    inputs: [2, 3],
    attributes: ['alpha', 'beta', 'transA', 'transB'],
    run(node, [a, b, c]) {
        if (a.rank !== 2 || b.rank !== 2)
            throw refused(node, 'two matrices', `ranks ${a.rank} and ${b.rank}`);
        const product = tf.matMul(matrix(a, intOf(node, 'transA', 0)), matrix(b, intOf(node, 'transB', 0)));
        const scaled = times(product, floatOf(node, 'alpha', 1));
        return channelsFirst(c ? tf.add(scaled, times(c.channelsFirst(), floatOf(node, 'beta', 1))) : scaled);
    },
};
/** The matrix product over the last two axes, the others broadcast; a vector is a row on the left, a column on the right. */
export const matMul = {
    inputs: [2, 2],
    attributes: [],
    run(_, [a, b]) {
        const left = a.rank === 1 ? tf.expandDims(a.channelsFirst(), 0) : a.channelsFirst();
        const right = b.rank === 1 ? tf.expandDims(b.channelsFirst(), 1) : b.channelsFirst();
        const product = tf.matMul(...stacked(left, right));
        const ones = [...(a.rank === 1 ? [product.rank - 2] : []), ...(b.rank === 1 ? [product.rank - 1] : [])];
        return channelsFirst(ones.length > 0 ? tf.squeeze(product, ones) : product);
    },
};
/** Two stacks of matrices with equal outer axes, unless one is a single matrix: else TensorFlow.js pairs them wrongly. */
function stacked(left, right) {
    const [outer, other] = [left.shape.slice(0, -2), right.shape.slice(0, -2)];
    if (sizeOf(outer) === 1 || sizeOf(other) === 1 || String(outer) === String(other))
        return [left, right];
    const shape = tf.broadcast_util.assertAndGetBroadcastShape(outer, other);
    return [
        tf.broadcastTo(left, [...shape, ...left.shape.slice(-2)]),
        tf.broadcastTo(right, [...shape, ...right.shape.slice(-2)]),
    ];
}
/** Transposed before the product, once for a constant: the wasm kernel is slow on operands that it must transpose. */
function matrix(value, transposed) {
    if (transposed === 0)
        return value.channelsFirst();
    return value.form('transposed', (tensor) => tf.transpose(tensor));
}
function times(tensor, factor) {
    return factor === 1 ? tensor : tf.mul(tensor, factor);
}
