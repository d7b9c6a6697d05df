import * as tf from '@tensorflow/tfjs-core';
import { axisOf, floats, integers, only } from "./operator.js";
import { perAxis } from "./value.js";
/** value[start : end : step] along constant axes; a negative step goes backwards. */
export const slice = {
    inputs: [3, 5],
    attributes: [],
    run(node, [x, starts, ends, axes, steps]) {
        const { rank, shape, layout } = x;
        const begins = integers(node, starts, 'starts');
        const stops = integers(node, ends, 'ends');
        const along = axes ? integers(node, axes, 'axes') : begins.map((_, axis) => axis);
        const strides = steps ? integers(node, steps, 'steps') : begins.map(() => 1);
        const cuts = shape.map((size) => ({ first: 0, count: size, step: 1 }));
        for (const [index, axis] of along.entries()) {
            const counted = axisOf(node, axis, rank);
            cuts[counted] = cutOf(shape[counted], begins[index], stops[index], strides[index]);
        }
        return { tensor: taken(x.tensor(), perAxis(layout, cuts)), layout };
    },
};
/** Constant margins around a value, 0 or the given number; a negative margin cuts off. */
export const pad = {
    inputs: [2, 3],
    attributes: ['mode'],
    run(node, [x, pads, fill]) {
        only(node, 'mode', 'constant');
        const { rank, shape, layout } = x;
        const margins = integers(node, pads, 'pads');
        const sides = perAxis(layout, shape.map((size, axis) => ({ size, before: margins[axis], after: margins[axis + rank] })));
        const cuts = sides.map(({ size, before, after }) => {
            const first = Math.max(-before, 0);
            return { first, count: size - first - Math.max(-after, 0), step: 1 };
        });
        const added = sides.map(({ before, after }) => [Math.max(before, 0), Math.max(after, 0)]);
        const value = fill ? floats(node, fill, 'the padding')[0] : 0;
        return { tensor: tf.pad(taken(x.tensor(), cuts), added, value), layout };
    },
};
/** Clamps as ONNX does: ends beyond the axis mean its end. */
function cutOf(size, start, end, step) {
    const counted = (position) => (position < 0 ? position + size : position);
    const clamped = (position, low, high) => Math.min(Math.max(position, low), high);
    const first = step > 0 ? clamped(counted(start), 0, size) : clamped(counted(start), -1, size - 1);
    const stop = step > 0 ? clamped(counted(end), 0, size) : clamped(counted(end), -1, size - 1);
    return { first, count: Math.max(Math.ceil((stop - first) / step), 0), step };
}
/** Positions on the way first, then their order: each step only where there is something to do. */
function taken(tensor, cuts) {
    if (cuts.every(({ count, step }, axis) => step === 1 && count === tensor.shape[axis]))
        return tf.clone(tensor);
    const steps = cuts.map(({ step }) => Math.abs(step));
    const lengths = cuts.map(({ count }, axis) => (count === 0 ? 0 : (count - 1) * steps[axis] + 1));
    const starts = cuts.map(({ first, step }, axis) => (step < 0 ? first - lengths[axis] + 1 : first));
    const ends = starts.map((start, axis) => start + lengths[axis]);
    const kept = steps.every((step) => step === 1)
        ? tf.slice(tensor, starts, lengths)
        : tf.stridedSlice(tensor, starts, ends, steps);
    const backwards = cuts.flatMap(({ step }, axis) => (step < 0 ? [axis] : []));
    return backwards.length > 0 ? tf.reverse(kept, backwards) : kept;
}
