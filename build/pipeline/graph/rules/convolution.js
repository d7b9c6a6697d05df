import { float32, floatOf, intOf, intsOf } from "../graph.js";
import { isNarrow, narrowConvolution } from "../narrow-convolution.js";
import { transposedConvolution } from "../transposed-convolution.js";
/**
 * The input gradient of a convolution is a convolution of the output's gradient with the kernel rotated by 180° and its
 * channel axes swapped (per group); a stride becomes zeros between the gradient's pixels.
 */
export const Conv = (node, gradient, build) => {
    const weight = build.constant(node.inputs[1]);
    const groups = intOf(node, 'group', 1);
    const name = `${node.inputs[1]}/transposed`;
    const [, channels, ...sides] = build.shape(node.inputs[0]);
    const pads = plainPads(node, weight.shape.slice(2));
    if (pads && groups === 1 && isNarrow(channels, sides)) {
        return narrowConvolution(gradient, name, transposeKernel(weight, 1), pads, build);
    }
    const transposed = build.initializer(name, () => transposeKernel(weight, groups));
    return transposedConvolution(node, gradient, transposed, weight.shape.slice(2), groups, build);
};
/** The padding of the gradient's convolution where it is one without stride, dilation and cropping. */
function plainPads(node, kernel) {
    const plain = [...intsOf(node, 'strides', [1, 1]), ...intsOf(node, 'dilations', [1, 1])].every((step) => step === 1);
    const pads = intsOf(node, 'pads', [0, 0, 0, 0]).map((pixels, edge) => kernel[edge % 2] - 1 - pixels);
    return plain && pads.every((pixels) => pixels >= 0) ? pads : undefined;
}
/** Every output channel is one input channel times a constant. */
export const BatchNormalization = (node, gradient, build) => {
    const [scale, , , variance] = node.inputs.slice(1).map((name) => build.constant(name));
    const epsilon = floatOf(node, 'epsilon', 1e-5);
    const slope = scale.data.map((value, c) => value / Math.sqrt(variance.data[c] + epsilon));
    const shape = [1, slope.length, 1, 1];
    return build.mul(gradient, build.initializer(`${node.outputs[0]}/slope`, () => float32(shape, slope)));
};
/** `[out, in/groups, kh, kw]` → `[in, out/groups, kh, kw]`, rotated by 180°. */
function transposeKernel({ shape, data }, groups) {
    const [outputs, inputsPerGroup, kh, kw] = shape;
    const outputsPerGroup = outputs / groups;
    const taps = kh * kw;
    const transposed = new Float32Array(data.length);
    for (let output = 0; output < outputs; output++) {
        const group = Math.floor(output / outputsPerGroup);
        for (let i = 0; i < inputsPerGroup; i++) {
            const from = (output * inputsPerGroup + i) * taps;
            const to = ((group * inputsPerGroup + i) * outputsPerGroup + (output % outputsPerGroup)) * taps;
            for (let tap = 0; tap < taps; tap++)
                transposed[to + taps - 1 - tap] = data[from + tap];
        }
    }
    return { dtype: 'float32', shape: [inputsPerGroup * groups, outputsPerGroup, kh, kw], data: transposed };
}
