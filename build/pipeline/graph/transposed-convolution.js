import { int, ints, intsOf } from "./graph.js";
/**
 * Moves a window's gradient `[B, out, oh, ow]` back to the pixels `[B, in, h, w]` that the window saw.
 * `kernel` names a tensor `[in, out/groups, kh, kw]` that is already rotated.
 */
export function transposedConvolution(node, gradient, kernel, kernelShape, groups, build) {
    const strides = intsOf(node, 'strides', [1, 1]);
    const dilations = intsOf(node, 'dilations', [1, 1]);
    const pads = intsOf(node, 'pads', [0, 0, 0, 0]);
    const sides = build.shape(node.inputs[0]).slice(2);
    const outputs = build.shape(node.outputs[0]).slice(2);
    const spread = insertZeros(gradient, build.shape(node.outputs[0]), strides, build);
    const reach = kernelShape.map((taps, axis) => dilations[axis] * (taps - 1));
    const before = reach.map((pixels, axis) => pixels - pads[axis]);
    const after = reach.map((_, axis) => sides[axis] - outputs[axis] * strides[axis] + pads[axis]);
    // A convolution cannot take negative padding: there the gradient's border has no pixel to go to and is cut off.
    const inside = cropBorder(spread, before, after, outputs.map((side, axis) => side * strides[axis]), build);
    return build.node('Conv', [inside, kernel], {
        kernel_shape: ints(kernelShape),
        dilations: ints(dilations),
        strides: ints([1, 1]),
        pads: ints([...before, ...after].map((pixels) => Math.max(pixels, 0))),
        group: int(groups),
    });
}
/** `[B, C, h, w]` → `[B, C, h·sh, w·sw]` with each value in the corner of its block and zeros elsewhere. */
export function insertZeros(value, shape, strides, build) {
    const [batch, channels, h, w] = shape;
    const [sh, sw] = strides;
    if (sh === 1 && sw === 1)
        return value;
    const apart = build.reshape(value, [batch, channels, h, 1, w, 1]);
    const padded = build.pad(apart, [0, 0, 0, 0, 0, 0], [0, 0, 0, sh - 1, 0, sw - 1]);
    return build.reshape(padded, [batch, channels, h * sh, w * sw]);
}
function cropBorder(value, before, after, sides, build) {
    if ([...before, ...after].every((pixels) => pixels >= 0))
        return value;
    const starts = before.map((pixels) => Math.max(-pixels, 0));
    const ends = after.map((pixels, axis) => sides[axis] - Math.max(-pixels, 0));
    return build.slice(value, [2, 3], starts, ends, [1, 1]);
}
