import * as tf from '@tensorflow/tfjs-core';
import { intOf, intsOf } from "../../graph/graph.js";
import { only } from "./operator.js";
/** Reads the window of a convolution or a pool over a picture of these sides. @throws {UserError} unless it is 2-D with explicit pads. */
export function windowOf(node, sides, kernel) {
    only(node, 'auto_pad', 'NOTSET');
    const [top = 0, left = 0, bottom = 0, right = 0] = intsOf(node, 'pads', []);
    const window = {
        kernel: pair(kernel),
        strides: pair(intsOf(node, 'strides', [])),
        dilations: pair(intsOf(node, 'dilations', [])),
        before: [top, left],
        after: [bottom, right],
    };
    return intOf(node, 'ceil_mode', 0) === 1 ? roundedUp(window, sides) : window;
}
/** Sides of the result. */
export function sidesAfter(window, sides) {
    return along((axis) => {
        const padded = sides[axis] + window.before[axis] + window.after[axis];
        return Math.floor((padded - span(window, axis)) / window.strides[axis]) + 1;
    });
}
/** The picture and the padding to ask of TensorFlow: its own `same` where that adds the same pads, which spares a copy. */
export function placed(picture, window, fill) {
    const [, height, width] = picture.shape;
    const pads = [...window.before, ...window.after];
    if (pads.some((count) => count > 0) && isSame(window, [height, width]))
        return [picture, 'same'];
    return [withPads(picture, window, fill), 'valid'];
}
/** The picture [B, H, W, C] with its pads around it. */
export function withPads(picture, { before, after }, fill) {
    if ([...before, ...after].every((count) => count === 0))
        return picture;
    return tf.pad(picture, [
        [0, 0],
        [before[0], after[0]],
        [before[1], after[1]],
        [0, 0],
    ], fill);
}
/** The same for both directions. */
export function along(value) {
    return [value(0), value(1)];
}
/** Side of the window with the gaps between its positions. */
function span(window, axis) {
    return (window.kernel[axis] - 1) * window.dilations[axis] + 1;
}
function isSame(window, sides) {
    return [0, 1].every((axis) => {
        const stride = window.strides[axis];
        const total = Math.max((Math.ceil(sides[axis] / stride) - 1) * stride + span(window, axis) - sides[axis], 0);
        const before = Math.floor(total / 2);
        return window.before[axis] === before && window.after[axis] === total - before;
    });
}
/** A last window that hangs over the edge counts if it starts inside the picture or the pads before it. */
function roundedUp(window, sides) {
    const after = along((axis) => {
        const stride = window.strides[axis];
        const padded = sides[axis] + window.before[axis] + window.after[axis];
        const steps = Math.ceil((padded - span(window, axis)) / stride);
        const last = steps * stride < sides[axis] + window.before[axis] ? steps : steps - 1;
        return window.after[axis] + Math.max(last * stride + span(window, axis) - padded, 0);
    });
    return { ...window, after };
}
function pair([vertical = 1, horizontal = 1]) {
    return [vertical, horizontal];
}
