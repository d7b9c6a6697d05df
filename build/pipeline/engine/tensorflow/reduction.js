import * as tf from '@tensorflow/tfjs-core';
import { intOf, intsOf } from "../../graph/graph.js";
import { axisOf, integers } from "./operator.js";
import { axisIn, channelsFirst, inOrder } from "./value.js";
/** Σ over axes. Opset 13 made them an input here; those of the other reductions are an attribute until 18. */
export const reduceSum = reduction((x, axes) => tf.sum(x, axes, true), 'input');
/** Mean over axes. */
export const reduceMean = reduction((x, axes) => tf.mean(x, axes, true), 'attribute');
/** Maximum over axes. */
export const reduceMax = reduction((x, axes) => tf.max(x, axes, true), 'attribute');
function reduction(apply, axesAre) {
    return {
        inputs: axesAre === 'input' ? [1, 2] : [1, 1],
        attributes: ['keepdims', ...(axesAre === 'input' ? ['noop_with_empty_axes'] : ['axes'])],
        run(node, [x, given]) {
            const axes = axesOf(node, x.rank, given);
            const { layout } = x;
            const tensor = axes.length > 0
                ? apply(x.tensor(), axes.map((axis) => axisIn(layout, axis)))
                : tf.clone(x.tensor());
            if (intOf(node, 'keepdims', 1) === 1)
                return { tensor, layout };
            const kept = x.shape.filter((_, axis) => !axes.includes(axis));
            const ordered = layout === 'channels-last' ? inOrder('channels-first', tensor) : tensor;
            return channelsFirst(tf.reshape(ordered, kept));
        },
    };
}
function axesOf(node, rank, given) {
    const axes = given ? integers(node, given, 'axes') : intsOf(node, 'axes', []);
    if (axes.length > 0)
        return axes.map((axis) => axisOf(node, axis, rank));
    return intOf(node, 'noop_with_empty_axes', 0) === 1 ? [] : Array.from({ length: rank }, (_, axis) => axis);
}
